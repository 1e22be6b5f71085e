package mailbox

import (
	"crypto/tls"
	"fmt"
	"time"

	"github.com/tactful-drafts/tactful/drafts/mail"
)

// Options say how to push. The zero value, and nil, are the defaults.
type Options struct {
	// move earlier drafts of the same email to the trash, once the new one is stored
	Replace bool
	Expunge bool // with Replace, if the account has no trash: delete them for good
	DryRun  bool // look, and change nothing
	// store drafts of others than the account's owner, too: it was chosen on purpose
	AnySender bool
	// what earlier pushes stored; Push brings it up to date. Without it nothing is replaced.
	Record   *Record
	Insecure bool          // connect without TLS, only to a server on this machine
	TLS      *tls.Config   // nil means the system's certificates
	Timeout  time.Duration // the longest that the whole push may take; 0 means a minute
}

// Outcome is what happened to a draft.
type Outcome string

// The outcomes. With [Options.DryRun], they say what would happen.
const (
	Added    Outcome = "added"    // it was not in the mailbox, and now is
	There    Outcome = "there"    // it was in the mailbox already, word for word
	Replaced Outcome = "replaced" // it took the place of earlier drafts of the same email
)

// Result is what happened to one draft.
type Result struct {
	Outcome Outcome
	Account string         // the account's name
	To      []mail.Address // whom the draft is for
	Mailbox string         // the name of the account's mailbox for drafts
	UID     uint32         // the draft's UID in the mailbox (RFC 4315); 0 if the server doesn't say
	// who the draft is from, if that seems not to be the account's owner
	Stranger string
	// how many drafts of the same email with other words pushes have stored, which nobody has
	// changed since; they are still there unless it's Replaced
	Earlier int
	// the mailbox that is marked as \Trash, where those go that are Replaced; "" if there is none, or
	// if nothing was to be replaced
	Trash string
}

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
