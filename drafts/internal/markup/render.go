// Package markup turns the Markdown of an email's body into plain text and unstyled HTML.
//
// [Render] parses once and writes both parts in one walk over one tree, so that they say the same
// words. [AppendEscaped] makes any text safe to insert into Markdown: Render gives it back
// unchanged.
//
// An email may contain paragraphs, bullet and ordered lists, emphasis, links to http, https, and
// mailto, tables (GitHub Flavored Markdown section 4.10), hard line breaks (CommonMark section
// 6.7), backslash escapes, and entities. Anything else in CommonMark 0.31 is an error with its
// line, never dropped and never passed through. Reference links aren't recognized: their brackets
// stay text.
//
// Every function may be called from several goroutines.
package markup

import (
	"sync"

	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	gmtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// markdown returns the parser. It has all of CommonMark's block and inline parsers, because only
// what is parsed can be refused, but no link reference definitions, which would silently disappear.
var markdown = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithInlineParsers(parser.DefaultInlineParsers()...),
		parser.WithParagraphTransformers(util.Prioritized(extension.NewTableParagraphTransformer(), 200)),
	)
})

const (
	htmlHead = "<html lang=\"en\">\n<body>\n" // for screen readers and spelling checkers
	htmlFoot = "</body>\n</html>\n"
)

// Render returns the plain text and the HTML of an email's body.
//
// Both are UTF-8 with LF line ends and end with exactly one LF. Runs of ASCII white space are one
// space in both. An empty source gives a text of one LF.
//
// In the text, a paragraph is one line, with a blank line between blocks. Items of a tight list
// (CommonMark section 5.3) are on consecutive lines after "• " or "1. ", each level of lists is
// indented by two spaces, and the columns of a table are aligned with spaces by display width. No
// line ends with a space.
//
// The HTML contains p, ul, ol, li, strong, em, a, br, table, thead, tbody, tr, th, and td, and no
// attributes except href, start on a list that doesn't begin at 1, cellpadding="6" on a table, and
// align="right" on the cells of right-aligned columns.
//
// A link whose text is its destination, with or without mailto:, is printed once. Any other is
// printed in both parts as its text and, in parentheses, its destination. An autolink is a link of
// the first kind.
//
// The error names what isn't allowed and its line in the source, from 1. Source that isn't UTF-8,
// and control characters other than tab, LF, and CR, are errors too.
func Render(source []byte) (text, html string, err error) {
	if err := check(source); err != nil {
		return "", "", err
	}
	w := writers.Get().(*writer)
	w.reset(source)
	if err := w.blocks(markdown().Parse(gmtext.NewReader(source)), false); err != nil {
		return "", "", err
	}
	w.text = append(w.text, '\n')
	w.html = append(w.html, htmlFoot...)
	text, html = string(w.text), string(w.html)
	writers.Put(w)
	return text, html, nil
}

// writers are used again for the memory that they have.
var writers = sync.Pool{New: func() any { return &writer{} }}

// reset begins both parts.
func (w *writer) reset(source []byte) {
	*w = writer{source: source, text: w.text[:0], html: append(w.html[:0], htmlHead...)}
}
