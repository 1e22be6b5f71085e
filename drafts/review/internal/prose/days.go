package prose

import (
	"slices"
	"strings"
	"sync"
	"time"
	"unicode"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Day is a date as written in a text.
type Day struct {
	Start, End int
	Month      time.Month // 0 if it isn't given, as in "the 25th"
	Dom        int
	Year       int  // 0 if it isn't given
	Either     bool // in digits only, so day and month may be swapped
	Weekday    time.Weekday
	HasWeekday bool
}

// Is reports whether the day can mean the date.
func (d *Day) Is(date calendar.Date) bool {
	y, m, dom := date.Split()
	switch {
	case d.Year != 0 && d.Year != y:
		return false
	case d.Month == 0:
		return d.Dom == dom
	}
	return d.Month == m && d.Dom == dom || d.Either && int(d.Month) == dom && d.Dom == int(m)
}

// Exists reports whether there is such a day, in its year or in any.
func (d *Day) Exists() bool {
	if d.Month == 0 {
		return true
	}
	year := d.Year
	if year == 0 {
		year = 2024 // has a 29 February
	}
	t := time.Date(year, d.Month, d.Dom, 0, 0, 0, 0, time.UTC)
	return t.Day() == d.Dom && t.Month() == d.Month
}

var MonthNames = map[string]time.Month{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
	"august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
	"oct": 10, "nov": 11, "dec": 12,
}

var WeekdayNames = map[string]time.Weekday{
	"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 0,
	"mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 0,
}

// ScanDays returns the dates in the words: "Monday 6 July", "July 6, 2026", "6th of July",
// "2026-07-06", "06/07/2026", and where a date is likely, "06/07", "6.7.", and "the 6th".
func ScanDays(t *text.Text, words []text.Word) []Day {
	var list []Day
	for i := 0; i < len(words); {
		d, from, to := dayAt(t, words, i)
		if to <= i {
			i++
			continue
		}
		d.Start, d.End = words[from].Start, words[to-1].End
		if from > 0 {
			before := from - 1
			if before > 0 && words[before].Low == "the" { // Friday the 13th
				before--
			}
			if wd, ok := WeekdayNames[words[before].Low]; ok && near(t, words, before) {
				d.Weekday, d.HasWeekday, d.Start = wd, true, words[before].Start
			}
		}
		if end := weekdayAfter(t, words, to); end > to && !d.HasWeekday {
			d.Weekday, d.HasWeekday, d.End = WeekdayNames[words[end-1].Low], true, words[end-1].End
			to = end
		}
		list = append(list, d)
		i = to
	}
	return list
}

// near reports whether only a comma or a period, and perhaps "the", come between a word and the
// next.
func near(t *text.Text, words []text.Word, i int) bool {
	between := strings.TrimFunc(t.S[words[i].End:words[i+1].Start], unicode.IsSpace)
	return len(between) <= 1 && strings.Trim(between, ",.-") == ""
}

// weekdayAfter returns the index after the weekday that follows a date: "(Monday)", ", a Monday", or
// ", Monday"; i if there is none, or if it begins another date.
func weekdayAfter(t *text.Text, words []text.Word, i int) int {
	k := i
	if k+1 < len(words) && words[k].Low == "a" {
		k++
	}
	if k >= len(words) || i == 0 || !words[k].Capital {
		return i
	}
	gap := strings.TrimSpace(t.S[words[i-1].End:words[i].Start])
	if _, ok := WeekdayNames[words[k].Low]; !ok || gap != "," && gap != "(" || k > i && gap == "(" {
		return i
	}
	rest := strings.TrimLeft(t.S[words[k].End:], " ")
	if rest != "" && strings.IndexByte(").;!?\n", rest[0]) < 0 {
		return i
	}
	if k+1 < len(words) && rest != "" && rest[0] == '.' && isDate(words[k+1]) { // Mon. 6 July
		return i
	}
	return k + 1
}

// isDate reports whether a word begins a date.
func isDate(w text.Word) bool { return MonthNames[w.Low] > 0 || '0' <= w.Low[0] && w.Low[0] <= '9' }

// monthHashes are the hashes of the names of months.
var monthHashes = hashesOf(MonthNames)

// hashesOf returns the hashes of the words that a map has something for.
func hashesOf[V any](words map[string]V) func() *text.HashSet {
	return sync.OnceValue(func() *text.HashSet {
		all := &text.HashSet{}
		for low := range words {
			all.Add(low)
		}
		return all
	})
}

// dayAt reads a date at word i, from its first word to the one after its last; to is i if there is
// none.
func dayAt(t *text.Text, words []text.Word, i int) (d Day, from, to int) {
	w := words[i].Low
	if w[0] >= '0' && w[0] <= '9' {
		if d, to := inFigures(t, words, i); to > i {
			return d, i, to
		}
		if d, to := shortFigures(t, words, i); to > i {
			return d, i, to
		}
		dom, ok := ordinal(w)
		if ok && isBareOrdinal(t, words, i) {
			return Day{Dom: dom}, i, i + 1
		}
		next := i + 1
		if ok && next < len(words) && (words[next].Low == "of" || words[next].Low == "de") {
			next++
		}
		if !ok || next >= len(words) || monthAfterDay(words[next].Low) == 0 || !near(t, words, next-1) {
			return Day{}, i, i
		}
		d := Day{Month: monthAfterDay(words[next].Low), Dom: dom}
		next++
		if next+1 < len(words) && words[next].Low == "de" && isYear(words[next+1].Low) {
			next++
		}
		return withYear(d, t, words, next), i, yearEnd(t, words, next)
	}
	if dom, n := spokenOrdinal(t, words, i); n > 0 && i+n+1 < len(words) && words[i+n].Low == "of" &&
		words[i+n+1].Capital && MonthNames[words[i+n+1].Low] > 0 {
		d, next := Day{Month: MonthNames[words[i+n+1].Low], Dom: dom}, i+n+2
		return withYear(d, t, words, next), i, yearEnd(t, words, next)
	}
	if !monthHashes().Has(words[i].Hash) || MonthNames[w] == 0 || i+1 >= len(words) || !near(t, words, i) {
		return Day{}, i, i
	}
	next := i + 1
	if words[next].Low == "the" && next+1 < len(words) {
		next++
	}
	dom, ok := ordinal(words[next].Low)
	if n := 0; !ok {
		if dom, n = spokenOrdinal(t, words, next); n == 0 || dom < 10 && n == 1 || !words[i].Capital {
			return Day{}, i, i // "In May first tests ran"
		}
		next += n - 1
	}
	d = Day{Month: MonthNames[w], Dom: dom}
	return withYear(d, t, words, next+1), i, yearEnd(t, words, next+1)
}

func withYear(d Day, t *text.Text, words []text.Word, i int) Day {
	if yearEnd(t, words, i) > i {
		d.Year = atoi(words[i].Low)
	}
	return d
}

// yearEnd returns the index of the word after a year at word i, or i if there is no year.
func yearEnd(t *text.Text, words []text.Word, i int) int {
	if i < len(words) && i > 0 && near(t, words, i-1) && isYear(words[i].Low) {
		return i + 1
	}
	return i
}

// isYear reports whether a word is a year from 1950 to 2199.
func isYear(w string) bool {
	y := atoi(w)
	return len(w) == 4 && y >= 1950 && y < 2200
}

// ordinal reads 6 or 6th.
func ordinal(w string) (int, bool) {
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		w = strings.TrimSuffix(w, suffix)
	}
	n := atoi(w)
	return n, n >= 1 && n <= 31 && len(w) <= 2
}

