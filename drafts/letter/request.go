package letter

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// Request says which draft of a case to make. Kind and Send are required. The zero values of the
// other fields mean: the only opportunity that the kind can be about, the person with the role that
// the kind is addressed to, the date in the case, and both parts.
type Request struct {
	Kind string // the ID of a kind, such as counter-sign-on-split
	// when the email is to be sent, in any location: it selects the people and the current offer
	Send        time.Time
	Opportunity string // the ID of an opportunity
	To          string // the ID of a person of that opportunity
	// the round of the ask that the email is about; 0 for the one that comes next by the log: see
	// [Kind.AskAt]
	Round int
	// the email repeats one that wasn't answered, as a second nudge does; the log may say so too
	Again bool
	// one before it that's still to be sent says what's new
	Told bool
	// the email is written ahead, for an answer that may still come: it says what will be true then
	Ahead bool
	// the reply that it answers then; "" for silence, or for whatever they say
	Answer Reply
	// the email that it's about, a line of the log or one that's still to be sent: an email that's
	// written ahead answers what they say to that; nil for what the log has open
	About *casefile.Event
	// the next email in the plan, for a kind that mentions it; see plan.Brief
	Next    *Upcoming
	Awaited *Upcoming          // the email in the plan whose answer is expected first, likewise
	By      calendar.LocalTime // the day or time that the email names, on the company's clock
	Format  mail.Format        // which parts the message has

	// ReplyTo is the email to answer. If it's nil, a draft to the writer of the last email in the
	// opportunity's thread answers that email, if it's sent after it; see
	// [casefile.Case.ReadThreads]. A reply keeps the subject and stays in the thread. It goes to
	// the person that To names, or else where the email says (Reply-To, else From; if the client
	// wrote it, to the same people again), but only to people of the opportunity and the company.
	ReplyTo  *mail.Message
	New      bool // start a new email even if there is a thread
	ReplyAll bool // send copies to the others who got the email, except the client and the coach
	Quote    bool // quote the email below, in both parts
}
