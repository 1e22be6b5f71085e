package plan

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// timeFirst plans the request for more time, if it has to go before an ask of the kind.
func (s *situation) timeFirst(k *letter.Kind, from time.Time) {
	if s.more != nil && s.before(k, s.askWindow(from), s.more) {
		s.askForTime(s.now)
	}
}

// ask plans an email that asks for something, with the alternates for every answer. It follows from
// the event at the index. If the day that it would take is the last one for a request for more
// time, it waits.
func (s *situation) ask(k *letter.Kind, from time.Time, why string, event int) *Step {
	if k == nil {
		return nil
	}
	s.timeFirst(k, from)
	step := s.send(order{kind: k, why: why, event: event}, from, s.askWindow)
	if step == nil {
		return nil
	}
	w := step.Window
	s.hurried(step)
	if b, ok := s.office.NextLong(s.office.Day(from)); ok && from.Before(s.office.LastAsk(b)) &&
		!w.From.Before(s.office.Reopens(b)) {
		step.note("the last ask before %s would have gone by %s", s.breakName(b),
			s.instant(s.office.LastAsk(b)))
	}
	silence := s.office.Rules().Silence
	if len(step.Warnings) == 0 && !s.deadline.IsZero() &&
		s.office.WorkdaysBetween(s.office.Day(w.From), s.office.Day(s.deadline)) < silence {
		step.warn(WarnLate, "the deadline, %s, leaves them less than %s for it", s.due(),
			text.Plural(silence, "workday"))
	}
	s.await(step, true)
	return step
}
