package casefile

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// above checks that the ask at index i asks for more than the offer it answers: no part may be
// below it, and one part has to be above it, or be something else than pay.
func (k *checker) above(path, opportunity string, o *Opportunity, i int) {
	a, n := &o.Asks[i], k.answered(o, i)
	if n < 0 {
		return
	}
	to := answeredOffer{k, &o.Offers[n], fmt.Sprintf("%s.offers[%d]", opportunity, n),
		a.Offer == "" && len(o.Offers) > 1}
	more := !a.Start.IsZero() || a.Relocation != nil || len(a.OtherTerms) > 0 || len(a.Options) > 0
	own := Package{a.Base, a.SignOn, a.Equity}
	to.above(path, append(own.parts(to.offer), totalPart(a.Total, to.offer)), more)
	for j, p := range a.Options {
		parts := p.parts(to.offer)
		if slices.ContainsFunc(parts, func(p part) bool { return p.order > 0 }) {
			continue // a package may trade one part for another
		}
		to.above(fmt.Sprintf("%s.options[%d]", path, j), parts, false)
	}
}

// answered returns the index of the offer that the ask at index i answers, or -1. If the ask
// doesn't name one, it's the last offer, or the one before it if the log says that the client had
// written before the last one was made.
func (k *checker) answered(o *Opportunity, i int) int {
	if id := o.Asks[i].Offer; id != "" {
		return slices.Index(o.offerIDs(), id)
	}
	n := o.CurrentOffer(calendar.Date{})
	for n > 0 && slices.ContainsFunc(k.c.Log, func(e Event) bool {
		return e.Opportunity == o.ID && e.On.Before(o.Offers[n].Made) &&
			(e.What == EventAsked || e.What == EventSent)
	}) {
		n--
	}
	if n >= 0 && !o.Asks[i].IsOpenFor(o, n) && n == o.CurrentOffer(calendar.Date{}) {
		return -1 // agreed: it may have the figures of the ask
	}
	return n
}

// answeredOffer is the offer that an ask answers.
type answeredOffer struct {
	k       *checker
	offer   *Offer
	path    string
	guessed bool // the ask doesn't name it, and there are others
}

// part is one part of an ask next to the same part of the offer.
type part struct {
	field          string // in the ask
	asked, offered string
	same           string // the field in the offer
	order          int    // how the ask compares with the offer; above 0 if it can't be compared
}

func (to answeredOffer) above(path string, parts []part, more bool) {
	equal := -1
	for i, p := range parts {
		switch {
		case p.field == "":
		case p.order < 0:
			to.add(path, p, "below")
			more = true
		case p.order > 0:
			more = true
		case equal < 0:
			equal = i
		}
	}
	if equal >= 0 && !more {
		to.add(path, parts[equal], "not above")
	}
}

func (to answeredOffer) add(path string, p part, how string) {
	at := ""
	if line := to.k.Places.Nearest(to.path + "." + p.same).Line; line > 0 {
		at = fmt.Sprintf(" on line %d", line)
	}
	hint := "ask for more, or leave it out"
	if to.guessed {
		hint += ", or name the offer it answered"
	}
	to.k.Add(path+"."+p.field, "%s is %s the %s of offer %q%s: %s", p.asked, how, p.offered,
		to.offer.ID, at, hint)
}

// parts compares the package with the offer, part by part.
func (p Package) parts(f *Offer) []part {
	list := []part{moneyPart("base", p.Base, f.Base)}
	if len(p.SignOn) > 0 {
		list = append(list, signOnPart(p.SignOn, f.SignOn))
	}
	if e := p.Equity; e != nil {
		units := part{field: "equity.units", asked: plural(e.Units, "unit"), same: "equity", order: 1}
		if g := f.Equity; g != nil && (e.Price.IsZero() || g.Price.IsZero() || e.Price == g.Price) {
			units.offered, units.order = plural(g.Units, "unit"), e.Units-g.Units
		}
		list = append(list, units)
	}
	return list
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// moneyPart compares two amounts; either may be missing.
func moneyPart(field string, asked, offered comp.Money) part {
	if asked.IsZero() {
		return part{}
	}
	p := part{field: field, asked: asked.String(), offered: offered.String(), same: field, order: 1}
	if asked.Currency() == offered.Currency() {
		p.order = int(min(max(asked.Minor()-offered.Minor(), -1), 1))
	}
	return p
}

// signOnPart compares the sums of all years.
func signOnPart(asked, offered SignOn) part {
	sum := moneyPart("sign_on", asked.sum(), offered.sum())
	if sum.order == 0 && !slices.Equal(asked, offered) {
		sum.order = 1 // paid in other years
	}
	return sum
}

// sum returns the sum of all years, or no amount if they're in several currencies.
func (s SignOn) sum() comp.Money {
	var total comp.Money
	for i, m := range s {
		if i == 0 {
			total = m
		} else if sum, err := total.Add(m); err == nil {
			total = sum
		} else {
			return comp.Money{}
		}
	}
	return total
}

// totalPart compares an annual total with the offer's years, if they can be computed. It isn't
// below the offer if any of them pays less.
func totalPart(asked comp.Money, f *Offer) part {
	if asked.IsZero() {
		return part{}
	}
	p := part{field: "total", order: 1}
	if e := f.Equity; e != nil && (e.Price.IsZero() || len(e.Vesting) == 0) {
		return p
	}
	years, err := f.Comp().Years(comp.Assumptions{})
	if err != nil {
		return p
	}
	gaps, err := comp.Gaps(years, asked)
	if err != nil || len(gaps) == 0 {
		return p
	}
	least := slices.MinFunc(gaps, func(a, b comp.Gap) int {
		return cmp.Compare(a.Offered.Minor(), b.Offered.Minor())
	})
	p = moneyPart("total", asked, least.Offered)
	p.offered, p.same = p.offered+" a year", "base"
	return p
}
