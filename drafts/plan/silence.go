package plan

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// layNudges adds what follows silence if no break is near: the remaining nudges, then an email to
// the hiring manager. Each waits from when the one before it goes out. Nudges are about one email
// at a time: another one that asks for something has one nudge ready, in case only that is left.
func (s *situation) layNudges(w *wait, id string) {
	// an email that repeats every few weeks has its own schedule
	if w.near || id == w.kind.ID || !s.ownNudge(w) {
		return
	}
	w.chain = later(w.chain, s.nudgeSent) // which speaks for every email that's open
	most := s.mostNudges(w)
	from, first := w.chain, min(w.spent, most)+1
	var before *Step
	for n := first; n <= most+1; n++ {
		due := s.dueNudge(w.kind, from)
		k, window := s.nextNudge(w, n-1, from, due)
		late := !s.deadline.IsZero() && window.From.After(s.deadline)
		if n > first && (due.From.After(s.plan.Horizon) || late) {
			return
		}
		if k == nil {
			s.unanswered(w, before)
			return
		}
		if late && w.aboutDeadline() {
			w.step.note("silence is not a yes: until they answer, the deadline stands")
		}
		why := s.silentFor(from, window.From)
		if n > most {
			why = "two nudges have had no answer: the hiring manager may know more"
		}
		a := s.alternate(w, order{kind: k, on: s.nudgeOn(w, n-1, from), window: window, why: why, again: n > 1,
			told: n > first}, letter.ReplySilence, TimingNormal, calendar.Window{From: from, To: window.From})
		a.nth = n
		s.noteOther(w, a)
		s.book(a)
		if k.Window != letter.WindowNudge || s.chain != w {
			return // silence leads to something other than a nudge, or the nudges are about another email
		}
		from, before = window.From, a
	}
}

// silentOverBreak is why a nudge follows a break.
const silentOverBreak = "nothing has come over the break: a light nudge, never on the first day " +
	"back"

// silentFor says how long nothing has come, which is why a nudge goes out.
func (s *situation) silentFor(since, now time.Time) string {
	return "nothing has come for " +
		text.Plural(s.office.WorkdaysBetween(s.office.Day(since), s.office.Day(now)), "workday")
}

// ownNudge reports whether an email has a nudge of its own. Those that ask for something have, and
// the first that waits for an answer, but not one that followed all the nudges.
func (s *situation) ownNudge(w *wait) bool {
	if w.kind.Serves(askForSupport) && s.mostNudges(w) == 0 {
		return false
	}
	if s.chain == nil && !w.mute {
		s.chain = w
	}
	return s.chain == w || requests(w.kind) && w.kind.Act != letter.ActHold && !s.decides && !w.handed
}

// idle reports whether an email of the kind would nudge although nothing is open, or as many nudges as
// there may be have gone out.
func (s *situation) idle(k *letter.Kind) bool {
	if !k.Serves(nudge) {
		return false
	}
	t := s.openAsk()
	if t == nil {
		return true
	}
	n, _ := s.nudged(t.Ask)
	return n >= s.office.Rules().Nudges
}

// noteOther notes on a nudge that one about another email makes it unnecessary.
func (s *situation) noteOther(w *wait, nudge *Step) {
	if s.chain != nil && s.chain != w && s.chain.step != nil {
		nudge.note("skip it if %s has no answer either: one nudge is enough for both",
			s.chain.step.Kind)
		nudge.spare = true
	}
}

