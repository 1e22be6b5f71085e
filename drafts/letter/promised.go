package letter

import "github.com/tactful-drafts/tactful/drafts/casefile"

// promised returns the day for [Moments.Promised]. What a recruiter said, no one else is reminded of.
func (j *Job) promised() string {
	for i := len(j.log) - 1; i >= 0; i-- {
		switch e := j.log[i]; {
		case e.What == casefile.EventNote && !e.Until.IsZero():
			day := Day{e.Until, j.style}
			if j.to < 0 || e.To != "" && e.To != j.Opportunity.People[j.to].ID {
				continue // somebody else promised
			}
			if !j.toRecruiterOf(e.On) || !day.over() {
				return ""
			}
			return day.past()
		case theirs(e):
			return ""
		case e.What == casefile.EventSent, e.What == casefile.EventAsked:
			if p := j.wroteTo(e, j.kindOf(e)); p == nil || p.Role == casefile.RoleRecruiter {
				return ""
			}
		}
	}
	return ""
}
