package plan

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// answered plans what follows their answer: a short note first if it came at a break, or an answer
// the same day if it came right after one, then the full answer.
func (s *situation) answered(t letter.Issue) {
	e, i := s.log[t.Reply], t.Reply
	r := letter.ReplyOf(e.What)
	if e.IsOffer() { // a better offer is how they've moved
		r = letter.ReplyPartial
	}
	var ask *letter.Kind
	switch {
	case t.Ask >= 0:
		ask = s.askedKind(s.log[t.Ask])
	case !s.o.HasOffer(s.office.Day(s.now)): // they're still getting to know each other
		ask = s.findServing(checkIn)
	}
	if n := s.lastSent(i, decides); n >= 0 {
		s.more = nil // she has what she needs
		s.waiting(n, false)
		s.undecided(e, s.logged(&s.log[n]), n)
		return
	}
	k := s.replyTo(t, ask, r)
	undone := k != nil && k.Act == letter.ActDecline && s.unasked(s.made) && s.nothingOpen(i)
	if undone || s.askInstead(k, ask, r, i) {
		s.aside, s.owed = append(s.aside, i), append(s.owed, i)
		return
	}
	k = s.undecidedYet(k, ask, s.leisurely(s.now) || !s.nothingOpen(i))
	if r == letter.ReplyYes && s.letterIsDue(k, ask, i) {
		return
	}
	if n := s.sentWith(i, k); n >= 0 {
		if k.Act == letter.ActHold && ask != nil && !ask.MakesAsk() &&
			(ask.Matter() != letter.TopicLevel || s.levelRefused) {
			s.aside = append(s.aside, i)
		}
		switch {
		case k.Act == letter.ActHold, // they may write again before the answer that it promises
			k.Act == letter.ActNudge:
			s.waiting(n, false)
			if k.Promises() && (!s.unasked(s.made) || !s.nothingOpen(i)) {
				s.undecided(e, k, s.promised(i))
			}
		case ask != nil && ask.WantsTime() && r == letter.ReplyQuestion:
			s.waiting(t.Ask, false)
		}
		return
	}
	if k == nil || ask != nil && ask.WantsTime() && s.timeSettled(k, i) {
		return
	}
	landed := s.landed(e)
	if n := s.promised(i); n >= 0 && k.Promises() {
		s.waiting(n, false)
		s.undecided(e, s.logged(&s.log[n]), n)
		return
	}
	if step := s.planned(k); step != nil { // one email answers both
		s.bridge(step, i, landed)
		return
	}
	why := "their answer of " + s.style.Day(e.On).String()
	switch {
	case ask != nil && ask.WantsTime():
		s.answeredOnTime(k, i, landed, why)
		return
	case k.Act == letter.ActNudge && s.idle(k):
		return
	case k.Act == letter.ActNudge:
		step := s.reply(k, later(s.now, s.nextTouch(k, landed, nil)), why, i)
		if step != nil && k.Serves(nudge) {
			s.nudgeSent, s.nudgesDue = step.Window.From, s.nudgesDue+1
		}
		return
	}
	from := later(s.now, landed)
	if k.Window == letter.WindowFinal {
		from = later(s.decideFrom, landed)
	}
	if h, ok := s.office.Hold(landed, s.deadline); ok && k.Window != letter.WindowFinal {
		s.answeredAtBreak(k, h, why, i, landed)
		return
	}
	pay := s.offer >= 0 && (ask == nil || ask.Matter() == letter.TopicPay)
	snap := s.findServing(snapAnswerTo(r))
	w, quick := s.office.Snap(landed)
	if (quick || s.sentWith(i, snap) >= 0) && pay && !s.unknownYes(ask, i) {
		from = s.snap(order{kind: snap, window: w, event: i,
			why: why + " came within hours of the break"}, from)
	}
	w = s.windowOf(k, from)
	if k.Window == letter.WindowReply {
		w = s.replyBy(from, s.office.AnswerBy(landed))
	}
	step := s.substance(k, w, why, i, landed)
	s.notePay(step, ask, r)
	s.hurried(step)
}

// snap plans the short answer to a reply that came right after days off, and returns when the full
// one may follow: on another day. If the deadline leaves none, the full one goes out alone.
func (s *situation) snap(o order, from time.Time) time.Time {
	var step *Step
	day := calendar.Date{}
	w, ok := o.window.Within(s.now, time.Time{})
	if ok && !s.office.Working(w.From) { // the night in the middle of it
		w = s.office.Left(calendar.Reply, w.From, w.To)
	}
	if n := s.sentWith(o.event, o.kind); n >= 0 {
		day = s.log[n].On
	} else if o.window = w; ok && o.kind != nil {
		step = s.write(o)
		day = s.office.Day(step.Window.To)
	} else {
		return from
	}
	next := s.opensAfter(day)
	if !s.deadline.IsZero() && !next.Before(s.deadline) {
		return from
	}
	s.add(step)
	return later(from, next)
}

