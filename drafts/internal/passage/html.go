package passage

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// HTML returns the words of a part as a reader sees them, a line a line and a blank line between paragraphs, and cuts them. Markup that is
// broken is read as far as it goes; time and memory grow with its length alone.
func HTML(markup string) (text string, passages []Passage) {
	w := &page{}
	z := html.NewTokenizer(strings.NewReader(markup))
	for {
		switch z.Next() {
		case html.ErrorToken:
			w.endLine()
			text = w.text.String()
			return text, cut(text, w.sorts)
		case html.TextToken:
			if !w.hidden {
				w.words(z.Text())
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			w.open(z)
		case html.EndTagToken:
			name, _ := z.TagName()
			w.close(atom.Lookup(name))
		}
	}
}

// page writes what a reader sees.
type page struct {
	text   strings.Builder
	sorts  []Sort    // of each line
	stack  []element // the open elements that can hold a quotation
	rest   bool      // all that follows is quoted
	hidden bool      // in the head, a style or a script
	pre    int       // open elements that keep their line ends
	owed   int       // line ends before the next word
	space  bool      // a space before the next word
	inLine bool      // the line has a word
}

type element struct {
	name atom.Atom
	sort Sort
}

// maxStack bounds how deep elements are followed.
const maxStack = 200

func (w *page) open(z *html.Tokenizer) {
	raw, more := z.TagName()
	name := atom.Lookup(raw)
	var a attributes
	for more && followed(name) {
		var key, value []byte
		key, value, more = z.TagAttr()
		a.set(key, value)
	}
	switch name {
	case atom.Style, atom.Script, atom.Title:
		w.hidden = true
		return
	case atom.Br:
		w.breakLine(w.owed + 1)
	case atom.P, atom.Blockquote, atom.Ul, atom.Ol, atom.Table, atom.H1, atom.H2, atom.H3, atom.H4:
		w.breakLine(2)
	case atom.Div, atom.Tr, atom.Hr, atom.Pre, atom.Section, atom.Body:
		w.breakLine(1)
	case atom.Li:
		w.breakLine(1)
		w.words([]byte("• "))
	case atom.Td, atom.Th:
		w.space = true
	}
	if !followed(name) {
		return
	}
	if name == atom.Pre {
		w.pre++
	}
	sort := w.sort()
	switch {
	case a.startsRest():
		w.breakLine(1)
		w.rest = true
	case sort == Own:
		sort = a.sort(name)
	}
	if len(w.stack) < maxStack {
		w.stack = append(w.stack, element{name, sort})
	}
}

func (w *page) close(name atom.Atom) {
	switch name {
	case atom.Style, atom.Script, atom.Title:
		w.hidden = false
	case atom.P, atom.Ul, atom.Ol, atom.Table, atom.Blockquote, atom.H1, atom.H2, atom.H3, atom.H4:
		w.breakLine(2)
	case atom.Div, atom.Tr, atom.Li, atom.Pre, atom.Section:
		w.breakLine(1)
	}
	if !followed(name) {
		return
	}
	if name == atom.Pre && w.pre > 0 {
		w.pre--
	}
	for i := len(w.stack) - 1; i >= 0; i-- {
		if w.stack[i].name == name {
			w.stack = w.stack[:i]
			return
		}
	}
}

// followed reports whether programs put the mark of a quotation or a signature on such an element.
func followed(name atom.Atom) bool {
	switch name {
	case atom.Div, atom.Blockquote, atom.Span, atom.Pre, atom.Table, atom.Td, atom.Section:
		return true
	}
	return false
}

// sort returns the sort of what is written now.
func (w *page) sort() Sort {
	switch {
	case w.rest:
		return Quoted
	case len(w.stack) == 0:
		return Own
	}
	return w.stack[len(w.stack)-1].sort
}

// breakLine owes line ends: two make a blank line, and more than that are two.
func (w *page) breakLine(n int) { w.owed, w.space = max(w.owed, min(n, 2)), false }

// words writes text, its white space collapsed.
func (w *page) words(s []byte) {
	for len(s) > 0 {
		r, n := utf8.DecodeRune(s)
		s = s[n:]
		switch {
		case r == '\n' && w.pre > 0:
			w.breakLine(w.owed + 1)
		case unicode.IsSpace(r):
			w.space = true
		default:
			w.char(r)
		}
	}
}

func (w *page) char(r rune) {
	if w.owed > 0 {
		if w.text.Len() > 0 {
			w.endLine()
			if w.owed > 1 {
				w.text.WriteByte('\n')
				w.sorts = append(w.sorts, w.sorts[len(w.sorts)-1])
			}
		}
		w.owed, w.space = 0, false
	}
	if !w.inLine {
		w.sorts = append(w.sorts, w.sort())
		w.inLine = true
	} else if w.space {
		w.text.WriteByte(' ')
	}
	w.space = false
	w.text.WriteRune(r)
}

// endLine ends a line that has words.
func (w *page) endLine() {
	if w.inLine {
		w.text.WriteByte('\n')
		w.inLine = false
	}
}
