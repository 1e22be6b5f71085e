package drafts

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// Draft is one mail, ready for the client to open, read and send. It has neither a date nor a message id: the program that sends it
// adds both.
type Draft struct {
	Kind        string         `json:"kind"`
	Title       string         `json:"title"`
	Opportunity string         `json:"opportunity"`
	Send        time.Time      `json:"send"` // when it is to be sent; in no header
	Window      letter.Window  `json:"window"`
	From        mail.Address   `json:"from"`
	To          []mail.Address `json:"to"`
	Cc          []mail.Address `json:"cc,omitempty"`
	Subject     string         `json:"subject"`
	Text        string         `json:"text,omitempty"` // UTF-8, LF line ends, one line a paragraph
	HTML        string         `json:"html,omitempty"` // the same words; UTF-8, LF line ends, no style
	Note        string         `json:"note"`           // for the client, never in the mail

	// Of a reply, ids with their angle brackets: the mail that it answers, and its thread, that mail last.
	InReplyTo  string   `json:"in_reply_to,omitempty"`
	References []string `json:"references,omitempty"`

	format mail.Format
	kind   *letter.Kind
	by     calendar.LocalTime
}

// Template returns the kind of the draft, as its template describes it; of a draft built in Go, one with an id alone.
func (d *Draft) Template() letter.Kind {
	if d.kind == nil {
		return letter.Kind{ID: d.Kind}
	}
	return d.kind.Clone()
}

// By returns the day, or the time, that the mail names, as the recipient's clock reads it; the zero value where it names none.
func (d *Draft) By() calendar.LocalTime { return d.by }

// draft returns the draft without its words.
func (j rendering) draft() *Draft {
	d := &Draft{
		Kind: j.Kind.ID, Title: j.Kind.Title, Opportunity: j.Opp.ID, Send: j.Req.Send.In(j.Here), Window: j.Kind.Window,
		From:   mail.NewAddress(j.C.Client.Name, j.C.Client.Email),
		Note:   j.Kind.Note,
		format: j.Req.Format,
		kind:   j.Kind,
		by:     j.By(),
	}
	if j.FromCoach() {
		d.From, d.To = mail.NewAddress(j.C.Coach.Name, j.C.Coach.Email), []mail.Address{d.From}
	} else {
		d.To = []mail.Address{j.Opp.People[j.To].Address()}
	}
	for _, i := range j.Cc {
		d.Cc = append(d.Cc, j.Opp.People[i].Address())
	}
	return d
}

// Filename returns a name for the draft's file: ASCII, safe on every system, without a folder.
func (d *Draft) Filename() string { return d.Kind + ".eml" }

// WriteTo writes the draft as a complete message (RFC 5322, RFC 2045 to 2047) that a mail program opens for editing: X-Unsent, no
// Date, no Message-ID, CRLF line ends. The whole message is made before its first byte is written; the same draft gives the
// same bytes.
func (d *Draft) WriteTo(w io.Writer) (int64, error) {
	b, err := d.message().Bytes()
	if err != nil {
		return 0, fmt.Errorf("%s: %w", d.Kind, err)
	}
	n, err := w.Write(b)
	return int64(n), err
}

// WriteSentForm writes the draft as a complete message (RFC 5322 section 3.6), for tools that want one: with a Date and a Message-ID, and
// without X-Unsent. Both come from the draft: the date is its time of sending, on the client's clock, and the id is a hash of all that the
// message says, at the domain of her address. The same draft gives the same id: send it once.
func (d *Draft) WriteSentForm(w io.Writer) (int64, error) {
	m := d.message()
	b, err := m.Bytes()
	if err == nil {
		sum := sha256.Sum256(append(b, d.Send.UTC().Format(time.RFC3339)...))
		_, domain, _ := strings.Cut(d.From.Email, "@")
		m.Date, m.MessageID = d.Send, "<"+hex.EncodeToString(sum[:16])+"@"+domain+">"
		b, err = m.Bytes()
	}
	if err != nil {
		return 0, fmt.Errorf("%s: %w", d.Kind, err)
	}
	n, err := w.Write(b)
	return int64(n), err
}

func (d *Draft) message() *mail.Outgoing {
	m := &mail.Outgoing{From: d.From, To: d.To, Cc: d.Cc, Subject: d.Subject, References: d.References}
	if d.InReplyTo != "" {
		m.InReplyTo = []string{d.InReplyTo}
	}
	if d.format != mail.FormatHTML {
		m.Text = d.Text
	}
	if d.format != mail.FormatText {
		m.HTML = d.HTML
	}
	return m
}

// checkFormat returns an [*UnknownError] unless there is such a format.
func checkFormat(f mail.Format) error {
	if f == "" || slices.Contains(mail.Formats(), f) {
		return nil
	}
	var known []string
	for _, k := range mail.Formats() {
		known = append(known, string(k))
	}
	return casefile.NewUnknownError("format", string(f), known)
}
