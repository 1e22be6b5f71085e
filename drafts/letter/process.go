package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// LetterInterview is the last conversation, and when the next one could be.
type LetterInterview struct {
	On     *Day     // nil where the day is not known, or is still to come
	Today  bool     // it is the day of sending
	Detail string   // a phrase that can follow I keep thinking about; empty before the day
	Slots  []Moment // those that are still to come
}

// composeProcess adds what the case says of interviews and dates.
func (j *Job) composeProcess(l *Letter, m DateStyle) {
	o := j.Opp
	if i := o.Interview; !j.Sent.Before(i.On) {
		l.Interview = LetterInterview{On: m.Day(i.On), Today: i.On == j.Sent, Detail: phrase(i.Detail)}
	}
	for _, s := range o.Interview.Slots {
		if j.Req.Send.Before(s.In(j.there)) {
			l.Interview.Slots = append(l.Interview.Slots, *m.Moment(s, j.there, j.Here))
		}
	}
	l.Timing, l.StartReason = phrase(o.Timeline.Reason), phrase(o.Start.Reason)
	for _, h := range o.Notice.Handover {
		l.Handover = append(l.Handover, phrase(h))
	}
	if i := o.RescindedOffer(j.Sent); i >= 0 {
		l.Rescinded = j.terms(&o.Offers[i], m)
	}
}

// serves reports whether the kind can be about the opportunity: one to the current manager is about the present employer, and every
// other one about a company that is still in play.
func (k *Kind) serves(o *casefile.Opportunity) bool {
	if slices.Contains(k.To, casefile.RoleCurrentManager) {
		return o.Stage == casefile.StageCurrent
	}
	return o.Open()
}
