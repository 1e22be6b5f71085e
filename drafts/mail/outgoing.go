package mail

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/internal/input"
)

// Outgoing is a message to write: a draft without a date, or a complete message.
type Outgoing struct {
	// From is the author. Its email address is required, like that of every address here.
	From Address
	// To and Cc are written in this order. A complete message has at least one recipient in To.
	To, Cc []Address
	// Subject is one line of UTF-8 without control characters, and not blank.
	Subject string
	// InReplyTo and References have message IDs with their angle brackets, the parent the last of
	// References. Both may be empty.
	InReplyTo, References []string
	// Date and MessageID make it a complete message instead of a draft: set both or neither. The ID
	// has its angle brackets. The date is written in its own time zone.
	Date      time.Time
	MessageID string
	// Text and HTML say the same in plain text and in HTML, both in UTF-8 with LF or CRLF line
	// ends. If one of them is empty, the message has a single part.
	Text, HTML string
}

// Bytes returns m as an .eml file (RFC 5322, RFC 2045): ASCII throughout, with CRLF line ends and
// header lines of at most 76 octets. Equal messages give equal bytes. It doesn't change m.
//
// The fields are, in this order: X-Unsent, which makes a mail program open the file for editing;
// From, To, Cc (if there is one), Subject; In-Reply-To and References (of a reply); MIME-Version
// and Content-Type; of a single part, Content-Transfer-Encoding. A complete message has Date
// instead of X-Unsent, and Message-ID after Subject. Two parts are a multipart/alternative with the
// preferred one, the HTML, last (RFC 2046 section 5.1.4).
//
// A reader gets Text and HTML back as they are, except that CRLF becomes LF, and that a single part
// without a line end at its end gets one.
//
// The error names the field at fault, as in "to[1].name: control character U+000A": a control
// character or invalid UTF-8, an address that isn't in the form of [CheckAddress], no recipient of
// a complete message, a blank subject, an invalid message ID, a date without a message ID or the
// reverse, no text at all, a CR without LF or a NUL in a text. No bytes are returned then.
func (m *Outgoing) Bytes() ([]byte, error) {
	var buf bytes.Buffer
	if err := m.AppendTo(&buf); err != nil {
		return nil, err
	}
	return buf.Bytes(), nil
}

// AppendTo writes what [Outgoing.Bytes] returns to a buffer.
func (m *Outgoing) AppendTo(buf *bytes.Buffer) error {
	if err := m.check(); err != nil {
		return input.Mark(err)
	}
	text, err := newOutBody(plainType, m.Text)
	if err != nil {
		return input.Errorf("text: %w", err)
	}
	html, err := newOutBody(htmlType, m.HTML)
	if err != nil {
		return input.Errorf("html: %w", err)
	}

	top := m.fields()
	buf.Grow(len(top.b) + text.size + html.size + structureSize)
	switch {
	case html.text == "":
		single(buf, top, text)
	case text.text == "":
		single(buf, top, html)
	default:
		alternative(buf, top, text, html, digest(buf, text.text, html.text))
	}
	return nil
}

// structureSize is room for what a message has besides its fields and bodies: the boundaries and
// the headers of the parts.
const structureSize = 512

// check refuses every value that must not get into a header.
func (m *Outgoing) check() error {
	if err := m.From.check(); err != nil {
		return fmt.Errorf("from%w", err)
	}
	if len(m.To) == 0 && !m.Date.IsZero() {
		return errors.New("to: no recipient")
	}
	for i := range m.To {
		if err := m.To[i].check(); err != nil {
			return fmt.Errorf("to[%d]%w", i, err)
		}
	}
	for i := range m.Cc {
		if err := m.Cc[i].check(); err != nil {
			return fmt.Errorf("cc[%d]%w", i, err)
		}
	}
	if strings.TrimSpace(m.Subject) == "" {
		return errors.New("subject: empty")
	}
	if err := checkLine(m.Subject); err != nil {
		return fmt.Errorf("subject: %w", err)
	}
	if m.Date.IsZero() != (m.MessageID == "") {
		return errors.New("date, message-id: one without the other")
	}
	if err := cmp.Or(checkIDs("in-reply-to", m.InReplyTo), checkIDs("references", m.References),
		checkIDs("message-id", m.messageID())); err != nil {
		return err
	}
	if m.Text == "" && m.HTML == "" {
		return errors.New("text, html: both are empty")
	}
	return nil
}

func (m *Outgoing) messageID() []string {
	if m.MessageID == "" {
		return nil
	}
	return []string{m.MessageID}
}

// checkIDs refuses message IDs that must not get into a header.
func checkIDs(name string, list []string) error {
	for i, id := range list {
		if !isID(id) {
			return fmt.Errorf("%s[%d]: %.60q is not a message id", name, i, id)
		}
	}
	return nil
}

// dateLayout is the date-time of RFC 5322 section 3.3.
const dateLayout = "Mon, 02 Jan 2006 15:04:05 -0700"

// fields writes the fields that don't depend on the bodies.
func (m *Outgoing) fields() *fields {
	size := 256 + 3*len(m.Subject)
	for _, list := range [...][]Address{{m.From}, m.To, m.Cc} {
		for i := range list {
			size += 16 + 3*len(list[i].Name) + len(list[i].Email)
		}
	}
	f := &fields{b: make([]byte, 0, size)}
	if m.Date.IsZero() {
		f.raw("X-Unsent: 1")
	} else {
		f.raw("Date: " + m.Date.Format(dateLayout))
	}
	f.addresses("From:", []Address{m.From})
	f.addresses("To:", m.To)
	f.addresses("Cc:", m.Cc)
	f.subject(m.Subject)
	f.ids("Message-ID:", m.messageID())
	f.ids("In-Reply-To:", m.InReplyTo)
	f.ids("References:", m.References)
	f.raw("MIME-Version: 1.0")
	return f
}

// single writes a message with a single part.
func single(buf *bytes.Buffer, top *fields, b outBody) {
	top.raw(b.contentType)
	top.raw(b.encoding())
	buf.Write(append(top.b, "\r\n"...))
	b.write(buf)
	// A body is made of lines (RFC 5322 section 2.3), so the last one needs an end too.
	if !strings.HasSuffix(b.text, "\n") {
		buf.WriteString("\r\n")
	}
}

// alternative writes a multipart/alternative message (RFC 2046 sections 5.1.1 and 5.1.4). It
// doesn't use go-message's multipart writer, which drops the errors of the parts' headers.
func alternative(buf *bytes.Buffer, top *fields, text, html outBody, sum [digestLen]byte) {
	mark := boundary(sum, text.text, html.text)
	// On one line, the boundary would go beyond column 76.
	top.raw("Content-Type: multipart/alternative;\r\n boundary=\"" + mark + `"`)
	buf.Write(append(top.b, "\r\n"...))
	for _, b := range [...]*outBody{&text, &html} {
		for _, s := range [...]string{"--", mark, "\r\n", b.contentType, "\r\n", b.encoding(), "\r\n\r\n"} {
			buf.WriteString(s)
		}
		b.write(buf)
		buf.WriteString("\r\n") // part of the boundary after it
	}
	for _, s := range [...]string{"--", mark, "--\r\n"} {
		buf.WriteString(s)
	}
}

// Format says which parts a message has. The empty format is [FormatBoth].
type Format string

// The formats.
const (
	FormatBoth Format = "both" // plain text, and the same words in HTML
	FormatText Format = "text" // plain text only
	FormatHTML Format = "html" // HTML only
)

// Formats returns every format, the default first.
func Formats() []Format { return []Format{FormatBoth, FormatText, FormatHTML} }
