package eml

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/mail"
	"slices"
	"strings"
	"time"
)

// The bounds of Read.
const (
	maxMessage = 25 << 20 // octets of a message
	maxHeader  = 1 << 20  // octets of all headers of a message
	maxFields  = 10_000   // fields of all its headers
	maxWords   = 2 << 20  // octets of all text parts of a message, encoded
	maxParts   = 1000     // parts of a message
	maxDepth   = 20       // parts within parts
	maxList    = 1000     // addresses or ids of a field
)

// The errors of [Read].
var (
	ErrNotMessage = errors.New("this is not an e-mail message")
	ErrTooLarge   = errors.New("the message has more than 25 MiB")
	ErrLongHeader = errors.New("the headers of the message have more than 1 MiB, or more than 10,000 fields")
	ErrLongText   = errors.New("the text of the message has more than 2 MiB")
)

// Inbound is a message as it was read. Every text in it is valid UTF-8, and
// only [Part.Text] holds control characters: LF and tab.
type Inbound struct {
	Fields []Field // every field of the header, in order

	From, ReplyTo, To, Cc, Bcc []Address
	Subject                    string
	Date                       time.Time // zero where there is none that can be read
	MessageID                  string    // with its angle brackets; "" where there is none
	InReplyTo, References      []string  // likewise

	Parts   []Part   // the text parts, in order
	Files   []string // the names of the attachments; "" of one without
	Defects []string // what was wrong, and how it was read all the same
}

// Field is one field of a header.
type Field struct {
	Name  string // as it stands
	Value string // unfolded, its encoded words decoded
}

// Part is the text of one part.
type Part struct {
	HTML      bool
	Forwarded bool   // it stands in a message within the message
	Text      string // decoded, LF line ends
	Origin    Origin
}

// Origin says where a part stands in its file, and how it is written there.
type Origin struct {
	Line     int    // the number of its first line, from 1; of a part of an encoded message, in that message
	Encoding string // its Content-Transfer-Encoding, in small letters
	UTF8     bool   // a character may be several octets
}

// Read reads a message leniently: whatever there is in it that can be read is
// returned, and the rest is named in Defects. It goes through r once, to the
// end or to the 25 MiB that a message may have, and keeps only headers and
// text, of which there may be 1 MiB and 2 MiB.
//
// The error is one of r, or says that there is no message, or too large a one.
func Read(r io.Reader) (*Inbound, error) {
	limit := &limited{r: r, left: maxMessage}
	outer := &source{br: bufio.NewReaderSize(&lineEnds{r: limit}, 32<<10)}
	p := &reader{in: &Inbound{}, src: outer, headerLeft: maxHeader, fieldsLeft: maxFields, wordsLeft: maxWords}
	err := p.message()
	if err == nil || errors.Is(err, errEnough) {
		_, err = io.Copy(io.Discard, outer.br)
	}
	if err != nil {
		return nil, err
	}
	return p.in, nil
}

// limited fails once more than a message may hold has come.
type limited struct {
	r    io.Reader
	left int
}

func (l *limited) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	if l.left -= n; l.left < 0 {
		return 0, ErrTooLarge
	}
	return n, err
}

// lineEnds makes LF of CRLF and of CR.
type lineEnds struct {
	r  io.Reader
	cr bool // the last octet was a CR
}

func (l *lineEnds) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	if !l.cr && bytes.IndexByte(p[:n], '\r') < 0 {
		return n, err
	}
	kept := 0
	for _, c := range p[:n] {
		if c == '\n' && l.cr {
			l.cr = false
			continue
		}
		if l.cr = c == '\r'; l.cr {
			c = '\n'
		}
		p[kept] = c
		kept++
	}
	return kept, err
}

// reader reads one message, and those within it.
type reader struct {
	in         *Inbound
	src        *source
	headerLeft int
	fieldsLeft int
	wordsLeft  int
	parts      int
}

func (p *reader) defect(format string, args ...any) {
	if text := fmt.Sprintf(format, args...); len(p.in.Defects) < maxParts && !slices.Contains(p.in.Defects, text) {
		p.in.Defects = append(p.in.Defects, text)
	}
}

// message reads the outermost message.
func (p *reader) message() error {
	h, err := p.header()
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(h, func(f Field) bool { return isMailField(f.Name) }) {
		return ErrNotMessage
	}
	for _, f := range h {
		p.in.Fields = append(p.in.Fields, Field{f.Name, decodeField(f.Value)})
	}
	p.in.From, p.in.ReplyTo = p.addresses(h, "From"), p.addresses(h, "Reply-To")
	p.in.To, p.in.Cc, p.in.Bcc = p.addresses(h, "To"), p.addresses(h, "Cc"), p.addresses(h, "Bcc")
	p.in.Subject = strings.TrimSpace(decodeField(get(h, "Subject")))
	p.in.Date = p.date(get(h, "Date"))
	if ids := messageIDs(get(h, "Message-ID")); len(ids) > 0 {
		p.in.MessageID = ids[0]
	} else if get(h, "Message-ID") != "" {
		p.defect("the Message-ID cannot be read: a reply cannot name it")
	}
	p.in.InReplyTo, p.in.References = messageIDs(get(h, "In-Reply-To")), messageIDs(get(h, "References"))
	return p.entity(h, 0, false)
}

// isMailField reports whether a field tells a message from any other text.
func isMailField(name string) bool {
	return slices.ContainsFunc([]string{"From", "To", "Subject", "Date", "Message-ID", "Received", "Return-Path", "Cc", "Content-Type"},
		func(known string) bool { return strings.EqualFold(known, name) })
}

// get returns the value of the first field with the name.
func get(h []Field, name string) string {
	for i := range h {
		if strings.EqualFold(h[i].Name, name) {
			return h[i].Value
		}
	}
	return ""
}

func (p *reader) addresses(h []Field, name string) []Address {
	value := get(h, name)
	list := parseAddresses(value)
	if len(list) == 0 && strings.Contains(value, "@") {
		p.defect("the field %s cannot be read", name)
	}
	return list
}

// date reads a Date field. RFC 5322 section 4.3 has obsolete forms that still come.
func (p *reader) date(value string) time.Time {
	if value == "" {
		return time.Time{}
	}
	if t, err := mail.ParseDate(value); err == nil {
		return t
	}
	for _, layout := range []string{time.RFC3339, "Mon, 2 Jan 2006 15:04:05 -07:00", "2006-01-02 15:04:05 -0700", "Mon Jan 2 15:04:05 2006", "Mon, 2 Jan 2006 15:04:05"} {
		if t, err := time.Parse(layout, value); err == nil {
			return t
		}
	}
	p.defect("the Date cannot be read")
	return time.Time{}
}
