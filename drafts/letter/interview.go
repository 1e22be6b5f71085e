package letter

import "strings"

// Interview is the last conversation, and when the next one could be.
type Interview struct {
	On     *Day     // nil if the day is unknown or still to come
	Detail string   // a phrase that can follow "I keep thinking about"; empty before the day
	Slots  []Moment // the times offered that are far enough ahead
	Soon   []Moment // those of the coming seven days
}

// slotAhead is how many workdays ahead a time for an interview is offered: the email may be read late in
// the day, and nobody sets one up by the next morning.
const slotAhead = 2

func (j *Job) composeInterview(l *Letter) {
	o, i := j.Opportunity, j.Opportunity.Interview
	if !j.sent.Before(i.On) {
		l.Interview = Interview{On: j.style.Day(i.On), Detail: topic(i.Detail)}
		if strings.HasPrefix(l.Interview.Detail, "that ") {
			l.Interview.Detail = "the fact " + l.Interview.Detail
		}
		if j.to >= 0 && j.reads("Detail", "Pull") {
			l.Interview.Detail = uncapitalized(toYou(l.Interview.Detail, &o.People[j.to]))
		}
	}
	for _, s := range i.Slots {
		m := j.toCome(s)
		if m == nil || j.office.WorkdaysBetween(j.sent, s.Date) < slotAhead {
			continue
		}
		l.Interview.Slots = append(l.Interview.Slots, *m)
		if m.ahead() <= 7 {
			l.Interview.Soon = append(l.Interview.Soon, *m)
		}
	}
}
