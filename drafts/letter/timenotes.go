package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// NotesOfTime makes each partial yes that only moves the deadline a note of the new one, unless it says what
// it answers, or the log has a request for that before it: it answers nothing that was asked.
func NotesOfTime(log []*casefile.Event, kindOf KindOf) []*casefile.Event {
	for i, e := range log {
		if k := kindOf(e); k != nil && k.Matter() == TopicTime || pauses(e, k) {
			break
		}
		if OnlyTime(e) && e.Kind == "" {
			note := *e
			note.What = casefile.EventNote
			log[i] = &note
		}
	}
	return log
}

// OnlyTime reports whether an event is a partial yes that only moves the deadline.
func OnlyTime(e *casefile.Event) bool {
	return e.What == casefile.EventReplyPartial && movesTime(e)
}

// movesTime reports whether an event changes the deadline and nothing else.
func movesTime(e *casefile.Event) bool {
	return slices.Equal(mattersIn(&e.Terms), []Topic{TopicTime})
}