// unanswered says that nobody is left to write to: on the last nudge if it's still to come, or else
// as a warning on the email that has no answer.
func (s *situation) unanswered(w *wait, last *Step) {
	who, next := "the hiring manager has had an email", "call them, or decide without an answer"
	_, asked := s.sent(-1, askForSupport)
	switch {
	case w.kind.End():
		who, next = "your decision is with them", "call them"
	case s.o.PersonInRole(casefile.RoleHiringManager, s.office.Day(s.now)) < 0:
		who = "the case has no hiring manager"
	case !asked && !w.kind.Serves(askForSupport):
		who = "there's no request for the hiring manager to support"
	}
	if last != nil {
		last.note("if this has no answer either, call them: %s", who)
		return
	}
	if s.nothingToSupport(w.kind) {
		w.step.warn(WarnSilence, "the recruiter has no request that a nudge could be about: if no answer "+
			"comes, leave it at that")
		return
	}
	w.step.warn(WarnSilence, "%s without an answer, and %s: %s", text.Plural(s.nudges(w), "nudge"), who, next)
}

// nothingToSupport reports whether an email of the kind asks for a good word, and the recruiter, who
// would be nudged about it, has nothing to answer.
func (s *situation) nothingToSupport(k *letter.Kind) bool {
	return k.Serves(askForSupport) && s.openAsk() == nil
}

// mostNudges returns how many nudges there are about an email. One that asks for help is itself
// what follows them: it has one at most, if they left one and the recruiter has something to answer.
func (s *situation) mostNudges(w *wait) int {
	most := s.office.Rules().Nudges
	switch {
	case !w.kind.Serves(askForSupport):
		return most
	case s.nothingToSupport(w.kind):
		return 0
	}
	return min(1, max(0, most-(s.nudges(w)-w.spent)))
}

// nudges returns how many nudges there have been about an email once those that are due go out. For
// one that asks for help, they're about what it's to help with.
func (s *situation) nudges(w *wait) int {
	n := w.before + w.spent
	if w.kind.Serves(askForSupport) && s.chain != nil {
		n = max(n, s.chain.spent)
	}
	return n
}

// nudgesBefore returns how many nudges went out before a step that asks someone to help, about what
// they're asked to help with.
func (s *situation) nudgesBefore(step *Step) (n int) {
	end := len(s.log)
	if step.Sent {
		end = step.event
	}
	for i := end - 1; i >= 0; i-- {
		e := &s.log[i]
		if e.What != casefile.EventSent || s.turns(e) {
			break
		}
		if k := s.logged(e); k != nil && k.Window == letter.WindowNudge {
			n++
		}
	}
	return n
}

