package plan

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
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

// reply plans an email in the first window of its kind's class, with the alternates for answers
// that come on an ordinary day. It follows from the event at the index, if that isn't -1.
func (s *situation) reply(k *letter.Kind, from time.Time, why string, event int) *Step {
	if k != nil && k.Window == letter.WindowFinal && from.Equal(s.now) {
		from = s.decideFrom
	}
	step := s.send(order{kind: k, why: why, event: event}, from,
		func(from time.Time) calendar.Window { return s.windowOf(k, from) })
	if step != nil {
		s.hurried(step)
		s.await(step, false)
	}
	return step
}

// askLevel plans the question about the level, unless it has been asked, and then the hold on the
// offer. It reports whether there was anything to plan. The event is the index of the offer.
func (s *situation) askLevel(from time.Time, event int) bool {
	if _, asked := s.sent(s.fresh(max(event, 0)), askForLevel); asked {
		return s.pause(from, event)
	}
	k := s.serving(askForLevel)
	if k == nil {
		return false
	}
	step := s.ask(k, from,
		"the offer is below the level that you want: ask about that before anything else", event)
	if step != nil {
		if s.made < len(s.asks) {
			step.note("the ask about %s comes after the level", s.topic(s.asks[s.made]))
		}
		from = s.opensAfter(s.office.Day(step.Window.From))
	}
	return s.pause(from, event) || step != nil
}

// pause plans the email that puts the current offer on hold while they look at the level, unless it
// has gone out, and reports whether it did. The event is the index of what it follows from.
func (s *situation) pause(from time.Time, event int) bool {
	if s.offer < 0 || s.decides || !s.pending() || !s.o.LevelOpen(s.offer) || s.levelRefused {
		return false
	}
	if _, held := s.sent(s.offerEvent(), pauseOffer); held {
		return false
	}
	k := s.serving(pauseOffer)
	if k == nil {
		return false
	}
	if s.more != nil && s.before(k, s.windowOf(k, from), s.more) {
		s.askForTime(s.now)
	}
	return s.reply(k, from,
		"put the offer on hold while they look at the level, well before it runs out", event) != nil
}
