package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// Refused returns the answer for which an acceptance has to leave the ask out: the last one about the
// current offer, if it's a no, or a part of what was asked for, and nothing was asked for since. It's
// nil if there's none, or the email isn't an acceptance.
func (j *Job) Refused() *casefile.Event {
	if j.Kind.Act != ActAccept || j.ask < 0 {
		return nil
	}
	var last *casefile.Event
	for _, e := range j.log {
		if e.On.Before(j.Opportunity.Offers[j.offer].Made) {
			continue
		}
		switch e.What {
		case casefile.EventAsked, casefile.EventReplyYes:
			last = nil
		case casefile.EventSent:
			if isCounter(e, j.kindOf(e)) {
				last = nil
			}
		case casefile.EventReplyNo, casefile.EventReplyPartial, casefile.EventDeclined:
			last = e
		}
	}
	if j.Request.Round != 0 && slices.Index(j.asks, j.ask) >= j.made {
		return nil // named, and not asked for yet
	}
	return last
}
