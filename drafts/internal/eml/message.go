// Package eml turns one unsent draft into the bytes of an .eml file.
//
// [Message.Bytes] writes a message that a mail program opens for editing: it
// carries X-Unsent, and neither a Date nor a Message-ID nor anything about the
// program, host or user that made it. Equal messages give equal bytes.
// [CheckAddress] turns an address typed by a person into one that Bytes takes.
// [Read] reads a message of any program, leniently and within bounds.
//
// It is the only package that imports go-message, and of it only the layer
// that passes bytes on as they are: the layers above would reorder, refold or
// replace what is written here, and give up a message for one bad part.
package eml

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/emersion/go-message/textproto"
)

// Message is one unsent draft. Bytes never changes it.
type Message struct {
	// From is the author; her Addr is required.
	From Address
	// To holds at least one recipient, Cc any number. They are written in the
	// order given.
	To, Cc []Address
	// Subject is one line of UTF-8 without control characters; not blank.
	Subject string
	// InReplyTo and References hold ids with their angle brackets, the parent
	// the last of References. Both may be empty.
	InReplyTo, References []string
	// Date and MessageID make it a complete message rather than a draft: both
	// or neither. The id has its angle brackets.
	Date      time.Time
	MessageID string
	// Text and HTML say the same in plain text and in HTML. Both are UTF-8
	// with LF (or CRLF) line ends. One of them may be empty: the message then
	// has a single part, of the other type.
	Text, HTML string
}

// Bytes renders m as a complete message by RFC 5322 and RFC 2045: ASCII
// throughout, CRLF line ends, header lines of at most 76 octets.
//
// The headers are X-Unsent, From, To, Cc (where there is one), Subject,
// In-Reply-To and References (of a reply), MIME-Version and Content-Type, in
// this order; a message of a single part adds Content-Transfer-Encoding. A
// complete message has Date in the place of X-Unsent, and Message-ID after
// Subject. Two bodies become multipart/alternative, the
// plain text first (RFC 2046 section 5.1.4: the last is the preferred one).
//
// A reader gets Text and HTML back as they are, but for CRLF, which becomes
// LF, and for the line end that a single body without one is given.
//
// The error names the field at fault ("to[1].name: ..."): a control character
// or invalid UTF-8, an address that is not a plain ASCII addr-spec or is too
// long for a header line, no recipient, a blank subject, an id that no header
// can hold, no body, a lone CR or a NUL in a body. No bytes are returned then.
func (m *Message) Bytes() ([]byte, error) {
	if err := m.check(); err != nil {
		return nil, err
	}
	text, err := newBody(plainType, m.Text)
	if err != nil {
		return nil, fmt.Errorf("text: %w", err)
	}
	html, err := newBody(htmlType, m.HTML)
	if err != nil {
		return nil, fmt.Errorf("html: %w", err)
	}

	top := m.fields()
	var buf bytes.Buffer
	buf.Grow(len(top.b) + text.size + html.size + structureSize)
	switch {
	case html.text == "":
		err = single(&buf, top, text)
	case text.text == "":
		err = single(&buf, top, html)
	default:
		err = alternative(&buf, top, text, html, digest(&buf, text.text, html.text))
	}
	if err != nil {
		return nil, err
	}
	return buf.Bytes(), nil
}

// structureSize is room for what a message holds besides its own fields and
// bodies: delimiters and the headers of the parts.
const structureSize = 512

// check refuses every value that must not reach a header.
func (m *Message) check() error {
	if err := m.From.check(); err != nil {
		return fmt.Errorf("from%w", err)
	}
	if len(m.To) == 0 {
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
	if err := m.checkIDs(); err != nil {
		return err
	}
	if m.Text == "" && m.HTML == "" {
		return errors.New("text, html: both are empty")
	}
	return nil
}

// fields writes the fields that do not depend on the bodies.
func (m *Message) fields() *fields {
	f := newFields(m)
	if m.Date.IsZero() {
		f.raw("X-Unsent: 1")
	} else {
		f.raw("Date: " + m.Date.Format(dateLayout))
	}
	f.addresses("From:", []Address{m.From})
	f.addresses("To:", m.To)
	if len(m.Cc) > 0 {
		f.addresses("Cc:", m.Cc)
	}
	f.subject(m.Subject)
	if m.MessageID != "" {
		f.ids("Message-ID:", []string{m.MessageID})
	}
	if len(m.InReplyTo) > 0 {
		f.ids("In-Reply-To:", m.InReplyTo)
	}
	if len(m.References) > 0 {
		f.ids("References:", m.References)
	}
	f.raw("MIME-Version: 1.0")
	return f
}

// single writes a message whose only body is b.
func single(buf *bytes.Buffer, top *fields, b body) error {
	top.raw(b.contentType)
	top.raw(b.encoding())
	if err := textproto.WriteHeader(buf, top.header()); err != nil {
		return err
	}
	if err := b.write(buf); err != nil {
		return err
	}
	// RFC 5322 section 2.3 counts a body in lines: the last one ends, too.
	if !strings.HasSuffix(b.text, "\n") {
		buf.WriteString("\r\n")
	}
	return nil
}

// alternative writes a multipart/alternative message (RFC 2046 sections 5.1.1
// and 5.1.4). go-message's writer of parts is left out: it drops the errors of
// their headers, and it reads random numbers even where a boundary is given.
func alternative(buf *bytes.Buffer, top *fields, text, html body, sum [digestLen]byte) error {
	mark := boundary(sum, text.text, html.text)
	// Two lines: on one the boundary would reach beyond column 76.
	top.raw("Content-Type: multipart/alternative;\r\n boundary=\"" + mark + `"`)
	if err := textproto.WriteHeader(buf, top.header()); err != nil {
		return err
	}
	for _, b := range [...]*body{&text, &html} {
		for _, s := range [...]string{"--", mark, "\r\n", b.contentType, "\r\n", b.encoding(), "\r\n\r\n"} {
			buf.WriteString(s)
		}
		if err := b.write(buf); err != nil {
			return err
		}
		buf.WriteString("\r\n") // belongs to the delimiter after it
	}
	for _, s := range [...]string{"--", mark, "--\r\n"} {
		buf.WriteString(s)
	}
	return nil
}
