package plan

import (
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// wait returns the wait for an answer to a step's email that has had this many nudges; nil if there
// is nothing to wait for. Since is when the last of the nudges was, or when the email was sent.
// With around, the days off before a nudge count.
func (s *situation) wait(step *Step, around bool, since time.Time, spent int) *wait {
	k := step.kind
	if len(k.Replies) == 0 || step.byTheWay || k.Promises() && s.takenBack() {
		return nil
	}
	if !s.opts.Unwritten && !step.Sent {
		if step.Write(); step.Written() == nil {
			return nil
		}
	}
	w := &wait{step: step, kind: k, event: step.event, made: s.made, sent: since, chain: since,
		spent: spent, around: around}
	if k.Serves(askForSupport) {
		w.before = s.nudgesBefore(step)
	}
	w.follow = s.follows(k, w.sent)
	w.until = s.laterDeadline(k)
	if step.Sent {
		w.email, w.open = s.log[step.event], k.Act == letter.ActCounter && s.leftOpen(step.event)
	} else {
		w.email = casefile.Event{On: s.office.Day(step.Window.From), What: casefile.EventSent,
			Opportunity: s.o.ID, Kind: step.Kind}
		w.open = k.Opens(s.asks, s.made)
		if k.Act == letter.ActCounter && !w.open && !(s.made < len(s.asks) && k.Steps(s.asks, s.made)) {
			w.made++
		}
	}
	if around {
		w.long, w.near = s.longNear(w.sent, w.follow)
	}
	return w
}

// await adds the alternates for the answers to an email, once the plan has all emails that are
// sent; with around, also those for days off.
func (s *situation) await(step *Step, around bool) {
	if step == nil {
		return
	}
	w := s.wait(step, around, step.Window.From, 0)
	if w == nil {
		return
	}
	if s.chain == nil && requests(w.kind) && !w.kind.WantsTime() {
		s.chain = w
	}
	s.layOut(w)
}

func (s *situation) layOut(w *wait) {
	now := s.now
	s.laying = append(s.laying, laying{func() bool { return s.chain == w }, func() {
		s.now = now
		s.lay(w)
	}})
}

// lay adds the alternates for the answers to one email.
func (s *situation) lay(w *wait) {
	if w.step.Sent && w.kind.Serves(askForSupport) && s.mostNudges(w) == 0 {
		s.unanswered(w, nil)
	}
	s.layNormal(w)
	if w.near {
		s.noteBreak(w)
		s.layHeld(w)
		s.laySnap(w)
		s.layBreakSilence(w)
	}
}

// longNear returns the long weekend around which an answer may come before a nudge goes out, and
// whether there is one. One that is over has no say anymore.
func (s *situation) longNear(sent time.Time, f calendar.FollowUp) (calendar.Break, bool) {
	b, ok := s.office.NextLong(s.office.Day(sent))
	if ok && !s.now.Before(s.office.SnapSpan(b).To) {
		b, ok = s.office.NextLong(s.office.Day(s.now))
	}
	return b, ok && s.office.HoldSpan(b).From.Before(later(f.Window.To, s.now))
}

// alternate adds an email for an answer; it returns nil if the order has no kind.
func (s *situation) alternate(
	w *wait, o order, r letter.Reply, t Timing, lands calendar.Window,
) *Step {
	if o.kind == nil {
		return nil
	}
	if r == letter.ReplyYes && o.kind.By == "answer.day" {
		o.by = w.until // with more time, that is when they hear
	}
	o.parent, o.event, o.reply = w, w.event, r
	a := s.write(o)
	a.Reply, a.Timing, a.Lands, a.after = r, t, lands, w.step.numbered(w.step.Kind)
	if t != TimingNormal {
		a.Break = s.breakName(w.long)
	}
	s.noteDecision(a, w.made)
	s.notePay(a, w.kind, r)
	if r == letter.ReplyPartial && o.kind.Act == letter.ActCounter {
		a.note("if their new offer is as good as what this asks for, talk it over before you send it")
	}
	w.step.Alternates = append(w.step.Alternates, a)
	return a
}

// holdFirst adds the hold before an alternate that goes out after the time by which they should
// hear from the client. They should have it from the given time on.
func (s *situation) holdFirst(w *wait, a *Step, from, by time.Time) {
	if a == nil || !a.Window.From.After(by) {
		return
	}
	if o, ok := s.holdUntil(a.kind, a.Window.From, from, by); ok {
		s.alternate(w, o, a.Reply, a.Timing, a.Lands).first = true
	}
}

// normal returns when an answer may come on an ordinary day, and whether any of that time is left:
// until the break, or after it once it's over; without a break, until the nudge. Once the nudge is
// due, an answer may still come at any time.
func (s *situation) normal(w *wait) (calendar.Window, bool) {
	opens := s.opensAfter(s.office.Day(w.sent))
	lands := calendar.Window{From: opens, To: w.follow.Window.From}
	if w.near {
		hold := s.office.HoldSpan(w.long)
		lands.To = hold.From
		if !s.now.Before(hold.From) {
			lands = calendar.Window{From: s.office.SnapSpan(w.long).To, To: w.follow.Window.To}
		}
	}
	if !w.near && !s.now.Before(lands.To) || w.near && !s.now.Before(w.follow.Window.To) {
		lands.To = s.opensAfter(s.office.Day(s.now))
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
			o := s.answerTo(w, r)
			if o.kind == nil || s.idle(o.kind) {
				continue
			}
			from := lands.From
			if o.kind.Act == letter.ActNudge {
				from = s.nextTouch(o.kind, from, w.step)
			}
			o.window = s.windowOf(o.kind, from)
			a := s.alternate(w, o, r.Reply, TimingNormal, lands)
			s.hurried(a)
			s.holdFirst(w, a, lands.From, s.office.AnswerBy(lands.From))
		}
	}
}

