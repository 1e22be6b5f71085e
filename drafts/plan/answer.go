package plan

import (
	"cmp"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// waiting is after a mail that asked for something: what lies ready for the answer, and the nudge once it is due.
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
		Opportunity: s.o.ID, Company: s.o.Company, Kind: k.ID, Title: k.Title, Zone: s.office.Zone().String(), Sent: true,
		Window: calendar.Window{From: sent, To: sent}, When: "on " + s.manner.Day(e.On).String(), Why: "sent on " + s.manner.Day(e.On).String() + ", and not answered yet",
	}
	step.Brief = "sent " + s.manner.Brief().Day(e.On).String()
	if p := s.addressee(e, k); p != nil {
		step.To = []string{cmp.Or(p.Name, p.Email)}
	}
	n, last := s.nudges(i)
	if n > 0 { // the time of waiting begins anew with each nudge
		step.Window.From = s.office.At(last, s.office.Rules().AskFrom)
	}
	if k.WantsTime() { // an answer to that answers nothing else that was asked for
		s.waitingStill(i)
	}
	s.layAfter(step, k, k.Window == letter.WindowAsk && !k.WantsTime(), n)
	step.Window.From = sent
	s.nudge(step, n)
	s.add(step)
	s.deadlines(s.now)
}

// nudge makes a step of its own of the nudge that is due, or of the word to the hiring manager once the nudges are spent.
func (s *situation) nudge(step *Step, spent int) {
	kept := step.Alternates[:0:0]
	var due *Step
	for _, a := range step.Alternates {
		if a.Reply != letter.ReplySilence || a.Timing == TimingBefore {
			kept = append(kept, a)
			continue
		}
		if due == nil && !a.Window.From.After(s.now) {
			due = a
			continue
		}
		kept = append(kept, a)
	}
	if due == nil {
		step.Alternates = kept
		return
	}
	kind, why := due.Kind, due.Why
	if spent >= s.office.Rules().Nudges {
		kind, why = "hm-ally-note", "the nudges are spent: the hiring manager may know more"
	}
	mail := s.reply(kind, s.now, why)
	if mail == nil {
		return
	}
	s.clash(mail)
	mail.Alternates = nil // the answers are laid ready under the mail that they answer
	step.Alternates = kept
	s.add(mail)
}

// askedKind returns the kind of the mail that the event speaks of: the one it names, or the counter of the ask that was made.
func (s *situation) askedKind(e casefile.Event) *letter.Kind {
	name := e.Kind
	if name == "" {
		asks, made := s.asksOf()
		if len(asks) == 0 {
			s.warn(WarnNeeds, "%s: the log says that something was asked on %s, and neither which kind nor an ask about the offer that stands", s.o.Company, s.manner.Day(e.On))
			return nil
		}
		name = s.counterKind(asks[max(made-1, 0)])
	}
	k, err := s.kind(name)
	if err != nil {
		s.warn(WarnNeeds, "the catalog has no kind %q", name)
		return nil
	}
	return k
}

// addressee returns the person that a mail of the log went to.
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
	casefile.EventReplyYes: letter.ReplyYes, casefile.EventReplyPartial: letter.ReplyPartial, casefile.EventReplyNo: letter.ReplyNo, casefile.EventReplyQuestion: letter.ReplyQuestion,
}

// standard are the kinds that answer a reply where the log does not say to what; catalog.md.
var standard = map[letter.Reply]string{
	letter.ReplyYes: "accept-recap", letter.ReplyPartial: "final-ask", letter.ReplyNo: "lever-pivot", letter.ReplyQuestion: "number-rationale",
}

