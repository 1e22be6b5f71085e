package mail

import (
	"crypto/sha256"
	"slices"
	"strings"
	"time"
)

// Message is a message that was read. Every text in it is valid UTF-8 and on one line, except for
// [Body.Text] and Markup.
type Message struct {
	From, ReplyTo, To, Cc, Bcc []Address

	Subject string    // decoded
	Date    time.Time // in the sender's zone; zero if there is none that can be read
	// with angle brackets; "" if there is none that a reply can name
	MessageID             string
	InReplyTo, References []string // message IDs, likewise; the parent is the last of References

	Header []Field // every field of the header, in order
	Text   Body    // the plain part, or several in a row
	HTML   Body    // the HTML part, or several in a row, as a reader sees it
	Markup string  // the HTML part as it was sent, decoded, with what no reader sees

	TextAt, MarkupAt Origin // where Text and Markup come from in the file
	stub             bool   // the plain part is an alternative to the HTML part, and says nothing of it
	Others           []Body // messages within the message, all of it quoted
	Files            []File // the attachments

	// Defects say what was wrong and how it was read anyway, such as an unknown charset.
	Defects []string
}

// Field is one field of a header.
type Field struct {
	Name  string // as it is in the file
	Value string // unfolded and decoded (RFC 5322 section 2.2.3, RFC 2047)
}

// Addresses returns the addresses in the field.
func (f Field) Addresses() []Address {
	list, _ := parseAddresses(f.Value)
	return list
}

// File is an attachment.
type File struct {
	Name   string            // "" if it has none
	Type   string            // its media type, such as application/pdf
	Text   string            // what a text file says, decoded, with LF line ends
	Unread bool              // it isn't text, can't be decoded, or has more than 1 MiB
	Sum    [sha256.Size]byte // the SHA-256 of its decoded content
}

// Words returns what the message says: the plain part, or the HTML part if there is no plain text or
// only one that says to look at the HTML part, or if that has answers in color or words that are
// struck through, which the plain part can't show.
func (m *Message) Words() Body {
	if strings.TrimSpace(m.Text.Text) == "" || m.stub || len(m.HTML.struck) > 0 ||
		m.HTML.Text != "" && announcesColor(m.Text.Own()) {
		return m.HTML
	}
	return m.Text
}

// Field returns the [Field.Value] of the first field of the header with the name, in any case, or
// "".
func (m *Message) Field(name string) string { return get(m.Header, name) }

// HasReadableSubject reports whether the whole subject could be decoded.
func (m *Message) HasReadableSubject() bool { return isDecoded(m.Subject) }

// Author returns the first address of the From field (RFC 5322 section 3.6.2). Without one, it is
// an address without a name whose Email is "nobody".
func (m *Message) Author() Address {
	if len(m.From) == 0 {
		return Address{Email: "nobody"}
	}
	return m.From[0]
}

// maxReferences is how many message IDs a reply names. RFC 5537 section 3.4.4 shortens a longer
// list from its second ID on, because programs find the thread by the first and the last ones.
const maxReferences = 21

// ReplyReferences returns the References field of a reply to the message (RFC 5322 section 3.6.4):
// the message IDs of the thread, each once, from its first message to this one. At most 21 are
// returned: the first one, and the last 20.
func (m *Message) ReplyReferences() []string {
	chain := m.References
	if len(chain) == 0 && len(m.InReplyTo) == 1 { // with several, the parent is unknown
		chain = m.InReplyTo
	}
	var ids []string
	for _, id := range chain {
		if id != m.MessageID && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	ids = append(ids, m.MessageID)
	if len(ids) > maxReferences {
		ids = slices.Concat(ids[:1], ids[len(ids)-maxReferences+1:])
	}
	return ids
}
