package inbox

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// What is what an email is.
type What string

// The kinds of emails. Where two fit, it's the one that comes first here.
const (
	Rescinded       What = "rescinded"        // they take an offer back
	Rejection       What = "rejection"        // they end a process without an offer
	Yes             What = "yes"              // all that was asked is granted
	Partial         What = "partial"          // some of it, less than it, or another term in its place
	No              What = "no"               // none of it
	NewOffer        What = "new-offer"        // terms where no ask is open, or of another job
	NewDeadline     What = "new-deadline"     // the day to answer by is set or moved
	Question        What = "question"         // they want to know something before they answer
	RecruiterChange What = "recruiter-change" // somebody else takes over
	OutOfOffice     What = "out-of-office"    // the writer is away
	Hold            What = "hold"             // they will see to it and come back
	NotClear        What = "not-clear"        // none of these can be said
)

// Whats returns every kind, in the order above.
func Whats() []What {
	return []What{Rescinded, Rejection, Yes, Partial, No, NewOffer, NewDeadline, Question,
		RecruiterChange, OutOfOffice, Hold, NotClear}
}

// Term is something that an email may set an amount of.
type Term string

// The terms. A bonus is in percent of the base, and equity in units or by its value.
const (
	TermBase       Term = "base"
	TermSignOn     Term = "sign_on"
	TermRelocation Term = "relocation"
	TermUnits      Term = "equity_units"
	TermValue      Term = "equity_value"
	TermBonus      Term = "bonus_percent"
	TermTotal      Term = "total" // a year's pay in all

	// what a sign-on pays in its second year
	termSecondYear Term = "sign_on_second_year"
)

// Mark is the role of a date.
type Mark string

// The marks.
const (
	MarkDeadline Mark = "deadline" // by when the client must answer
	MarkStart    Mark = "start"    // the first day of work
	MarkUntil    Mark = "until"    // the writer's last day away
	MarkBack     Mark = "back"     // the first day back
	MarkAnswer   Mark = "answer"   // by when they will answer
)

// Span is where something is in [Reading.Words], in bytes.
type Span struct{ Start, End int }

// Figure is an amount. Its JSON is a number of whole units.
type Figure struct {
	Hundredths int64 // of a unit of the currency, a percent, or a share
	Span
}

// MarshalJSON writes the amount in units.
func (f Figure) MarshalJSON() ([]byte, error) {
	return strconv.AppendFloat(nil, float64(f.Hundredths)/100, 'f', -1, 64), nil
}

// Day is a date, or a date and time on the company's clock. Its JSON is that of
// [calendar.LocalTime].
type Day struct {
	calendar.LocalTime
	Span
	last calendar.Date // of the days that it begins, such as May 10-14; zero if it's one day
}

// Reading is what an email says.
type Reading struct {
	What        What            `json:"what"`
	Opportunity string          `json:"opportunity"` // its ID; "" if it isn't clear
	From        string          `json:"from"`        // the address of the one whose words decide
	Amounts     map[Term]Figure `json:"amounts"`     // what they grant, offer, or keep
	Currency    string          `json:"currency"`    // the ISO 4217 code of the amounts
	Dates       map[Mark]Day    `json:"dates"`
	Level       string          `json:"level,omitempty"` // the level that is granted or offered
	// the sentence that decides, on one line; "" if none does
	Evidence string `json:"evidence"`
	// a yes or a part of one that holds only if the client answers by the deadline
	Conditional bool   `json:"conditional,omitempty"`
	Besides     []What `json:"besides,omitempty"` // what else it says
	// a question about something else than what was asked for
	Aside bool `json:"aside,omitempty"`
	// for an email that isn't clear, what keeps it from being so
	Why string `json:"why,omitempty"`
	// where the case's log has it already, such as erica.yaml:84; "" if it hasn't
	Logged string `json:"logged,omitempty"`
	// the writer's own words, in which positions are
	Words string `json:"-"`
	// the email was passed on by the client, so that it can't be answered directly
	Forwarded bool `json:"forwarded,omitempty"`

	sender mail.Address
	person string          // the ID of the sender in the case, or ""
	on     calendar.Date   // the day of the email, at the company
	offer  *casefile.Offer // the current one, or nil
	found  found
}

// found is everything that an email may set, whatever it is.
type found struct {
	extras  map[Term]Figure // more than was offered of what wasn't asked for
	amounts map[Term]Figure
	agreed  map[Term]Figure // what was asked for, where a part of it is granted without its amount
	likely  []lever         // likewise, where the words may mean something else
	dates   map[Mark]Day
	level   string
	aside   bool
	about   Matters
	noTime  bool // what is refused is a later deadline
	next    handover
	unread  []Span // other amounts of money
}

// handover is what an email says of the recruiter who takes over.
type handover struct {
	words string        // the sentences about it
	from  calendar.Date // the first day, if it's named
}

// Matters are what an email's answer is about, by what it names. All says that it's the same answer
// to both the pay and the level.
type Matters struct{ Pay, Level, Time, All bool }

// About returns what the sentence that decides names or, if none does, any of them.
func (r *Reading) About() Matters { return r.found.about }

// KeepsDeadline reports whether the deadline is the offer's, with its hour or without.
func (r *Reading) KeepsDeadline() bool {
	if r.offer == nil || !r.has(MarkDeadline) {
		return false
	}
	d, was := r.Dates[MarkDeadline].LocalTime, r.offer.Deadline
	return d == was || d.Date == was.Date && !d.HasTime
}

func (r *Reading) has(m Mark) bool { return !r.Dates[m].Date.IsZero() }

// UnknownSenderError is an email from an address that a case doesn't know. It's an
// [casefile.InputError].
type UnknownSenderError struct {
	Sender  string
	Case    string   // its file, or its ID
	Checked []string // the addresses that the case knows
}

// Error names the address, the case, and the addresses that it knows.
func (e *UnknownSenderError) Error() string {
	return fmt.Sprintf("%s: %s is not an address of this case (it has %s): if they write about it, add "+
		"them to people", e.Case, e.Sender, strings.Join(e.Checked, ", "))
}

// Input marks the error as a [casefile.InputError].
func (*UnknownSenderError) Input() {}

// AmbiguousError is an email from an address of several opportunities. It's a
// [casefile.InputError].
type AmbiguousError struct {
	Sender        string
	Case          string   // its file, or its ID
	Opportunities []string // their IDs
}

// Error names the address, the case, and the opportunities to choose from.
func (e *AmbiguousError) Error() string {
	return fmt.Sprintf("%s: an email from %s may be about %s: name one", e.Case, e.Sender,
		strings.Join(e.Opportunities, " or "))
}

// Choices returns the IDs of the opportunities.
func (e *AmbiguousError) Choices() []string { return e.Opportunities }

// Input marks the error as a [casefile.InputError].
func (*AmbiguousError) Input() {}
