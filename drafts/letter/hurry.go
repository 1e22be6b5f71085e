package letter

import "github.com/tactful-drafts/tactful/drafts/calendar"

// hurryWithin is how many workdays before the deadline of an offer an email about it names that.
const hurryWithin = 2

// hearWithin is how many workdays before the deadline of an offer a request names the day by which the
// client would like an answer. Further ahead, a day would only be pressure.
const hearWithin = 10

// composeHurry says how near the dates are by which something has to be decided.
func (j *Job) composeHurry(l *Letter) {
	deadline := j.offerDeadline()
	open := !deadline.IsZero() && !l.Offer.OnHold && !l.past.accepted
	if open && j.reads("RunsOut") && j.office.WorkdaysBetween(j.sent, deadline.Date) <= hurryWithin {
		l.RunsOut = j.style.Moment(deadline, j.there, j.Home).due()
	}
	if open && j.reads("HearBy") {
		if day := j.style.Day(j.hearBy(deadline.Date)); day != nil {
			l.HearBy = day.Before()
		}
	}
}

// hearBy returns the workday before a nudge would go out or, if that's sooner, the one before the deadline, so
// that the client has time to answer; the zero Date if neither is after the day of sending.
func (j *Job) hearBy(deadline calendar.Date) calendar.Date {
	nudge, ok := j.office.Nudge(j.Request.Send)
	if !ok || j.office.WorkdaysBetween(j.sent, deadline) > hearWithin {
		return calendar.Date{}
	}
	end := j.office.Day(nudge.Window.From)
	if deadline.Before(end) {
		end = deadline
	}
	day := end.AddDays(-1)
	for day.After(j.sent) && !j.office.Workday(day) {
		day = day.AddDays(-1)
	}
	if !day.After(j.sent) {
		return calendar.Date{}
	}
	return day
}
