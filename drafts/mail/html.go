package mail

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// visible returns the text of HTML as a reader sees it, with a blank line between paragraphs, and
// what the markup says about who wrote each line, and the parts of the text that are struck through.
// Broken markup is read as far as possible.
func visible(markup string) (text string, kinds []PassageKind, struck [][2]int) {
	w := &page{}
	w.text.Grow(len(markup) / 2)
	w.read(markup)
	return w.text.String(), w.kinds, w.struck
}

// Unseen returns the text of HTML that its style keeps from the reader. It leaves with the message all
// the same.
func Unseen(markup string) string {
	w := &page{unseen: true}
	w.read(markup)
	return w.text.String()
}

func (w *page) read(markup string) {
	z := html.NewTokenizer(strings.NewReader(markup))
	for {
		switch z.Next() {
		case html.ErrorToken:
			w.endLine()
			return
		case html.TextToken:
			if !w.hidden {
				w.words(z.Text())
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			w.open(z)
		case html.EndTagToken:
			w.close(tagOf(z.Raw()))
		}
	}
}

// page collects what a reader sees, or what its style hides.
type page struct {
	text   strings.Builder
	kinds  []PassageKind // of each line
	stack  []element     // the open elements that may hold a quotation
	rest   bool          // everything from here on is quoted
	unseen bool          // collect what a reader doesn't see
	hidden bool          // in a title, style, or script
	pre    int           // how many open elements keep their line ends
	owed   int           // line ends to write before the next word
	space  bool          // write a space before the next word
	inLine bool          // the current line has a word
	silent int           // no announcement of a color begins before it in the text
	strike int           // how many open elements strike their text through
	lists  []int         // of the open lists, the number of the next item; 0 if they have no numbers
	struck [][2]int      // from where to where the text is struck through
}

// element is an open element.
type element struct {
	name   atom.Atom
	kind   PassageKind
	struck bool
	unseen bool
}

// maxStack limits how many open elements are followed.
const maxStack = 200

// open handles a start tag.
func (w *page) open(z *html.Tokenizer) {
	name := tagOf(z.Raw())
	var a attributes
	for more := followed(name); more; {
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
	case atom.P, atom.Blockquote, atom.Table, atom.H1, atom.H2, atom.H3, atom.H4:
		w.breakLine(2)
	case atom.Ul, atom.Ol:
		w.breakLine(2)
		if w.lists = append(w.lists[:min(len(w.lists), maxStack)], 0); name == atom.Ol {
			w.lists[len(w.lists)-1] = 1
		}
	case atom.Div, atom.Tr, atom.Hr, atom.Pre, atom.Section, atom.Body:
		w.breakLine(1)
	case atom.Li:
		w.breakLine(1)
		w.words([]byte(w.bullet()))
	case atom.Td, atom.Th:
		w.space = true
	case atom.Del, atom.S, atom.Strike:
		w.strike++
	}
	if !followed(name) {
		return
	}
	if name == atom.Pre {
		w.pre++
	}
	kind := w.kind()
	switch {
	case a.startsRest():
		w.breakLine(1)
		w.rest = true
	case kind == PassageOwn:
		kind = a.kind(name)
	case kind == PassageQuoted && a.isColored() && w.announcesColor():
		kind = passageInline
	}
	if len(w.stack) < maxStack {
		w.stack = append(w.stack, element{name, kind,
			w.isStruck() || strings.Contains(a.style, "line-through"),
			w.isUnseen() || hasAny(a.style, "display:none", "mso-hide:all")})
	}
}

// tagOf returns the name of a tag. [html.Tokenizer.TagName] copies it.
func tagOf(tag []byte) atom.Atom {
	var name [len("blockquote")]byte
	tag = bytes.TrimLeft(tag, "</")
	for i, c := range tag {
		switch c {
		case ' ', '\n', '\r', '\t', '\f', '/', '>':
			return atom.Lookup(name[:i])
		}
		if i == len(name) {
			return 0
		}
		if name[i] = c; 'A' <= c && c <= 'Z' {
			name[i] |= 0x20
		}
	}
	return atom.Lookup(name[:len(tag)])
}

// close handles an end tag.
func (w *page) close(name atom.Atom) {
	switch name {
	case atom.Style, atom.Script, atom.Title:
		w.hidden = false
	case atom.Ul, atom.Ol:
		w.breakLine(2)
		w.lists = w.lists[:max(len(w.lists)-1, 0)]
	case atom.P, atom.Table, atom.Blockquote, atom.H1, atom.H2, atom.H3, atom.H4:
		w.breakLine(2)
	case atom.Div, atom.Tr, atom.Li, atom.Pre, atom.Section:
		w.breakLine(1)
	case atom.Del, atom.S, atom.Strike:
		w.strike = max(w.strike-1, 0)
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

// followed reports whether mail programs mark quotations and signatures on such an element.
func followed(name atom.Atom) bool {
	switch name {
	case atom.Div, atom.Blockquote, atom.Span, atom.Font, atom.Pre, atom.Table, atom.Td, atom.Section:
		return true
	}
	return false
}

// top returns the innermost open element.
func (w *page) top() element {
	if n := len(w.stack); n > 0 {
		return w.stack[n-1]
	}
	return element{}
}

// kind returns who wrote what comes next.
func (w *page) kind() PassageKind {
	if kind := w.top().kind; !w.rest || kind == passageInline {
		return kind
	}
	return PassageQuoted
}

// isStruck reports whether what comes next is struck through.
func (w *page) isStruck() bool { return w.strike > 0 || w.top().struck }

// isUnseen reports whether what comes next isn't shown, such as the line that a newsletter has for the
// list of messages.
func (w *page) isUnseen() bool { return w.top().unseen }

// bullet returns what stands before the next item of the innermost list.
func (w *page) bullet() string {
	n := len(w.lists) - 1
	if n < 0 || w.lists[n] == 0 {
		return "• "
	}
	w.lists[n]++
	return strconv.Itoa(w.lists[n]-1) + ". "
}

// breakLine asks for line ends before the next word: one, or two for a blank line.
func (w *page) breakLine(n int) { w.owed, w.space = max(w.owed, min(n, 2)), false }

// words adds text, with its white space collapsed, if it's of the kind that is collected.
func (w *page) words(s []byte) {
	for len(s) > 0 && w.isUnseen() == w.unseen {
		r, n := utf8.DecodeRune(s)
		s = s[n:]
		switch {
		case r == '\n' && w.pre > 0:
			w.breakLine(w.owed + 1)
		case unicode.IsSpace(r):
			w.space = true
		default:
			w.char(r)
			end := 0
			for end < len(s) && '!' <= s[end] && s[end] < utf8.RuneSelf {
				end++
			}
			w.text.Write(s[:end])
			s = s[end:]
			if w.isStruck() {
				w.struck = append(w.struck, [2]int{w.text.Len() - end - utf8.RuneLen(r), w.text.Len()})
			}
		}
	}
}

// char adds one visible character, after the line ends or space that are due.
func (w *page) char(r rune) {
	if w.owed > 0 {
		if w.text.Len() > 0 {
			w.endLine()
			if w.owed > 1 {
				w.text.WriteByte('\n')
				w.kinds = append(w.kinds, w.kinds[len(w.kinds)-1])
			}
		}
		w.owed, w.space = 0, false
	}
	if !w.inLine {
		w.kinds = append(w.kinds, w.kind())
		w.inLine = true
	} else if w.space {
		w.text.WriteByte(' ')
	}
	w.space = false
	w.text.WriteRune(r)
}

// endLine ends the current line if it has words.
func (w *page) endLine() {
	if w.inLine {
		w.text.WriteByte('\n')
		w.inLine = false
	}
}
