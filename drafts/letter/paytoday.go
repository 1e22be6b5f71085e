package letter

import (
	"regexp"
	"slices"
	"sync"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// payToday knows questions about what somebody is paid now, or was paid before, and not about what
// they'd like to be.
var payToday = sync.OnceValue(func() *regexp.Regexp {
	const pay = `(?:salary|pay|compensation|comp|base|package|ctc|earnings|income|remuneration|total)\b`
	return regexp.MustCompile(`(?i)\b(?:current|currently|present|existing|previous|last|most recent)` +
		`(?: [a-z]+){0,3} ` + pay + `|\b` + pay + ` history\b|\b(?:salary|pay|compensation|comp|ctc) ` +
		`(?:right )?(?:now|today|currently|at present|at the moment)\b|\b(?:do|are|were) you ` +
		`(?:currently |now |presently )?(?:earn|earning|make|making|paid|getting paid|on (?:now|today|` +
		`currently|at the moment))\b`)
})

// asksPayToday reports whether their last question is about what the client is paid today. The log
// may have nothing of its words.
func (j *Job) asksPayToday() bool {
	for _, e := range slices.Backward(j.log) {
		if e.IsReply() {
			return e.What == casefile.EventReplyQuestion && payToday().MatchString(e.Text)
		}
	}
	return false
}
