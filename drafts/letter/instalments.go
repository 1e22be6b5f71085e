package letter

import (
	"strconv"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Instalments is a sign-on bonus as a letter states it. It prints as "$50,000" where there is one year of it, and as
// "$170,000 in the first year and $120,000 in the second" where there are more; it is nil where there is none.
type Instalments []Instalment

// Instalment is the sign-on bonus of one year.
type Instalment struct {
	Amount comp.Money
	Year   string // first, second, third or fourth
}

// ordinal returns the word for the year at the index.
func ordinal(i int) string {
	words := [...]string{"first", "second", "third", "fourth"}
	if i < len(words) {
		return words[i]
	}
	return strconv.Itoa(i+1) + "th"
}

func newInstalments(s casefile.SignOn) Instalments {
	var list Instalments
	for i, m := range s {
		list = append(list, Instalment{m, ordinal(i)})
	}
	return list
}

// String returns the amounts in words that can follow "a sign-on bonus of".
func (s Instalments) String() string {
	if len(s) == 1 {
		return s[0].Amount.String()
	}
	parts := make([]string, len(s))
	for i, p := range s {
		parts[i] = p.Amount.String() + " in the " + p.Year
		if i == 0 {
			parts[i] += " year"
		}
	}
	return AndList(parts)
}
