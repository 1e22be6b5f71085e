package letter

import (
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// payToday knows questions about what somebody is paid now, or was paid before, and not about what
// they'd like to be.
var payToday = lazy.Regexp(`(?i)\b(?:current|currently|present|existing|previous|last|most recent)` +
	`(?: [a-z]+){0,3} ` + payWord + `|\b` + payWord + ` history\b|\b(?:salary|pay|compensation|comp|` +
	`ctc) (?:right )?(?:now|today|currently|at present|at the moment)\b|\b(?:do|are|were) you ` +
	`(?:currently |now |presently )?(?:earn|earning|make|making|paid|getting paid|on (?:now|today|` +
	`currently|at the moment))\b`)

const payWord = `(?:salary|pay|compensation|comp|base|package|ctc|earnings|income|remuneration|total)\b`

// aboutPay knows the words of questions about pay.
var aboutPay = lazy.Regexp(`(?i)\b(?:salary|pay|paid|compensation|comp|package|ctc|earn|earnings|earning|` +
	`income|remuneration|wages?|expectations?|range)\b`)

// AsksAboutPay reports whether the words of a question are about pay.
func AsksAboutPay(text string) bool { return aboutPay().MatchString(text) }

// asksPayToday reports whether their last question is about what the client is paid today. The log
// may have nothing of its words.
func (j *Job) asksPayToday() bool {
	e := j.lastAnswer()
	return e != nil && e.What == casefile.EventReplyQuestion && payToday().MatchString(e.Text)
}
