package casefile

import (
	"cmp"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
)

// Ask is what the client asks for in one round.
type Ask struct {
	Round      int           `json:"round,omitempty" jsonschema:"1 for the first ask, 2 for the next; by default, one more than the ask before it"`
	Offer      string        `json:"offer,omitempty" jsonschema:"the id of the offer it answers; by default, the last one that hasn't ended"`
	Base       comp.Money    `json:"base,omitzero" jsonschema:"the base salary per year"`
	Bonus      *Bonus        `json:"bonus,omitempty" jsonschema:"the annual bonus"`
	SignOn     *SignOn       `json:"sign_on,omitempty" jsonschema:"the sign-on bonus"`
	Clawback   int           `json:"clawback,omitempty" jsonschema:"the months after which the sign-on bonus is hers to keep"`
	Equity     *Equity       `json:"equity,omitempty" jsonschema:"the whole grant, not the increase; its price and vesting stay the offer's"`
	Strike     comp.Price    `json:"strike,omitzero" jsonschema:"the strike price of the options"`
	Total      comp.Money    `json:"total,omitzero" jsonschema:"the annual total"`
	Start      calendar.Date `json:"start,omitzero" jsonschema:"the first day of work"`
	Relocation *Relocation   `json:"relocation,omitempty" jsonschema:"help with the move"`
	OtherTerms []OtherTerm   `json:"other_terms,omitempty" jsonschema:"one or two things that aren't pay"`
	Options    []Package     `json:"options,omitempty" jsonschema:"two or three packages of equal value, any of which would do"`
	Because    []string      `json:"because,omitempty" jsonschema:"the reasons, strongest first: ids of criteria, and unvested, forfeits, or market"`
	Why        string        `json:"why,omitempty" jsonschema:"the reason for the number, the coach's own sentence; it's used instead of the reasons in because"`
	Fallback   *Fallback     `json:"fallback,omitempty" jsonschema:"the last step, between the offer and this ask: what to ask for once they've moved part of the way"`
	WouldSign  bool          `json:"would_sign,omitempty" jsonschema:"true only if the client signs after a yes to this ask"`
	Firm       bool          `json:"firm,omitempty" jsonschema:"true only for a last ask whose figure is the least the client accepts, if she's ready to say so"`
}

// IsOpen reports whether a yes leaves open which part of the offer moves.
func (a *Ask) IsOpen() bool { return len(a.Options) > 0 || !a.Total.IsZero() }

// Several reports whether the ask is for more than one thing, all of which have to be met.
func (a *Ask) Several() bool {
	n := len(a.OtherTerms)
	for _, is := range []bool{!a.Base.IsZero(), a.Bonus != nil, a.SignOn != nil, a.Equity != nil, !a.Start.IsZero(),
		a.Relocation != nil} {
		if is {
			n++
		}
	}
	return n > 1
}

// Fallback is the last step after an ask: what the client asks for once the company has moved part
// of the way. What it doesn't name stays as the company has it then.
type Fallback struct {
	Base       comp.Money  `json:"base,omitzero" jsonschema:"the base salary per year"`
	Bonus      *Bonus      `json:"bonus,omitempty" jsonschema:"the annual bonus"`
	SignOn     *SignOn     `json:"sign_on,omitempty" jsonschema:"the sign-on bonus"`
	Equity     *Equity     `json:"equity,omitempty" jsonschema:"the whole grant, not the increase"`
	Total      comp.Money  `json:"total,omitzero" jsonschema:"the annual total"`
	Relocation *Relocation `json:"relocation,omitempty" jsonschema:"help with the move"`
}

// Package returns the parts of the last step that are pay.
func (f *Fallback) Package() Package {
	return Package{Base: f.Base, Bonus: f.Bonus, SignOn: f.SignOn, Equity: f.Equity}
}

// OtherTerm is something to ask for that isn't pay.
type OtherTerm struct {
	Lever   Lever  `json:"lever,omitempty" jsonschema:"which of the priorities it is, such as remote"`
	Text    string `json:"text" jsonschema:"a phrase such as two days a week from home"`
	Because string `json:"because,omitempty" jsonschema:"what it does for the company, a sentence such as half of the team works from another site already"`
}

// TermsOf returns the other terms of an offer as terms to ask for.
func TermsOf(list []string) []OtherTerm {
	return each.Of(list, func(text string) OtherTerm { return OtherTerm{Text: text} })
}

// The reasons that an ask may give besides the criteria of its opportunity.
const (
	BecauseUnvested = "unvested" // little of the offered equity vests in the first years
	BecauseForfeits = "forfeits" // what the client gives up by leaving her current employer
	BecauseMarket   = "market"   // what the market pays
)

