package prose

import (
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// ordinalWords are the ordinals of days in words, and tensOfDays what those above twenty begin with.
var (
	ordinalWords = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
		"seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
		"fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
		"nineteenth": 19, "twentieth": 20, "thirtieth": 30}
	tensOfDays = map[string]int{"twenty": 20, "thirty": 30}
)

// spokenOrdinal reads the day of a month in words, such as twenty-third, and returns how many there are.
func spokenOrdinal(t *text.Text, words []text.Word, i int) (dom, n int) {
	low := words[i].Low
	if tens := tensOfDays[low]; tens > 0 && i+1 < len(words) &&
		strings.Trim(t.S[words[i].End:words[i+1].Start], " -") == "" {
		if unit := ordinalWords[words[i+1].Low]; unit > 0 && unit < 10 && tens+unit <= 31 {
			return tens + unit, 2
		}
	}
	if dom = ordinalWords[low]; dom > 0 {
		return dom, 1
	}
	return 0, 0
}

// monthAfterDay returns the month of a word after a day, in English or in another language that people
// copy dates from; 0 if it's none.
func monthAfterDay(low string) time.Month {
	if m := MonthNames[low]; m > 0 {
		return m
	}
	return foreignMonths[low]
}

// foreignMonths are the names of months in German, French, and Spanish that aren't English too, without
// accents.
var foreignMonths = map[string]time.Month{
	"januar": 1, "janner": 1, "februar": 2, "marz": 3, "mai": 5, "juni": 6, "juli": 7, "oktober": 10, "dezember": 12,
	"janvier": 1, "fevrier": 2, "mars": 3, "avril": 4, "juin": 6, "juillet": 7, "aout": 8, "septembre": 9,
	"octobre": 10, "novembre": 11, "decembre": 12, "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5,
	"junio": 6, "julio": 7, "agosto": 8, "septiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12,
}
