package letter

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Grant is an equity grant. It has a count, or a value, or both.
type Grant struct {
	Units                 int          // shares, units, or options; 0 if only the value is known
	Value                 *comp.Money  // if the grant is quoted by it
	Price                 *comp.Price  // of one share on the day of the offer
	Strike                *comp.Price  // what one option costs to exercise
	Worth                 *comp.Money  // the value, or what the units are worth at their price
	FirstYear, SecondYear comp.Percent // what vests in each year; zero if the vesting is unknown

	options bool
	kind    casefile.EquityKind
	years   []comp.Percent // what vests in each year
	vesting comp.Vesting
}

// equityWords are what one unit, several units, and a value of them are called.
type equityWords struct{ one, many, stock string }

// wordsOf returns the words for a kind of equity.
func wordsOf(kind casefile.EquityKind) equityWords {
	switch kind {
	case casefile.EquityRSU:
		return equityWords{"RSU", "RSUs", "RSUs"}
	case casefile.EquityPSU:
		return equityWords{"PSU", "PSUs", "PSUs"}
	case casefile.EquityPhantom:
		return equityWords{"phantom share", "phantom shares", "phantom shares"}
	}
	return equityWords{"share", "shares", "stock"}
}

const (
	all        = 10_000 // 100%, as comp.Percent counts it
	maxVesting = 120    // months
	usualYears = 4
)

