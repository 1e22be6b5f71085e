package letter

import (
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// leaves finds what's said of somebody who won't read an email.
var leaves = lazy.Regexp(`(?i)\b(?:on|for|her|his|their|your|parental|maternity|paternity|medical|sick|family) leave\b|` +
	`\b(?:has|have|had|he's|she's|who's|just|is|be) (?:left|leaving|gone|retired|retiring)\b|\bno longer\b|\bleft (?:the|our|us)\b|` +
	`\b(?:last day|moved on|new (?:job|opportunity) (?:at|with|outside)|sabbatical|parting ways|departure)\b`)

// gone reports whether the log says that the previous recruiter, the person with the index, has left or is on
// leave, so that there's no use in copying them.
func (j *Job) gone(i int) bool {
	for _, e := range j.Case.Events(j.Opportunity, j.sent) {
		switch {
		case e.What == casefile.EventRecruiterChange && leaves().MatchString(e.Text):
			return true
		case e.What == casefile.EventOutOfOffice && e.To == j.Opportunity.People[i].ID && !e.Until.Before(j.sent):
			return true
		}
	}
	return false
}
