package mail

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// transferEncoding returns a Content-Transfer-Encoding (RFC 2045 section 6) in lower case, without
// what some programs write around it.
func transferEncoding(value string) string {
	value, _, _ = strings.Cut(withoutComments(value), ";")
	return strings.ToLower(strings.Trim(value, " \t\"'"))
}

// transferDecode decodes the text in raw. asIs says that raw isn't in the encoding, and is returned
// as it is; defect says what had to be guessed or left out.
func transferDecode(raw []byte, encoding string) (octets []byte, asIs bool, defect string) {
	switch encoding {
	case "", "7bit", "8bit", "binary":
		return raw, true, ""
	case "quoted-printable":
		if isNoQ(raw) {
			return raw, true, "a part says quoted-printable, and isn't: it is read as it stands"
		}
		return decodeQ(raw), false, ""
	case "base64":
		return decodeBase64Text(raw)
	}
	if start := bytes.TrimSpace(raw); bytes.HasPrefix(start, []byte("begin ")) ||
		bytes.HasPrefix(start, []byte("=ybegin ")) {
		return nil, false, fmt.Sprintf("the encoding %.40q is unknown: the part is left out", encoding)
	}
	return raw, true,
		fmt.Sprintf("the encoding %.40q is unknown: the part is read as it stands", encoding)
}

// decodeQ decodes quoted-printable.
func decodeQ(raw []byte) []byte {
	out := make([]byte, 0, len(raw))
	eachQ(raw, func(octet byte, _ int) { out = append(out, octet) })
	return out
}

// eachQ calls add with each octet of a text in quoted-printable (RFC 2045 section 6.7), and where it
// comes from.
func eachQ(raw []byte, add func(octet byte, at int)) {
	start := 0
	for line := range bytes.Lines(raw) {
		text, soft := bytes.CutSuffix(bytes.TrimRight(line, " \t\r\n"), []byte("="))
		for i := 0; i < len(text); i++ {
			if octet, ok := unescaped(text[i:]); ok {
				add(octet, start+i)
				i += len("3D")
			} else {
				add(text[i], start+i)
			}
		}
		start += len(line)
		if line[len(line)-1] == '\n' && !soft {
			add('\n', start-1)
		}
	}
}

// isNoQ reports whether a text has equals signs, and none that quoted-printable would write:
// base=128000 is no escape of an octet.
func isNoQ(raw []byte) bool {
	found := false
	for line := range bytes.Lines(raw) {
		line = bytes.TrimRight(line, " \t\r\n")
		if bytes.HasPrefix(line, []byte("=46")) {
			return false // an F, lest the line begins with From
		}
		for i := bytes.IndexByte(line, '='); i >= 0; i = bytes.IndexByte(line, '=') {
			line = line[i:]
			octet, ok := unescaped(line)
			isWord := ok && (isAlnum(octet) || octet == ' ' && len(line) > len("=20") && isAlnum(line[len("=20")]))
			isControl := octet < ' ' && !slices.Contains([]byte("\x00\t\n\r\x1b"), octet) || octet == 0x7f
			if len(line) == 1 || ok && !isWord && !isControl {
				return false
			}
			found, line = true, line[1:]
		}
	}
	return found
}

// unescaped returns the octet that quoted-printable text begins with an escape of, such as =3D.
func unescaped(raw []byte) (octet byte, ok bool) {
	var b [1]byte
	if len(raw) < len("=3D") || raw[0] != '=' {
		return 0, false
	}
	_, err := hex.Decode(b[:], raw[1:3])
	return b[0], err == nil
}

// decodeBase64Text decodes base64 up to the first line that is plain text: some programs say base64
// of a text that they don't encode, and lists add a plain footer.
func decodeBase64Text(raw []byte) (octets []byte, asIs bool, defect string) {
	if head := decodeBase64(raw); len(head) >= minBase64 && isPrintable(head) &&
		!bytes.ContainsFunc(raw, isNoBase64) {
		return head, false, "" // white space within a line means nothing
	}
	end := 0
	for line := range bytes.Lines(raw) {
		if isPlain(line) {
			break
		}
		end += len(line)
	}
	head := decodeBase64(raw[:end])
	switch {
	case end == len(raw):
		return head, false, ""
	case len(head) < minBase64 || bytes.IndexByte(head, 0) >= 0 || !utf8.Valid(head):
		return raw, true, "a part says base64, and isn't: it is read as it stands"
	}
	return append(append(head, '\n'), raw[end:]...), false,
		"a part is base64 only in its first lines: the others are read as they stand"
}

// minBase64 is how many octets must be encoded above plain text: its first word could be base64.
const minBase64 = 30

// isPrintable reports whether octets are UTF-8 without control characters.
func isPrintable(octets []byte) bool {
	return utf8.Valid(octets) && !bytes.ContainsFunc(octets, func(r rune) bool {
		return unicode.IsControl(r) && r != '\n' && r != '\r' && r != '\t'
	})
}

// isNoBase64 reports whether a character is neither a digit of base64 nor white space.
func isNoBase64(r rune) bool {
	return r >= utf8.RuneSelf || !isAlnum(byte(r)) && !strings.ContainsRune("+/= \t\r\n", r)
}

// isPlain reports whether a line cannot be base64: it has several words, or many characters that
// base64 doesn't have.
func isPlain(line []byte) bool {
	line = bytes.TrimSpace(line)
	foreign := 0
	for _, c := range line {
		switch {
		case c == ' ' || c == '\t':
			return true
		case !isAlnum(c) && c != '+' && c != '/' && c != '=':
			foreign++
		}
	}
	return foreign*10 > len(line)
}

// decodeBase64 decodes base64.
func decodeBase64(raw []byte) []byte {
	out := make([]byte, 0, len(raw)*3/4)
	eachBase64(raw, func(octet byte, _ int) { out = append(out, octet) })
	return out
}

// base64Digits are the digits of base64 by their values.
const base64Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

// eachBase64 calls add with each octet of a text in base64 (RFC 2045 section 6.8), and where it comes
// from. It skips whatever is between the digits. Padding in the middle begins a new run, because some
// programs concatenate two encodings.
func eachBase64(raw []byte, add func(octet byte, at int)) {
	bits, n, first := 0, 0, 0
	for i, c := range raw {
		v := strings.IndexByte(base64Digits, c)
		if c == '=' {
			bits, n = 0, 0
		}
		if v < 0 {
			continue
		}
		if n == 0 {
			first = i
		}
		bits, n = bits<<6|v, n+6
		if n >= 8 {
			n -= 8
			add(byte(bits>>n), first)
			bits &= 1<<n - 1
			first = i
		}
	}
}
