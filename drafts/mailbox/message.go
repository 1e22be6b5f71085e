package mailbox

import (
	"bytes"
	"io"
	netmail "net/mail"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// MaxMessage is the size of the largest draft that is read, in bytes.
const MaxMessage = 25 << 20

// Message is a draft to push.
type Message struct {
	Subject string // decoded, with single spaces
	// which email it is, whatever its words: [Push] replaces only a draft with the same ID, and none
	// if it's ""
	ID string

	from, to []mail.Address
	raw      []byte // as it is stored, with CRLF line ends
	identity identity
}

// NewMessage reads a draft, such as an .eml file. It removes the field X-Unsent, which makes a
// program edit the file that it opens: in a mailbox, the flag \Draft does that, and some programs
// would send the field along. Line ends become CRLF; everything else is stored unchanged.
//
// The error is one of r's, or of [mail.Read], such as [mail.ErrTooLarge]. It is
// [mail.ErrNotMessage] also for a draft that has none of From, To, and Subject, whose header is
// broken, or that has a NUL.
func NewMessage(r io.Reader) (*Message, error) {
	raw, err := io.ReadAll(io.LimitReader(r, MaxMessage+1))
	if err != nil {
		return nil, err
	}
	if len(raw) > MaxMessage {
		return nil, mail.ErrTooLarge
	}
	if bytes.IndexByte(raw, 0) >= 0 { // no IMAP literal may have one (RFC 3501 section 9)
		return nil, mail.ErrNotMessage
	}
	// which refuses a broken header, unlike mail.Read
	head, err := netmail.ReadMessage(bytes.NewReader(raw))
	if err != nil || head.Header.Get("From") == "" && head.Header.Get("To") == "" &&
		head.Header.Get("Subject") == "" {
		return nil, mail.ErrNotMessage
	}
	m, err := mail.Read(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	raw = bytes.ReplaceAll(raw, []byte("\r\n"), []byte("\n"))
	raw = bytes.ReplaceAll(raw, []byte("\n"), []byte("\r\n"))
	return &Message{Subject: text.OneLine(m.Subject), from: m.From, to: m.To, raw: withoutUnsent(raw),
		identity: identityOf(m)}, nil
}

// MessageOf is [NewMessage] for a draft that writes itself.
func MessageOf(draft io.WriterTo) (*Message, error) {
	var b bytes.Buffer
	if _, err := draft.WriteTo(&b); err != nil {
		return nil, err
	}
	return NewMessage(&b)
}

// FileID returns an ID for a draft that is known only as a file. It stands for the file's name and
// for the email's people, subject, and thread.
func (m *Message) FileID(name string) string { return name + " " + m.identity.email.hex()[:16] }

// withoutUnsent removes the field X-Unsent from the header.
func withoutUnsent(raw []byte) []byte {
	header, body, _ := bytes.Cut(raw, []byte("\r\n\r\n"))
	var kept []byte
	dropping := false
	for line := range bytes.Lines(append(slices.Clip(header), "\r\n"...)) {
		if folded := line[0] == ' ' || line[0] == '\t'; !folded {
			name, _, _ := bytes.Cut(line, []byte(":"))
			dropping = strings.EqualFold(string(bytes.TrimSpace(name)), "X-Unsent")
		}
		if !dropping {
			kept = append(kept, line...)
		}
	}
	return slices.Concat(kept, []byte("\r\n"), body)
}