// answered is after their answer: at a break a note that holds the line first, right after one the snap answer first, then the answer itself.
func (s *situation) answered(e casefile.Event, i int) {
	r := repliedBy[e.What]
	kind := standard[r]
	if asked, at := s.askEvent(i); asked != nil {
		k := s.askedKind(*asked)
		if k != nil && k.Reply(r) != "" {
			kind = k.Reply(r)
		}
		if k != nil && k.WantsTime() {
			s.answeredOnTime(e, i, at, kind)
			return
		}
	}
	landed := s.landed(e)
	from := later(s.now, landed)
	if _, done := s.sent(i, kind); done {
		return
	}
	why := "their answer of " + s.manner.Day(e.On).String()
	if h, ok := s.office.Hold(landed, s.deadline); ok {
		if _, held := s.sent(i, "preholiday-hold"); !held && s.now.Before(h.Substance.From) && s.office.Day(s.now) == s.office.Day(landed) && !s.office.Day(landed).After(h.Break.Last) {
			s.add(s.write(order{kind: "preholiday-hold", window: s.rest(h.Send), why: why + " came at the break: received, the same day"}))
		}
		window := s.substanceOf(kind, h)
		if within, ok := window.Within(s.now, time.Time{}); ok {
			window = within
		} else if k, err := s.kind(kind); err == nil {
			window = s.windowOf(k, s.now)
		}
		step := s.substance(kind, window, why+", which waited over "+s.breakName(h.Break), landed)
		if k, err := s.kind(kind); err == nil && !h.Substance.Contains(window.From) {
			s.hurried(step, k)
		} else if step != nil && h.Deadline {
			step.note("the deadline, %s, comes before the second workday back, and wins", s.instant(s.deadline))
		}
		return
	}
	snap := "postholiday-snap." + string(r)
	if w, ok := s.office.Snap(landed); ok {
		if _, done := s.sent(i, snap); !done {
			if w, ok := w.Within(s.now, time.Time{}); ok {
				s.add(s.write(order{kind: snap, window: w, why: why + " came within hours of the break"}))
				from = s.office.Day(w.To).AddDays(1).In(s.office.Zone())
			}
		}
	}
	k, err := s.kind(kind)
	if err != nil {
		s.warn(WarnNeeds, "the catalog has no kind %q", kind)
		return
	}
	s.hurried(s.substance(kind, s.windowOf(k, from), why, landed), k)
}

// answeredOnTime is after their answer to a mail that asked for more time, at the index asked: a word the same day, at a break too, while what
// else was asked for still waits.
func (s *situation) answeredOnTime(e casefile.Event, i, asked int, kind string) {
	s.waitingStill(asked)
	if _, done := s.sent(i, kind); done {
		return
	}
	landed, why := s.landed(e), "their answer of "+s.manner.Day(e.On).String()
	h, held := s.office.Hold(landed, s.deadline)
	if !held || s.office.Day(s.now) != s.office.Day(landed) {
		s.add(s.reply(kind, later(s.now, landed), why))
		return
	}
	step := s.write(order{kind: kind, window: s.rest(h.Send), why: why})
	if k, err := s.kind(kind); err == nil {
		s.lay(step, k, false)
	}
	s.add(step)
}

// waitingStill is waiting for the mail that had no answer yet when the one at the index went out, where there was one.
func (s *situation) waitingStill(before int) {
	for i := before - 1; i >= 0; i-- {
		switch e := s.log[i]; {
		case e.What == casefile.EventSent && !s.decides(e.Kind):
		case e.What == casefile.EventSent || e.What == casefile.EventAsked:
			s.waiting(e, i)
			return
		default:
			return
		}
	}
}

// substanceOf returns the hours in which a mail of the kind answers what was held. An ask does not go on Friday after noon, nor after the last
// one before the next long weekend (timing.md, rules 4 and 5), unless the deadline has set the hours.
func (s *situation) substanceOf(kind string, h calendar.Held) calendar.Window {
	w := h.Substance
	k, err := s.kind(kind)
	if err != nil || k.Window != letter.WindowAsk || h.Deadline {
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

// substance writes the answer itself, with what may come back to it.
func (s *situation) substance(kind string, w calendar.Window, why string, landed time.Time) *Step {
	k, err := s.kind(kind)
	if err != nil {
		s.warn(WarnNeeds, "the catalog has no kind %q", kind)
		return nil
	}
	step := s.write(order{kind: kind, window: w, why: why})
	if by := s.office.AnswerBy(landed); s.now.After(by) {
		step.warn(WarnSilence, "their answer has waited since %s: it was to be answered by %s", s.day(landed), s.instant(by))
	}
	s.clash(step)
	s.lay(step, k, k.Window == letter.WindowAsk)
	s.add(step)
	if k.Window != letter.WindowFinal {
		s.deadlines(w.To)
	}
	return step
}
