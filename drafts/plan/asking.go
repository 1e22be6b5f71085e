package plan

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
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
	if by.IsZero() {
		return w, true
	}
	if within, ok := w.Within(from, by); ok {
		day := s.office.Day(within.From)
		if morning, ok := within.Within(from, s.office.At(day, s.office.Rules().Noon)); ok &&
			!s.office.Workday(day.AddDays(1)) {
			return morning, false
		}
		return within, false
	}
	if from.Before(by) {
		return calendar.Window{From: from.In(s.office.Zone()), To: by.In(s.office.Zone())}, false
	}
	return w, false
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
		w := s.window(letter.WindowReply, from)
		if within, ok := w.Within(from, s.deadline); ok && s.deadline.After(from) {
			return within
		}
		return w
	}
	return s.window(k.Window, from)
}

// ask writes an email that asks for something, with the alternates for every answer.
func (s *situation) ask(k *letter.Kind, from time.Time, why string) *Step {
	if k == nil {
		return nil
	}
	w := s.askWindow(from)
	step := s.write(order{kind: k, window: w, why: why})
	s.hurried(step, k)
	if b, ok := s.office.NextLong(s.office.Day(from)); ok && from.Before(s.office.LastAsk(b)) &&
		!w.From.Before(s.office.Reopens(b)) {
		step.note("the last ask before %s would have gone by %s", s.breakName(b),
			s.instant(s.office.LastAsk(b)))
	}
	if step != nil && len(step.Warnings) == 0 && !s.deadline.IsZero() &&
		s.office.WorkdaysBetween(s.office.Day(w.From), s.office.Day(s.deadline)) < s.office.Rules().Silence {
		step.warn(WarnLate, "the deadline, %s, leaves them less than %s for it",
			s.due(), plural(s.office.Rules().Silence, "workday"))
	}
	s.lay(step, k, true)
	return step
}

// hurried warns if the deadline leaves an ask no good hour.
func (s *situation) hurried(step *Step, k *letter.Kind) {
	if step == nil || k.Window != letter.WindowAsk || s.deadline.IsZero() ||
		!step.Window.From.Before(s.deadline) {
		return
	}
	if _, ok := s.office.Ask(step.Window.From, step.Window.To); !ok {
		step.warn(WarnClash, "no good hour for an ask is left before the deadline, %s: this is "+
			"the time that is left", s.due())
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

// deadlines asks for more time if a break is close to the deadline, or if the coach wants more.
func (s *situation) deadlines(from time.Time) {
	if s.deadline.IsZero() {
		return
	}
	due := s.office.Deadline(s.deadline)
	var more letter.Situation
	var why string
	switch {
	case !due.Shift.IsZero() && due.Break.Long:
		more = shiftDeadline
		why = "the deadline, " + s.due() + ", leaves no time around " +
			s.breakName(due.Break) + ": ask by " + s.instant(due.AskBy) +
			", unless everything is settled by then"
	case !due.Shift.IsZero() && due.Closed:
		more = shiftDeadline
		why = "the deadline, " + s.due() +
			", falls outside their working days: act by " + s.instant(due.Act) + ", or ask by " +
			s.instant(due.AskBy)
	case !s.o.Extension.Until.IsZero():
		more = extendDeadline
		why = "you want more time: ask by " + s.instant(due.AskBy)
	default:
		return
	}
	if _, asked := s.sent(-1, shiftDeadline, extendDeadline); asked {
		return
	}
	w, ok := s.office.Ask(from, due.AskBy)
	if !ok {
		w, ok = s.office.Ask(s.now, due.AskBy)
	}
	late := !s.now.Before(due.AskBy)
	if !ok {
		w, _ = s.goodHour(s.now, s.deadline)
		if within, still := w.Within(s.now, due.AskBy); still {
			w = within
		}
	}
	k := s.serving(more)
	step := s.write(order{kind: k, window: w, why: why})
	if step == nil {
		return
	}
	if late {
		step.warn(WarnLate, "you had until %s to ask for more time", s.instant(due.AskBy))
	} else if !ok {
		step.warn(WarnClash, "no good hour for an ask is left before %s: this is the time that "+
			"is left", s.instant(due.AskBy))
	}
	if n := len(s.plan.Steps); n > 0 && s.plan.Steps[n-1].Opportunity == s.o.ID &&
		!s.plan.Steps[n-1].Sent && s.plan.Steps[n-1].Window.To.After(w.From) {
		step.note("send the other email first, and this one an hour later")
	}
	s.lay(step, k, false)
	s.add(step)
}
