package plan

import (
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// layNudges adds what follows silence if no break is near: the remaining nudges, then an email to
// the hiring manager. Each waits from when the one before it goes out.
func (s *situation) layNudges(w *wait, id string) {
	// an email that repeats every few weeks has its own schedule
	if w.near || id == w.kind.ID {
		return
	}
	most := s.office.Rules().Nudges
	from, first := w.chain, w.spent+1
	for n := first; n <= most+1; n++ {
		due := s.follows(from).Window
		k, window := s.nextNudge(w, n-1, from, due)
		if k == nil || n > first && due.From.After(s.plan.Horizon) {
			return
		}
		late := !s.deadline.IsZero() && window.From.After(s.deadline)
		stop := late && (n > first || w.aboutDeadline()) || !s.nudges(w)
		if stop && w.aboutDeadline() && !s.deadline.IsZero() {
			w.step.note("silence is not a yes: until they answer, the deadline stands")
		}
		if stop {
			return
		}
		why := "nothing has come for " +
			plural(s.office.WorkdaysBetween(s.office.Day(from), s.office.Day(window.From)), "workday")
		if n > most {
			why = "two nudges have had no answer: the hiring manager may know more"
		}
		a := s.alternate(w, order{kind: k, window: window, why: why, again: n > 1},
			letter.ReplySilence, TimingNormal, calendar.Window{From: from, To: window.From})
		a.nth = n
		s.book(a, k)
		if k.Window != letter.WindowNudge {
			return // silence leads to something other than a nudge
		}
		from = window.From
	}
}

// nudges reports whether nudges are about the email.
func (s *situation) nudges(w *wait) bool {
	if s.chain == nil && !w.mute {
		s.chain = w
	}
	return s.chain == w
}

// support returns the kind that asks the hiring manager to help; nil if there is no such person, or
// if one has gone out since.
func (s *situation) support(w *wait, at time.Time) *letter.Kind {
	if s.o.PersonInRole(casefile.RoleHiringManager, s.office.Day(at)) < 0 {
		return nil
	}
	if _, done := s.sent(w.event, askForSupport); done && w.step.Sent {
		return nil
	}
	return s.serving(askForSupport)
}

// nudgeKind returns the kind of the nudge about an email after so many, if it goes out at a time
// and the email before it at another; nil if there is none.
func (s *situation) nudgeKind(w *wait, spent int, before, at time.Time) *letter.Kind {
	id := w.kind.Reply(letter.ReplySilence)
	if id == "" {
		return nil
	}
	k := s.kind(id)
	b, greets := s.office.Greets(s.office.Day(at)) // later, the break is old news
	switch {
	case spent >= s.office.Rules().Nudges:
		return s.support(w, at)
	case greets && len(s.asks) > 0 && b.Last.After(s.office.Day(before)) && k != nil && k.Serves(nudge):
		return s.serving(nudgeAfterBreak)
	}
	return k
}

// nextNudge returns the kind of the nudge about an email after so many, and its window: the one in
// which it's due, or a later one if the reader gets another request that day. The email before it
// goes out at the given time. The kind is nil if there is no such nudge.
func (s *situation) nextNudge(
	w *wait, spent int, before time.Time, due calendar.Window,
) (*letter.Kind, calendar.Window) {
	k := s.nudgeKind(w, spent, before, due.From)
	if k == nil || due.To.IsZero() {
		return nil, due
	}
	window, _ := s.free(k, due.From, startingWith(due, func(from time.Time) calendar.Window {
		return s.window(letter.WindowNudge, from)
	}))
	return s.nudgeKind(w, spent, before, window.From), window
}

// nudgeNow plans the nudge about a sent email that is due, and starts the chain of the later ones
// with it.
func (s *situation) nudgeNow(w *wait) {
	due := w.follow.Window
	if w.kind.Reply(letter.ReplySilence) == w.kind.ID || due.To.IsZero() || due.From.After(s.now) {
		return
	}
	k := s.nudgeKind(w, w.spent, w.sent, s.window(letter.WindowNudge, s.now).From)
	why := "nothing has come for " +
		plural(s.office.WorkdaysBetween(s.office.Day(w.sent), s.office.Day(s.now)), "workday")
	switch {
	case k != nil && k.Serves(askForSupport):
		why = "the nudges have had no answer: the hiring manager may know more"
	case k != nil && k.Serves(nudgeAfterBreak):
		why = "nothing has come over the break: a light nudge, never on the first day back"
	}
	step := s.send(order{kind: k, why: why, again: w.spent > 0, event: w.event}, s.now,
		func(from time.Time) calendar.Window { return s.windowOf(k, from) })
	w.near = w.near && s.now.Before(s.office.SnapSpan(w.long).To)
	if k == nil || k.Window != letter.WindowNudge {
		s.chain = &wait{} // nobody is left to nudge
		return
	}
	w.spent++
	w.chain = s.now
	if step != nil {
		w.chain = step.Window.From
	}
	if !w.near { // an answer may also come around the next days off
		w.long, w.near = s.longNear(w.chain, s.follows(w.chain))
	}
}

// follows returns when to follow up on an email sent at the time.
func (s *situation) follows(sent time.Time) calendar.FollowUp {
	f, _ := s.office.Nudge(sent)
	return f
}

// layBreakSilence adds what to send if nothing comes: a note before the break, unless the deadline
// leaves them something to do, and a nudge after it.
func (s *situation) layBreakSilence(w *wait) {
	eve := s.office.AddWorkdays(w.long.First, -1)
	status := calendar.Window{From: s.office.At(eve, s.office.Rules().Opens),
		To: s.office.At(eve, s.office.Rules().Noon)}
	silent := calendar.Window{From: w.sent, To: status.From}
	touched := !s.deadline.IsZero() && !s.office.Deadline(s.deadline).Shift.IsZero()
	if status, ok := status.Within(s.now, time.Time{}); ok && eve.After(s.office.Day(w.sent)) && !touched {
		s.alternate(w, order{kind: s.serving(statusBeforeBreak), window: status,
			why: "a last note before the break: do not ask for anything more"}, letter.ReplySilence,
			TimingBefore, silent)
	}
	follow := s.follows(w.chain).Window
	if w.kind.Reply(letter.ReplySilence) == w.kind.ID || follow.To.IsZero() || !s.nudges(w) {
		return
	}
	k, window := s.nextNudge(w, w.spent, w.chain, follow)
	if k == nil {
		return
	}
	a := s.alternate(w, order{kind: k, window: window,
		why: "nothing has come over the break: a light nudge, never on the first day back"},
		letter.ReplySilence, TimingAfter, calendar.Window{From: w.sent, To: window.From})
	s.book(a, k)
}

// aboutDeadline reports whether the email only asks about the deadline.
func (w *wait) aboutDeadline() bool {
	return w.kind.Serves(extendDeadline, shiftDeadline) ||
		slices.Contains(w.kind.When, letter.WhenDeadline)
}
