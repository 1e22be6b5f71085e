package mail

import (
	"bytes"
	"errors"
	"fmt"
	"mime/quotedprintable"
	"strings"
	"unicode/utf8"
)

// maxBodyLine is the longest line of a 7bit part, in octets without its CRLF (RFC 5322 section
// 2.1.1, RFC 2045 section 2.7).
const maxBodyLine = 998

// The Content-Type fields of bodies (RFC 2045 section 5).
const (
	plainType = "Content-Type: text/plain; charset=utf-8"
	htmlType  = "Content-Type: text/html; charset=utf-8"
)

// outBody is one text of a message, and how it is encoded.
type outBody struct {
	contentType string // a whole Content-Type field
	text        string // with LF line ends
	qp          bool   // quoted-printable, otherwise 7bit
	size        int    // roughly its size in octets when encoded
}

// newOutBody normalizes the line ends of text and chooses its encoding (RFC 2045 section 6): 7bit
// for ASCII with lines that fit and that no store changes, so that a person can read the file,
// otherwise quoted-printable.
func newOutBody(contentType, text string) (outBody, error) {
	if strings.IndexByte(text, '\r') >= 0 {
		text = strings.ReplaceAll(text, "\r\n", "\n")
		if i := strings.IndexByte(text, '\r'); i >= 0 {
			return outBody{}, fmt.Errorf("line %d: CR without LF", lineOf(text, i))
		}
	}
	if i := strings.IndexByte(text, 0); i >= 0 {
		return outBody{}, fmt.Errorf("line %d: NUL character", lineOf(text, i))
	}
	if !utf8.ValidString(text) {
		return outBody{}, errors.New("not valid UTF-8")
	}

	b := outBody{contentType: contentType, text: text, size: len(text), qp: !isASCII(text)}
	for rest := text; rest != ""; b.size++ {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		b.qp = b.qp || len(line) > maxBodyLine || fragile(line) > 0 ||
			strings.HasSuffix(line, " ") || strings.HasSuffix(line, "\t")
	}
	if b.qp {
		for i := range len(text) {
			if text[i] >= utf8.RuneSelf || text[i] == '=' {
				b.size += 2
			}
		}
		b.size += b.size/24 + 3 // a soft line break is 3 octets after at least 73
	}
	return b, nil
}

// lineOf returns the number of the line that has octet i of text, from 1.
func lineOf(text string, i int) int { return 1 + strings.Count(text[:i], "\n") }

// encoding returns the whole Content-Transfer-Encoding field (RFC 2045 section 6).
func (b *outBody) encoding() string {
	if b.qp {
		return "Content-Transfer-Encoding: quoted-printable"
	}
	return "Content-Transfer-Encoding: 7bit"
}

// write writes b, encoded and with CRLF line ends. It doesn't use go-message's 7bit writer, which
// silently cuts long lines.
func (b *outBody) write(buf *bytes.Buffer) {
	if b.qp {
		var encoded strings.Builder
		w := quotedprintable.NewWriter(&encoded)
		_, _ = w.Write([]byte(b.text)) // a Builder takes everything
		_ = w.Close()
		for line := range strings.Lines(encoded.String()) {
			buf.WriteString(sturdy(line))
		}
		return
	}
	for rest := b.text; rest != ""; {
		line, after, ended := strings.Cut(rest, "\n")
		buf.WriteString(line)
		if ended {
			buf.WriteString("\r\n")
		}
		rest = after
	}
}

// fragile returns the length of the beginning of a line that a mailbox or a relay may change: From
// after any number of >, or a dot alone (RFC 2049 section 3).
func fragile(line string) int {
	quotes := len(line) - len(strings.TrimLeft(line, ">"))
	switch {
	case strings.HasPrefix(line[quotes:], "From "):
		return quotes + len("From")
	case strings.TrimRight(line, "\r\n") == ".":
		return 1
	}
	return 0
}

// sturdy encodes the first character of a line of quoted-printable if the line is fragile.
func sturdy(line string) string {
	n := fragile(line)
	if n == 0 {
		return line
	}
	out := fmt.Sprintf("=%02X%s", line[0], line[1:n])
	if len(out)+len(line)-n > maxEncodedLine+len("\r\n") {
		out += "=\r\n"
	}
	return out + line[n:]
}

// maxEncodedLine is the longest line of quoted-printable, in octets without its CRLF (RFC 2045
// section 6.7).
const maxEncodedLine = 76
