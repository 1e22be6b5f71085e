package letter

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// Request says which draft is wanted of a case. Kind and Send are required; the zero values of the others mean: the first
// open opportunity, the person in office with the role that the kind is addressed to, the date that the case gives, both parts.
type Request struct {
	Kind        string             // the id of a kind, such as counter-sign-on-split
	Send        time.Time          // when the mail is to be sent, in any location: it picks who is in office and which offer stands
	Opportunity string             // the id of an opportunity
	To          string             // the id of a person of that opportunity
	Round       int                // the round of the ask that the mail is about; the last that serves the kind where it is 0
	Again       bool               // the same has been asked before, and had no answer: a second nudge; the log may say so too
	Next        *Upcoming          // the next email of the plan, for a kind that speaks of it
	Awaited     *Upcoming          // the email of the plan whose answer is awaited first, likewise
	By          calendar.LocalTime // the day, or the time, that the mail names, as the recipient's clock reads it
	Format      mail.Format        // which parts the message has

	// ReplyTo is the mail to be answered. Where it is nil, a draft to the one who wrote the thread of the opportunity answers that, if it
	// is sent after it (see [Case.ReadThreads]). A reply goes to where that mail says (Reply-To, else From; the same people again where the
	// client wrote it herself), keeps its subject, and belongs to its thread. With To it goes to that person.
	ReplyTo  *mail.Message
	New      bool // a new mail, whatever the thread
	ReplyAll bool // the others that the mail went to get a copy, but for the client and the coach
	Quote    bool // the words of that mail stand below, in both parts
}
