package plan

import (
	"fmt"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// askWindow returns the window for an ask from the given time on and before the deadline. If no
// good hour is left, it's the remaining working time.
func (s *situation) askWindow(from time.Time) calendar.Window {
	w, _ := s.goodHour(from, s.deadline)
	return w
}

// goodHour returns the window for an ask before the given time, and whether it's a good one. If
// there is no good one, it's the remaining working time, on a Friday only the morning. A zero by
// means no limit.
func (s *situation) goodHour(from, by time.Time) (calendar.Window, bool) {
	if w, ok := s.office.Ask(from, by); ok {
		return w, true
	}
	w := s.window(letter.WindowReply, from)
	if by.IsZero() || !from.Before(by) {
		return w, by.IsZero()
	}
	within, ok := w.Within(from, by)
	if ok && s.office.Workday(s.office.Day(within.From).AddDays(1)) {
		return within, false
	}
	return s.office.Left(calendar.Ask, from, by), false
}

// windowOf returns the window of a kind from the given time on, by its class. An ask goes before
// the deadline if possible.
func (s *situation) windowOf(k *letter.Kind, from time.Time) calendar.Window {
	switch k.Window {
	case letter.WindowAsk:
		if !s.deadline.After(from) {
			w, _ := s.goodHour(from, time.Time{})
			return w
		}
		return s.askWindow(from)
	case letter.WindowReply, letter.WindowSnap:
		return s.inTime(letter.WindowReply, from)
	}
	return s.inTime(k.Window, from)
}

// inTime returns the part of the first window of a class before the deadline; if it has none, what
// is left before the deadline.
func (s *situation) inTime(class letter.Window, from time.Time) calendar.Window {
	w := s.window(class, from)
	if !s.deadline.After(from) {
		return w
	}
	if within, ok := w.Within(from, s.deadline); ok {
		return within
	}
	return s.office.Left(calendar.Class(class), from, s.deadline)
}

// ask plans an email that asks for something, with the alternates for every answer. It follows from
// the event at the index. If the day that it would take is the last one for a request for more
// time, it waits.
func (s *situation) ask(k *letter.Kind, from time.Time, why string, event int) *Step {
	if k == nil {
		return nil
	}
	if s.more != nil && s.before(k, s.askWindow(from), s.more) {
		s.askForTime(s.now)
	}
	step := s.send(order{kind: k, why: why, event: event}, from, s.askWindow)
	if step == nil {
		return nil
	}
	w := step.Window
	s.hurried(step, k)
	if b, ok := s.office.NextLong(s.office.Day(from)); ok && from.Before(s.office.LastAsk(b)) &&
		!w.From.Before(s.office.Reopens(b)) {
		step.note("the last ask before %s would have gone by %s", s.breakName(b),
			s.instant(s.office.LastAsk(b)))
	}
	if len(step.Warnings) == 0 && !s.deadline.IsZero() &&
		s.office.WorkdaysBetween(s.office.Day(w.From), s.office.Day(s.deadline)) < s.office.Rules().Silence {
		step.warn(WarnLate, "the deadline, %s, leaves them less than %s for it",
			s.due(), plural(s.office.Rules().Silence, "workday"))
	}
	s.await(step, k, event, true)
	return step
}

// hurried warns if the deadline leaves an ask or a nudge no good hour.
func (s *situation) hurried(step *Step, k *letter.Kind) {
	if step == nil || s.deadline.IsZero() || !step.Window.From.Before(s.deadline) ||
		!s.office.Working(step.Window.From) {
		return
	}
	what, good := "an ask", true
	switch k.Window {
	case letter.WindowAsk:
		_, good = s.office.Ask(step.Window.From, step.Window.To)
	case letter.WindowNudge:
		what, good = "a nudge", s.window(letter.WindowNudge, step.Window.From).From.Before(step.Window.To)
	}
	if !good {
		step.warn(WarnClash, "no good hour for %s is left before the deadline, %s: this is the time "+
			"that is left", what, s.due())
	}
}

// laterDeadline returns the deadline that an email of the kind asks for; zero if it asks for
// something else.
func (s *situation) laterDeadline(k *letter.Kind) calendar.LocalTime {
	switch {
	case k.By == "extension.until":
		return s.o.Extension.Until
	case k.ShiftsDeadline() && !s.deadline.IsZero():
		if shift := s.office.Deadline(s.deadline).Shift; !shift.IsZero() {
			return calendar.LocalTimeAt(shift, s.office.Zone())
		}
	}
	return calendar.LocalTime{}
}

// moreTime is a request for a later deadline.
type moreTime struct {
	kind *letter.Kind
	due  calendar.Due
	why  string
}

// moreTime returns the request for more time that a break close to the deadline requires, or that
// the coach wants; nil if there is none, or if the client has made one.
func (s *situation) moreTime() *moreTime {
	if s.deadline.IsZero() || s.ended() {
		return nil
	}
	m := &moreTime{due: s.office.Deadline(s.deadline)}
	more, due := shiftDeadline, m.due
	switch {
	case !due.Shift.IsZero() && due.Break.Long:
		m.why = "the deadline, " + s.due() + ", leaves no time around " +
			s.breakName(due.Break) + ": ask by " + s.instant(due.AskBy) +
			", unless everything is settled by then"
	case !due.Shift.IsZero() && due.Closed:
		m.why = "the deadline, " + s.due() +
			", falls outside their working days: act by " + s.instant(due.Act) + ", or ask by " +
			s.instant(due.AskBy)
	case !s.o.Extension.Until.IsZero():
		more = extendDeadline
		m.why = "you want more time: ask by " + s.instant(due.AskBy)
	default:
		return nil
	}
	made := s.o.Offers[s.offer].Made
	if on, asked := s.sent(-1, shiftDeadline, extendDeadline); asked && !on.Before(made) {
		return nil
	}
	if m.kind = s.serving(more); m.kind == nil {
		return nil
	}
	return m
}

// timeWindow returns the window for the request from a time on, and whether it's a good one before
// the last moment to ask.
func (s *situation) timeWindow(m *moreTime, from time.Time) (calendar.Window, bool) {
	for _, from := range []time.Time{from, s.now} {
		if w, ok := s.goodTime(m, from); ok {
			return w, true
		}
	}
	if s.now.Before(m.due.AskBy) {
		return s.goodHour(s.now, m.due.AskBy)
	}
	return s.askWindow(s.now), false
}

// goodTime returns the first free window for the request from a time on, and whether it's a good one
// before the last moment to ask.
func (s *situation) goodTime(m *moreTime, from time.Time) (calendar.Window, bool) {
	w, _ := s.free(m.kind, from, func(from time.Time) calendar.Window {
		if w, ok := s.office.Ask(from, m.due.AskBy); ok {
			return w
		}
		return s.askWindow(from)
	})
	if !w.From.Before(m.due.AskBy) {
		return w, false
	}
	_, good := s.office.Ask(w.From, m.due.AskBy)
	return w, good
}

// before reports whether the request for more time has to go before an email of the kind, because
// both could only go out on one day, and the email can wait.
func (s *situation) before(k *letter.Kind, w calendar.Window, m *moreTime) bool {
	first, _ := s.timeWindow(m, s.now)
	if s.reader(k, w.From) != s.reader(m.kind, first.From) || !first.From.Before(m.due.AskBy) {
		return false
	}
	next := s.nextDay(w.From)
	if _, ok := s.goodTime(m, next); ok {
		return false
	}
	if k.Window != letter.WindowAsk {
		return s.windowOf(k, next).From.Before(s.deadline)
	}
	window, _ := s.goodHour(next, s.deadline)
	return window.From.Before(s.deadline) && s.office.Working(window.From)
}

// askForTime plans the request for more time, if there is to be one, from a time on.
func (s *situation) askForTime(from time.Time) {
	m := s.more
	if s.more = nil; m == nil {
		return
	}
	w, ok := s.timeWindow(m, from)
	late := fmt.Sprintf("you had until %s to ask for more time", s.instant(m.due.AskBy))
	if !w.From.Before(s.deadline) {
		s.warn(WarnLate, "%s: %s", s.o.Company, late)
		return
	}
	step := s.send(order{kind: m.kind, why: m.why, event: s.offerEvent()}, w.From,
		startingWith(w, s.askWindow))
	switch {
	case step == nil && !s.now.Before(m.due.AskBy):
		s.warn(WarnLate, "%s: %s", s.o.Company, late)
	case step == nil:
	case !step.Window.From.Before(m.due.AskBy):
		step.warn(WarnLate, "%s", late)
	case !ok:
		step.warn(WarnClash, "no good hour for an ask is left before %s: this is the time that "+
			"is left", s.instant(m.due.AskBy))
	}
	s.await(step, m.kind, s.offerEvent(), false)
}

// offerMade returns the event that brought the current offer, and its index; one as the case has it
// and -1 if the log has none.
func (s *situation) offerMade() (casefile.Event, int) {
	if i := s.offerEvent(); i >= 0 {
		return s.log[i], i
	}
	return casefile.Event{On: s.o.Offers[s.offer].Made, What: casefile.EventWrittenOffer}, -1
}

// offerEvent returns the index of the event that brought the current offer; -1 if the log has none.
func (s *situation) offerEvent() int {
	for i := len(s.log) - 1; i >= 0; i-- {
		if e := &s.log[i]; e.What == casefile.EventWrittenOffer || e.What == casefile.EventVerbalOffer {
			return i
		}
	}
	return -1
}
