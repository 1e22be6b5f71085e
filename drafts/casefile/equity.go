package casefile

import (
	"cmp"
	"fmt"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Equity is a grant that vests over time: so many units, or a grant that is quoted by its value. If
// both are given, the value counts.
type Equity struct {
	Units   int          `json:"units,omitempty" jsonschema:"how many shares, units, or options; or else the value"`
	Value   comp.Money   `json:"value,omitzero" jsonschema:"what the whole grant is worth on the day of the offer, if it's quoted that way, such as 400000"`
	Kind    EquityKind   `json:"kind,omitempty" jsonschema:"what is granted; by default shares, or options if there is a strike price"`
	Price   comp.Price   `json:"price,omitzero" jsonschema:"the price of one on the day of the offer; it may have more decimals than the currency, such as 0.4321"`
	Strike  comp.Price   `json:"strike,omitzero" jsonschema:"what one option costs to exercise; an option is worth the price less this, never less than nothing"`
	Vesting comp.Vesting `json:"vesting,omitempty" jsonschema:"a preset, or a list of months and percentages that add up to 100, over at most ten years; the offer letter always wins"`
}

// EquityKind is what a grant consists of.
type EquityKind string

// The kinds of equity; by default, shares.
const (
	EquityShares  EquityKind = "shares"
	EquityRSU     EquityKind = "rsu" // restricted stock units
	EquityPSU     EquityKind = "psu" // performance stock units
	EquityOptions EquityKind = "options"
	EquityPhantom EquityKind = "phantom" // phantom shares, which are paid in cash
)

// OptionGrant reports whether the grant is of options: it says so, or has a strike price.
func (e *Equity) OptionGrant() bool {
	return e != nil && (e.Kind == EquityOptions || e.Kind == "" && !e.Strike.IsZero())
}

// or returns the grant with the terms of another where it has none: all but its size, and a strike
// price only if it's of options.
func (e *Equity) or(other *Equity) *Equity {
	g := *e
	if other == nil {
		return &g
	}
	g.Kind = cmp.Or(g.Kind, other.Kind)
	g.Price = cmp.Or(g.Price, other.Price)
	if g.Kind == "" || g.Kind == EquityOptions {
		g.Strike = cmp.Or(g.Strike, other.Strike)
	}
	if len(g.Vesting) == 0 {
		g.Vesting = other.Vesting
	}
	return &g
}

// Worth returns what the whole grant is worth on the day of the offer, and false if that can't be
// computed.
func (e *Equity) Worth() (comp.Money, bool) {
	if e == nil {
		return comp.Money{}, false
	}
	if !e.Value.IsZero() {
		return e.Value, true
	}
	if e.Price.IsZero() {
		return comp.Money{}, false
	}
	price, err := e.Price.Times(int64(e.Units))
	if err != nil || e.Strike.IsZero() {
		return price, err == nil
	}
	cost, err := e.Strike.Times(int64(e.Units))
	if err != nil {
		return comp.Money{}, false
	}
	gain, err := price.Sub(cost)
	if gain.Minor() < 0 {
		gain, err = comp.NewMoney(0, price.Currency())
	}
	return gain, err == nil
}

// refuseEquity returns the error for a grant that is written as a scalar, which could be a count or
// a value.
func refuseEquity(text string) error {
	units, value := "2000", "400000"
	if m, err := comp.ParseMoney(text, "USD"); err == nil {
		units, value = m.Decimal(), m.Decimal()
	}
	return fmt.Errorf("want {units: %s, price: 190, vesting: even} for so many units, or {value: %s, "+
		"vesting: even} for a grant that is quoted by its value, got %q", units, value, text)
}
