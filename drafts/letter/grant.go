package letter

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Grant is a grant of equity as a letter states it.
type Grant struct {
	Units                 int
	Price                 *comp.Money
	FirstYear, SecondYear comp.Percent // what vests within each; zero where no vesting is known

	years []comp.Percent
}

func newGrant(e *casefile.Equity) *Grant {
	if e == nil {
		return nil
	}
	g := &Grant{Units: e.Units, Price: amount(e.Price)}
	var before comp.Percent
	for month := 12; before < 100*hundredth && month <= longest && len(e.Vesting) > 0; month += 12 {
		now := e.Vesting.Within(month)
		g.years = append(g.years, now-before)
		before = now
	}
	if len(g.years) > 0 {
		g.FirstYear = g.years[0]
	}
	if len(g.years) > 1 {
		g.SecondYear = g.years[1]
	}
	return g
}

const (
	hundredth = 100 // one percent as comp counts it
	longest   = 120 // months that a schedule may run to
)

// Count returns the units in words: "4,000 shares".
func (g Grant) Count() string {
	digits := strconv.Itoa(g.Units)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	if g.Units == 1 {
		return "1 share"
	}
	return digits + " shares"
}

// Pace returns how it vests, in words that can follow "vesting": "25% a year over four years", "5%, 15%, 40% and 40% over four years"; ""
// where that is not known.
func (g Grant) Pace() string {
	if len(g.years) < 2 {
		return ""
	}
	span := fmt.Sprintf(" over %s years", spelled(len(g.years)))
	if !slices.ContainsFunc(g.years, func(p comp.Percent) bool { return p != g.years[0] }) {
		return g.years[0].String() + " a year" + span
	}
	parts := make([]string, len(g.years))
	for i, p := range g.years {
		parts[i] = p.String()
	}
	return AndList(parts) + span
}

// spelled returns a small number as a word, as running text wants it.
func spelled(n int) string {
	words := []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
	if n < len(words) {
		return words[n]
	}
	return strconv.Itoa(n)
}
