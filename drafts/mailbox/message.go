package mailbox

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	netmail "net/mail"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/mail"
)

// MaxMessage is the size of the largest draft that is read, in bytes.
const MaxMessage = 25 << 20

// The errors of [NewMessage].
var (
	ErrNotMessage = mail.ErrNotMessage
	ErrTooLarge   = mail.ErrTooLarge
)

// Message is a draft as it is stored.
type Message struct {
	Subject string // decoded

	raw  []byte // CRLF line ends
	mail id     // which mail it is
	text id     // which mail with which words
}

// id is the hash of what makes two drafts the same.
type id [sha256.Size]byte

// NewMessage reads a draft, such as an .eml file. X-Unsent is left out: it tells a program that opens a file to edit it, and some
// programs would send it on from a mailbox, where the flag \Draft says the same. Line ends become CRLF; all else is stored as it is.
func NewMessage(r io.Reader) (*Message, error) {
	raw, err := io.ReadAll(io.LimitReader(r, MaxMessage+1))
	if err != nil {
		return nil, err
	}
	if len(raw) > MaxMessage {
		return nil, ErrTooLarge
	}
	raw = bytes.ReplaceAll(bytes.ReplaceAll(raw, []byte("\r\n"), []byte("\n")), []byte("\n"), []byte("\r\n"))
	if bytes.IndexByte(raw, 0) >= 0 { // no literal may hold one (RFC 3501, section 9)
		return nil, ErrNotMessage
	}
	m := &Message{raw: withoutUnsent(raw)}
	head, err := netmail.ReadMessage(bytes.NewReader(m.raw))
	if err != nil || (head.Header.Get("From") == "" && head.Header.Get("To") == "" && head.Header.Get("Subject") == "") {
		return nil, ErrNotMessage
	}
	m.Subject = decoded(head.Header.Get("Subject"))
	m.mail, m.text = identify(m.raw)
	return m, nil
}

// withoutUnsent drops the field X-Unsent from the header.
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

// identify returns the ids of a message: of the mail alone (whom it goes to, its subject, its thread), and of it with its words.
// Servers re-encode bodies, fold headers anew and add their own; neither id depends on that. A message that cannot be read
// has ids that are no other's.
func identify(raw []byte) (mailID, textID id) {
	m, err := netmail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return sha256.Sum256(raw), sha256.Sum256(raw)
	}
	mailID = mailOf(m.Header)
	words := wordsOf(map[string][]string(m.Header), m.Body, 0)
	text := words.plain
	if text == "" {
		text = words.html
	}
	return mailID, sha256.Sum256(append(mailID[:], strings.Join(strings.Fields(text), " ")...))
}

// mailOf hashes what says which mail it is.
func mailOf(h netmail.Header) id {
	var b strings.Builder
	for _, field := range []string{"From", "To", "Cc", "Bcc"} {
		b.WriteString(field + "\n" + strings.Join(addressesOf(h.Get(field)), "\n") + "\n")
	}
	b.WriteString(decoded(h.Get("Subject")) + "\n" + strings.Join(strings.Fields(h.Get("In-Reply-To")), " "))
	return sha256.Sum256([]byte(b.String()))
}

// addressesOf returns the addresses of a field without the names, sorted; the field itself where it does not parse.
func addressesOf(field string) []string {
	list, err := netmail.ParseAddressList(field)
	if err != nil {
		return []string{strings.Join(strings.Fields(field), " ")}
	}
	var out []string
	for _, a := range list {
		out = append(out, strings.ToLower(a.Address))
	}
	slices.Sort(out)
	return out
}

// decoded returns a field's text without encoded words (RFC 2047) and with single spaces.
func decoded(field string) string {
	if text, err := new(mime.WordDecoder).DecodeHeader(field); err == nil {
		field = text
	}
	return strings.Join(strings.Fields(field), " ")
}

// deepest is how deep the parts of a message are read.
const deepest = 10

type parts struct{ plain, html string }

// wordsOf returns the words of a message or part, in all its plain parts and all its HTML parts.
func wordsOf(header map[string][]string, body io.Reader, depth int) parts {
	get := netmail.Header(header).Get
	kind, params, err := mime.ParseMediaType(get("Content-Type"))
	if err != nil {
		kind = "text/plain"
	}
	if strings.HasPrefix(kind, "multipart/") && depth < deepest {
		var all parts
		r := multipart.NewReader(body, params["boundary"])
		for {
			p, err := r.NextRawPart()
			if err != nil {
				return all
			}
			one := wordsOf(p.Header, p, depth+1)
			all.plain += one.plain
			all.html += one.html
		}
	}
	switch strings.ToLower(strings.TrimSpace(get("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	}
	text, _ := io.ReadAll(body) // what can be read of a broken part still tells it from others
	if kind == "text/html" {
		return parts{html: string(text) + "\n"}
	}
	return parts{plain: string(text) + "\n"}
}