// answerTo returns the order for the answer to a reply, without its window. It asks for a day if the
// next figure isn't in the case: after a part of the way, anything else would repeat the figure that
// they have just answered, and after a yes to something without a figure, an acceptance would leave it
// out. An ask that is still to be made comes before an acceptance or a decline.
func (s *situation) answerTo(w *wait, r letter.ReplyTo) order {
	k := s.unsent(s.kind(r.Kind), r.Reply, len(s.log), w.kind)
	if k == nil {
		return order{}
	}
	about := k.Act == letter.ActCounter || k.Serves(nudge)
	refused := k.Act == letter.ActDecline && w.kind.Act == letter.ActAsk
	if k.Act == letter.ActAccept || refused || about && !w.kind.MakesAsk() {
		switch c, a := s.stillToAsk(w, r.Reply); {
		case a == nil:
		case !s.counters() && !s.levelFirst():
			return order{kind: s.serving(counter(a, &s.o.Offers[s.offer])), c: c,
				why: "the ask about " + s.topic(a) + " is still to be made"}
		case w.kind.Act != letter.ActAsk: // the ask is in the plan anyway, or waits for the level
			return order{}
		}
	}
	switch k = s.fitting(k, w.kind, r.Reply, w.made); {
	case k == nil:
		return order{}
	case r.Reply == letter.ReplyYes && k.Act == letter.ActAccept && (w.open || s.beyond(w.kind, w.made)),
		r.Reply == letter.ReplyPartial && k.Act == letter.ActCounter && s.noLastStep(w.made):
		k = s.serving(holdForADay)
	default:
		lands := later(s.now, s.opensAfter(s.office.Day(w.sent)))
		k = s.withStart(s.undecidedYet(k, w.kind, s.leisurely(lands)), w.kind)
	}
	if k == nil {
		return order{}
	}
	o := order{kind: k, why: replyWhy(r.Reply, k)}
	if r.Reply == letter.ReplyYes && k.Act == letter.ActAccept &&
		w.kind.Serves(acceptWithStart, holdForADay) { // it takes what they say yes to
		o.c, _ = s.withReply(w, r.Reply)
	}
	return o
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

// layHeld adds what answers a reply that comes just before a break or during it: a short note the
// same day, and the answer once they are back.
func (s *situation) layHeld(w *wait) {
	lands, ok := s.office.HoldSpan(w.long).Within(later(s.now, w.sent), time.Time{})
	if !ok {
		return
	}
	h, ok := s.office.Hold(lands.From, s.deadline)
	if !ok || h.Deadline && s.office.Special(s.office.Day(h.Substance.From)) {
		return // the deadline leaves no day to hold it for: the answer goes out at once
	}
	hold, sent, timing := w.step, false, TimingHeld
	switch today := s.office.Day(h.Send.From); {
	case s.office.Day(h.Substance.From) == today && s.office.Day(s.deadline).After(today): // no other day is left
		hold, timing = nil, TimingBefore
	case !s.office.Day(lands.From).After(w.long.Last): // not early in the morning of the first day back
		sent = true
		hold = s.alternate(w,
			order{kind: s.serving(holdBeforeBreak), window: h.Send,
				why: "say the same day that you have it, and when you will answer"}, "", TimingBefore, lands)
		if hold != nil && slices.ContainsFunc(w.kind.Replies, func(r letter.ReplyTo) bool {
			k := s.answerTo(w, r).kind
			return r.Reply == letter.ReplyYes && k != nil && k.Act == letter.ActAccept
		}) {
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
		o := s.answerTo(w, r)
		if o.kind != nil && hold != nil && o.kind.Promises() && (sent || s.leisurely(h.Substance.From)) {
			hold.note("if %s, nothing is ready to follow on the day that is promised: decide by then what "+
				"to say", (&Step{Reply: r.Reply}).If())
			continue
		}
		o.window, o.why = s.substanceOf(o.kind, h), why
		a := s.alternate(w, o, r.Reply, timing, lands)
		if a != nil && h.Deadline {
			a.note("the deadline, %s, comes before the second workday back, and wins", s.due())
		}
		s.holdFirst(w, a, h.Substance.From, h.Substance.To)
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
	for _, r := range w.kind.Replies {
		if r.Reply == letter.ReplySilence {
			continue
		}
		o := s.answerTo(w, r)
		o.window, o.why = window, "they answered within hours of the break"
		snap := s.findServing(snapAnswerTo(r.Reply))
		switch {
		case snap != nil && o.c == nil && w.aboutAsk() && !w.open && !s.beyond(w.kind, w.made):
			o.kind, o.why = snap, o.why+": thank them, and ask for nothing new"
		case o.kind != nil && o.kind.Window == letter.WindowNudge:
			o.window = s.windowOf(o.kind, window.From)
		case o.kind != nil && o.kind.Window == letter.WindowAsk:
			if good, ok := s.office.Ask(window.From, window.To); ok {
				o.window = good
			}
		}
		s.alternate(w, o, r.Reply, TimingSnap, lands)
	}
}

// noteBreak notes when they are closed, and on which of those days the client works, if her calendar
// is known.
func (s *situation) noteBreak(w *wait) {
	b := w.long
	when := "%s is closed from %s to %s, %s"
	if len(b.Soft) > 0 { // nothing says that they close on the workday in between
		when = "few people at %s work from %s to %s, %s"
	}
	w.step.note(when, s.o.Company, s.style.Day(b.First), s.style.Day(b.Last), s.breakName(b))
	if s.c.Client.Calendar == "" {
		return
	}
	for d := b.First; !d.After(b.Last); d = d.AddDays(1) {
		if s.home.Workday(d) && s.office.Special(d) {
			w.step.note("you work on %s", s.style.Day(d))
		}
	}
}
