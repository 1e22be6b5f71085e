package plan

import (
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// wait is an email that waits for an answer.
type wait struct {
	step   *Step
	kind   *letter.Kind
	event  int            // the index of the email in the log, or of what it follows from; or -1
	email  casefile.Event // the line of the log for it, once it has gone out
	made   int            // how many asks have been made then
	open   bool           // it asks what else can move, and names no figure
	sent   time.Time      // when it was sent, or will be, or when its last nudge was
	follow calendar.FollowUp
	long   calendar.Break // the long weekend during which the answer may come
	near   bool           // there is such a long weekend
	around bool           // its answers around days off have emails of their own
	chain  time.Time      // when the email before the next nudge went out, or will
	spent  int            // nudges sent by then
	before int            // nudges before an email that asks someone else to help
	mute   bool           // no nudge is about this email
	handed bool           // someone else has been asked to help instead
	// the later deadline that the email asks for; zero if it asks for something else
	until calendar.LocalTime
}

// aboutAsk reports whether the email is about the ask that was made.
func (w *wait) aboutAsk() bool { return w.made > 0 && w.kind.Matter() == letter.TopicPay }

// aboutDeadline reports whether the email only asks about the deadline.
func (w *wait) aboutDeadline() bool {
	return w.kind.Serves(extendDeadline, shiftDeadline) ||
		slices.Contains(w.kind.When, letter.WhenDeadline)
}
