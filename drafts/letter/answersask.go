package letter

import (
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// answersAsk reports whether the offer at the index is their answer to a counter in the log about
// the one before it, and the asks are still about it: a better one at the same level, or one that
// came with a partial yes or a no on the day it was made.
func answersAsk(o *casefile.Opportunity, n int, log []*casefile.Event, kindOf KindOf) bool {
	before, f := &o.Offers[n-1], &o.Offers[n]
	if !before.Undecided() || before.Level != f.Level || !stillAsked(o, n) {
		return false
	}
	more := payOf(f).Beyond(&casefile.Offer{}, before, nil)
	asked, better := false, !more.Empty()
	for _, e := range log {
		asked = asked || isCounter(e, kindOf(e)) && !e.On.Before(before.Made) && e.On.Before(f.Made)
		better = better || e.On == f.Made && offerOf(o, e) == n &&
			(e.What == casefile.EventReplyPartial || e.What == casefile.EventReplyNo)
	}
	return asked && better
}

// stillAsked reports whether the asks about the offer before the one at the index are about that, too: none
// names it and, if they name theirs, there's no other, and it doesn't have all that they're for.
func stillAsked(o *casefile.Opportunity, n int) bool {
	named, other, beyond := false, false, false
	for i := range o.Asks {
		switch a := &o.Asks[i]; a.Offer {
		case o.Offers[n].ID:
			return false
		case o.Offers[n-1].ID:
			named, beyond = true, beyond || asksBeyond(a, &o.Offers[n])
		case "":
			other = true
		}
	}
	return !named || !other && beyond
}

// asksBeyond reports whether an offer doesn't have all that an ask is for.
func asksBeyond(a *casefile.Ask, f *casefile.Offer) bool {
	left := a.Beyond(&casefile.Offer{}, f, nil)
	return !left.Empty()
}

// payOf returns what an offer pays as an ask, to compare it with another one.
func payOf(f *casefile.Offer) casefile.Ask {
	return casefile.Ask{Base: f.Base, Bonus: f.Bonus, SignOn: f.SignOn, Equity: f.Equity,
		Relocation: f.Relocation}
}
