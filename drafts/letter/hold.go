package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// pauses reports whether an event is an email, of the kind, that asks to put an offer on hold.
func pauses(e *casefile.Event, k *Kind) bool {
	return e.What == casefile.EventSent && k != nil && k.Act == ActHold && !k.Promises() &&
		k.Matter() == TopicLevel
}

// OnHold reports whether the offer at the index is on hold, and its deadline with it, unless they named one
// when they agreed to that, or since. A no to the level ends what was to last until then. It also returns
// their word that put it on hold, if the log has it.
func (s *Issues) OnHold(offer int) (word *casefile.Event, ok bool) {
	if s == nil || offer < 0 { // nobody has read the log
		return nil, false
	}
	held := s.o.Offers[offer].Status == casefile.StatusPaused
	for i, e := range slices.Backward(s.log) {
		to := s.Answers[i]
		switch {
		case !e.Deadline.IsZero(), e.What == casefile.EventResumed:
			return nil, false
		case e.What == casefile.EventPaused,
			e.What == casefile.EventReplyYes && to >= 0 && pauses(s.log[to], s.kindOf(s.log[to])) && !s.LevelRefused:
			word, held = e, true
		case word != nil && !e.IsReply():
			return word, true
		case e.IsOffer():
			return nil, held
		}
	}
	return word, held
}
