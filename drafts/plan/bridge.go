package plan

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// bridge keeps the client from being silent for too long before the step that answers the reply at
// the index: it adds a hold that names the day of the answer, or a warning if it's too late.
func (s *situation) bridge(step *Step, reply int, landed time.Time) {
	heard, told := s.heard(reply, landed, step)
	by := s.office.AnswerBy(heard)
	if !s.at.Before(by) { // and not only because they're away
		step.warn(WarnSilence, "their answer has waited since %s: you had until %s",
			s.day(landed), s.instant(by))
	}
	answer := step.Window.From
	if tomorrow := s.opensAfter(s.office.Day(s.now)); !told && !tomorrow.Before(by) {
		r := letter.Request{Send: answer, Round: s.round(step.kind, s.made)}
		if _, err := s.compose(step.kind, r); err != nil { // the case lacks something for it
			answer = later(answer, tomorrow)
		}
	}
	if told || !answer.After(by) {
		return
	}
	if o, ok := s.holdUntil(step.kind, answer, s.now, by); ok {
		o.event = reply
		s.add(s.write(o))
	}
}

// bridgeNext is bridge for the reply at the index about a deadline that has passed, which has no
// answer of its own: the next email but a nudge is the answer, or a warning says that there is
// none.
func (s *situation) bridgeNext(reply int) {
	landed := s.landed(s.log[reply])
	var next *Step
	for _, step := range s.plan.Steps {
		if !step.Sent && step.Opportunity == s.o.ID && step.kind.Act != letter.ActNudge &&
			(next == nil || bySending(step, next) < 0) {
			next = step
		}
	}
	if next != nil {
		s.bridge(next, reply, landed)
		return
	}
	s.warn(WarnSilence, "%s: no email here answers theirs of %s, about a deadline that has passed: "+
		"a line from you is due by %s", s.o.Company, s.day(landed), s.instant(s.office.AnswerBy(landed)))
}

// heard returns when they last heard from the client about the reply at the index before the
// answer, and whether that was from a hold: when it landed, or when a note promised an answer or
// will.
func (s *situation) heard(reply int, landed time.Time, answer *Step) (at time.Time, told bool) {
	note := func(k *letter.Kind) bool {
		return k != nil && (k.Act == letter.ActHold || k.Window == letter.WindowSnap)
	}
	if n := s.lastSent(reply, note); n >= 0 {
		return later(landed, s.sentAt(s.log[n].On)), true
	}
	for _, planned := range s.plan.Steps {
		if planned != answer && !planned.Sent && planned.Opportunity == s.o.ID && planned.event == reply &&
			note(planned.kind) {
			return planned.Window.From, planned.kind.Window == letter.WindowHold
		}
	}
	return landed, false
}

// holdUntil returns the hold that goes out before the answer of the kind to what landed, by the
// time by which they should hear if that's still to come, and whether there is time for one.
func (s *situation) holdUntil(k *letter.Kind, answer, landed, by time.Time) (order, bool) {
	hold := s.findServing(holdForADay)
	if hold == nil || k.Act == letter.ActHold || k.Act == letter.ActNudge || !landed.Before(answer) {
		return order{}, false
	}
	if !landed.Before(by) || answer.Before(by) {
		by = answer
	}
	w := s.office.Left(calendar.Reply, landed, by)
	return order{kind: hold, window: w, by: calendar.LocalTime{Date: s.office.Day(answer)},
			why: "the full answer has to wait: say by when it comes"},
		s.office.Working(w.From) && s.office.Day(w.From).Before(s.office.Day(answer))
}

// promised returns the index of the last email after the reply at the index that promised an answer to
// it, or -1.
func (s *situation) promised(reply int) int {
	return s.lastSent(reply, func(k *letter.Kind) bool { return k.Promises() })
}

// leisurely reports whether the deadline leaves time to answer later than what lands at a time has to be.
func (s *situation) leisurely(landed time.Time) bool {
	return s.deadline.IsZero() || s.office.AnswerBy(landed).Before(s.deadline)
}

// planned returns the step of the kind that is to be sent, or nil.
func (s *situation) planned(k *letter.Kind) *Step {
	for _, step := range s.plan.Steps {
		if step.Opportunity == s.o.ID && !step.Sent && step.kind.ID == k.ID {
			return step
		}
	}
	return nil
}
