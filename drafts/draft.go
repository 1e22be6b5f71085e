package drafts

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/input"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// Draft is one email, ready for the client to open, read, and send. It has neither a date nor a
// message ID: the program that sends it adds both.
type Draft struct {
	Kind        string        `json:"kind"`
	Title       string        `json:"title"`
	Opportunity string        `json:"opportunity"`
	Send        time.Time     `json:"send"` // when to send it, in the client's zone; in no header
	Window      letter.Window `json:"window"`
	From        mail.Address  `json:"from"`
	// empty if the case doesn't have the recipient's address
	To      []mail.Address `json:"to"`
	Cc      []mail.Address `json:"cc,omitempty"`
	Subject string         `json:"subject"`
	// UTF-8, LF line ends, one line for each paragraph
	Text string `json:"text,omitempty"`
	// the same words; UTF-8, LF line ends, no style
	HTML string `json:"html,omitempty"`
	Note string `json:"note"` // for the client, never in the email
	// what the client does in place of clicking Send, above the line of a page; empty for nothing
	Later string `json:"later,omitempty"`

	// For a reply, IDs with their angle brackets: of the email that it answers, and of its thread,
	// ending with that email.
	InReplyTo  string   `json:"in_reply_to,omitempty"`
	References []string `json:"references,omitempty"`

	Warnings []Warning `json:"-"` // what to look at before sending it

	format Format
	kind   *Kind
	by     calendar.LocalTime
	ahead  bool
	// it answers an email whose subject is empty or can't be read
	untitled bool
	// the names of the recipients whose address isn't known
	unaddressed []string
}

// Names returns the names of those who get the draft, or else their addresses. They include the
// people whose address the case doesn't have.
func (d *Draft) Names() []string {
	names := slices.Clone(d.unaddressed)
	for _, a := range slices.Concat(d.To, d.Cc) {
		names = append(names, cmp.Or(a.Name, a.Email))
	}
	return names
}

// Addressees says on one line who gets the draft and what it's about, for the coach: to Priya Shah
// <priya@company.example>, about Company.
func (d *Draft) Addressees(c *casefile.Case) string {
	who := each.Of(slices.Concat(d.To, d.Cc), mail.Address.String)
	for _, name := range d.unaddressed {
		who = append(who, name+" (no address)")
	}
	about := d.Opportunity
	if i, err := c.FindOpportunity(d.Opportunity); err == nil {
		about = c.Opportunities[i].Company
	}
	return fmt.Sprintf("to %s, about %s", letter.AndList(who), about)
}

// Template returns the draft's kind. That of a draft built in Go has only an ID.
func (d *Draft) Template() Kind {
	if d.kind == nil {
		return Kind{ID: d.Kind}
	}
	return d.kind.Clone()
}

// By returns the day or time that the email names, on the company's clock; the zero value if it
// names none.
func (d *Draft) By() calendar.LocalTime { return d.by }

// Ahead reports whether the draft is for an answer that hasn't come.
func (d *Draft) Ahead() bool { return d.ahead }

// Untitled reports whether the draft answers an email that has no subject to keep, so that its own is a
// new one.
func (d *Draft) Untitled() bool { return d.untitled }

// Filename returns a name for the draft's file, without a folder: ASCII, and valid on every system.
func (d *Draft) Filename() string { return d.Kind + ".eml" }

// WriteTo writes the draft as a complete message (RFC 5322, RFC 2045 to 2047) that a mail program
// opens for editing: X-Unsent, no Date, no Message-ID, CRLF line ends. Nothing is written unless
// the whole message can be made, and the same draft gives the same bytes.
func (d *Draft) WriteTo(w io.Writer) (int64, error) {
	return d.write(w, d.message())
}

// WriteSentForm writes the draft as a complete message (RFC 5322 section 3.6) for tools that want
// one: with a Date and a Message-ID, and without X-Unsent. The date is the draft's time of sending
// on the client's clock, and the ID is a hash of the date and of everything that the message says,
// at the domain of the sender's address. The same draft gives the same ID: send it once.
func (d *Draft) WriteSentForm(w io.Writer) (int64, error) {
	m := d.message()
	unsent, err := m.Bytes()
	if err != nil {
		return 0, input.In(d.Kind, err)
	}
	sum := sha256.Sum256(append(unsent, d.Send.UTC().Format(time.RFC3339)...))
	_, domain, _ := strings.Cut(d.From.Email, "@")
	m.Date, m.MessageID = d.Send, "<"+hex.EncodeToString(sum[:16])+"@"+domain+">"
	return d.write(w, m)
}

func (d *Draft) write(w io.Writer, m *mail.Outgoing) (int64, error) {
	buf := messages.Get().(*bytes.Buffer)
	defer messages.Put(buf)
	buf.Reset()
	if err := m.AppendTo(buf); err != nil {
		return 0, input.In(d.Kind, err)
	}
	return buf.WriteTo(w)
}

// messages are used again for the memory that they have.
var messages = sync.Pool{New: func() any { return &bytes.Buffer{} }}

func (d *Draft) message() *mail.Outgoing {
	m := &mail.Outgoing{
		From: d.From, To: d.To, Cc: d.Cc,
		Subject: d.Subject, References: d.References,
	}
	if d.InReplyTo != "" {
		m.InReplyTo = []string{d.InReplyTo}
	}
	if d.format != FormatHTML {
		m.Text = d.Text
	}
	if d.format != FormatText {
		m.HTML = d.HTML
	}
	return m
}

// checkFormat returns a [*casefile.UnknownError] for a format that does not exist.
func checkFormat(f Format) error {
	if f == "" || slices.Contains(mail.Formats(), f) {
		return nil
	}
	return casefile.NewUnknownError("format", string(f), mail.Formats())
}

// Warning is something about a draft to look at before sending it, which doesn't make it wrong.
type Warning struct {
	Rule WarningRule
	Text string // lower case, without a final stop
}

// WarningRule says what a [Warning] is about.
type WarningRule string

// The rules.
const (
	WarnDeadline WarningRule = "deadline" // the current offer's deadline has passed by then
	WarnTerms    WarningRule = "terms"    // a list lacks earlier terms, or may have a wrong title
	WarnLog      WarningRule = "log"      // the words rest on something that the log doesn't have
	WarnCase     WarningRule = "case"     // the case has something that can't be so by then
	WarnNoReply  WarningRule = "no-reply" // the reply goes to an address that nobody may read
	WarnAddress  WarningRule = "address"  // a recipient's address is missing, or left out of a reply
	WarnThread   WarningRule = "thread"   // the email that it would answer hasn't been read
	WarnLongLink WarningRule = "long"     // the mailto link may be cut; see [MaxMailto]
)

// Request says which draft of a case to make. Its Kind and Send are required.
type Request = letter.Request

// Kind is one kind of email, as the front matter of its template describes it.
type Kind = letter.Kind

// Format says which parts the message of a draft has.
type Format = mail.Format

// The formats. The zero Format is FormatBoth.
const (
	FormatBoth = mail.FormatBoth // plain text, and the same words in HTML
	FormatText = mail.FormatText
	FormatHTML = mail.FormatHTML
)
