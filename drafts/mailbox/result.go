package mailbox

import "fmt"

// Text says in a few words what happened to a draft, or with dry what would happen, in which account,
// and whom the draft is for.
func (r Result) Text(dry bool) string {
	text := r.outcome(dry) + " (account " + r.Account
	for i, a := range r.To {
		text += []string{", to ", ", "}[min(i, 1)] + quotable(a.String())
	}
	return text + ")"
}

func (r Result) outcome(dry bool) string {
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

// Note is something to know about a draft that was pushed, and what to do about it.
type Note struct{ Text, Hint string }

// Notes says that a draft is from somebody else than the account's owner, and that earlier ones are
// still there.
func (r Result) Notes(o *Options) []Note {
	var list []Note
	if r.Stranger != "" {
		list = append(list, Note{fmt.Sprintf("it's from %s: is account %s the right one?", r.Stranger,
			r.Account), senderHint})
	}
	if r.Earlier > 0 && r.Outcome != Replaced {
		hint := "replacing moves what was pushed before to the trash"
		if o.Replace {
			hint = "no mailbox is marked as the trash: expunging deletes what was pushed before for good"
		}
		list = append(list, Note{fmt.Sprintf("%q still has %s", r.Mailbox, r.earlier()), hint})
	}
	return list
}

// earlier counts the earlier drafts.
func (r Result) earlier() string {
	if r.Earlier == 1 {
		return "an earlier draft with other words"
	}
	return fmt.Sprintf("%d earlier drafts with other words", r.Earlier)
}
