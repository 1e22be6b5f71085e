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
	sent   time.Time // when it was sent, or will be, or when its last nudge was
	follow calendar.FollowUp
	long   calendar.Break // the long weekend during which the answer may come
	near   bool           // there is such a long weekend
	spent  int            // nudges sent so far
	// the later deadline that the email asks for; zero if it asks for something else
	until calendar.LocalTime
}

// lay adds the alternates for the answers to an email; with around, also those for a break.
func (s *situation) lay(step *Step, k *letter.Kind, around bool) {
	if step != nil {
		s.layAfter(step, k, around, step.Window.From, 0)
	}
}

// layAfter is lay for an email that has had this many nudges: since is when the last of them was,
// or when the email was sent.
func (s *situation) layAfter(step *Step, k *letter.Kind, around bool, since time.Time, spent int) {
	if len(k.Replies) == 0 || step.Draft == nil && step.Private == nil && !step.Sent && !s.bare {
		return
	}
	w := &wait{step: step, kind: k, sent: since, spent: spent}
	w.follow, _ = s.office.Nudge(w.sent)
	w.until = s.laterDeadline(k)
	if around {
		w.long, w.near = s.longNear(w.sent, w.follow)
	}
	s.layNormal(w)
	if w.near {
		s.noteBreak(w)
		s.layHeld(w)
		s.laySnap(w)
		s.layBreakSilence(w)
	}
}

// longNear returns the long weekend that begins before a nudge would go out, and whether there is
// one.
func (s *situation) longNear(sent time.Time, f calendar.FollowUp) (calendar.Break, bool) {
	b, ok := s.office.NextLong(s.office.Day(sent))
	return b, ok && s.office.HoldSpan(b).From.Before(f.Window.To)
}

func (s *situation) breakName(b calendar.Break) string { return letter.BreakName(b, s.o.Closures) }

// alternate adds an email for an answer; it returns nil if the order has no kind.
func (s *situation) alternate(w *wait, o order, r letter.Reply, t Timing, lands calendar.Window) *Step {
	if o.kind == nil {
		return nil
	}
	if r == letter.ReplyYes && o.kind.By == "answer.day" {
		o.by = w.until // with more time, that is when they hear
	}
	a := s.write(o)
	a.Reply, a.Timing, a.Lands, a.after = r, t, lands, w.step.Kind
	if t != TimingNormal {
		a.Break = s.breakName(w.long)
	}
	if r == letter.ReplyYes && o.kind.Window == letter.WindowFinal && !s.wouldSign() {
		a.note("this accepts the offer: send it only once you have decided to take it")
	}
	w.step.Alternates = append(w.step.Alternates, a)
	return a
}

// wouldSign reports whether a yes to the current ask means that the client signs.
func (s *situation) wouldSign() bool {
	asks, made := s.asksOf()
	if len(asks) == 0 {
		return false
	}
	return asks[min(made, len(asks)-1)].WouldSign
}

// normal returns when an answer may come on an ordinary day, and whether any of that time is left:
// until the break, or after it once it's over; without a break, until the nudge. Once the nudge is
// due, an answer may still come at any time.
func (s *situation) normal(w *wait) (calendar.Window, bool) {
	opens := s.office.At(s.office.AddWorkdays(s.office.Day(w.sent), 1), s.office.Rules().Opens)
	lands := calendar.Window{From: opens, To: w.follow.Window.From}
	if w.near {
		hold := s.office.HoldSpan(w.long)
		lands.To = hold.From
		if !s.now.Before(hold.From) {
			lands = calendar.Window{From: s.office.SnapSpan(w.long).To, To: w.follow.Window.To}
		}
	}
	if !w.near && !s.now.Before(lands.To) || w.near && !s.now.Before(w.follow.Window.To) {
		lands.To = s.office.At(s.office.AddWorkdays(s.office.Day(s.now), 1), s.office.Rules().Opens)
	}
	if !lands.From.Before(lands.To) || s.deadline.After(w.sent) && !lands.From.Before(s.deadline) {
		lands.From = w.sent // sent on the last day before the window closes
	}
	return lands.Within(s.now, time.Time{})
}

