package mailbox

import (
	"crypto/tls"
	"time"
)

// Options say how to push. The zero value, and nil, are the defaults.
type Options struct {
	Replace  bool          // remove earlier drafts of the same email, once the new one is stored
	DryRun   bool          // look, and change nothing
	Insecure bool          // connect without TLS, only to a server on this machine
	TLS      *tls.Config   // nil means the system's certificates
	Timeout  time.Duration // the longest wait for the server; 0 means 30 seconds
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
	Mailbox string // the name of the account's mailbox for drafts
	UID     uint32 // the draft's UID in the mailbox (RFC 4315); 0 if the server doesn't say
	// how many drafts of the same email with other words were there; they are removed only if
	// Replaced
	Earlier int
}
