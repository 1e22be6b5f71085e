package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// turnsBack returns the answer in which they've refused the ask that the email makes once more, as a whole
// or a part of it; nil if there's none.
func (j *Job) turnsBack() (refused *casefile.Event) {
	at, k := slices.Index(j.asks, j.ask), j.Kind
	again := k.Act == ActCounter || k.Act == ActBrief || k.Act == ActAnswer
	if at < 0 || !again || !k.MakesAsk() || k.Answers(ReplyPartial) || k.Answers(ReplyNo) || j.stepped {
		return nil
	}
	for i, e := range j.log {
		to := j.issues.Answers[i]
		if !e.IsReply() || to < 0 || !argues(j.log[to], j.kindOf(j.log[to])) {
			continue
		}
		if t := j.tally(j.log[:to+1]); t.open || t.stepped || min(t.made, len(j.asks))-1 != at {
			continue
		}
		switch e.What {
		case casefile.EventReplyNo, casefile.EventReplyPartial:
			refused = e
		case casefile.EventReplyYes:
			refused = nil
		}
	}
	return refused
}
