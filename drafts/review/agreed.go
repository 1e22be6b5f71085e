package review

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/privacy"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// agreedTerms is rule 22: an acceptance lists every agreed term, as the offer or the ask has it.
func agreedTerms(r *reading) {
	if !r.traits.accept || r.o == nil {
		return
	}
	p := r.bodies[0]
	o := r.c.AsOf(r.index, privacy.LastDay(r.about.Send))
	standing := privacy.CurrentOffer(o, r.about.Send)
	if standing < 0 {
		return
	}
	offer := agreed(o.Offers[:standing+1])
	var missing []string
	if offer.Level != "" && !text.HasWords(p.S, offer.Level) {
		missing = append(missing, "the level")
	}
	r.either(p, offer, ledger.BasePart, &missing)
	r.either(p, offer, ledger.SignOnPart, &missing)
	r.either(p, offer, ledger.EquityPart, &missing)
	r.either(p, offer, ledger.BonusPart, &missing)
	if x := offer.Relocation; x != nil {
		if value := comp.Hundredths(x.Amount); value != 0 && !states(p, value) {
			missing = append(missing, "the help with the move")
		}
	}
	if !offer.Start.IsZero() && !r.startsOn(p, offer) {
		missing = append(missing, "the start date")
	}
	if len(missing) > 0 {
		r.miss("agreed, but not in the email: "+strings.Join(missing, ", "),
			"list every term, each as it was agreed")
	}
}

// agreed returns the offer whose terms an acceptance lists: the last one or, if that is a written
// offer, the last agreed one before it, because the client doesn't accept mistakes in the written
// one.
func agreed(offers []casefile.Offer) *casefile.Offer {
	last := &offers[len(offers)-1]
	if last.Status != "" && last.Status != casefile.StatusWritten {
		return last
	}
	for _, o := range slices.Backward(offers) {
		if o.Status == casefile.StatusAgreed {
			return &o
		}
	}
	return last
}

// states reports whether the part of the email has a number with the value.
func states(p *prose.Body, value int64) bool {
	for i := range p.Numbers {
		if p.IsOwn(p.Numbers[i].Start) && p.Numbers[i].Is(value) {
			return true
		}
	}
	return false
}

// either checks that the email states this part of pay in full, as the offer or as one ask has it.
func (r *reading) either(p *prose.Body, offer *casefile.Offer, part ledger.Part, missing *[]string) {
	offered := valuesOf(part, offer.Package())
	if len(offered) == 0 {
		return
	}
	for _, way := range append(r.askedValues(part), offered) {
		all := true
		for _, v := range way {
			all = all && states(p, v)
		}
		if all {
			return
		}
	}
	*missing = append(*missing, fmt.Sprintf("the %s", partNames[part]))
}

// askedValues returns the figures that each ask has for a part of pay, in hundredths.
func (r *reading) askedValues(part ledger.Part) [][]int64 {
	var list [][]int64
	for i := range r.o.Asks {
		for _, x := range r.o.Asks[i].Packages() {
			if v := valuesOf(part, x); len(v) > 0 {
				list = append(list, v)
			}
		}
	}
	return list
}

var partNames = map[ledger.Part]string{ledger.BasePart: "base salary",
	ledger.SignOnPart: "sign-on bonus", ledger.EquityPart: "equity", ledger.BonusPart: "bonus"}

// valuesOf returns the figures of a part of a package, in hundredths.
func valuesOf(part ledger.Part, x casefile.Package) []int64 {
	var list []int64
	switch part {
	case ledger.BasePart:
		if !x.Base.IsZero() {
			list = append(list, comp.Hundredths(x.Base))
		}
	case ledger.BonusPart:
		if b := x.Bonus; b != nil {
			list = append(list, cmp.Or(int64(b.Target), comp.Hundredths(b.Amount)))
		}
	case ledger.SignOnPart:
		for _, m := range x.SignOn.ByYear() {
			list = append(list, comp.Hundredths(m))
		}
	case ledger.EquityPart:
		switch e := x.Equity; {
		case e == nil:
		case e.Value.IsZero():
			list = append(list, int64(e.Units)*100)
		default:
			list = append(list, comp.Hundredths(e.Value))
		}
	}
	return list
}

// startsOn reports whether the email names the first day of work: the offer's, or one that was
// asked for.
func (r *reading) startsOn(p *prose.Body, offer *casefile.Offer) bool {
	starts := []calendar.Date{offer.Start}
	for _, a := range r.o.Asks {
		if !a.Start.IsZero() {
			starts = append(starts, a.Start)
		}
	}
	for i := range p.Days {
		for _, s := range starts {
			if p.Days[i].Is(s) {
				return true
			}
		}
	}
	return !r.about.By.IsZero() && len(p.Days) > 0
}
