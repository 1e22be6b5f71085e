package casefile

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/tactful-drafts/tactful/drafts/internal/suggest"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// lacking returns the terms that earlier offers have and the one at index i doesn't, such as "the
// sign-on bonus", and the ID of the earlier offer that has most of them. It's empty for an offer
// that is like an earlier one.
func (o *Opportunity) lacking(i int) (terms []string, than string) {
	if o.Offers[i].Like != "" {
		return nil, ""
	}
	had := make([]int, i) // how many of the terms each earlier offer has
	f := &o.Offers[i]
	for _, t := range offerTerms() {
		missing := false
		for j := range i {
			if t.lost(&o.Offers[j], f) {
				missing = true
				had[j]++
			}
		}
		if missing {
			terms = append(terms, t.name)
		}
	}
	for j := range i {
		for _, phrase := range f.leavesOut(o.Offers[j].OtherTerms) {
			if had[j]++; !slices.Contains(terms, phrase) {
				terms = append(terms, phrase)
			}
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
	name string
	lost func(before, f *Offer) bool // an earlier offer has it, and the offer doesn't
}

func offerTerms() []term {
	has := func(name string, there func(*Offer) bool) term {
		return term{name, func(before, f *Offer) bool { return there(before) && !there(f) }}
	}
	part := func(name string, whole, there func(*Offer) bool) term { // of what the offer does have
		return term{name, func(before, f *Offer) bool { return there(before) && whole(f) && !there(f) }}
	}
	bonus := func(f *Offer) bool { return f.Bonus != nil }
	equity := func(f *Offer) bool { return f.Equity != nil }
	moving := func(f *Offer) bool { return f.Relocation != nil }
	return []term{
		has("the role", func(f *Offer) bool { return f.Role != "" }),
		has("the base salary", func(f *Offer) bool { return !f.Base.IsZero() }),
		has("the annual bonus", bonus),
		part("the guarantee of the bonus", bonus,
			func(f *Offer) bool { return bonus(f) && f.Bonus.Guaranteed > 0 }),
		has("the sign-on bonus", func(f *Offer) bool { return f.SignOn != nil }),
		{"the later years of the sign-on bonus", losesYears},
		has("the equity", equity),
		part("the kind of equity", equity, func(f *Offer) bool { return equity(f) && f.Equity.Kind != "" }),
		part("the vesting of the equity", equity,
			func(f *Offer) bool { return equity(f) && len(f.Equity.Vesting) > 0 }),
		has("the refreshers", func(f *Offer) bool { return len(f.Refreshers) > 0 }),
		has("the start date", func(f *Offer) bool { return !f.Start.IsZero() }),
		has("the relocation", moving),
		part("the gross-up of the relocation", moving,
			func(f *Offer) bool { return moving(f) && f.Relocation.GrossedUp }),
		{"the deadline", func(before, f *Offer) bool { // that was still to come
			return f.Deadline.IsZero() && !before.Deadline.IsZero() && !before.Deadline.Date.Before(f.Made)
		}},
		has("the other terms", func(f *Offer) bool { return len(f.OtherTerms) > 0 }),
	}
}

// losesYears reports whether an offer pays a sign-on bonus in fewer years than an earlier one, and less
// in all.
func losesYears(before, f *Offer) bool {
	years := f.SignOn.ByYear()
	if len(years) == 0 || len(years) >= len(before.SignOn.ByYear()) {
		return false
	}
	was, is := before.SignOn.sum(), f.SignOn.sum()
	return is.Currency() != was.Currency() || is.Minor() < was.Minor()
}

// leavesOut returns the phrases, quoted, that are like none of the offer's other terms; none if it has no
// other terms at all.
func (f *Offer) leavesOut(phrases []string) (list []string) {
	for _, p := range phrases {
		like := func(other string) bool { return other == p || text.AlikeTerms(other, p) }
		if len(f.OtherTerms) > 0 && !slices.ContainsFunc(f.OtherTerms, like) {
			list = append(list, strconv.Quote(p))
		}
	}
	return list
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
