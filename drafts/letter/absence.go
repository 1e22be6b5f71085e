package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// Absent returns the recruiter if the events of the opportunity up to a day have them away on it, and the last
// day of that; else nil. An absence whose line names nobody is that of the recruiter of its day. The last one
// counts, and ends once they write.
func Absent(o *casefile.Opportunity, log []*casefile.Event, today calendar.Date) (*casefile.Person, calendar.Date) {
	var until calendar.Date
	i := o.PersonInRole(casefile.RoleRecruiter, today)
	if i < 0 {
		return nil, until
	}
	for _, e := range log {
		who := o.PersonInRole(casefile.RoleRecruiter, e.On)
		switch {
		case e.To != "" && e.To != o.People[i].ID, e.To == "" && who != i:
		case e.What == casefile.EventOutOfOffice:
			until = calendar.Later(e.On, e.Until)
		case theirs(e):
			until = calendar.Date{}
		}
	}
	if until.Before(today) {
		return nil, until
	}
	return &o.People[i], until
}

// theirs reports whether an event is a word of theirs.
func theirs(e *casefile.Event) bool {
	return e.IsReply() || e.IsOffer() || e.What == casefile.EventNote && !e.Deadline.IsZero() ||
		slices.Contains([]casefile.EventKind{casefile.EventPaused, casefile.EventResumed,
			casefile.EventRescinded}, e.What)
}
