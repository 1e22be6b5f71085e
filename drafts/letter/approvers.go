package letter

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

var approvers = lazy.Regexp(`(?i)\b(?:(leveling|levelling|grading|promotion|hiring)|` +
	`(comp|compensation|pay|offer|approval))? ?\b(committee|panel|board)\b|` +
	`\b(?:comp|compensation) team\b|\bcomp(ensation) (?:would|will|can|could|has|said|approved)\b`)

// approvers returns the body that decides about pay, or about the level, if the log names one: "the
// compensation committee".
func (j *Job) approvers(level bool) string {
	for _, e := range slices.Backward(j.log) {
		if e.Text == "" {
			continue
		}
		if body := casefile.Memo(j.Case, decision{e.Text, level}, decision.by); body != "" {
			return body
		}
	}
	return ""
}

// decision is a text that may say who decides about the level, or about pay.
type decision struct {
	text  string
	level bool
}

func (d decision) by() string {
	for _, m := range approvers().FindAllStringSubmatch(d.text, -1) {
		if m[4] != "" && !d.level {
			return "the comp team"
		}
		about, pay := m[1] != "", m[2] != "" || m[3] == ""
		if d.level && pay || !d.level && about || !about && !pay &&
			!strings.EqualFold(m[3], "committee") { // an interview has a panel, too
			continue
		}
		return "the " + strings.TrimSpace(m[0])
	}
	return ""
}

// helped names the hiring manager and whoever approves if an answer that isn't a no mentions them, or else
// the body that decides about pay.
func (j *Job) helped(e *casefile.Event) string {
	var list []string
	for _, role := range []casefile.Role{casefile.RoleHiringManager, casefile.RoleDecider} {
		i, r := j.Opportunity.PersonInRole(role, j.sent), j.inRole(role)
		if r == nil || j.isTo(&j.Opportunity.People[i]) || !names(e.Text, &j.Opportunity.People[i]) {
			continue
		}
		if name := r.FirstName; !slices.Contains(list, name) {
			list = append(list, name)
		}
	}
	if len(list) == 0 {
		return decision{e.Text, false}.by()
	}
	return AndList(list)
}

// GoesTo names who'd get what a recruiter passes along: as Approver does or, if that's nobody in
// particular, the hiring manager.
func (l *Letter) GoesTo() string {
	who := l.Approver()
	if m := l.PassTo(); who == someApprover && m != nil {
		return m.FirstName
	}
	return who
}

// someApprover is whoever approves what the recruiter can't, if the case names nobody.
const someApprover = "whoever approves it"
