package plan

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// rest returns what is left of a window.
func (s *situation) rest(w calendar.Window) calendar.Window {
	if left, ok := w.Within(s.now, time.Time{}); ok {
		return left
	}
	return w
}

// askWindow returns the window for an ask from the given time on and before the deadline. If no
// good hour is left, it's the remaining working time.
func (s *situation) askWindow(from time.Time) calendar.Window {
	w, _ := s.goodHour(from, s.deadline)
	return w
}

// goodHour returns the window for an ask before the given time, and whether it's a good one. If
// there is no good one, it's the remaining working time, on a Friday only the morning. A zero by
// means no limit. The day of the deadline is for what can't go out on a workday before it.
func (s *situation) goodHour(from, by time.Time) (calendar.Window, bool) {
	last, ok := s.office.Ask(from, by)
	if ok {
		eve := s.office.Day(by).In(s.office.Zone())
		if !by.Equal(s.deadline) || last.To.Before(eve) || !from.Before(eve) {
			return last, true
		}
		if w, ok := s.office.Ask(from, eve); ok {
			return w, true
		}
		w := s.office.Left(calendar.Ask, from, eve)
		if day := s.office.Day(w.From); s.office.Working(w.From) && !s.office.Special(day) && s.calm(day) {
			return w, false
		}
		return last, true
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

// calm reports whether a day is neither in the quiet period nor so close to a long weekend that nothing is
// asked for anymore.
func (s *situation) calm(day calendar.Date) bool {
	b, ok := s.office.NextLong(day)
	return !s.office.Quiet(day) && (!ok || day.Before(s.office.Day(s.office.LastAsk(b)).AddDays(1)))
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

// replyBy returns the window for an answer that asks for nothing from a time on, before the time by
// which they should hear if possible: just before days off, or on the first day back.
func (s *situation) replyBy(from, by time.Time) calendar.Window {
	w := s.inTime(letter.WindowReply, from)
	if !s.deadline.IsZero() && s.deadline.Before(by) {
		by = s.deadline
	}
	if w.From.After(by) && from.Before(by) {
		return s.office.Left(calendar.Reply, from, by)
	}
	return w
}

// hurried warns if the deadline leaves an ask or a nudge no good hour.
func (s *situation) hurried(step *Step) {
	if step == nil || s.deadline.IsZero() || !step.Window.From.Before(s.deadline) ||
		!s.office.Working(step.Window.From) {
		return
	}
	what, good := "an ask", true
	switch step.kind.Window {
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

// window returns the first window of a class from the given time on; if the calendar has none, it's
// the rest of the day.
func (s *situation) window(class letter.Window, from time.Time) calendar.Window {
	w, err := s.office.Window(calendar.Class(class), from)
	if err != nil {
		s.warn(WarnCalendar, "%s: %v", s.o.Company, err)
		w, _ = s.office.Window(calendar.Final, from)
	}
	return w
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// outOfHours warns if the deadline leaves an email no working hours.
func (s *situation) outOfHours(step *Step) {
	if step.Window.From.Before(s.deadline) && !s.office.Working(step.Window.From) {
		step.warn(WarnClash, "no working hours are left before the deadline, %s: this is the time that "+
			"is left", s.due())
	}
}

// follows returns when to follow up on an email of the kind sent at the time: not before the
// workday after the one by which they've said since that they'd come back. A new deadline of theirs
// starts the wait again.
func (s *situation) follows(k *letter.Kind, sent time.Time) calendar.FollowUp {
	f, _ := s.office.Nudge(sent)
	if s.awaitsLevel(k) {
		f, _ = s.office.NudgeOnLevel(sent)
	}
	since, today := s.office.Day(sent), s.office.Day(s.at)
	for _, e := range letter.NotesOfTime(s.c.Events(s.o, today), s.logged) {
		if e.What == casefile.EventNote && !e.Deadline.IsZero() && since.Before(e.On) {
			return s.follows(k, s.sentAt(e.On))
		}
		if e.What != casefile.EventNote || e.Until.IsZero() || e.On.Before(since) {
			continue
		}
		if from := s.opensAfter(e.Until); f.Window.From.Before(from) {
			f.Window = s.window(letter.WindowNudge, from)
		}
	}
	return f
}

// nextTouch returns when a nudge may go out that answers what landed at a time. It waits for the
// last one of its sort, which may be a step that hasn't gone out: some weeks about the level and
// after a no, a few workdays while they decide.
func (s *situation) nextTouch(k *letter.Kind, landed time.Time, step *Step) time.Time {
	slow := []letter.Situation{nudgeOnLevel, keepWarm}
	same := func(l *letter.Kind) bool {
		return reminds(l) && l.Serves(slow...) == k.Serves(slow...)
	}
	var last time.Time
	if step != nil && !step.Sent && same(step.kind) {
		last = step.Window.From
	} else if on, ok := s.sentAny(-1, same); ok {
		last = s.sentAt(on)
	}
	if t := s.openAsk(); t != nil && k.Serves(nudge) {
		last = later(last, s.sentAt(s.log[t.Ask].On))
	}
	if last.IsZero() && k.Serves(nudgeOnLevel) {
		last = landed
	}
	switch {
	case k.Serves(checkIn) && s.o.Timeline.By.IsZero():
		return s.office.At(s.office.Day(landed).AddDays(checkInDays), s.office.Rules().Opens)
	case last.IsZero():
		return landed
	case k.Serves(slow...):
		due := s.office.Day(last).AddDays(warmDays)
		return later(landed, s.office.At(due, s.office.Rules().Opens))
	}
	return later(landed, s.follows(k, last).Window.From)
}

// awaitsLevel reports whether an email of the kind waits for a decision about the level.
func (s *situation) awaitsLevel(k *letter.Kind) bool {
	next := s.lookUp(k.Reply(letter.ReplySilence))
	return next != nil && next.Serves(nudgeOnLevel)
}

// substanceOf returns the window in which an email of the kind answers a reply that was held. An
// ask goes out in the hours of one if that day has them, and never on Friday afternoon or after the
// last time for an ask before the next long weekend, unless the deadline has set the window. It's
// sent in the quiet period: the hold has named that day.
func (s *situation) substanceOf(k *letter.Kind, h calendar.Held) calendar.Window {
	w := h.Substance
	switch {
	case h.Deadline || k == nil:
		return w
	case k.Window == letter.WindowNudge:
		return s.windowOf(k, w.From)
	case k.Window != letter.WindowAsk:
		return w
	}
	if good, ok := s.office.Ask(w.From, w.To); ok {
		return good
	}
	var by time.Time
	day := s.office.Day(w.From)
	if !s.office.Workday(day.AddDays(1)) {
		by = s.office.At(day, s.office.Rules().Noon)
	}
	if b, ok := s.office.NextLong(day); ok && s.office.LastAsk(b).Before(w.To) {
		by = s.office.LastAsk(b)
	}
	if left, ok := w.Within(s.now, by); ok {
		return left
	}
	return s.askWindow(later(s.now, w.From))
}