// atoi reads a short run of digits; 0 if it isn't one.
func atoi(s string) int {
	n := 0
	if len(s) > 4 {
		return 0
	}
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// inFigures reads 2026-07-06, 06/07/2026, and 6.7.2026.
func inFigures(t *text.Text, words []text.Word, i int) (Day, int) {
	if i+2 >= len(words) {
		return Day{}, i
	}
	sep := t.S[words[i].End:words[i+1].Start]
	if sep != t.S[words[i+1].End:words[i+2].Start] || sep != "-" && sep != "/" && sep != "." {
		return Day{}, i
	}
	third := words[i+2].Low
	if date, clock, ok := strings.Cut(third, "t"); ok && len(date) == 2 && len(clock) == 2 && strings.Trim(clock, "0123456789") == "" {
		third = date // 2026-07-06T17:00
	}
	a, b, c := atoi(words[i].Low), atoi(words[i+1].Low), atoi(third)
	switch {
	case isYear(words[i].Low):
		a, c = c, a
	case isYear(third):
		if b > 12 { // month first
			a, b = b, a
		}
		return Day{Month: time.Month(b), Dom: a, Year: c, Either: a <= 12}, dateEnd(a, b, i)
	default:
		return Day{}, i
	}
	return Day{Month: time.Month(b), Dom: a, Year: c}, dateEnd(a, b, i)
}

func dateEnd(dom, month, i int) int {
	if dom < 1 || dom > 31 || month < 1 || month > 12 {
		return i
	}
	return i + 3
}

// beforeDay stands before a date; before one in two figures or an ordinal alone, it tells it from
// other numbers.
var beforeDay = Lazy("on|until|till|before|after|since|due|am|bis|den|zum|vom|ab|seit|is|" +
	"monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun")

// afterDay goes on after a date; another word makes a number part of a phrase, as in "the 3rd
// round" or "1/2 of it".
var afterDay = Lazy("at|if|for|in|by|then|when|is|was|works|work|would|instead|so|but|too|" +
	"because|should|could|can|which|that|before|after|from|please|suits|noon|with")

// continues reports whether what follows the date that ends before word i is no noun.
func continues(t *text.Text, words []text.Word, i int) bool {
	if i >= len(words) || strings.Trim(t.S[words[i-1].End:words[i].Start], " ") != "" {
		return true
	}
	return afterDay().Has(words, i, i+1)
}

// shortFigures reads 13/03, 3/13, and 13.3. where a date is likely.
func shortFigures(t *text.Text, words []text.Word, i int) (Day, int) {
	if i == 0 || i+1 >= len(words) || len(words[i].Low) > 2 || len(words[i+1].Low) > 2 ||
		!isPadded(words[i].Low) && !isPadded(words[i+1].Low) && !beforeDay().Has(words, i-1, i) &&
			!slices.Contains([]string{"by", "the", "from", "to"}, words[i-1].Low) ||
		strings.TrimLeft(t.S[words[i-1].End:words[i].Start], " ,(") != "" ||
		!continues(t, words, i+2) {
		return Day{}, i
	}
	a, b := atoi(words[i].Low), atoi(words[i+1].Low)
	if a == 24 && b == 7 || dateEnd(max(a, b), min(a, b), i) == i {
		return Day{}, i
	}
	switch sep := t.S[words[i].End:words[i+1].Start]; {
	case sep == "/":
		if b > 12 { // month first
			a, b = b, a
		}
		return Day{Month: time.Month(b), Dom: a, Either: a <= 12}, i + 2
	case sep == "." && b <= 12 && strings.HasPrefix(t.S[words[i+1].End:], ".") &&
		(beforeDay().Has(words, i-1, i) || words[i-1].Low == "from"):
		return Day{Month: time.Month(b), Dom: a}, i + 2
	}
	return Day{}, i
}

// isPadded reports whether a number has a zero in front, as days and months have.
func isPadded(low string) bool { return len(low) == 2 && low[0] == '0' }

// isBareOrdinal reports whether an ordinal such as 25th is a date without its month.
func isBareOrdinal(t *text.Text, words []text.Word, i int) bool {
	if w := words[i].Low; i == 0 || w[len(w)-1] < 'a' || !continues(t, words, i+1) {
		return false
	}
	before := words[i-1].Low
	return near(t, words, i-1) && (before == "the" || before == "by" || beforeDay().Has(words, i-1, i))
}