// support returns the kind that asks the hiring manager to help; nil if there is no such person, if one
// has gone out since, or if there's nothing left to help with.
func (s *situation) support(w *wait, at time.Time) *letter.Kind {
	k := w.kind
	open := k.Matter() != letter.TopicPay || k.Act == letter.ActCounter || k.MakesAsk()
	if !open || k.Serves(askForSupport) || k.End() ||
		s.o.PersonInRole(casefile.RoleHiringManager, s.office.Day(at)) < 0 {
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
	fresh := greets && w.aboutAsk() && b.Last.After(s.office.Day(before))
	switch {
	case spent >= s.mostNudges(w):
		return s.support(w, at)
	case k == nil:
	case fresh && k.Serves(nudge):
		return s.serving(nudgeAfterBreak)
	case !fresh && k.Serves(nudgeAfterBreak): // which would speak of it
		return s.serving(nudge)
	}
	return k
}

// nudgeOn returns what finds the kind of the nudge about an email after so many by when it goes out, which
// may be another day than the one that it was wanted for.
func (s *situation) nudgeOn(w *wait, spent int, before time.Time) func(time.Time) *letter.Kind {
	return func(at time.Time) *letter.Kind { return s.nudgeKind(w, spent, before, at) }
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
	if k.Window != letter.WindowNudge {
		due = s.window(k.Window, due.From)
	}
	window, _ := s.free(k, due.From, startingWith(due, func(from time.Time) calendar.Window {
		return s.window(k.Window, from)
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
	k := s.nudgeKind(w, w.spent, w.sent, s.inTime(letter.WindowNudge, s.now).From)
	if k != nil && s.office.Special(s.office.Day(s.windowOf(k, s.now).From)) {
		return // it waits until they're back, like those for silence
	}
	why := s.silentFor(w.sent, s.now)
	if k != nil && k.Serves(askForSupport) {
		why = "the nudges have had no answer: the hiring manager may know more"
	}
	step := s.send(order{kind: k, on: s.nudgeOn(w, w.spent, w.sent), why: why, again: w.spent > 0, event: w.event},
		s.now, func(from time.Time) calendar.Window { return s.windowOf(k, from) })
	if step != nil && step.kind.Serves(nudgeAfterBreak) {
		step.Why = silentOverBreak
	}
	s.hurried(step)
	if step != nil && !s.deadline.IsZero() && s.office.Day(step.Window.From) == s.office.Day(s.deadline) {
		step.note("the offer runs out that day, %s: call them, too", s.due())
	}
	w.near = w.near && s.now.Before(s.office.SnapSpan(w.long).To)
	if k == nil || k.Window != letter.WindowNudge {
		s.chain = &wait{} // nobody is left to nudge
		if k == nil {
			s.unanswered(w, nil)
		}
		w.handed = true
		if step != nil {
			step.note("if this has no answer either, call them")
		}
		s.await(step, false)
		return
	}
	w.spent++
	w.chain = s.now
	if step != nil {
		w.chain = step.Window.From
	}
	s.nudgeSent = w.chain
	if w.around && !w.near { // an answer may also come around the next days off
		w.long, w.near = s.longNear(w.chain, s.follows(w.kind, w.chain))
	}
}

// dueNudge returns the window of the nudge about an email of the kind sent at the time, or of one
// that goes out now if it should have gone before.
func (s *situation) dueNudge(k *letter.Kind, sent time.Time) calendar.Window {
	w := s.follows(k, sent).Window
	if w.From.Before(s.now) {
		w = s.window(letter.WindowNudge, s.now)
	}
	return w
}

// wantsAnswer reports whether the client needs an answer within days of the break: she wants to have
// decided by then, or another company's offer runs out, which the email may have told them.
func (s *situation) wantsAnswer(w *wait) bool {
	soon := s.office.AddWorkdays(w.long.Last, s.office.Rules().ExtensionAhead+1)
	company, day := s.deadlineElsewhere()
	by := s.o.Timeline.By
	return company != "" && !day.After(soon) || !by.IsZero() && !by.Date.After(soon)
}

// layBreakSilence adds what to send if nothing comes: a note before the break, unless the deadline
// leaves them something to do, and a nudge after it.
func (s *situation) layBreakSilence(w *wait) {
	eve := s.office.AddWorkdays(w.long.First, -1)
	status := calendar.Window{From: s.office.At(eve, s.office.Rules().Opens),
		To: s.office.At(eve, s.office.Rules().Noon)}
	silent := calendar.Window{From: w.sent, To: status.From}
	touched := !s.deadline.IsZero() && !s.office.Deadline(s.deadline).Shift.IsZero()
	status, ok := status.Within(s.now, time.Time{})
	waited := s.office.WorkdaysBetween(s.office.Day(w.sent), eve) >= s.office.Rules().Silence
	if ok && waited && !touched && !s.wantsAnswer(w) && !w.kind.Promises() { // or it's her turn
		s.alternate(w, order{kind: s.serving(statusBeforeBreak), window: status,
			why: "a last note before the break: do not ask for anything more"}, letter.ReplySilence,
			TimingBefore, silent)
	}
	follow := s.dueNudge(w.kind, w.chain)
	if w.kind.Reply(letter.ReplySilence) == w.kind.ID || follow.To.IsZero() || !s.ownNudge(w) {
		return
	}
	k, window := s.nextNudge(w, w.spent, w.chain, follow)
	if k == nil {
		s.unanswered(w, nil)
		return
	}
	a := s.alternate(w, order{kind: k, on: s.nudgeOn(w, w.spent, w.chain), window: window, why: silentOverBreak},
		letter.ReplySilence, TimingAfter, calendar.Window{From: w.sent, To: window.From})
	s.noteOther(w, a)
	s.book(a)
}
