package mailbox

import "fmt"

// Text says in a few words what happened to a draft, or with dry what would happen.
func (r Result) Text(dry bool) string {
	text := string(r.Outcome)
	switch r.Outcome {
	case There:
		return "there already"
	case Replaced:
		earlier := "an earlier draft"
		if r.Earlier > 1 {
			earlier = fmt.Sprintf("%d earlier drafts", r.Earlier)
		}
		text = fmt.Sprintf("added in place of %s with other words in %q", earlier, r.Mailbox)
	}
	if dry {
		return "would be " + text
	}
	return text
}
