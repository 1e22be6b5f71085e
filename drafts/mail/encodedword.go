package mail

import (
	"encoding/base64"
	"strings"
	"unicode/utf8"
)

// wordFrame is the length of an encoded word without its text: of "=?utf-8?q?" and "?=" (RFC 2047
// section 2).
const wordFrame = 12

// minWord is the room that a line must have for an encoded word: for one rune of four octets in the
// Q encoding.
const minWord = wordFrame + 12

// wordContext says where an encoded word is, and so which characters the Q encoding may leave as
// they are.
type wordContext uint8

const (
	// unstructured is text as in Subject: RFC 2047 section 5 (1).
	unstructured wordContext = iota
	// phrase is a display name: RFC 2047 section 5 (3).
	phrase
)

// literal reports whether the Q encoding leaves c as it is, or is a space, which becomes an
// underscore (RFC 2047 section 4.2).
func (x wordContext) literal(c byte) bool {
	switch {
	case c == ' ', 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9':
		return true
	case x == phrase:
		return strings.IndexByte("!*+-/", c) >= 0
	}
	return '!' <= c && c <= '~' && c != '=' && c != '?' && c != '_'
}

// qLen returns the length of s in the Q encoding.
func (x wordContext) qLen(s string) int {
	n := len(s)
	for i := 0; i < len(s); i++ {
		if !x.literal(s[i]) {
			n += 2
		}
	}
	return n
}

// encodedWords writes s as encoded words, each after a space or a fold. None is longer than 75
// octets, and none splits a rune (RFC 2047 sections 2 and 5). Readers drop the white space between
// them.
func (f *fields) encodedWords(s string, x wordContext) {
	q := x.qLen(s) <= base64.StdEncoding.EncodedLen(len(s)) // the shorter encoding
	for s != "" {
		f.space(minWord)
		n := wordRunes(s, x, q, maxLine-(len(f.b)-f.line)-wordFrame)
		if q {
			f.b = append(f.b, "=?utf-8?q?"...)
			f.b = appendQ(f.b, s[:n], x)
		} else {
			f.b = append(f.b, "=?utf-8?b?"...)
			f.b = appendBase64(f.b, s[:n])
		}
		f.b = append(f.b, "?="...)
		s = s[n:]
	}
}

// wordRunes returns how many octets of s, in whole runes, fit into room octets of encoded text. In
// the B encoding, a word followed by another ends where it needs no padding, if possible: GMime
// (notmuch, Balsa) joins adjacent words before it decodes them, and stops at padding in between.
func wordRunes(s string, x wordContext, q bool, room int) int {
	n, used, unpadded := 0, 0, 0
	for n < len(s) {
		_, size := utf8.DecodeRuneInString(s[n:])
		if q {
			used += x.qLen(s[n : n+size])
		} else {
			used = base64.StdEncoding.EncodedLen(n + size)
		}
		if used > room {
			break
		}
		n += size
		if n%3 == 0 {
			unpadded = n
		}
	}
	if !q && n < len(s) && unpadded > 0 {
		return unpadded
	}
	return n
}

// appendQ appends s in the Q encoding (RFC 2047 section 4.2).
func appendQ(b []byte, s string, x wordContext) []byte {
	const hex = "0123456789ABCDEF"
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ' ':
			b = append(b, '_')
		case x.literal(c):
			b = append(b, c)
		default:
			b = append(b, '=', hex[c>>4], hex[c&15])
		}
	}
	return b
}

// appendBase64 appends s, of at most 45 octets, in the B encoding (RFC 2047 section 4.1). The array
// keeps the copy off the heap.
func appendBase64(b []byte, s string) []byte {
	var word [maxLine]byte
	return base64.StdEncoding.AppendEncode(b, word[:copy(word[:], s)])
}
