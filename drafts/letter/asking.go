package letter

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// MakesAsk reports whether an email of the kind asks for what an ask of the case says, or argues for
// it, so that a yes to it grants that.
func (k *Kind) MakesAsk() bool {
	needs := slices.ContainsFunc(k.Needs, func(n string) bool {
		return n == "ask" || strings.HasPrefix(n, "ask.")
	})
	switch k.Act {
	case ActCounter: // one that doesn't read it leaves the figure to them
		return needs || k.Others == nil || k.Others.Reads(k, "Ask")
	case ActBrief, ActAnswer:
		return needs && k.Window != WindowSnap
	}
	return false
}

// partOf returns what an email of the kind asks for of an ask: all of it, unless the kind is for
// other single terms than the base. It's false if that's nothing.
func (k *Kind) partOf(a casefile.Ask) (part casefile.Ask, ok bool) {
	if k == nil || len(k.AsksFor) == 0 {
		return a, true
	}
	for _, t := range k.AsksFor {
		switch t {
		case TopicSignOn, TopicForfeits:
			part.SignOn, part.Clawback = a.SignOn, a.Clawback
		case TopicEquity:
			part.Equity, part.Strike = a.Equity, a.Strike
		case TopicTotal:
			part.Total = a.Total
		case TopicOptions:
			part.Options = a.Options
		case TopicRelocation:
			part.Relocation = a.Relocation
		case TopicOtherTerms:
			part.OtherTerms = a.OtherTerms
		case TopicStart:
			part.Start = a.Start
		case TopicBase:
			if a.Base.IsZero() && a.Bonus == nil && len(k.AsksFor) == 1 {
				return part, false
			}
			return a, true
		default:
			return a, true
		}
	}
	return part, !part.Empty()
}

// without returns an ask without a part of it.
func without(a, part casefile.Ask) casefile.Ask {
	var none casefile.Ask
	if !part.Base.IsZero() {
		a.Base = none.Base
	}
	if part.Bonus != nil {
		a.Bonus = nil
	}
	if part.SignOn != nil || part.Clawback > 0 {
		a.SignOn, a.Clawback = nil, 0
	}
	if part.Equity != nil || !part.Strike.IsZero() {
		a.Equity, a.Strike = nil, none.Strike
	}
	if !part.Total.IsZero() {
		a.Total = none.Total
	}
	if len(part.Options) > 0 {
		a.Options = nil
	}
	if part.Relocation != nil {
		a.Relocation = nil
	}
	if len(part.OtherTerms) > 0 {
		a.OtherTerms = nil
	}
	if !part.Start.IsZero() {
		a.Start = none.Start
	}
	return a
}

// with returns a part of an ask together with what an email of the kind asks for of it.
func with(ask, part casefile.Ask, k *Kind) casefile.Ask {
	more, ok := k.partOf(ask)
	if !ok {
		return part
	}
	return without(ask, without(without(ask, part), more))
}

// AsksMade returns the open asks about the offer at the index, and how many of them have been made by
// the events since it was: more than there are if an email went beyond them. An email that was sent
// and the line that says what it asked for are one ask if they have the same day. One for a single
// term makes the next ask that has it, and one for the last step of an ask makes none unless it's the
// last ask. On the first day, only what comes after the last new offer counts. If there's no such
// offer, there are none.
func AsksMade(o *casefile.Opportunity, n int, log []*casefile.Event,
	kindOf KindOf) (asks []*casefile.Ask, made int) {
	t := tallyOf(o, n, log, kindOf)
	return t.asks, t.made
}

// LeftOpen reports whether the last of the events that asked for a change to the offer named no figure
// of the case, and asked them what else can move.
func LeftOpen(o *casefile.Opportunity, n int, log []*casefile.Event, kindOf KindOf) bool {
	return tallyOf(o, n, log, kindOf).open
}

// tally is what the events have asked for of the open asks about an offer.
type tally struct {
	asks    []*casefile.Ask
	made    int
	stepped bool // the last email that asked was for the last step of the ask before it
	open    bool // it named no figure
	other   bool // it was for a term that no ask has
}

