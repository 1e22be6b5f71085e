package letter

import (
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// currentDeadline returns the deadline of the current offer; the zero time if it has none, if it has
// passed when the email is sent, or if the offer is on hold.
func (j *Job) currentDeadline() time.Time {
	if j.offer < 0 || j.Opportunity.Offers[j.offer].Deadline.IsZero() {
		return time.Time{}
	}
	if _, held := j.issues.OnHold(j.offer); held {
		return time.Time{}
	}
	d := j.Opportunity.Offers[j.offer].Deadline.In(j.office.Zone())
	if d.After(j.Request.Send) {
		return d
	}
	return time.Time{}
}

// toCome returns a day or time of the case; nil if it has none, or if that has passed when the email
// is sent.
func (j *Job) toCome(at calendar.LocalTime) *Moment {
	if !j.Request.Send.Before(at.In(j.there)) {
		return nil
	}
	return j.style.Moment(at, j.there, j.Home)
}

// offerDeadline returns currentDeadline as it is in the case.
func (j *Job) offerDeadline() calendar.LocalTime {
	if j.currentDeadline().IsZero() {
		return calendar.LocalTime{}
	}
	return j.Opportunity.Offers[j.offer].Deadline
}

// answerDay returns by when to answer a reply that arrived at the time of sending: on the second
// workday back if it waits over a break, else within two workdays, and by the deadline if that is
// sooner.
func (j *Job) answerDay() calendar.LocalTime {
	deadline := j.currentDeadline()
	by := j.office.AnswerBy(j.Request.Send)
	if h, ok := j.office.Hold(j.Request.Send, deadline); ok {
		if by = h.Substance.From; h.Deadline && !j.office.Day(by).After(j.sent) {
			return j.offerDeadline() // they're away until then
		}
	}
	endOfDay := j.office.At(j.office.Day(by), 24*time.Hour-time.Minute)
	if !deadline.IsZero() && !deadline.After(endOfDay) {
		return j.offerDeadline()
	}
	return calendar.LocalTime{Date: j.office.Day(by)}
}

// shiftedDeadline returns the deadline to ask for if days off leave no time before the current one: the
// first that leaves some or, if that's later, the one that the client wants. Else it's the zero
// LocalTime.
func (j *Job) shiftedDeadline() calendar.LocalTime {
	deadline := j.currentDeadline()
	if deadline.IsZero() {
		return calendar.LocalTime{}
	}
	if shift := j.office.Deadline(deadline).Shift; !shift.IsZero() {
		if until := j.Opportunity.Extension.Until; !until.IsZero() && until.In(j.office.Zone()).After(shift) {
			return until
		}
		return calendar.LocalTimeAt(shift, j.office.Zone())
	}
	return calendar.LocalTime{}
}

// askedDeadline returns the later deadline to ask for: the one that days off require or, if there
// are none, the one that the client wants.
func (j *Job) askedDeadline() calendar.LocalTime {
	if shift := j.shiftedDeadline(); !shift.IsZero() || j.shiftAsked() {
		return shift
	}
	return j.Opportunity.Extension.Until
}

// movedDeadline returns the deadline after they agreed to another one: the one that was asked for
// or, if the case already has it, the current one.
func (j *Job) movedDeadline() calendar.LocalTime {
	current := j.offerDeadline()
	if e := j.lastReply(); e != nil && !e.Deadline.IsZero() {
		return current // the one they named
	}
	if current == j.Opportunity.Extension.Until && !j.shiftAsked() {
		return current
	}
	if asked := j.askedDeadline(); !current.IsZero() && !asked.IsZero() {
		return asked
	}
	return current
}

// theirDeadline returns the later deadline that the log says they named: in their answer, or with an
// offer that they made after the last email that asked for something. It's the zero LocalTime if
// there is none.
func (j *Job) theirDeadline() calendar.LocalTime {
	if j.offer < 0 {
		return calendar.LocalTime{}
	}
	before, now := calendar.LocalTime{}, j.offerDeadline()
	if e := j.lastReply(); e != nil && !e.Deadline.IsZero() {
		old := AsOf(j.Case, j.index, e.On.AddDays(-1), j.kindOf)
		if n := old.CurrentOffer(e.On); n >= 0 {
			before = old.Offers[n].Deadline
		}
		if before == e.Deadline { // the offer has it by now, too
			return now
		}
	} else if j.offer > 0 && j.askedBefore(j.Opportunity.Offers[j.offer].Made) {
		before = j.Opportunity.Offers[j.offer-1].Deadline
		if before.IsZero() {
			return calendar.LocalTime{}
		}
	} else {
		return calendar.LocalTime{}
	}
	if !now.IsZero() && !now.In(j.there).After(before.In(j.there)) {
		return calendar.LocalTime{}
	}
	return now
}

// askedBefore reports whether the last email that asked for something went out by the day.
func (j *Job) askedBefore(day calendar.Date) bool {
	for _, e := range slices.Backward(j.log) {
		if j.isAsk(e) {
			return !day.Before(e.On)
		}
	}
	return false
}

// lastReply returns their answer or the note of their new deadline, if that's the last thing that either side
// did; else nil.
func (j *Job) lastReply() *casefile.Event {
	for _, e := range slices.Backward(j.log) {
		if e.IsReply() || !e.Deadline.IsZero() {
			return e
		}
		if j.isAsk(e) {
			return nil
		}
	}
	return nil
}

// shiftAsked reports whether the log says that the client asked to move a deadline because of days
// off.
func (j *Job) shiftAsked() bool {
	return slices.ContainsFunc(j.Case.Log, func(e casefile.Event) bool {
		k := j.kindOf(&e)
		return e.Opportunity == j.Opportunity.ID && k != nil && k.ShiftsDeadline() &&
			!j.sent.Before(e.On)
	})
}
