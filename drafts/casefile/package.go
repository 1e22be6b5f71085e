package casefile

import (
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Package is one of several ways to meet an ask. What it does not name stays as offered.
type Package struct {
	Base   comp.Money `json:"base,omitzero" jsonschema:"the base salary for a year"`
	SignOn SignOn     `json:"sign_on,omitempty" jsonschema:"the sign-on bonus of each year, first year first"`
	Equity *Equity    `json:"equity,omitempty" jsonschema:"the grant in all"`
}

// empty reports whether the package changes nothing.
func (p Package) empty() bool { return p.Base.IsZero() && len(p.SignOn) == 0 && p.Equity == nil }

// Over returns the offer with the package in place of what it names. Of a grant only the units change: the price and the schedule are the
// offer's.
func (p Package) Over(f Offer) *Offer {
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

// Packages returns the ways to meet the ask: its own amounts where it names some, and each of its options.
func (a *Ask) Packages() []Package {
	var list []Package
	if p := (Package{a.Base, a.SignOn, a.Equity}); !p.empty() {
		list = append(list, p)
	}
	return append(list, a.Options...)
}
