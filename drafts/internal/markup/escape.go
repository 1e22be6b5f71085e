package markup

import (
	"strconv"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// AppendEscaped appends s with everything escaped that Markdown could read as markup, so that Render
// gives back exactly s in both parts. The result may be used alone, in a list item, in a table cell,
// in emphasis, or as the text or (without spaces) the destination of a link.
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
func AppendEscaped(b, s []byte) []byte {
	for i := 0; i < len(s); {
		n := 0
		for i+n < len(s) && util.IsAlphaNumeric(s[i+n]) {
			n++
		}
		if n > 0 {
			b = append(b, s[i:i+n]...)
			i += n
			continue
		}
		r, size := utf8.DecodeRune(s[i:])
		atEdge := i == 0 || i+utf8.RuneLen(r) >= len(s)
		i += size
		switch {
		case r == '\\':
			// A doubled backslash would escape a pipe or a line end after it, because goldmark's
			// tables and hard line breaks look back only one byte.
			b = append(b, "&#92;"...)
		case r == '|':
			// Goldmark drops a pipe that ends a row, escaped or not.
			b = append(b, "&#124;"...)
		case r < utf8.RuneSelf && util.IsPunct(byte(r)):
			b = append(b, '\\', byte(r))
		case r == '\t', r == '\n', r == '\r', r == ' ':
			// At an edge a space could make a code block or a hard line break, or disable emphasis.
			if atEdge {
				b = append(b, "&#32;"...)
			} else {
				b = append(b, ' ')
			}
		case atEdge && unicode.IsSpace(r):
			b = append(strconv.AppendInt(append(b, "&#"...), int64(r), 10), ';')
		default:
			b = utf8.AppendRune(b, r) // U+FFFD for a byte that is not UTF-8
		}
	}
	return b
}
