package mail

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// checkLine refuses what must not be in a header value: invalid UTF-8, control characters (a CR or
// LF would start another field), and the separators U+2028 and U+2029, at which some programs break
// lines.
func checkLine(s string) error {
	if !utf8.ValidString(s) {
		return errors.New("not valid UTF-8")
	}
	for _, r := range s {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return fmt.Errorf("control character %U", r)
		}
	}
	return nil
}

func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf })
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// isAlnum reports whether c is an ASCII letter or digit.
func isAlnum(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || isDigit(c)
}

// isAtext reports whether c may be part of an atom (RFC 5322 section 3.2.3).
func isAtext(c byte) bool {
	return isAlnum(c) || strings.IndexByte("!#$%&'*+-/=?^_`{|}~", c) >= 0
}

// notAtext reports whether r may not be part of an atom.
func notAtext(r rune) bool { return r >= utf8.RuneSelf || !isAtext(byte(r)) }

// isSkipped reports whether a character around a mark is white space or invisible.
func isSkipped(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }

// startsLow reports whether a line begins with a letter that isn't a capital.
func startsLow(line string) bool {
	r, _ := utf8.DecodeRuneInString(line)
	return unicode.IsLower(r)
}

func hasAny(s string, parts ...string) bool {
	return slices.ContainsFunc(parts, func(p string) bool { return strings.Contains(s, p) })
}

func beginsWith(s string, parts ...string) bool {
	return slices.ContainsFunc(parts, func(p string) bool { return strings.HasPrefix(s, p) })
}

func endsIn(s string, parts ...string) bool {
	return slices.ContainsFunc(parts, func(p string) bool { return strings.HasSuffix(s, p) })
}
