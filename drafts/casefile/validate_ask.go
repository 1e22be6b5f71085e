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
	more := len(a.OtherTerms) > 0 || len(a.Options) > 0
	to.vesting(path, a.Equity)
	to.above(path, append(a.Package().parts(to.offer), totalPart(a.Total, to.offer),
		relocationPart(a.Relocation, to.offer.Relocation), startPart(a.Start, to.offer)), more)
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

// sameYears reports whether a sign-on bonus that's asked for pays what the offered one does.
func sameYears(asked, offered *SignOn) bool {
	return offered != nil && slices.Equal(asked.ByYear(), offered.ByYear())
}

// rests checks that there is a sign-on bonus whose clawback, and a grant of options whose strike
// price a package asks to change. The offer is nil if there's none.
func (k *checker) rests(path string, p Package, offer *Offer) {
	if offer == nil {
		offer = &Offer{}
	}
	switch {
	case p.Clawback == 0 || p.SignOn != nil && !sameYears(p.SignOn, offer.SignOn):
	case offer.SignOn == nil:
		k.Add(path+".clawback", "there's no sign-on bonus to pay back: add sign_on to the offer or to "+
			"the ask, or leave it out")
	case offer.SignOn.Clawback == 0:
		k.Add(path+".clawback", "the sign-on bonus of the offer has no clawback, and a yes would give it one: "+
			"add the offer's to its sign_on, or leave this one out")
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
