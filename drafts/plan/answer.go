package plan

import (
	"cmp"
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// waiting plans what follows an email that asked for something: the alternates for the answer, and
// the nudge once it's due.
func (s *situation) waiting(e casefile.Event, i int) {
	k := s.askedKind(e)
	if k == nil {
		return
	}
	sent := s.at.In(s.office.Zone())
	if e.On != calendar.DateOf(sent) {
		sent = s.office.At(e.On, s.office.Rules().AskFrom)
	}
	step := &Step{
		Opportunity: s.o.ID, Company: s.o.Company, Kind: k.ID, Title: k.Title,
		Zone: s.office.Zone().String(), Sent: true,
		Window: calendar.Window{From: sent, To: sent}, When: "on " + s.style.Day(e.On).String(),
		Why: "sent on " + s.style.Day(e.On).String() + ", and not answered yet",
	}
	step.Brief = "sent " + s.style.Brief().Day(e.On).String()
	if p := s.addressee(e, k); p != nil {
		step.To = []string{cmp.Or(p.FullName(), p.Email)}
	}
	since := sent
	n, last := s.nudges(i)
	if n > 0 { // each nudge starts the wait again
		since = s.office.At(last, s.office.Rules().AskFrom)
	}
	if k.WantsTime() { // its answer says nothing about the other ask
		s.waitingStill(i)
	}
	s.layAfter(step, k, k.Window == letter.WindowAsk && !k.WantsTime(), since, n)
	s.nudgeNow(step, n)
	s.add(step)
	s.deadlines(s.now)
}

// nudgeNow makes the nudge that is due a step of its own, or writes to the hiring manager if no
// nudges are left.
func (s *situation) nudgeNow(step *Step, spent int) {
	i := slices.IndexFunc(step.Alternates, func(a *Step) bool {
		return a.Reply == letter.ReplySilence && a.Timing != TimingBefore && !a.Window.From.After(s.now)
	})
	if i < 0 {
		return
	}
	due := step.Alternates[i]
	k, why := s.kind(due.Kind), due.Why
	if spent >= s.office.Rules().Nudges {
		k = s.serving(askForSupport)
		why = "the nudges have had no answer: the hiring manager may know more"
	}
	due = s.reply(k, s.now, why)
	if due == nil {
		return
	}
	s.clash(due)
	due.Alternates = nil // the alternates are under the email that is being answered
	step.Alternates = slices.Delete(step.Alternates, i, i+1)
	s.add(due)
}

// askedKind returns the kind of the email that a log entry is about: the one it names, or the
// counter for the ask that was made.
func (s *situation) askedKind(e casefile.Event) *letter.Kind {
	if e.Kind == "" {
		asks, made := s.asksOf()
		if len(asks) == 0 {
			s.warn(WarnNeeds, "%s: the log says that something was asked on %s, and neither "+
				"which kind nor an ask about the offer that stands", s.o.Company, s.style.Day(e.On))
			return nil
		}
		return s.serving(counter(asks[max(made-1, 0)], s.c.Priorities))
	}
	return s.kind(e.Kind)
}

// addressee returns the person that an email in the log went to.
func (s *situation) addressee(e casefile.Event, k *letter.Kind) *casefile.Person {
	for i := range s.o.People {
		if e.To == s.o.People[i].ID {
			return &s.o.People[i]
		}
	}
	for _, role := range k.To {
		if i := s.o.PersonInRole(role, e.On); i >= 0 {
			return &s.o.People[i]
		}
	}
	return nil
}

var repliedBy = map[casefile.EventKind]letter.Reply{
	casefile.EventReplyYes: letter.ReplyYes, casefile.EventReplyPartial: letter.ReplyPartial,
	casefile.EventReplyNo: letter.ReplyNo, casefile.EventReplyQuestion: letter.ReplyQuestion,
}

// answered plans what follows their answer: a short note first if it came at a break, or an answer
// the same day if it came right after one, then the full answer.
func (s *situation) answered(e casefile.Event, i int) {
	r := repliedBy[e.What]
	var k *letter.Kind
	if asked, at := s.askEvent(i); asked != nil {
		if ask := s.askedKind(*asked); ask != nil {
			if id := ask.Reply(r); id != "" {
				k = s.kind(id)
			}
			if ask.WantsTime() {
				s.answeredOnTime(e, i, at, s.orStandard(k, r))
				return
			}
		}
	}
	if k = s.orStandard(k, r); k == nil || s.answeredWith(i, k) {
		return
	}
	landed := s.landed(e)
	from := later(s.now, landed)
	why := "their answer of " + s.style.Day(e.On).String()
	if h, ok := s.office.Hold(landed, s.deadline); ok {
		if _, held := s.sent(i, holdBeforeBreak); !held && s.now.Before(h.Substance.From) &&
			s.office.Day(s.now) == s.office.Day(landed) && !s.office.Day(landed).After(h.Break.Last) {
			s.add(s.write(order{kind: s.serving(holdBeforeBreak), window: s.rest(h.Send),
				why: why + " came at the break: say the same day that you have it"}))
		}
		window := s.substanceOf(k, h)
		if within, ok := window.Within(s.now, time.Time{}); ok {
			window = within
		} else {
			window = s.windowOf(k, s.now)
		}
		step := s.substance(k, window, why+", which waited over "+s.breakName(h.Break), landed)
		if !h.Substance.Contains(window.From) {
			s.hurried(step, k)
		} else if step != nil && h.Deadline {
			step.note("the deadline, %s, comes before the second workday back, and wins",
				s.due())
		}
		return
	}
	if w, ok := s.office.Snap(landed); ok {
		if _, done := s.sent(i, snapAnswerTo(r)); !done {
			if w, ok := w.Within(s.now, time.Time{}); ok {
				s.add(s.write(order{kind: s.serving(snapAnswerTo(r)), window: w,
					why: why + " came within hours of the break"}))
				from = s.office.Day(w.To).AddDays(1).In(s.office.Zone())
			}
		}
	}
	s.hurried(s.substance(k, s.windowOf(k, from), why, landed), k)
}

// orStandard returns the kind or, if it's nil, the catalog's standard answer to the reply.
func (s *situation) orStandard(k *letter.Kind, r letter.Reply) *letter.Kind {
	if k == nil {
		return s.serving(answerTo[r])
	}
	return k
}

// answeredOnTime plans what follows their answer to an email at index asked that asked for more
// time: a reply the same day, even at a break, while the other ask still waits for its answer.
func (s *situation) answeredOnTime(e casefile.Event, i, asked int, k *letter.Kind) {
	s.waitingStill(asked)
	if k == nil || s.answeredWith(i, k) {
		return
	}
	landed, why := s.landed(e), "their answer of "+s.style.Day(e.On).String()
	h, held := s.office.Hold(landed, s.deadline)
	if !held || s.office.Day(s.now) != s.office.Day(landed) {
		s.add(s.reply(k, later(s.now, landed), why))
		return
	}
	step := s.write(order{kind: k, window: s.rest(h.Send), why: why})
	s.lay(step, k, false)
	s.add(step)
}

// waitingStill plans for the email that had no answer yet when the one at the index was sent, if
// there was one.
func (s *situation) waitingStill(before int) {
	for i := before - 1; i >= 0; i-- {
		switch e := s.log[i]; {
		case e.What == casefile.EventSent && !s.decides(&e):
		case e.What == casefile.EventSent || e.What == casefile.EventAsked:
			s.waiting(e, i)
			return
		default:
			return
		}
	}
}

// substanceOf returns the window in which an email of the kind answers a reply that was held. An
// ask isn't sent on Friday afternoon, or after the last time for an ask before the next long
// weekend, unless the deadline has set the window.
func (s *situation) substanceOf(k *letter.Kind, h calendar.Held) calendar.Window {
	w := h.Substance
	if k.Window != letter.WindowAsk || h.Deadline {
		return w
	}
	var by time.Time
	day := s.office.Day(w.From)
	if !s.office.Workday(day.AddDays(1)) {
		by = s.office.At(day, s.office.Rules().Noon)
	}
	if b, ok := s.office.NextLong(day); ok && s.office.LastAsk(b).Before(w.To) {
		by = s.office.LastAsk(b)
	}
	if left, ok := w.Within(s.now, by); ok && !s.office.Quiet(day) {
		return left
	}
	return s.askWindow(later(s.now, w.From))
}

// rest returns what is left of a window.
func (s *situation) rest(w calendar.Window) calendar.Window {
	if left, ok := w.Within(s.now, time.Time{}); ok {
		return left
	}
	return w
}

// substance writes the full answer, with the alternates for what comes back.
func (s *situation) substance(k *letter.Kind, w calendar.Window, why string, landed time.Time) *Step {
	step := s.write(order{kind: k, window: w, why: why})
	if by := s.office.AnswerBy(landed); s.now.After(by) {
		step.warn(WarnSilence, "their answer has waited since %s: you had until %s",
			s.day(landed), s.instant(by))
	}
	s.clash(step)
	s.lay(step, k, k.Window == letter.WindowAsk)
	s.add(step)
	if k.Window != letter.WindowFinal {
		s.deadlines(w.To)
	}
	return step
}
