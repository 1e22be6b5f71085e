package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// yesTo names what they've just agreed to, besides pay, since the client last wrote to them, words that can
// follow "thank you for"; "" if there's nothing.
func (j *Job) yesTo(latest *Latest) string {
	if latest == nil || latest.Reply != ReplyYes {
		return ""
	}
	for i, e := range slices.Backward(j.log) {
		if !e.IsReply() {
			continue
		}
		to := j.issues.Answers[i]
		if e.What == casefile.EventReplyYes && to >= 0 && j.kindOf(j.log[to]).asksForReview() {
			return "agreeing to " + j.review()
		}
		break
	}
	return ""
}
