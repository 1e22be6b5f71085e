package letter

// Interview is the last conversation, and when the next one could be.
type Interview struct {
	On     *Day     // nil if the day is unknown or still to come
	Today  bool     // On is the day of sending
	Detail string   // a phrase that can follow "I keep thinking about"; empty before the day
	Slots  []Moment // the times offered that are still to come
	Soon   []Moment // those of the coming seven days
}

func (j *Job) composeInterview(l *Letter) {
	i := j.Opportunity.Interview
	if !j.sent.Before(i.On) {
		l.Interview = Interview{On: j.style.Day(i.On), Today: i.On == j.sent, Detail: phrase(i.Detail)}
	}
	for _, s := range i.Slots {
		if j.Request.Send.Before(s.In(j.there)) {
			m := *j.style.Moment(s, j.there, j.Home)
			l.Interview.Slots = append(l.Interview.Slots, m)
			if m.ahead() <= 7 {
				l.Interview.Soon = append(l.Interview.Soon, m)
			}
		}
	}
}
