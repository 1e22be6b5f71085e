package letter

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

var approvers = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(?:(leveling|levelling|grading|promotion|hiring)|` +
		`(comp|compensation|pay|offer|approval))? ?\b(committee|panel|board)\b|` +
		`\b(?:comp|compensation) team\b`)
})

// approvers returns the body that decides, if the log names one for what the email is about: "the
// compensation committee". One that decides about levels has no say in pay, and the other way around.
func (j *Job) approvers() string {
	level := j.Kind.Stage == "level" || slices.Contains(j.Kind.AsksFor, TopicLevel)
	for _, e := range slices.Backward(j.log) {
		for _, m := range approvers().FindAllStringSubmatch(e.Text, -1) {
			about, pay := m[1] != "", m[2] != ""
			if level && pay || !level && about || !about && !pay && m[3] != "" &&
				!strings.EqualFold(m[3], "committee") { // an interview has a panel, too
				continue
			}
			return "the " + strings.TrimSpace(m[0])
		}
	}
	return ""
}