// answeredAtBreak answers a reply that came just before a break or in it: a short note the same
// day, and the full answer once they're back.
func (s *situation) answeredAtBreak(
	k *letter.Kind, h calendar.Held, why string, i int, landed time.Time,
) {
	day := s.office.Day(landed)
	_, held := s.sent(i, holdBeforeBreak)
	if !held && s.now.Before(h.Substance.From) && s.office.Day(s.now) == day && !day.After(h.Break.Last) {
		held = true
		s.add(s.write(order{kind: s.serving(holdBeforeBreak), window: s.rest(h.Send), event: i,
			why: why + " came at the break: say the same day that you have it"}))
	}
	if k.Promises() && held {
		s.undecided(s.log[i], k, s.promised(i))
		return
	}
	window, ok := s.substanceOf(k, h).Within(s.now, time.Time{})
	if !ok || k.Promises() { // it should have gone out before
		window = s.windowOf(k, s.now)
	}
	step := s.substance(k, window, why+", which waited over "+s.breakName(h.Break), i, landed)
	switch {
	case step == nil:
	case !h.Substance.Contains(window.From):
		s.hurried(step)
	case h.Deadline:
		step.note("the deadline, %s, comes before the second workday back, and wins", s.due())
	}
}

// replyTo returns the kind that answers a reply to an email of a kind, which is nil if the log has
// none; nil if there is nothing to send. What went out already isn't sent again: what it led to is.
func (s *situation) replyTo(t letter.Issue, ask *letter.Kind, r letter.Reply) *letter.Kind {
	aside := s.log[t.Reply].Aside // the reasons for the number don't answer the question
	switch {
	case ask == nil && aside:
		return s.serving(holdForADay)
	case ask == nil:
		return s.withStart(s.serving(answerTo[r]), nil)
	}
	id := ask.Reply(r)
	over := ask.End() && id == ""
	if ask.Act == letter.ActDecline || ask.Act == letter.ActUndo || over && r != letter.ReplyYes {
		s.answeredDecision(ask.Act, t.Reply)
		return nil
	}
	if s.unknownYes(ask, t.Reply) {
		s.warn(WarnNeeds, "%s: the log doesn't say what they agreed to on %s: add it to that line, "+
			"such as base: 207000", s.o.Company, s.style.Day(s.log[t.Reply].On))
		return s.serving(holdForADay)
	}
	switch {
	case over:
		return nil
	case aside && !ask.WantsTime():
		return s.serving(holdForADay)
	case id == "":
		return s.withStart(s.serving(answerTo[r]), ask)
	}
	k := s.kind(id)
	if s.sentWith(t.Reply, k) < 0 {
		k = s.unsent(k, r, t.Reply, nil)
	}
	if payAssumed(k, ask, r) && letter.AsksAboutPay(s.log[t.Reply].Text) {
		return k
	}
	return s.withStart(s.fitting(k, ask, r, s.made), ask)
}

// timeSettled reports whether there is nothing to say to an answer about the deadline with an email
// of the kind: a hold has gone out since, whose answers stay ready, or the deadline has passed.
func (s *situation) timeSettled(k *letter.Kind, reply int) bool {
	if n := s.lastSent(reply, func(k *letter.Kind) bool { return k.Act == letter.ActHold }); n >= 0 {
		s.waiting(n, false)
		return true
	}
	if !k.WantsTime() || !s.deadline.IsZero() {
		return false
	}
	s.owed = append(s.owed, reply)
	return true
}

// answeredOnTime answers a reply about the deadline: the same day, even at a break.
func (s *situation) answeredOnTime(k *letter.Kind, i int, landed time.Time, why string) {
	h, held := s.office.Hold(landed, s.deadline)
	if !held || s.office.Day(s.now) != s.office.Day(landed) {
		if step := s.reply(k, later(s.now, landed), why, i); step != nil {
			s.bridge(step, i, landed)
		}
		return
	}
	w := s.rest(h.Send)
	if s.office.Workday(s.office.Day(w.From)) {
		w = s.office.Left(calendar.Reply, w.From, w.To)
	}
	step := s.write(order{kind: k, window: w, why: why, event: i})
	s.await(step, false)
	s.book(step)
	s.add(step)
}

// warnOfCut warns on the answer to the reply at the index if they took back a part of the offer with it.
func (s *situation) warnOfCut(step *Step, i int) {
	if s.log[i].Unchanged() {
		return
	}
	l, err := s.compose(step.kind, letter.Request{Send: step.Window.From})
	if err == nil && l.TheirMove != nil && l.TheirMove.Worse != "" {
		step.warn(WarnNeeds, "their answer moved %s: ask for that back, or decide that it's all right",
			l.TheirMove.Worse)
	}
}

// substance plans the full answer to the reply at an index, with the alternates for what comes
// back.
func (s *situation) substance(
	k *letter.Kind, w calendar.Window, why string, i int, landed time.Time,
) *Step {
	more := s.more
	if more != nil && s.decidesInTime(k) {
		s.more = nil
	} else if more = nil; s.more != nil && requests(k) && s.before(k, w, s.more) {
		s.askForTime(s.now)
	}
	step := s.send(order{kind: k, why: why, event: i}, w.From,
		startingWith(w, func(from time.Time) calendar.Window { return s.windowOf(k, from) }))
	if step == nil {
		return nil
	}
	if a := s.lastAsk(s.made + 1); k.Act == letter.ActCounter && a != nil {
		if beside, _ := s.beside(a, step.Window.To); beside != nil {
			step.noteBeside(beside)
		}
	}
	s.noteDecision(step, s.made)
	s.warnOfCut(step, i)
	if more != nil {
		step.note("it says that they hear from you before the deadline, so nothing asks to move that: if you "+
			"need longer, send %s in its place", more.kind.ID)
	}
	if k.Promises() && !s.unasked(s.made) {
		step.note("nothing is ready to follow on the day that is promised: decide by then what to say")
	}
	s.bridge(step, i, landed)
	s.await(step, k.Window == letter.WindowAsk)
	if k.End() {
		s.more, s.decides = nil, true
	} else {
		s.askForTime(w.To)
	}
	return step
}