func newGrant(e *casefile.Equity) *Grant {
	if e == nil {
		return nil
	}
	g := &Grant{Units: e.Units, Value: amount(e.Value), Price: price(e.Price), Strike: price(e.Strike),
		options: e.OptionGrant(), kind: e.Kind, vesting: e.Vesting}
	if worth, known := e.Worth(); known {
		g.Worth = amount(worth)
	}
	if len(e.Vesting) > 0 {
		g.years = make([]comp.Percent, 0, usualYears)
	}
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

// IsOptions reports whether it's a grant of options.
func (g Grant) IsOptions() bool { return g.options }

// Count returns the grant in words that can follow "a grant of": "4,000 shares", "$400,000 in RSUs",
// "40,000 options at a strike price of $0.4321".
func (g Grant) Count() string {
	text := g.units()
	switch {
	case g.Value != nil && g.options:
		text = g.Value.String() + " in stock options"
	case g.Value != nil:
		text = g.Value.String() + " in " + wordsOf(g.kind).stock
	}
	if g.Value != nil && g.Units > 0 {
		text += fmt.Sprintf(" (%s)", g.units())
	}
	if g.Strike != nil {
		text += " at a strike price of " + g.Strike.String()
	}
	return text
}

// yearly returns what vests in a year on average; nil if the worth or the vesting is unknown.
func (g *Grant) yearly() *comp.Money {
	if g == nil || g.Worth == nil || len(g.years) == 0 {
		return nil
	}
	m, err := comp.NewMoney(g.Worth.Minor()/int64(len(g.years)), g.Worth.Currency())
	if err != nil {
		return nil
	}
	return &m
}

// Size returns the number of units, or the value of the grant: "4,000", "$400,000".
func (g Grant) Size() string {
	if g.Value != nil {
		return g.Value.String()
	}
	return strings.Fields(g.units())[0]
}

// beside returns another grant as it stands after this one: its size, or its strike price if only that
// differs. It's all of it if its size wouldn't say of what: "1 share", "4,000 options".
func (g *Grant) beside(other *Grant) string {
	if other == nil {
		return ""
	}
	size := *other
	size.Strike = nil
	switch {
	case (g.Value == nil) != (other.Value == nil) || g.options != other.options ||
		g.kind != "" && wordsOf(g.kind) != wordsOf(other.kind), other.Value == nil && other.Units == 1:
		return size.Count()
	case g.Strike == nil:
		return other.Size()
	case other.Strike != nil && g.Size() == other.Size():
		return other.Strike.String() // the rest of it stays as it is
	}
	return other.Count()
}

// Counted says at what price a table counts the units: "at $88.00 a share", "at $5.60 less the strike
// price of $2.10"; "" if the price is unknown.
func (g Grant) Counted() string {
	switch {
	case g.Price == nil || g.Units == 0:
		return ""
	case g.Strike == nil:
		return "at " + g.Price.String() + " a share"
	}
	return "at " + g.Price.String() + " less the strike price of " + g.Strike.String()
}

// units returns the number of units in words: "4,000 shares", "40,000 options".
func (g Grant) units() string {
	words := wordsOf(g.kind)
	if g.options {
		words = equityWords{one: "option", many: "options"}
	}
	if g.Units == 1 {
		return "1 " + words.one
	}
	digits := strconv.Itoa(g.Units)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits + " " + words.many
}

// Pace returns words that can follow "vesting": "25% a year over four years", "quarterly over four
// years", "25% after one year and then monthly over three years", "5%, 15%, 40%, and 40% over four
// years", "in full after one year", "50% in the second year and 50% in the fourth"; "" if the vesting is
// unknown, or is uneven and takes one year.
func (g Grant) Pace() string {
	if len(g.years) == 0 {
		return ""
	}
	first := g.vesting[0]
	switch {
	case len(g.vesting) == 1 && first.Month%12 == 0:
		return "in full after " + text.Plural(first.Month/12, "year")
	case len(g.vesting) == 1:
		return "in full after " + text.Plural(first.Month, "month")
	}
	if every := evenly(g.vesting, 0); every != "" {
		return every + overYears(len(g.years))
	}
	if every := evenly(g.vesting[1:], first.Month); every != "" && first.Month%12 == 0 {
		n := first.Month / 12
		return first.Percent.String() + " after " + text.Plural(n, "year") + " and then " + every + overYears(len(g.years)-n)
	}
	if len(g.years) == 1 {
		return ""
	}
	if !slices.ContainsFunc(g.years, func(p comp.Percent) bool { return p != g.years[0] }) {
		return g.years[0].String() + " a year" + overYears(len(g.years))
	}
	if !slices.Contains(g.years, 0) {
		return AndList(each.Of(g.years, comp.Percent.String)) + overYears(len(g.years))
	}
	var parts []string
	year := " year"
	for i, p := range g.years {
		if p > 0 {
			parts = append(parts, p.String()+" in the "+text.Ordinal(i+1)+year)
			year = ""
		}
	}
	return AndList(parts)
}

// late reports whether clearly less vests in the first year, or the first two, than in an even schedule: at
// most three quarters of it.
func (g *Grant) late() bool {
	if g.SecondYear == 0 {
		return len(g.years) > 0 && 4*int(g.FirstYear)*len(g.years) <= 3*all
	}
	return 2*int(g.FirstYear+g.SecondYear)*len(g.years) <= 3*all
}

// vestingSentence says what vests at first.
func vestingSentence(g *Grant, signOn bool) string {
	s := "The grant in the offer vests "
	if g.options {
		s = "The options in the offer vest "
	}
	switch second := g.SecondYear.String() + " in the second"; {
	case g.FirstYear == 0 && g.SecondYear == 0:
		s += "only after two years"
	case g.FirstYear == 0:
		s += "nothing in the first year and " + second
	case g.SecondYear == 0:
		s += g.FirstYear.String() + " in the first year"
	default:
		s += g.FirstYear.String() + " in the first year and " + second
	}
	if signOn {
		s += ", which is why the sign-on matters"
	}
	return s + "."
}

func overYears(n int) string { return " over " + text.Plural(n, "year") }

// evenly says how often equal parts vest after a month: "monthly", "quarterly", "every six months"; ""
// if they aren't equal, or vest once a year. Percentages may differ by rounding.
func evenly(v comp.Vesting, after int) string {
	if len(v) < 2 {
		return ""
	}
	step := v[0].Month - after
	for i, x := range v {
		if x.Month != after+step*(i+1) || max(x.Percent-v[0].Percent, v[0].Percent-x.Percent) > 1 {
			return ""
		}
	}
	return map[int]string{1: "monthly", 3: "quarterly", 6: "every six months"}[step]
}
