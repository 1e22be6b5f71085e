package plan

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// bridge keeps the client from being silent for too long before the step that answers the reply at
// the index: it adds a hold that names the day of the answer, or a warning if it's too late.
func (s *situation) bridge(step *Step, k *letter.Kind, reply int, landed time.Time) {
	heard, told := s.heard(reply, landed, step)
	by := s.office.AnswerBy(heard)
	if s.now.After(by) {
		step.warn(WarnSilence, "their answer has waited since %s: you had until %s",
			s.day(landed), s.instant(by))
	}
	if h, ok := s.office.Hold(landed, s.deadline); ok { // a note has named that day
		by = later(by, h.Substance.To)
	}
	if told || !step.Window.From.After(by) {
		return
	}
	if o, ok := s.holdUntil(step.Window.From, k, s.now); ok {
		o.event = reply
		s.add(s.write(o))
	}
}

// heard returns when they last heard from the client about the reply at the index before the answer,
// and whether that was from a hold: when it landed, or when a note promised an answer or will.
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

// holdUntil returns the hold that goes out before an email of the kind that answers what landed, and
// whether there is time for one.
func (s *situation) holdUntil(
	answer time.Time, k *letter.Kind, landed time.Time,
) (order, bool) {
	hold := s.findServing(holdForADay)
	if hold == nil || k.Act == letter.ActHold || k.Act == letter.ActNudge || !landed.Before(answer) {
		return order{}, false
	}
	w := s.office.Left(calendar.Reply, landed, answer)
	return order{kind: hold, window: w, by: calendar.LocalTime{Date: s.office.Day(answer)},
			why: "the full answer has to wait: say by when it comes"},
		s.office.Working(w.From) && s.office.Day(w.From).Before(s.office.Day(answer))
}

// holdFirst adds the hold before an alternate that goes out after the time by which they should hear
// from the client. They should have it from the given time on.
func (s *situation) holdFirst(w *wait, a *Step, k *letter.Kind, from, by time.Time) {
	if a == nil || !a.Window.From.After(by) {
		return
	}
	if o, ok := s.holdUntil(a.Window.From, k, from); ok {
		s.alternate(w, o, a.Reply, a.Timing, a.Lands).first = true
	}
}
