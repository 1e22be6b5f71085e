package letter

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Grant is an equity grant.
type Grant struct {
	Units                 int
	Price                 *comp.Money
	FirstYear, SecondYear comp.Percent // what vests in each year; zero if the vesting is unknown

	years []comp.Percent // what vests in each year
}

const (
	all        = 10_000 // 100%, as comp.Percent counts it
	maxVesting = 120    // months
)

func newGrant(e *casefile.Equity) *Grant {
	if e == nil {
		return nil
	}
	g := &Grant{Units: e.Units, Price: amount(e.Price)}
	var before comp.Percent
	for month := 12; before < all && month <= maxVesting && len(e.Vesting) > 0; month += 12 {
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

// Count returns the units in words: "4,000 shares".
func (g Grant) Count() string {
	if g.Units == 1 {
		return "1 share"
	}
	digits := strconv.Itoa(g.Units)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits + " shares"
}

// Pace returns words that can follow "vesting": "25% a year over four years", "5%, 15%, 40% and 40%
// over four years"; "" if the vesting is unknown or takes one year.
func (g Grant) Pace() string {
	if len(g.years) < 2 {
		return ""
	}
	span := fmt.Sprintf(" over %s years", text.Spelled(len(g.years)))
	if !slices.ContainsFunc(g.years, func(p comp.Percent) bool { return p != g.years[0] }) {
		return g.years[0].String() + " a year" + span
	}
	parts := make([]string, len(g.years))
	for i, p := range g.years {
		parts[i] = p.String()
	}
	return AndList(parts) + span
}
