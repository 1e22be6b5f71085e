package strict

import (
	"bytes"
	"cmp"
	"errors"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/token"
)

// editor collects changes to a text.
type editor struct {
	src    []byte
	doc    *Document
	starts []int // where each line begins; the last one may be empty
	eol    string
	edits  []edit
}

// edit is a text to write in place of the bytes from one offset to another.
type edit struct {
	from, to int
	text     string
}

// newEditor reads a text whose YAML is valid.
func newEditor(src []byte) (*editor, error) {
	doc := Parse(src)
	if doc.root == nil || len(doc.problems) > 0 {
		return nil, errors.New("the file cannot be read as YAML")
	}
	e := &editor{src: src, doc: doc, starts: []int{0}, eol: "\n"}
	for i, b := range src {
		if b == '\n' {
			e.starts = append(e.starts, i+1)
		}
	}
	if i := bytes.IndexByte(src, '\n'); i > 0 && src[i-1] == '\r' {
		e.eol = "\r\n"
	}
	return e, nil
}

// insert adds a text before the byte at an offset.
func (e *editor) insert(at int, text string) { e.replace(at, at, text) }

// replace writes a text in place of the bytes from one offset to another.
func (e *editor) replace(from, to int, text string) { e.edits = append(e.edits, edit{from, to, text}) }

// bytes returns the text with all changes.
func (e *editor) bytes() []byte {
	slices.SortStableFunc(e.edits, func(a, b edit) int { return cmp.Compare(a.from, b.from) })
	var out []byte
	at := 0
	for _, x := range e.edits {
		out = append(append(out, e.src[at:x.from]...), x.text...)
		at = x.to
	}
	return append(out, e.src[at:]...)
}

// line returns a line, counted from 1, without its line end and without a byte order mark.
func (e *editor) line(n int) string {
	end := len(e.src)
	if n < len(e.starts) {
		end = e.starts[n]
	}
	return strings.TrimPrefix(strings.TrimRight(string(e.src[e.starts[n-1]:end]), "\r\n"), "\ufeff")
}

// offset returns the offset of a place that the text has.
func (e *editor) offset(at Place) int {
	off := e.starts[at.Line-1]
	if at.Line == 1 && bytes.HasPrefix(e.src, []byte("\ufeff")) {
		off += len("\ufeff")
	}
	runes := 0
	for i := range e.line(at.Line) {
		if runes++; runes == at.Col {
			return off + i
		}
	}
	return off + len(e.line(at.Line))
}

// indentOf returns the spaces at the start of the line that a place is on.
func (e *editor) indentOf(at Place) string {
	line := e.line(at.Line)
	return line[:len(line)-len(strings.TrimLeft(line, " "))]
}

// addLines adds a text above a line, or below the last one.
func (e *editor) addLines(line int, text string) {
	switch {
	case line <= len(e.starts) && e.starts[line-1] < len(e.src):
		e.insert(e.starts[line-1], text+e.eol)
	case bytes.HasSuffix(e.src, []byte("\n")):
		e.insert(len(e.src), text+e.eol)
	default:
		e.insert(len(e.src), e.eol+text) // the file goes on without a final line end
	}
}

// addInside adds a text before a closing bracket or brace, after the last value, which begins at a
// place: on a line of its own if the bracket is on one.
func (e *editor) addInside(closing *token.Token, last Place, text string) error {
	end := e.offset(tokenPlace(closing))
	before := closing.Prev
	for ; before != nil && before.Type == token.CommentType; before = before.Prev {
		end = e.offset(tokenPlace(before))
	}
	if before == nil {
		return errStyle
	}
	end = len(bytes.TrimRight(e.src[:end], "# \t\r\n"))
	comma := before.Type == token.CollectEntryType
	if tokenPlace(closing).Line == tokenPlace(before).Line {
		if comma {
			e.insert(end, " "+text+",")
		} else {
			e.insert(end, ", "+text)
		}
		return nil
	}
	if comma {
		text += ","
	} else {
		e.insert(end, ",")
	}
	e.addLines(e.lineAt(end)+1, e.indentOf(last)+text)
	return nil
}

// lineAt returns the line, from 1, on which the text before an offset ends.
func (e *editor) lineAt(off int) int {
	n, _ := slices.BinarySearch(e.starts, off)
	return n
}
