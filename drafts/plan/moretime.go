package plan

import (
	"fmt"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// moreTime returns the request for more time that a break close to the deadline requires, or that
// the coach wants; nil if there is none, or if the client has made one, or the plan has.
func (s *situation) moreTime() *moreTime {
	if s.timeAsked || s.deadline.IsZero() || s.ended() || s.acceptedAll() {
		return nil
	}
	wantsTime := func(k *letter.Kind) bool { return k.WantsTime() }
	if s.sentSinceOffer(shiftDeadline, extendDeadline) || s.lastSent(s.offerEvent(), wantsTime) >= 0 {
		return nil
	}
	m := &moreTime{due: s.office.Deadline(s.deadline)}
	made, _ := s.offerMade()
	m.short = !s.landed(made).Before(m.due.AskBy)
	due, by := m.due, "ask by "+s.instant(m.due.AskBy)
	if m.short || !m.due.AskBy.After(s.now) {
		by = "ask at once"
	}
	switch {
	case s.movable(due) && due.Break.Long:
		m.kind = s.serving(shiftDeadline)
		m.why = "the deadline, " + s.due() + ", leaves no time around " +
			s.breakName(due.Break) + ": " + by + ", unless everything is settled by then"
	case s.movable(due):
		m.kind = s.serving(shiftDeadline)
		m.why = "the deadline, " + s.due() +
			", is on a day off there, " + s.breakName(due.Break) + ": act by " + s.instant(due.Act) +
			", or " + by
	default:
		m.kind, m.why = s.findServing(extendDeadline), "you want more time: "+by
	}
	if m.kind == nil {
		return nil
	}
	hurried := s.lookUp(m.kind.Reply(letter.ReplyNo))
	if m.short && hurried != nil && hurried.WantsTime() {
		days := s.office.WorkdaysBetween(s.office.Day(s.landed(made)), due.Day)
		if m.hurried = days < s.office.Rules().ExtensionAhead; m.hurried {
			m.kind = hurried
		}
	}
	switch {
	case !s.o.Extension.Until.IsZero() || m.kind.ShiftsDeadline():
		return m
	case m.hurried:
		s.warn(WarnNeeds, "%s: the offer leaves less than %s: give the case extension.until, and %s "+
			"asks for more time", s.o.Company,
			text.Plural(s.office.Rules().ExtensionAhead, "workday"), m.kind.ID)
	}
	return nil
}

// timeWindow returns the window for the request from a time on, and whether it's a good one before
// the last moment to ask. After that, it's the first one.
func (s *situation) timeWindow(m *moreTime, from time.Time) (calendar.Window, bool) {
	if w, ok := s.apart(m, from); ok {
		return w, true
	}
	for _, from := range []time.Time{from, s.now} {
		if w, ok := s.goodTime(m, from); ok {
			return w, true
		}
	}
	if s.now.Before(m.due.AskBy) {
		return s.goodHour(s.now, m.due.AskBy)
	}
	return s.timeLeft(m, s.now), false
}

// apart returns the first good window for the request from a time on that isn't on the day after
// another request to the same person, or after the nudge about one, and whether there is such a
// window within a few days of the first one.
func (s *situation) apart(m *moreTime, from time.Time) (calendar.Window, bool) {
	w, ok := s.goodTime(m, from)
	last := s.office.Day(w.From).AddDays(3)
	for ok && s.crowded(m.kind, w.From) {
		w, ok = s.goodTime(m, s.nextDay(w.From))
		ok = ok && !s.office.Day(w.From).After(last)
	}
	return w, ok
}

// crowded reports whether the reader of an email of the kind gets another request the day before a
// time: one that's planned, or the nudge about it.
func (s *situation) crowded(k *letter.Kind, at time.Time) bool {
	eve := s.reader(k, at)
	eve.day = eve.day.AddDays(-1)
	if in := s.booked[eve]; in != nil && requests(in.kind) {
		return true
	}
	for on, step := range s.booked {
		asked := step.kind
		if on.person == eve.person && on.day.Before(eve.day) && requests(asked) &&
			asked.Act != letter.ActHold && asked.Reply(letter.ReplySilence) != "" &&
			s.office.Day(s.follows(asked, s.sentAt(on.day)).Window.From) == eve.day {
			return true
		}
	}
	return false
}

// timeLeft returns the window for the request from a time on, in a good hour before the last moment
// to ask. After that it's as soon as they read it: not as late as on the day of the deadline, if
// today has working hours left.
func (s *situation) timeLeft(m *moreTime, from time.Time) calendar.Window {
	if w, ok := s.office.Ask(from, m.due.AskBy); ok {
		return w
	}
	if from.Before(m.due.AskBy) {
		return s.askWindow(from)
	}
	w := s.inTime(letter.WindowReply, from)
	soon := s.office.Left(calendar.Reply, from, s.nextDay(from))
	_, awake := s.awake(soon)
	if awake && s.office.Day(w.From) == m.due.Day && s.office.Working(soon.From) &&
		soon.From.Before(w.From) {
		return soon
	}
	if good, ok := s.office.Ask(from, w.To); ok && !m.hurried {
		return good
	}
	return s.office.Left(calendar.Ask, w.From, w.To)
}

// goodTime returns the first free window for the request from a time on, and whether it's a good
// one before the last moment to ask.
func (s *situation) goodTime(m *moreTime, from time.Time) (calendar.Window, bool) {
	w, _ := s.free(m.kind, from,
		func(from time.Time) calendar.Window { return s.timeLeft(m, from) })
	if !w.From.Before(m.due.AskBy) {
		return w, false
	}
	_, good := s.office.Ask(w.From, m.due.AskBy)
	return w, good
}

// before reports whether the request for more time has to go before an email of the kind, because
// both could only go out on one day, and the email can wait.
func (s *situation) before(k *letter.Kind, w calendar.Window, m *moreTime) bool {
	w, _ = s.free(k, w.From, startingWith(w, func(from time.Time) calendar.Window {
		return s.windowOf(k, from)
	}))
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
	s.timeAsked = true
	w, ok := s.timeWindow(m, from)
	late := fmt.Sprintf("you had until %s to ask for more time", s.instant(m.due.AskBy))
	if s.at.Before(m.due.AskBy) && !s.now.Before(m.due.AskBy) {
		late = fmt.Sprintf("more time has to be asked for by %s, while they are away: ask who stands in",
			s.instant(m.due.AskBy))
	}
	closed := s.office.Special(s.office.Day(w.From))
	if closed || !w.From.Before(s.deadline) {
		if m.short {
			late = "the offer left no time to ask for more"
		}
		if closed {
			late += ", and they're closed until the deadline, " + s.due() +
				": decide before it, or call them"
		}
		s.warn(WarnLate, "%s: %s", s.o.Company, late)
		return
	}
	step := s.send(order{kind: m.kind, why: m.why, event: s.offerEvent()}, w.From,
		startingWith(w, func(from time.Time) calendar.Window { return s.timeLeft(m, from) }))
	if step != nil {
		step.By = m.due.AskBy
	}
	switch {
	case m.short:
	case step == nil && !s.now.Before(m.due.AskBy):
		s.warn(WarnLate, "%s: %s", s.o.Company, late)
	case step == nil:
	case !step.Window.From.Before(m.due.AskBy):
		step.warn(WarnLate, "%s", late)
	case !ok:
		step.warn(WarnClash, "no good hour for an ask is left before %s: this is the time that "+
			"is left", s.instant(m.due.AskBy))
	}
	s.await(step, false)
}