// Package is one of several ways to meet an ask. What it doesn't name stays as offered.
type Package struct {
	Base     comp.Money `json:"base,omitzero" jsonschema:"the base salary per year"`
	Bonus    *Bonus     `json:"bonus,omitempty" jsonschema:"the annual bonus"`
	SignOn   *SignOn    `json:"sign_on,omitempty" jsonschema:"the sign-on bonus"`
	Clawback int        `json:"clawback,omitempty" jsonschema:"the months after which the sign-on bonus is hers to keep"`
	Equity   *Equity    `json:"equity,omitempty" jsonschema:"the whole grant, not the increase; its price and vesting stay the offer's"`
	Strike   comp.Price `json:"strike,omitzero" jsonschema:"the strike price of the options"`
}

func (p Package) empty() bool { return p == Package{} }

// ApplyTo returns the offer as it would be with the package. Of a bonus, a sign-on bonus, and a
// grant only what the package names changes, and a grant that is asked for by its value no longer
// has a count, or the other way around.
func (p Package) ApplyTo(f Offer) *Offer {
	if !p.Base.IsZero() {
		f.Base = p.Base
	}
	if p.Bonus != nil {
		b := *p.Bonus
		if f.Bonus != nil {
			b.Payout = cmp.Or(b.Payout, f.Bonus.Payout)
			if b.Target == 0 || b.Target == f.Bonus.Target { // nobody has guaranteed another one
				b.Guaranteed = cmp.Or(b.Guaranteed, f.Bonus.Guaranteed)
			}
		}
		f.Bonus = &b
	}
	f.SignOn = p.signOn(f.SignOn)
	f.Equity = p.equity(f.Equity)
	return &f
}

// signOn returns the sign-on bonus after a yes to the package.
func (p Package) signOn(offered *SignOn) *SignOn {
	if p.SignOn == nil && p.Clawback == 0 {
		return offered
	}
	var s SignOn
	if offered != nil {
		s = *offered
	}
	if p.SignOn != nil {
		s.Years = p.SignOn.Years
		s.Paid = cmp.Or(p.SignOn.Paid, s.Paid)
		s.Clawback = cmp.Or(p.SignOn.Clawback, s.Clawback)
	}
	s.Clawback = cmp.Or(p.Clawback, s.Clawback)
	return &s
}

// equity returns the grant after a yes to the package.
func (p Package) equity(offered *Equity) *Equity {
	if p.Equity == nil && p.Strike.IsZero() {
		return offered
	}
	var e Equity
	if offered != nil {
		e = *offered
	}
	if a := p.Equity; a != nil {
		e.Units, e.Value = a.Units, a.Value
		e.Strike = cmp.Or(a.Strike, e.Strike)
		e = *e.or(a)
	}
	e.Strike = cmp.Or(p.Strike, e.Strike)
	return &e
}

// Empty reports whether the ask is for nothing.
func (a *Ask) Empty() bool {
	return a.Package().empty() && len(a.Options) == 0 && a.Total.IsZero() && a.Start.IsZero() &&
		a.Relocation == nil && len(a.OtherTerms) == 0
}

// Packages returns the ways to meet the ask: its own amounts, if it has any, and each option.
func (a *Ask) Packages() []Package {
	var list []Package
	if p := a.Package(); !p.empty() {
		list = append(list, p)
	}
	return append(list, a.Options...)
}

// Package returns the ask's own amounts, without its options.
func (a *Ask) Package() Package {
	return Package{a.Base, a.Bonus, a.SignOn, a.Clawback, a.Equity, a.Strike}
}

// OpenAsks returns the indexes of the asks that are open for the offer at index i, first round
// first, and the least that the client accepts last; none if there's no such offer. An ask of which
// nothing is left isn't open.
func (o *Opportunity) OpenAsks(i int) (asks []int) {
	var firm []int
	for n := range o.Asks {
		switch a := &o.Asks[n]; {
		case i < 0 || !a.IsOpenFor(o, i) || a.Empty():
		case a.Firm:
			firm = append(firm, n)
		default:
			asks = append(asks, n)
		}
	}
	return append(asks, firm...)
}

// IsOpenFor reports whether the ask is about the offer at index i of o, and not yet settled by an
// agreement. An ask that names no offer is about the last one that hasn't ended.
func (a *Ask) IsOpenFor(o *Opportunity, i int) bool {
	offer := &o.Offers[i]
	return !offer.Settled() &&
		(a.Offer == offer.ID || a.Offer == "" && i == o.CurrentOffer(calendar.Date{}))
}

// isIn reports whether a part of the package is in the currency.
func (p Package) isIn(currency string) bool {
	is := func(m comp.Money) bool { return m.Currency() == currency }
	return is(p.Base) || slices.ContainsFunc(p.SignOn.ByYear(), is) || p.Bonus != nil && is(p.Bonus.Amount) ||
		p.Equity != nil && (is(p.Equity.Value) || p.Equity.Price.Currency() == currency)
}
