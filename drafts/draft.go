package drafts

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/internal/eml"
)

// Draft is one mail, ready for the client to open, read and send. It has neither a date nor a message id: the program that sends it
// adds both.
type Draft struct {
	Kind        string    `json:"kind"`
	Title       string    `json:"title"`
	Opportunity string    `json:"opportunity"`
	Send        time.Time `json:"send"` // when it is to be sent; in no header
	Window      Window    `json:"window"`
	From        Address   `json:"from"`
	To          []Address `json:"to"`
	Cc          []Address `json:"cc,omitempty"`
	Subject     string    `json:"subject"`
	Text        string    `json:"text,omitempty"` // UTF-8, LF line ends, one line a paragraph
	HTML        string    `json:"html,omitempty"` // the same words; UTF-8, LF line ends, no style
	Note        string    `json:"note"`           // for the client, never in the mail

	// Of a reply, ids with their angle brackets: the mail that it answers, and its thread, that mail last.
	InReplyTo  string   `json:"in_reply_to,omitempty"`
	References []string `json:"references,omitempty"`

	format Format
	kind   *Kind
	by     LocalTime
}

// Template returns the kind of the draft, as its template describes it; of a draft built in Go, one with an id alone.
func (d *Draft) Template() Kind {
	if d.kind == nil {
		return Kind{ID: d.Kind}
	}
	return d.kind.clone()
}

// By returns the day, or the time, that the mail names, as the recipient's clock reads it; the zero value where it names none.
func (d *Draft) By() LocalTime { return d.by }

// draft returns the draft without its words.
func (j rendering) draft() *Draft {
	d := &Draft{
		Kind: j.kind.ID, Title: j.kind.Title, Opportunity: j.opp.ID, Send: j.req.Send.In(j.here), Window: j.kind.Window,
		From:   Address{j.c.Client.Name, asciiAddress(j.c.Client.Email)},
		Note:   j.kind.Note,
		format: j.req.Format,
		kind:   j.kind,
		by:     j.by(),
	}
	if j.fromCoach() {
		d.From, d.To = Address{j.c.Coach.Name, asciiAddress(j.c.Coach.Email)}, []Address{d.From}
	} else {
		d.To = []Address{j.opp.People[j.to].address()}
	}
	for _, i := range j.cc {
		d.Cc = append(d.Cc, j.opp.People[i].address())
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

func (d *Draft) message() *eml.Message {
	m := &eml.Message{From: d.From.eml(), To: emlAddresses(d.To), Cc: emlAddresses(d.Cc), Subject: d.Subject, References: d.References}
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

// checkFormat returns an [*UnknownError] unless there is such a format.
func checkFormat(f Format) error {
	if f == "" || slices.Contains(Formats(), f) {
		return nil
	}
	var known []string
	for _, k := range Formats() {
		known = append(known, string(k))
	}
	return unknown("format", string(f), known)
}
