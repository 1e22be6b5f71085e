package mailbox

import "fmt"

// Text says in a few words what happened to a draft, or with dry what would happen.
func (r Result) Text(dry bool) string {
	text := string(r.Outcome)
	switch r.Outcome {
	case There:
		return "there already"
	case Replaced:
		text = "added in place of " + r.earlier()
		if r.Trash == "" {
			text += ", deleted for good"
		} else {
			text += fmt.Sprintf(", moved to %q", r.Trash)
		}
	}
	if dry {
		return "would be " + text
	}
	return text
}

// Left says that earlier drafts are still there, and what to do about it; both are "" if there are
// none.
func (r Result) Left(o *Options) (text, hint string) {
	switch {
	case r.Earlier == 0 || r.Outcome == Replaced:
		return "", ""
	case o.Replace:
		hint = "no mailbox is marked as the trash: expunging deletes what was pushed before for good"
	default:
		hint = "replacing moves what was pushed before to the trash"
	}
	return fmt.Sprintf("%q still has %s", r.Mailbox, r.earlier()), hint
}

// earlier counts the earlier drafts.
func (r Result) earlier() string {
	if r.Earlier == 1 {
		return "an earlier draft with other words"
	}
	return fmt.Sprintf("%d earlier drafts with other words", r.Earlier)
}
