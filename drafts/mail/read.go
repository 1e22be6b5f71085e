package mail

import (
	"errors"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Read reads a message as it comes from any mail program: in any charset, with or without a plain
// part, with missing or broken fields, with messages in it. What can't be read is left out and
// named in [Message.Defects]. Text in UTF-7 is among it, because UTF-7 hides markup.
//
// It reads r once and to its end. A message may have 25 MiB, its headers 1 MiB and 10,000 fields,
// its text 2 MiB. The error is one of r's, [ErrNotMessage], or says which limit is exceeded:
// [ErrTooLarge], [ErrLongHeader], or [ErrLongText].
//
// The passages of its text are told apart as in [ReadText] and [ReadHTML].
func Read(r io.Reader) (*Message, error) { return readWithin(r, 0) }

// readWithin is [Read] for a message within so many attached ones.
func readWithin(r io.Reader, within int) (*Message, error) {
	p, err := readParts(r, within)
	if err != nil {
		return nil, err
	}
	var text, html []string
	for _, part := range p.parts {
		switch {
		case part.forwarded && part.html:
			shown, _, _ := visible(part.text)
			p.m.Others = append(p.m.Others, quotedBody(shown))
		case part.forwarded:
			p.m.Others = append(p.m.Others, quotedBody(part.text))
		case part.html:
			html = append(html, part.text)
			p.m.MarkupAt = part.origin
		default:
			text = append(text, part.text)
			p.m.TextAt = part.origin
		}
	}
	if len(text) > 1 {
		p.m.TextAt = Origin{}
	}
	if len(html) > 1 {
		p.m.MarkupAt = Origin{}
	}
	var by signer
	if len(p.m.From) > 0 {
		by = signerOf(p.m.From[0])
	}
	p.m.Markup = strings.Join(html, "\n<hr>\n")
	var arrows []string
	p.m.HTML, arrows = readHTML(p.m.Markup, by)
	p.m.Text = readText(joined(text), by, arrows)
	p.m.stub = p.alternative && isStub(p.m.Text.Text, p.m.HTML.Text)
	return p.m, nil
}

// longestSample is how much of two parts is compared, and leastShared how much of the HTML part the
// plain one has at least, in hundredths, if it says the same.
const (
	longestSample = 4000
	leastShared   = 30
)

// isStub reports whether a plain part says nothing of what the HTML part says, such as that the
// reader's program can't show it.
func isStub(plain, shown string) bool {
	if strings.TrimSpace(plain) == "" || strings.TrimSpace(shown) == "" {
		return false
	}
	has := trigrams(plain[:min(len(plain), 16*longestSample)])
	want, shared := trigrams(shown[:min(len(shown), longestSample)]), 0
	for t := range want {
		if has[t] {
			shared++
		}
	}
	return shared*100 < len(want)*leastShared
}

// trigrams returns every three letters or digits in a row, whatever stands between them: some
// languages have no spaces between words.
func trigrams(s string) map[[3]rune]bool {
	set := map[[3]rune]bool{}
	var last [3]rune
	n := 0
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		last = [3]rune{last[1], last[2], unicode.ToLower(r)}
		if n++; n >= len(last) {
			set[last] = true
		}
	}
	return set
}

// readParts reads a message without putting its text parts together.
func readParts(r io.Reader, within int) (*reader, error) {
	outer := newSource(&limited{r: r, left: maxMessage})
	p := &reader{within: within, m: &Message{}, src: outer, headerLeft: maxHeader,
		fieldsLeft: maxFields, wordsLeft: maxWords}
	err := p.message()
	if err == nil || errors.Is(err, errEnough) {
		_, err = io.Copy(io.Discard, outer.br)
	}
	if err != nil {
		return nil, err
	}
	return p, nil
}

// joined puts the plain parts of a message below each other: Apple Mail splits a text at a picture.
func joined(parts []string) string {
	for i := range len(parts) - 1 {
		parts[i] = strings.TrimRight(parts[i], "\n") + "\n"
	}
	return strings.Join(parts, "\n")
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
		p.m.Header = append(p.m.Header, Field{f.Name, decodeField(f.Value)})
	}
	p.m.From, p.m.ReplyTo = p.addresses(h, "From"), p.addresses(h, "Reply-To")
	p.m.To, p.m.Cc, p.m.Bcc = p.addresses(h, "To"), p.addresses(h, "Cc"), p.addresses(h, "Bcc")
	p.m.Subject = strings.TrimSpace(decodeField(get(h, "Subject")))
	if !isDecoded(p.m.Subject) {
		p.defect("the Subject cannot be decoded")
	}
	if value := get(h, "Date"); value != "" {
		if p.m.Date, err = parseDate(value); err != nil {
			p.defect("the Date cannot be read: %v", err)
		}
	}
	if ids := messageIDs(get(h, "Message-ID")); len(ids) > 0 {
		p.m.MessageID = ids[0]
	} else if get(h, "Message-ID") != "" {
		p.defect("the Message-ID cannot be read: a reply cannot name it")
	}
	p.m.InReplyTo, p.m.References = messageIDs(get(h, "In-Reply-To")), messageIDs(get(h, "References"))
	return p.entity(h, position{words: true})
}

// mailFields are the fields that tell a message from any other text.
var mailFields = []string{
	"From", "To", "Subject", "Date", "Message-ID", "Received", "Return-Path", "Cc", "Content-Type",
}

func isMailField(name string) bool {
	return slices.ContainsFunc(mailFields, func(known string) bool { return strings.EqualFold(known, name) })
}

// addresses returns the addresses of every field with the name: mail programs send to all of them.
func (p *reader) addresses(h []Field, name string) []Address {
	var all []Address
	for _, f := range h {
		if !strings.EqualFold(f.Name, name) {
			continue
		}
		list, unread := parseAddresses(f.Value)
		all = append(all, list...)
		for _, item := range unread {
			item = text.OneLine(decodeField(item))
			p.defect("in the field %s, %.80q is no address: it is left out", name, item)
		}
	}
	return all
}
