package casefile

import (
	"fmt"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/internal/suggest"
)

// lacking returns the terms that earlier offers have and the one at index i doesn't, such as "the
// sign-on bonus", and the ID of the earlier offer that has most of them. It's empty for an offer
// that is like an earlier one.
func (o *Opportunity) lacking(i int) (terms []string, than string) {
	if o.Offers[i].Like != "" {
		return nil, ""
	}
	had := make([]int, i) // how many of the terms each earlier offer has
	for n, t := range o.Offers[i].terms() {
		missing := false
		for j := range i {
			if !t.there && !t.without && o.Offers[j].terms()[n].there {
				missing = true
				had[j]++
			}
		}
		if missing {
			terms = append(terms, t.name)
		}
	}
	if len(terms) > 0 {
		than = o.Offers[slices.Index(had, slices.Max(had))].ID
	}
	return terms, than
}

// LackingText says in a sentence without a final period which terms of earlier offers the offer at
// index i lacks, and what to do; it's "" if none are missing.
func (o *Opportunity) LackingText(i int) string {
	terms, than := o.lacking(i)
	if len(terms) == 0 {
		return ""
	}
	return fmt.Sprintf("offer %q doesn't have %s of an earlier offer: if they still hold, write "+
		"like: %s", o.Offers[i].ID, suggest.Series(terms, "and"), than)
}

// term is one term of an offer, or a part of one.
type term struct {
	name    string
	there   bool
	without bool // it's a part of a term that the offer doesn't have at all
}

func (f *Offer) terms() []term {
	equity, moving := f.Equity, f.Relocation
	return []term{
		{name: "the role", there: f.Role != ""},
		{name: "the base salary", there: !f.Base.IsZero()},
		{name: "the annual bonus", there: f.Bonus != nil},
		{name: "the sign-on bonus", there: f.SignOn != nil},
		{name: "the equity", there: equity != nil},
		{name: "the kind of equity", there: equity != nil && equity.Kind != "", without: equity == nil},
		{name: "the vesting of the equity", there: equity != nil && len(equity.Vesting) > 0,
			without: equity == nil},
		{name: "the refreshers", there: len(f.Refreshers) > 0},
		{name: "the start date", there: !f.Start.IsZero()},
		{name: "the relocation", there: moving != nil},
		{name: "the gross-up of the relocation", there: moving != nil && moving.GrossedUp,
			without: moving == nil},
		{name: "the other terms", there: len(f.OtherTerms) > 0},
	}
}

// RoleText says in a sentence without a final period that the offer at index i may name the wrong
// title: it's for another level than the opportunity's role, and has no role of its own. It's "" if
// there's no doubt.
func (o *Opportunity) RoleText(i int) string {
	f := &o.Offers[i]
	if f.Role != "" || o.Role == "" || f.Level == "" || o.Level.Offered == "" || f.Level == o.Level.Offered {
		return ""
	}
	return fmt.Sprintf("offer %q is for level %s, but the role, %s, was for %s: if the title changes with "+
		"the level, add role to the offer", f.ID, f.Level, o.Role, o.Level.Offered)
}
