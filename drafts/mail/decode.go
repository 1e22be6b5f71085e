package mail

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// decodeText turns the octets of a part into UTF-8 with LF line ends, and says what it had to guess
// or leave out. UTF-7 is refused: it hides markup from anyone who looks at the octets, and no
// program sends it any more.
func decodeText(raw []byte, name string, html bool) (text, defect string) {
	dec, err := decoderOf(name)
	switch {
	case err != nil && (refused(name) || !utf8.Valid(raw)):
		return "", err.Error() + ": the part is left out"
	case err != nil:
		defect = err.Error() + ": it is read as UTF-8"
	case dec == nil && html && !utf8.Valid(raw):
		_, found, _ := charset.DetermineEncoding(raw, "text/html")
		dec = decoderFor(found)
	case isUTF8(name) && utf8.Valid(raw):
		dec = nil
	case isUTF8(name) && name != "" && !hasMultibyte(raw):
		dec, defect = decoderFor("windows-1252"), "a part says it is "+strings.ToUpper(name)+
			", and isn't: it is read as windows-1252"
	}
	text = decodeBytes(raw, dec)
	all, lost, invalid, allClean := 0, 0, false, true
	for _, r := range text {
		if all++; r != utf8.RuneError && cleanRune(r) == r {
			continue
		}
		allClean = false
		switch {
		case r == utf8.RuneError:
			lost, invalid = lost+1, true
		case unicode.IsControl(r) && !unicode.IsSpace(r):
			lost++
		}
	}
	switch {
	case allClean:
		return text, defect
	case lost*20 > all:
		return "", "a part cannot be decoded: it is left out"
	case invalid:
		defect = "some characters of a part cannot be decoded"
	}
	return clean(text), defect
}

// hasMultibyte reports whether raw has a valid character of several octets in UTF-8.
func hasMultibyte(raw []byte) bool {
	return bytes.Contains(raw, []byte("\ufffd")) ||
		bytes.ContainsFunc(raw, func(r rune) bool { return r >= utf8.RuneSelf && r != utf8.RuneError })
}

// decodeBytes decodes raw. With a nil decoder it guesses: UTF-16 with a byte order mark,
// ISO-2022-JP by its escapes, UTF-8 if that is valid, otherwise windows-1252, which most programs
// mean if they name none (WHATWG Encoding).
func decodeBytes(raw []byte, dec decoder) string {
	switch {
	case dec != nil:
	case bytes.HasPrefix(raw, []byte("\xff\xfe")) || bytes.HasPrefix(raw, []byte("\xfe\xff")):
		dec = decoderFor("utf-16")
	case bytes.Contains(raw, []byte("\x1b$B")) || bytes.Contains(raw, []byte("\x1b$@")):
		dec = decoderFor("iso-2022-jp")
	case utf8.Valid(raw):
		return string(raw)
	default:
		dec = decoderFor("windows-1252")
	}
	out, err := dec(raw)
	if err != nil {
		return strings.ToValidUTF8(string(raw), "\ufffd")
	}
	return string(out)
}

// refused reports whether a charset is UTF-7.
func refused(name string) bool {
	name = strings.ToLower(name)
	return strings.Contains(name, "utf-7") || strings.Contains(name, "utf7")
}

// clean returns s with LF line ends, and without byte order marks and control characters other than
// LF and tab.
func clean(s string) string {
	s = strings.ToValidUTF8(s, "\ufffd")
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(cleanRune, s)
}

// cleanRune returns what clean makes of a character; -1 is nothing.
func cleanRune(r rune) rune {
	switch {
	case r == '\r', r == '\u0085', r == '\u2028', r == '\u2029':
		return '\n'
	case r != '\n' && r != '\t' && unicode.IsControl(r), r == '\ufeff':
		return -1
	}
	return r
}

// isUTF8 reports whether a charset is UTF-8 or a subset of it.
func isUTF8(name string) bool {
	return slices.Contains([]string{"", "utf-8", "utf8", "us-ascii", "ascii"}, strings.ToLower(name))
}