func (s *situation) layNormal(w *wait) {
	lands, ok := s.normal(w)
	for _, r := range w.kind.Replies {
		switch {
		case r.Reply == letter.ReplySilence:
			s.layNudges(w, r.Kind)
		case ok:
			k := s.answerTo(w, r)
			a := s.alternate(w,
				order{kind: k, window: s.windowOf(k, lands.From), why: replyWhy(r.Reply, k)},
				r.Reply, TimingNormal, lands)
			s.hurried(a, k)
			if w.until.IsZero() { // with more time to answer, only the answer about that counts
				s.clash(a)
			}
		}
	}
}

// answerTo returns the kind that answers a reply. If they move part of the way, and the next ask
// isn't in the case yet, that's one that asks for a day: anything else would repeat the figure that
// they have just answered.
func (s *situation) answerTo(w *wait, r letter.ReplyTo) *letter.Kind {
	k := s.kind(r.Kind)
	if r.Reply != letter.ReplyPartial || k == nil || k.Act != letter.ActCounter {
		return k
	}
	asks, made := s.asksOf()
	if made < len(asks) && (w.step.Sent || w.kind.Act != letter.ActCounter) {
		return k
	}
	return s.serving(holdForADay)
}

// replyWhy says why a kind answers a reply.
func replyWhy(r letter.Reply, k *letter.Kind) string {
	switch {
	case r == letter.ReplyYes && k.Window == letter.WindowFinal:
		return "a yes gets accepted the same day, with nothing added"
	case r == letter.ReplyPartial && k.Window == letter.WindowAsk:
		return "they have moved part of the way: ask for the last step"
	case r == letter.ReplyNo && k.Window == letter.WindowAsk:
		return "they said no to this: ask for something else instead"
	case r == letter.ReplyQuestion && k.Window == letter.WindowReply:
		return "a question gets an answer the same day"
	case r == letter.ReplyPartial && k.Act == letter.ActHold:
		return "tell them the same day that you need a day to think"
	case k.Window == letter.WindowFinal:
		return "tell them your decision the same day"
	}
	return "thanks, and what comes next"
}

// layNudges adds what follows silence if no break is near: the remaining nudges, then an email to
// the hiring manager.
func (s *situation) layNudges(w *wait, id string) {
	if w.near || id == w.kind.ID { // an email that repeats every few weeks has its own schedule
		return
	}
	k := s.kind(id)
	most := s.office.Rules().Nudges
	f, from := w.follow, w.sent
	first := min(w.spent, most) + 1
	for n := first; n <= most+1; n++ {
		why := "nothing has come for " +
			plural(s.office.WorkdaysBetween(s.office.Day(from), s.office.Day(f.Window.From)), "workday")
		if n > most {
			if s.o.PersonInRole(casefile.RoleHiringManager, calendar.DateOf(f.Window.From)) < 0 {
				return
			}
			k = s.serving(askForSupport)
			why = "two nudges have had no answer: the hiring manager may know more"
		}
		if n > first && (f.Window.From.After(s.plan.Horizon) || !s.deadline.IsZero() &&
			f.Window.From.After(s.deadline)) {
			return
		}
		if n == first && !s.deadline.IsZero() && f.Window.From.After(s.deadline) && w.aboutDeadline() {
			w.step.note("silence is not a yes: until they answer, the deadline stands")
			return
		}
		a := s.alternate(w, order{kind: k, window: f.Window, why: why, again: n > 1},
			letter.ReplySilence, TimingNormal, calendar.Window{From: from, To: f.Window.From})
		if a != nil {
			a.nth = n
		}
		s.clash(a)
		if k == nil || k.Window != letter.WindowNudge {
			return // silence leads to something other than a nudge
		}
		from = f.Window.From
		var ok bool
		if f, ok = s.office.Nudge(from); !ok {
			return
		}
	}
}

// aboutDeadline reports whether the email only asks about the deadline.
func (w *wait) aboutDeadline() bool {
	return w.kind.Serves(extendDeadline, shiftDeadline) || slices.Contains(w.kind.When, letter.WhenDeadline)
}

