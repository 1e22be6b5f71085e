package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// leaves finds what's said of somebody who won't read an email.
var leaves = lazy.Regexp(`(?i)\b(?:on|for|her|his|their|your|parental|maternity|paternity|medical|sick|family) leave\b|` +
	`\b(?:left|leaving|laid off|let go|resign(?:s|ed|ing)?|quit|retire[sd]?|retiring|passed away|no longer|last day|moved on|` +
	`sabbatical|parting ways|departure)\b|\b(?:isn't|not|aren't) (?:with|at) |\bnew (?:job|opportunity) (?:at|with|outside)\b`)

// gone reports whether the log says that the previous recruiter, the person with the index, has left or is on
// leave, so that there's no use in copying them.
func (j *Job) gone(i int) bool {
	for _, e := range slices.Backward(j.Case.Events(j.Opportunity, j.sent)) {
		switch {
		case e.What == casefile.EventRecruiterChange:
			return leaves().MatchString(e.Text)
		case e.What == casefile.EventOutOfOffice && e.To == j.Opportunity.People[i].ID && !e.Until.Before(j.sent):
			return true
		}
	}
	return false
}
