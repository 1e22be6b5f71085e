package letter

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// Absent returns the recruiter if the events of the opportunity up to a day have them away on it,
// and the last day of that; else nil. An absence whose line names nobody is that of the recruiter
// of its day. The last one counts, and ends once they write.
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

// leaves finds what's said of somebody who won't read an email.
var leaves = lazy.Regexp(`\b(?:on|for|her|his|their|your|parental|maternity|paternity|medical|sick|family) leave\b|` +
	`\b(?:laid off|let go|resign(?:s|ed|ing)?|quit|retire[sd]?|retiring|passed away|no longer|last day|moved on|` +
	`sabbatical|parting ways|departure)\b|\b(?:isn't|not|aren't) with |\bnew (?:job|opportunity) (?:at|with|outside)\b|` +
	`\b(?:is|are|'s|be) leaving\b|\bleft (?:the|our|us\b|last|this|on|in|for|at|to)|\b(?:has|have|had|he's|she's|who's|they've) (?:just )?left\b`)

// gone reports whether the log says that the previous recruiter, the person with the index, has left or is on
// leave, so that there's no use in copying them.
func (j *Job) gone(i int) bool {
	for _, e := range slices.Backward(j.Case.Events(j.Opportunity, j.sent)) {
		switch {
		case e.What == casefile.EventRecruiterChange:
			said := spoken(e.Text)
			return leaves().MatchString(said) || strings.Contains(said, "left "+spoken(j.Opportunity.SpokenCompany()))
		case e.What == casefile.EventOutOfOffice && e.To == j.Opportunity.People[i].ID && !e.Until.Before(j.sent):
			return true
		}
	}
	return false
}

// theirs reports whether an event is a word of theirs.
func theirs(e *casefile.Event) bool {
	return e.IsReply() || e.IsOffer() || e.What == casefile.EventNote && !e.Deadline.IsZero() ||
		slices.Contains([]casefile.EventKind{casefile.EventPaused, casefile.EventResumed,
			casefile.EventRescinded}, e.What)
}