// tallyOf counts as [AsksMade] does.
func tallyOf(o *casefile.Opportunity, n int, log []*casefile.Event, kindOf KindOf) (t tally) {
	if n < 0 {
		return t
	}
	for _, i := range o.OpenAsks(n) {
		t.asks = append(t.asks, &o.Asks[i])
	}
	since := o.Offers[n].Made
	for n > 0 && answersAsk(o, n, log, kindOf) {
		n--
		since = o.Offers[n].Made
	}
	var last, offer *casefile.Event
	var parts casefile.Ask // what was asked for by itself
	for _, e := range log {
		if e.IsOffer() {
			if e.On == since && (offer == nil || e.Offer != offer.Offer) {
				t, last, offer, parts = tally{asks: t.asks}, nil, e, casefile.Ask{}
			}
			continue
		}
		k := kindOf(e)
		if e.On.Before(since) || !isCounter(e, k) {
			continue
		}
		if last == nil || last.What == e.What || last.On != e.On {
			t.stepped, t.open = !t.stepped && k.Steps(t.asks, t.made), k.Opens(t.asks, t.made)
			t.other = len(t.asks) > 0 && !slices.ContainsFunc(t.asks, k.asksForPart)
			if !t.open && (!t.stepped || t.made == len(t.asks)) && !k.narrows(&t, &parts) {
				t.made = k.makes(t.asks, t.made)
			}
		}
		last = e
	}
	return t
}

// Opens reports whether an email of the kind, after so many asks were made, asks them what else can move:
// it answers a no, and all that's left is the least that the client accepts.
func (k *Kind) Opens(asks []*casefile.Ask, made int) bool {
	return k != nil && k.Act == ActCounter && k.Answers(ReplyNo) && made > 0 && made < len(asks) &&
		asks[made].Firm
}

// Steps reports whether an email of the kind asks for the last step of an ask, after so many were made.
func (k *Kind) Steps(asks []*casefile.Ask, made int) bool {
	return k != nil && k.Answers(ReplyPartial) && made > 0 && made <= len(asks) &&
		asks[made-1].Fallback != nil
}

// makes returns how many asks have been made after an email of the kind, if so many were before it.
func (k *Kind) makes(asks []*casefile.Ask, made int) int {
	if len(asks) == 0 {
		return made + 1
	}
	if made >= len(asks) {
		if slices.ContainsFunc(asks, k.asksForPart) {
			return made + 1
		}
		return made
	}
	if n := slices.IndexFunc(asks[made:], k.asksForPart); n >= 0 {
		return made + n + 1
	}
	if slices.ContainsFunc(asks[:made], k.asksForPart) { // again
		return made + 1
	}
	return made
}

// AsksForAny reports whether an email of the kind asks for anything of one of the asks.
func (k *Kind) AsksForAny(asks []casefile.Ask) bool {
	return slices.ContainsFunc(asks, func(a casefile.Ask) bool { return k.asksForPart(&a) })
}

// asksForPart reports whether an email of the kind asks for anything of an ask.
func (k *Kind) asksForPart(a *casefile.Ask) bool {
	_, ok := k.partOf(*a)
	return ok
}

// narrows reports whether an email of the kind comes back to one part of the last ask that was made, and
// adds that to the parts that have been asked for by themselves. That's no new ask the first time.
func (k *Kind) narrows(t *tally, parts *casefile.Ask) bool {
	if t.made == 0 || t.made > len(t.asks) {
		return false
	}
	a := *t.asks[t.made-1]
	part, ok := k.partOf(a)
	rest, fresh := without(a, part), without(part, *parts)
	if !ok || rest.Empty() || fresh.Empty() {
		return false
	}
	*parts = with(a, *parts, k)
	return true
}

// AskAt returns which of the asks about an offer, first round first, an email of the kind is about
// after so many of them have been made: the next one for a counter, unless it's for the last step of
// the one before it, and the last one made for an email that refers to it, such as the counter after a
// no.
func (k *Kind) AskAt(asks []*casefile.Ask, made int) int {
	at := made - 1
	if k.Act == ActCounter && !k.Answers(ReplyNo) && !k.Steps(asks, made) {
		at = made
	}
	return min(max(at, 0), len(asks)-1)
}
