package letter

import (
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Instalments is a sign-on bonus by year; nil if there is none. It prints as "$50,000" if it's paid
// in one year, and otherwise as "$170,000 in the first year and $120,000 in the second".
type Instalments []Instalment

// Instalment is the sign-on bonus of one year.
type Instalment struct {
	Amount comp.Money
	Year   string // first, second, third, or fourth
}

func newInstalments(s *casefile.SignOn) Instalments {
	if s.Empty() {
		return nil
	}
	list := make(Instalments, 0, len(s.ByYear()))
	for i, m := range s.ByYear() {
		list = append(list, Instalment{m, text.Ordinal(i + 1)})
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
		year := ""
		if i == 0 {
			year = " year"
		}
		parts[i] = p.Amount.String() + " in the " + p.Year + year
	}
	return AndList(parts)
}
