package casefile

import (
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Ask is what the client asks for in one round.
type Ask struct {
	Round      int           `json:"round,omitempty" jsonschema:"1 for the first ask, 2 for the next; by default, one more than the ask before it"`
	Offer      string        `json:"offer,omitempty" jsonschema:"the id of the offer it answers; by default, the last one that hasn't ended"`
	Base       comp.Money    `json:"base,omitzero" jsonschema:"the base salary per year"`
	SignOn     SignOn        `json:"sign_on,omitempty" jsonschema:"the sign-on bonus of each year, first year first"`
	Equity     *Equity       `json:"equity,omitempty" jsonschema:"the whole grant, not the increase"`
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

// Fallback is the last step after an ask: what the client asks for once the company has moved part of
// the way. What it doesn't name stays as the company has it then.
type Fallback struct {
	Base       comp.Money  `json:"base,omitzero" jsonschema:"the base salary per year"`
	SignOn     SignOn      `json:"sign_on,omitempty" jsonschema:"the sign-on bonus of each year, first year first"`
	Equity     *Equity     `json:"equity,omitempty" jsonschema:"the whole grant, not the increase"`
	Total      comp.Money  `json:"total,omitzero" jsonschema:"the annual total"`
	Relocation *Relocation `json:"relocation,omitempty" jsonschema:"help with the move"`
}

// Package returns the parts of the last step that are pay.
func (f *Fallback) Package() Package { return Package{f.Base, f.SignOn, f.Equity} }

// OtherTerm is something to ask for that isn't pay.
type OtherTerm struct {
	Lever   Lever  `json:"lever,omitempty" jsonschema:"which of the priorities it is, such as remote"`
	Text    string `json:"text" jsonschema:"a phrase such as two days a week from home"`
	Because string `json:"because,omitempty" jsonschema:"what it does for the company, a sentence such as half of the team works from another site already"`
}

// The reasons that an ask may give besides the criteria of its opportunity.
const (
	BecauseUnvested = "unvested" // little of the offered equity vests in the first years
	BecauseForfeits = "forfeits" // what the client gives up by leaving her current employer
	BecauseMarket   = "market"   // what the market pays
)

// Package is one of several ways to meet an ask. What it doesn't name stays as offered.
type Package struct {
	Base   comp.Money `json:"base,omitzero" jsonschema:"the base salary per year"`
	SignOn SignOn     `json:"sign_on,omitempty" jsonschema:"the sign-on bonus of each year, first year first"`
	Equity *Equity    `json:"equity,omitempty" jsonschema:"the whole grant, not the increase"`
}

func (p Package) empty() bool { return p.Base.IsZero() && len(p.SignOn) == 0 && p.Equity == nil }

// ApplyTo returns the offer as it would be with the package. Of a grant only the units change; the
// price and the schedule stay the offer's.
func (p Package) ApplyTo(f Offer) *Offer {
	if !p.Base.IsZero() {
		f.Base = p.Base
	}
	if len(p.SignOn) > 0 {
		f.SignOn = p.SignOn
	}
	if p.Equity != nil {
		e := *p.Equity
		if f.Equity != nil {
			e = *f.Equity
			e.Units = p.Equity.Units
		}
		f.Equity = &e
	}
	return &f
}

func (a *Ask) empty() bool {
	return len(a.Packages()) == 0 && a.Total.IsZero() && a.Start.IsZero() && a.Relocation == nil &&
		len(a.OtherTerms) == 0
}

// Packages returns the ways to meet the ask: its own amounts, if it has any, and each option.
func (a *Ask) Packages() []Package {
	var list []Package
	if p := (Package{a.Base, a.SignOn, a.Equity}); !p.empty() {
		list = append(list, p)
	}
	return append(list, a.Options...)
}

// IsOpenFor reports whether the ask is about the offer at index i of o, and not yet settled by an
// agreement. An ask that names no offer is about the last one that hasn't ended.
func (a *Ask) IsOpenFor(o *Opportunity, i int) bool {
	offer := &o.Offers[i]
	return !offer.Settled() &&
		(a.Offer == offer.ID || a.Offer == "" && i == o.CurrentOffer(calendar.Date{}))
}
