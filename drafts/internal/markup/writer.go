package markup

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// writer writes both parts at once. It owes white space to the text until the next character needs
// it, so that no line ends with a space and an empty block leaves no trace.
type writer struct {
	source []byte
	text   []byte
	html   []byte

	indent   int  // spaces before each line of text, two for each list it's in
	newlines int  // line ends owed to the text
	marker   bool // the text ends with a list marker, and a space is owed
	gap      bool // a space is owed to the text; the HTML already has it
	inLine   bool // the line has a character, so a space may follow
	inLink   bool // inside the text of a link, which can't contain another
}

// owe puts n line ends before the next character of text.
func (w *writer) owe(n int) {
	w.newlines, w.marker, w.gap, w.inLine = n, false, false, false
}

// pay writes the white space owed to the text.
func (w *writer) pay() {
	switch {
	case w.newlines > 0 && len(w.text) > 0:
		for range w.newlines {
			w.text = append(w.text, '\n')
		}
		w.pad(w.indent)
	case w.marker, w.gap:
		w.text = append(w.text, ' ')
	}
	w.newlines, w.marker, w.gap = 0, false, false
}

// pad writes n spaces into the text.
func (w *writer) pad(n int) {
	for range n {
		w.text = append(w.text, ' ')
	}
}

// begin prepares both parts for a character.
func (w *writer) begin() {
	if w.newlines > 0 || w.marker || w.gap {
		w.pay()
	}
	w.inLine = true
}

// space separates words with one space, except at the beginning of a line.
func (w *writer) space() {
	if w.inLine && !w.gap {
		w.gap = true
		w.html = append(w.html, ' ')
	}
}

// hardBreak ends the line in both parts, unless it's empty.
func (w *writer) hardBreak() {
	if !w.inLine {
		return
	}
	w.endLine()
	w.html = append(w.html, "<br>\n"...)
	w.owe(1)
}

// endLine drops the space at the end of a line.
func (w *writer) endLine() {
	if w.gap && w.html[len(w.html)-1] == ' ' {
		w.html = w.html[:len(w.html)-1]
	}
	w.gap, w.inLine = false, false
}

// ownLine makes the next tag begin a line of the HTML.
func (w *writer) ownLine() {
	if w.html[len(w.html)-1] != '\n' {
		w.html = append(w.html, '\n')
	}
}

// tag writes markup into the HTML.
func (w *writer) tag(s string) {
	w.html = append(w.html, s...)
}

// literal writes s, which has no white space, into both parts unchanged.
func (w *writer) literal(s []byte) {
	w.begin()
	w.text = append(w.text, s...)
	w.html = append(w.html, util.EscapeHTML(s)...)
}

// words writes Markdown that contains only text, backslash escapes (CommonMark section 2.4), and
// entities (section 2.5). Its offset in the source is pos.
func (w *writer) words(s []byte, pos int) error {
	for i := 0; i < len(s); {
		if n := plain(s[i:]); n > 0 {
			w.begin()
			w.text = append(w.text, s[i:i+n]...)
			w.html = append(w.html, s[i:i+n]...)
			i += n
			continue
		}
		switch s[i] {
		case ' ', '\t', '\n', '\r':
			w.space()
		case '\\':
			if i+1 < len(s) && util.IsPunct(s[i+1]) {
				i++
			}
			w.literal(s[i : i+1])
		case '&':
			if chars, n := entity(s[i:]); n > 0 {
				if err := w.chars(chars, pos+i); err != nil {
					return err
				}
				i += n
				continue
			}
			w.literal(s[i : i+1])
		default:
			w.literal(s[i : i+1])
		}
		i++
	}
	return nil
}

// chars writes the characters of an entity at pos.
func (w *writer) chars(s []byte, pos int) error {
	for len(s) > 0 {
		r, n := utf8.DecodeRune(s)
		switch {
		case r == ' ', r == '\t', r == '\n', r == '\r':
			w.space()
		case unicode.IsControl(r):
			return w.problem(pos, controlCharacter(r))
		default:
			w.literal(s[:n])
		}
		s = s[n:]
	}
	return nil
}

// plain returns the length of the beginning of s that both parts print unchanged, including single
// spaces between words.
func plain(s []byte) int {
	n := 0
	for n < len(s) && (isPlain(s[n]) || s[n] == ' ' && n > 0 && n+1 < len(s) && isPlain(s[n+1])) {
		n++
	}
	return n
}

func isPlain(c byte) bool { return strings.IndexByte(" \t\n\r\\&<>\"", c) < 0 }
