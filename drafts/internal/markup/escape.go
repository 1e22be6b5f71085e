package markup

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// Escape returns s with every character that Markdown could read as markup escaped, so that Render gives exactly s back, in
// both parts, wherever text may stand: alone, in a list item, in a table cell, in emphasis, in the text or the destination
// of a link (there without spaces, which no destination holds).
//
// A line break or a tab becomes a space, and a byte that is not UTF-8 becomes U+FFFD. Render makes one space of a run of
// them and drops those at the ends of a line; other control characters it refuses.
//
// One thing no escape can mend: emphasis begins and ends by the characters around its asterisks (CommonMark section 6.2).
// Where s begins or ends with punctuation, a symbol or a space,
//
//	**s** text     works: the asterisks stand at white space, at punctuation or at an end of the line
//	**s:** text    works for every s
//	text**s**text  does not: the asterisks touch a letter or digit outside, and stay in the mail
//
// Chinese and Japanese, which are written without spaces, are letters in this. An empty s leaves "****", which is a thematic
// break where it has the line for itself.
func Escape(s string) string {
	if s == strings.Trim(s, " ") && !strings.ContainsFunc(s, needsEscape) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + len(s)/4 + 16)
	for i, r := range s {
		atEdge := i == 0 || i+utf8.RuneLen(r) >= len(s)
		switch {
		case r == '\\':
			// Not doubled: the engine's tables and hard line breaks look one byte back, and take the second backslash
			// for one that escapes the pipe or the line end after it.
			b.WriteString("&#92;")
		case r == '|':
			// The engine drops a pipe that ends a row, escaped or not.
			b.WriteString("&#124;")
		case r < utf8.RuneSelf && util.IsPunct(byte(r)):
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\t', r == '\n', r == '\r', r == ' ':
			// At an edge a plain space could make a code block, a hard line break, or asterisks that open nothing.
			if atEdge {
				b.WriteString("&#32;")
			} else {
				b.WriteByte(' ')
			}
		case atEdge && unicode.IsSpace(r):
			b.WriteString("&#" + strconv.Itoa(int(r)) + ";")
		default:
			b.WriteRune(r) // U+FFFD for a byte that is not UTF-8
		}
	}
	return b.String()
}

// needsEscape reports whether a string that holds r may have to change, wherever in it r stands.
func needsEscape(r rune) bool {
	switch {
	case r == utf8.RuneError, r == '\t', r == '\n', r == '\r':
		return true
	case r < utf8.RuneSelf:
		return util.IsPunct(byte(r))
	}
	return unicode.IsSpace(r)
}
