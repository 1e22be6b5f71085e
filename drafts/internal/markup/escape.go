package markup

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// Escape returns s with everything escaped that Markdown could read as markup, so that Render gives
// back exactly s in both parts. The result may be used alone, in a list item, in a table cell, in
// emphasis, or as the text or (without spaces) the destination of a link.
//
// A line break or a tab becomes a space, and a byte that isn't UTF-8 becomes U+FFFD. Render then
// collapses runs of spaces, drops them at the ends of a line, and refuses other control characters.
//
// No escape can fix one thing: whether asterisks begin or end emphasis depends on the characters
// around them (CommonMark section 6.2). If s begins or ends with punctuation, a symbol, or a space,
//
//	**s** text     works: the asterisks are next to white space, punctuation, or an end of the line
//	**s:** text    works for every s
//	text**s**text  doesn't: the asterisks touch a letter or digit outside, and stay in the email
//
// Chinese and Japanese characters count as letters. An empty s leaves "****", which is a thematic
// break if it's alone on its line.
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
			// A doubled backslash would escape a pipe or a line end after it, because goldmark's
			// tables and hard line breaks look back only one byte.
			b.WriteString("&#92;")
		case r == '|':
			// Goldmark drops a pipe that ends a row, escaped or not.
			b.WriteString("&#124;")
		case r < utf8.RuneSelf && util.IsPunct(byte(r)):
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\t', r == '\n', r == '\r', r == ' ':
			// At an edge a space could make a code block or a hard line break, or disable emphasis.
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

// needsEscape reports whether a string with r in it may need escaping.
func needsEscape(r rune) bool {
	switch {
	case r == utf8.RuneError, r == '\t', r == '\n', r == '\r':
		return true
	case r < utf8.RuneSelf:
		return util.IsPunct(byte(r))
	}
	return unicode.IsSpace(r)
}
