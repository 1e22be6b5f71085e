package drafts

import "time"

// Request says which draft is wanted of a case. Kind and Send are required; the zero values of the others mean: the first
// open opportunity, the person in office with the role that the kind is addressed to, the date that the case gives, both parts.
type Request struct {
	Kind        string    // the id of a kind, such as counter-sign-on-split
	Send        time.Time // when the mail is to be sent, in any location: it picks who is in office and which offer stands
	Opportunity string    // the id of an opportunity
	To          string    // the id of a person of that opportunity
	Round       int       // the round of the ask that the mail is about; the last that serves the kind where it is 0
	Again       bool      // the same has been asked before, and had no answer: a second nudge; the log may say so too
	By          LocalTime // the day, or the time, that the mail names, as the recipient's clock reads it
	Format      Format    // which parts the message has
}

// Format says which parts a message has.
type Format string

// The formats; the empty one is both.
const (
	FormatBoth Format = "both" // plain text, and the same words in HTML
	FormatText Format = "text"
	FormatHTML Format = "html"
)

// Formats returns every format, the default first.
func Formats() []Format { return []Format{FormatBoth, FormatText, FormatHTML} }
