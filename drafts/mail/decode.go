package mail

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/ianaindex"
)

// transferDecode decodes a Content-Transfer-Encoding (RFC 2045 section 6). What is broken, or in an
// unknown encoding, stays as it is.
func transferDecode(raw []byte, encoding string) []byte {
	switch encoding {
	case "quoted-printable":
		return decodeQ(raw)
	case "base64":
		return decodeBase64(raw)
	}
	return raw
}

// decodeQ decodes quoted-printable (RFC 2045 section 6.7).
func decodeQ(raw []byte) []byte {
	out := make([]byte, 0, len(raw))
	for len(raw) > 0 {
		line, rest, ended := bytes.Cut(raw, []byte("\n"))
		raw = rest
		line = bytes.TrimRight(line, " \t")
		line, soft := bytes.CutSuffix(line, []byte("="))
		for len(line) > 0 {
			i := bytes.IndexByte(line, '=')
			if i < 0 {
				i = len(line)
			}
			out = append(out, line[:i]...)
			if line = line[i:]; len(line) == 0 {
				break
			}
			if len(line) >= 3 && unhex(line[1]) >= 0 && unhex(line[2]) >= 0 {
				out = append(out, byte(unhex(line[1])<<4|unhex(line[2])))
				line = line[3:]
			} else {
				out = append(out, '=')
				line = line[1:]
			}
		}
		if ended && !soft {
			out = append(out, '\n')
		}
	}
	return out
}

func unhex(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	}
	return -1
}

// decodeBase64 decodes base64 (RFC 2045 section 6.8), and skips whatever is between its digits.
// Padding in the middle begins a new run, because some programs concatenate two encodings.
func decodeBase64(raw []byte) []byte {
	out := make([]byte, 0, len(raw)*3/4)
	digits := make([]byte, 0, len(raw))
	flush := func() {
		if len(digits)%4 == 1 {
			digits = digits[:len(digits)-1]
		}
		// fails neither on digits nor on this length
		out, _ = base64.RawStdEncoding.AppendDecode(out, digits)
		digits = digits[:0]
	}
	for _, c := range raw {
		switch {
		case isAlnum(c) || c == '+' || c == '/':
			digits = append(digits, c)
		case c == '=' && len(digits) > 0:
			flush()
		}
	}
	flush()
	return out
}

// decodeText turns the octets of a part into UTF-8 with LF line ends, and says what it had to guess
// or leave out. UTF-7 is refused: it hides markup from anyone who looks at the octets, and no
// program sends it any more.
func decodeText(raw []byte, name string) (text, defect string) {
	enc, err := charset(name)
	switch {
	case err != nil && refused(name):
		return "", err.Error() + ": the part is left out"
	case err != nil:
		defect = err.Error() + ": it is read as UTF-8 or windows-1252"
	}
	return clean(decodeBytes(raw, enc)), defect
}

// decodeBytes decodes raw. With a nil encoding it guesses: UTF-8 if that is valid, otherwise
// windows-1252, which most programs mean if they name none (WHATWG Encoding).
func decodeBytes(raw []byte, enc encoding.Encoding) string {
	if enc == nil {
		if utf8.Valid(raw) {
			return string(raw)
		}
		enc = charmap.Windows1252
	}
	out, err := enc.NewDecoder().Bytes(raw)
	if err != nil {
		return strings.ToValidUTF8(string(raw), "\ufffd")
	}
	return string(out)
}

// charset returns an encoding by its name, or nil if it must be guessed.
func charset(name string) (encoding.Encoding, error) {
	name = strings.ToLower(strings.Trim(strings.TrimSpace(name), `'"`))
	switch name {
	case "", "us-ascii", "ascii", "ansi_x3.4-1968", "unknown-8bit", "x-unknown", "default", "8bit", "binary":
		return nil, nil
	}
	if refused(name) {
		return nil, fmt.Errorf("the charset %s is refused", name)
	}
	enc, err := htmlindex.Get(name)
	if err != nil {
		enc, err = ianaindex.MIME.Encoding(name)
	}
	if err != nil || enc == nil || enc == encoding.Replacement {
		return nil, fmt.Errorf("the charset %.40q is unknown", name)
	}
	return enc, nil
}

// refused reports whether a charset is UTF-7.
func refused(name string) bool {
	return strings.Contains(strings.ToLower(name), "utf-7") || strings.EqualFold(name, "utf7")
}

// clean returns s with LF line ends, and without byte order marks and control characters other than
// LF and tab.
func clean(s string) string {
	s = strings.ToValidUTF8(s, "\ufffd")
	if strings.IndexFunc(s, func(r rune) bool {
		return r != '\n' && r != '\t' &&
			(unicode.IsControl(r) || r == '\ufeff' || r == '\u2028' || r == '\u2029')
	}) < 0 {
		return s
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r', r == '\u0085', r == '\u2028', r == '\u2029':
			return '\n'
		case r != '\n' && r != '\t' && unicode.IsControl(r), r == '\ufeff':
			return -1
		}
		return r
	}, s)
}

// isUTF8 reports whether a charset is UTF-8 or a subset of it.
func isUTF8(name string) bool {
	switch strings.ToLower(name) {
	case "", "utf-8", "utf8", "us-ascii", "ascii":
		return true
	}
	return false
}
