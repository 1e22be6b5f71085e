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
