package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Instalments is a sign-on bonus by year, or what refreshers may bring; nil if there is none. It prints
// as "$50,000" if it's paid in one year, and otherwise as "$170,000 in the first year and $120,000 in
// the second".
type Instalments []Instalment

// Instalment is the amount of one year.
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
	for list[len(list)-1].Amount.Minor() == 0 { // nobody says that they pay nothing
		list = list[:len(list)-1]
	}
	return list
}

// Once reports whether it's paid in one year.
func (s Instalments) Once() bool { return len(s) == 1 }

// String returns the amounts in words that can follow "a sign-on bonus of".
func (s Instalments) String() string {
	if len(s) == 1 {
		return s[0].Amount.String()
	}
	return s.byYear()
}

// newRefreshers returns what later grants may bring, year by year.
func newRefreshers(list []casefile.Refresher) (s Instalments) {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b casefile.Refresher) int { return a.Year - b.Year })
	for _, r := range list {
		year := text.Ordinal(r.Year)
		if n := len(s) - 1; n >= 0 && s[n].Year == year {
			if both, err := s[n].Amount.Add(r.Amount); err == nil {
				s[n].Amount = both
				continue
			}
		}
		s = append(s, Instalment{r.Amount, year})
	}
	return s
}

// expected says what later grants may bring, in words that can follow their name: "expected to be
// $60,000 in the second year"; "" if there are none.
func (s Instalments) expected() string {
	if len(s) == 0 {
		return ""
	}
	return "expected to be " + s.byYear()
}

// byYear returns each amount with its year, if it pays any.
func (s Instalments) byYear() string {
	var parts []string
	year := " year"
	for _, p := range s {
		if p.Amount.Minor() != 0 {
			parts = append(parts, p.Amount.String()+" in the "+p.Year+year)
			year = ""
		}
	}
	return AndList(parts)
}

// figures returns the amounts without their years: "$225,000 and $170,000". One of nothing takes them.
func (s Instalments) figures() string {
	if slices.ContainsFunc(s, func(p Instalment) bool { return p.Amount.Minor() == 0 }) {
		return s.byYear()
	}
	return AndList(each.Of(s, func(p Instalment) string { return p.Amount.String() }))
}

// beside returns the amounts as they stand next to those of another bonus: without their years,
// unless that has another number of them.
func (s Instalments) beside(other Instalments) string {
	if len(s) > 0 && len(other) > 0 && len(s) != len(other) {
		return s.String()
	}
	return s.figures()
}

// begin reports whether another bonus, of more years, has the same amounts first.
func (s Instalments) begin(other Instalments) bool {
	same := func(a, b Instalment) bool { return a.Amount == b.Amount }
	return len(s) > 0 && slices.EqualFunc(s, other[:len(s)], same)
}

// sum returns all years together; nil if there are none, or they're in several currencies.
func (s Instalments) sum() *comp.Money {
	return sum(s, func(i Instalment) comp.Money { return i.Amount })
}

// isBeyond reports whether it's more than a sum, though not twice as much.
func (s Instalments) isBeyond(lost *comp.Money) bool {
	all := s.sum()
	return all != nil && lost != nil && all.Currency() == lost.Currency() &&
		all.Minor() > lost.Minor() && all.Minor() < 2*lost.Minor()
}