// clash warns if an email would go out after the deadline.
func (s *situation) clash(a *Step) {
	if a == nil || s.deadline.IsZero() || a.Window.From.Before(s.deadline) {
		return
	}
	text := "this falls after the deadline, " + s.due()
	due := s.office.Deadline(s.deadline)
	if shift, ok := s.cat.Serving(shiftDeadline); ok && !due.Shift.IsZero() && s.now.Before(due.AskBy) {
		text += ": " + shift.ID + " asks for a later one, by " + s.instant(due.AskBy)
	} else {
		text += ": decide before it, or ask for more time"
	}
	a.warn(WarnClash, "%s", text)
}

// layHeld adds what answers a reply that comes just before a break or during it: a short note the
// same day, and the answer once they are back.
func (s *situation) layHeld(w *wait) {
	lands, ok := s.office.HoldSpan(w.long).Within(later(s.now, w.sent), time.Time{})
	if !ok {
		return
	}
	h, ok := s.office.Hold(lands.From, s.deadline)
	if !ok {
		return
	}
	// not early in the morning of the first day back
	if !s.office.Day(lands.From).After(w.long.Last) {
		hold := s.alternate(w,
			order{kind: s.serving(holdBeforeBreak), window: h.Send,
				why: "say the same day that you have it, and when you will answer"}, "", TimingBefore, lands)
		if hold != nil {
			hold.note("a plain yes does not have to wait: you can accept the same day")
		}
	}
	for _, r := range w.kind.Replies {
		if r.Reply == letter.ReplySilence {
			continue
		}
		why := "your full answer, on the second workday back"
		if h.Deadline {
			why = "your full answer, before the deadline"
		}
		k := s.answerTo(w, r)
		a := s.alternate(w, order{kind: k, window: s.substanceOf(k, h), why: why}, r.Reply, TimingHeld, lands)
		if a != nil && h.Deadline {
			a.note("the deadline, %s, comes before the second workday back, and wins", s.due())
		}
	}
}

// laySnap adds what answers a reply that comes within hours of their return.
func (s *situation) laySnap(w *wait) {
	lands, ok := s.office.SnapSpan(w.long).Within(s.now, time.Time{})
	if !ok {
		return
	}
	window, ok := s.office.Snap(lands.From)
	if !ok {
		return
	}
	if within, ok := window.Within(time.Time{}, s.deadline); ok {
		window = within
	}
	asks, _ := s.asksOf()
	for _, r := range w.kind.Replies {
		if r.Reply == letter.ReplySilence {
			continue
		}
		k := s.kind(r.Kind)
		if snap, ok := s.cat.Serving(snapAnswerTo(r.Reply)); ok && len(asks) > 0 {
			k = &snap
		}
		s.alternate(w, order{kind: k, window: window,
			why: "they answered within hours of the break: thank them, and ask for nothing new"},
			r.Reply, TimingSnap, lands)
	}
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
	id := w.kind.Reply(letter.ReplySilence)
	if id == "" || w.follow.Window.To.IsZero() {
		return
	}
	window := w.follow.Window
	if !s.now.Before(window.To) {
		window = s.window(letter.WindowNudge, s.now)
	}
	_, greets := s.office.Greets(s.office.Day(window.From)) // later, the break is old news
	asks, _ := s.asksOf()
	k := s.kind(id)
	switch {
	case w.spent >= s.office.Rules().Nudges:
		if s.o.PersonInRole(casefile.RoleHiringManager, calendar.DateOf(window.From)) < 0 {
			return
		}
		k = s.serving(askForSupport)
	case len(asks) > 0 && greets:
		k = s.serving(nudgeAfterBreak)
	}
	why := "nothing has come over the break: a light nudge, never on the first day back"
	a := s.alternate(w, order{kind: k, window: window, why: why}, letter.ReplySilence, TimingAfter,
		calendar.Window{From: w.sent, To: window.From})
	s.clash(a)
}

// noteBreak notes when they are closed, and on which of those days the client works.
func (s *situation) noteBreak(w *wait) {
	b := w.long
	w.step.note("%s is closed from %s to %s, %s", s.o.Company, s.style.Day(b.First),
		s.style.Day(b.Last), s.breakName(b))
	for d := b.First; !d.After(b.Last); d = d.AddDays(1) {
		if s.home.Workday(d) && !s.office.Calendar().Weekend(d.Weekday()) && !s.office.Workday(d) {
			w.step.note("you work on %s", s.style.Day(d))
		}
	}
}
