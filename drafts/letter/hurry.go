package letter

// hurryWithin is how many workdays before the deadline of an offer an email about it names that.
const hurryWithin = 2

// composeHurry says how near the dates are by which something has to be decided.
func (j *Job) composeHurry(l *Letter) {
	deadline := j.offerDeadline()
	open := !deadline.IsZero() && !l.Offer.OnHold && !l.past.accepted
	if open && j.reads("RunsOut") && j.office.WorkdaysBetween(j.sent, deadline.Date) <= hurryWithin {
		l.RunsOut = j.style.Moment(deadline, j.there, j.Home).due()
	}
}
