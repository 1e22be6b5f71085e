package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// Refused returns the answer for which an acceptance has to leave the ask out: the last one about
// the current offer, if it's a no, or a part of what was asked for, and no other ask of the case
// was made since. It's nil if there's none, or the email isn't an acceptance.
func (j *Job) Refused() *casefile.Event {
	refused, _ := j.refusal()
	return refused
}

// refusal is Refused, and whether the last step of the ask has been asked for since.
func (j *Job) refusal() (refused *casefile.Event, stepped bool) {
	if j.Kind.Act != ActAccept || j.ask < 0 {
		return nil, false
	}
	made := j.Opportunity.Offers[j.offer].Made
	other := false // what was asked for last is no ask of the case
	for i, e := range j.log {
		if e.On.Before(made) {
			continue
		}
		k := j.kindOf(e)
		switch {
		case e.What == casefile.EventReplyNo, e.What == casefile.EventReplyPartial,
			e.What == casefile.EventDeclined:
			refused, stepped, other = e, false, false
		case e.What == casefile.EventSent && isCounter(e, k) &&
			AsksMade(j.log[:i+1], made, j.kindOf) > len(j.asks):
			stepped, other = k.Answers(ReplyPartial), true
		case e.What == casefile.EventAsked, e.What == casefile.EventSent && isCounter(e, k):
			refused, other = nil, false
		case e.What == casefile.EventReplyYes && !other:
			refused = nil
		}
	}
	if j.Request.Round != 0 && slices.Index(j.asks, j.ask) >= j.made {
		return nil, false // named, and not asked for yet
	}
	return refused, stepped
}

// agreed returns the offer as an acceptance takes it: with the ask or, after an answer that refused
// it, with the last step if that has been asked for.
func (j *Job) agreed() *casefile.Offer {
	offer, ask := j.Opportunity.Offers[j.offer], j.Opportunity.Asks[j.ask]
	refused, stepped := j.refusal()
	switch {
	case refused == nil:
		return overlay(offer, ask)
	case stepped && ask.Fallback != nil:
		besides := casefile.Terms{Relocation: ask.Fallback.Relocation}
		return ask.Fallback.Package().ApplyTo(besides.ApplyTo(offer))
	}
	return &offer
}
