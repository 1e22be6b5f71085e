package casefile

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// above checks that the ask at index i asks for more than the offer it answers: no part may be
// below it, and one part has to be above it, or be something else than pay.
func (k *checker) above(path, opportunity string, o *Opportunity, i int) {
	a := &o.Asks[i]
	to, ok := k.answering(opportunity, o, i)
	if ok || len(o.Offers) == 0 {
		k.rests(path, a.Package(), to.offer)
		for j, p := range a.Options {
			k.rests(fmt.Sprintf("%s.options[%d]", path, j), p, to.offer)
		}
	}
	if !ok {
		return
	}
	to.currencies(path, a.Package(), a.Total, a.Relocation)
	more := !a.Start.IsZero() || len(a.OtherTerms) > 0 || len(a.Options) > 0
	to.vesting(path, a.Equity)
	to.above(path, append(a.Package().parts(to.offer), totalPart(a.Total, to.offer),
		relocationPart(a.Relocation, to.offer.Relocation)), more)
	for j, p := range a.Options {
		at := fmt.Sprintf("%s.options[%d]", path, j)
		to.currencies(at, p, comp.Money{}, nil)
		to.vesting(at, p.Equity)
		parts := p.parts(to.offer)
		if slices.ContainsFunc(parts, func(p part) bool { return p.order > 0 }) {
			continue // a package may trade one part for another
		}
		to.above(at, parts, false)
	}
}

// rests checks that there is a sign-on bonus whose clawback, and a grant of options whose strike
// price a package asks to change. The offer is nil if there's none.
func (k *checker) rests(path string, p Package, offer *Offer) {
	if offer == nil {
		offer = &Offer{}
	}
	if p.Clawback > 0 && p.SignOn == nil && offer.SignOn == nil {
		k.Add(path+".clawback", "there's no sign-on bonus to pay back: add sign_on to the offer or to "+
			"the ask, or leave it out")
	}
	asked, offered := p.Equity, offer.Equity
	options := asked != nil && asked.OptionGrant() ||
		offered != nil && offered.OptionGrant() && (asked == nil || asked.Kind == "")
	switch {
	case p.Strike.IsZero():
	case !options:
		k.Add(path+".strike", "there are no options to exercise: add equity with kind: options to the "+
			"offer or to the ask, or leave it out")
	case asked == nil && offered.Strike.IsZero():
		k.Add(path+".strike", "the strike price of the offer is missing: add it to the offer's equity, "+
			"or leave this one out")
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

// answering returns the offer that the ask at index i answers, and whether there is one.
func (k *checker) answering(opportunity string, o *Opportunity, i int) (to answeredOffer, ok bool) {
	n := k.answered(o, i)
	if n < 0 {
		return answeredOffer{}, false
	}
	return answeredOffer{k, &o.Offers[n], fmt.Sprintf("%s.offers[%d]", opportunity, n),
		o.Asks[i].Offer == "" && len(o.Offers) > 1}, true
}

// part is one part of an ask next to the same part of the offer.
type part struct {
	field          string // in the ask
	asked, offered string
	same           string // the field in the offer
	order          int    // how the ask compares with the offer; above 0 if it can't be compared
	how            string // in words, if it's no better and that isn't "below"
	hint           string // what may have been meant
}

func (to answeredOffer) above(path string, parts []part, more bool) {
	equal := -1
	for i, p := range parts {
		switch {
		case p.field == "":
		case p.order < 0:
			to.add(path, p, cmp.Or(p.how, "below"))
			more = true
		case p.order > 0:
			more = true
		case equal < 0:
			equal = i
		}
	}
	if equal >= 0 && !more {
		to.add(path, parts[equal], cmp.Or(parts[equal].how, "not above"))
	}
}

// vesting adds a grant that is asked for with another vesting than the offer's, because no email asks for
// that.
func (to answeredOffer) vesting(path string, asked *Equity) {
	offered := to.offer.Equity
	if asked == nil || offered == nil || len(asked.Vesting) == 0 || len(offered.Vesting) == 0 ||
		slices.Equal(asked.Vesting, offered.Vesting) {
		return
	}
	to.add(path, part{field: "equity.vesting", asked: "the vesting", offered: "vesting",
		same: "equity.vesting", hint: "leave it out here, and ask for it in words, as one of other_terms"},
		"not")
}

func (to answeredOffer) add(path string, p part, how string) {
	at := ""
	if line := to.k.Places.Nearest(to.path + "." + p.same).Line; line > 0 {
		at = fmt.Sprintf(" on line %d", line)
	}
	hint := cmp.Or(p.hint, "ask for more, or leave it out")
	if to.guessed {
		hint += ", or name the offer it answered"
	}
	to.k.Add(path+"."+p.field, "%s is %s the %s of offer %q%s: %s", p.asked, how, p.offered,
		to.offer.ID, at, hint)
}

// parts compares the package with the offer, part by part.
func (p Package) parts(f *Offer) []part {
	list := []part{moneyPart("base", p.Base, f.Base)}
	if p.Bonus != nil {
		list = append(list, bonusPart(p.Bonus, f, p.ApplyTo(*f).Base))
	}
	if p.SignOn != nil {
		list = append(list, signOnPart(p.SignOn, f.SignOn))
	}
	if p.Clawback > 0 {
		list = append(list, clawbackPart(p.Clawback, f.SignOn))
	}
	if p.Equity != nil {
		list = append(list, equityPart(p.Equity, f.Equity))
	}
	if !p.Strike.IsZero() {
		list = append(list, strikePart(p.Strike, f.Equity))
	}
	return list
}

// bonusPart compares two percentages, or what the bonuses are for a year: the one asked for with
// the base after a yes.
func bonusPart(asked *Bonus, f *Offer, base comp.Money) part {
	p := part{field: "bonus", asked: "a " + asked.text(), same: "bonus", order: 1}
	offered := f.Bonus
	switch {
	case offered == nil || asked.Guaranteed > offered.Guaranteed:
	case asked.Amount.IsZero() && offered.Amount.IsZero():
		p.offered, p.order = offered.text(), cmp.Compare(asked.Target, offered.Target)
	default:
		a, err := asked.Yearly(base)
		b, otherErr := offered.Yearly(f.Base)
		if err == nil && otherErr == nil && a.Currency() == b.Currency() {
			p.offered, p.order = offered.text(), cmp.Compare(a.Minor(), b.Minor())
		}
	}
	return p
}

func (b *Bonus) text() string {
	if !b.Amount.IsZero() {
		return "bonus of " + b.Amount.String()
	}
	return "bonus of " + b.Target.String()
}

// clawbackPart compares the months until a sign-on bonus is kept: fewer are better.
func clawbackPart(asked int, offered *SignOn) part {
	p := part{field: "clawback", asked: "a clawback of " + text.Count(asked, "month"), same: "sign_on",
		order: 1, how: "not below", hint: "ask for fewer months, or leave it out"}
	if offered != nil && offered.Clawback > 0 {
		p.offered, p.order = text.Count(offered.Clawback, "month"), min(offered.Clawback-asked, 1)
	}
	return p
}

// equityPart compares two counts or else what the grants are worth, at the offer's prices.
func equityPart(asked, offered *Equity) part {
	p := part{field: "equity.units", asked: asked.size(), same: "equity", order: 1}
	if !asked.Value.IsZero() {
		p.field = "equity.value"
	}
	if offered == nil {
		return p
	}
	if asked.Value.IsZero() && offered.Value.IsZero() {
		p.offered, p.order = offered.size(), asked.Units-offered.Units
		if !asked.Price.IsZero() && asked.Price != offered.Price && p.order <= 0 {
			p.order, p.how = -1, "not above"
			p.hint = "nobody asks for a share price: if the grant is quoted by its value, write " +
				"value instead of units and price, here and in the offer"
		}
		return p
	}
	a, known := Package{Equity: asked}.equity(offered).Worth()
	b, otherKnown := offered.Worth()
	if known && otherKnown && a.Currency() == b.Currency() {
		p.offered, p.order = b.String(), cmp.Compare(a.Minor(), b.Minor())
		if asked.Value.IsZero() {
			p.asked += ", worth " + a.String() + ","
		}
	}
	return p
}

// size returns the value of a grant, or the number of its units.
func (e *Equity) size() string {
	if !e.Value.IsZero() {
		return e.Value.String()
	}
	return text.Count(e.Units, "unit")
}

// strikePart compares two strike prices: a lower one is better.
func strikePart(asked comp.Price, offered *Equity) part {
	p := part{field: "strike", asked: "a strike price of " + asked.String(), same: "equity.strike",
		order: 1, how: "not below", hint: "ask for a lower one, or leave it out"}
	if offered == nil || offered.Strike.IsZero() {
		return p
	}
	p.offered = offered.Strike.String()
	if order, err := asked.Compare(offered.Strike); err == nil {
		p.order = -order
	}
	return p
}

// moneyPart compares two amounts; either may be missing.
func moneyPart(field string, asked, offered comp.Money) part {
	if asked.IsZero() {
		return part{}
	}
	p := part{field: field, asked: asked.String(), same: field, order: moneyOrder(asked, offered)}
	if asked.Currency() == offered.Currency() {
		p.offered = offered.String()
	}
	return p
}

// moneyOrder compares two amounts as [part] does.
func moneyOrder(asked, offered comp.Money) int {
	switch {
	case asked.IsZero():
		return 0
	case asked.Currency() != offered.Currency():
		return 1
	}
	return cmp.Compare(asked.Minor(), offered.Minor())
}

// relocationPart compares two payments for a move; one whose tax is covered can be more than it says.
func relocationPart(asked, offered *Relocation) part {
	if asked == nil {
		return part{}
	}
	if offered == nil {
		offered = &Relocation{}
	}
	p := moneyPart("relocation", asked.Amount, offered.Amount)
	if asked.GrossedUp && !offered.GrossedUp {
		p.order = 1
	}
	return p
}

// signOnPart compares the sums of all years.
func signOnPart(asked, offered *SignOn) part {
	sum := moneyPart("sign_on", asked.sum(), offered.sum())
	if sum.order == 0 && offered != nil && (!slices.Equal(asked.Years, offered.Years) ||
		asked.Paid != "" && asked.Paid != offered.Paid ||
		asked.Clawback > 0 && asked.Clawback < offered.Clawback) {
		sum.order = 1 // paid at other times, or kept sooner
	}
	return sum
}

// totalPart compares an annual total with the offer's years, if they can be computed. It isn't
// below the offer if any of them pays less.
func totalPart(asked comp.Money, f *Offer) part {
	if asked.IsZero() {
		return part{}
	}
	p := part{field: "total", order: 1}
	years, err := f.Comp().Years(comp.Assumptions{})
	if err != nil {
		return p
	}
	least := slices.MinFunc(years, func(a, b comp.Year) int {
		return cmp.Compare(a.Total().Minor(), b.Total().Minor())
	})
	p = moneyPart("total", asked, least.Total())
	p.offered, p.same = p.offered+" a year", "base"
	return p
}
