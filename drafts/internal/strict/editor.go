package strict

import (
	"cmp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// editor collects changes to a text.
type editor struct {
	lines // of the text as it is, whereas those of the document have no CR and no byte order mark
	doc   *Document
	eol   string
	edits []edit
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
		return nil, errReader
	}
	e := &editor{lines: newLines(string(src)), doc: doc, eol: "\n"}
	if first, _, _ := strings.Cut(e.text, "\n"); strings.HasSuffix(first, "\r") {
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
		out = append(append(out, e.text[at:x.from]...), x.text...)
		at = x.to
	}
	return append(out, e.text[at:]...)
}

// indentOf returns the spaces at the start of the line that a place is on.
func (e *editor) indentOf(at Place) string {
	line := e.line(at.Line)
	return line[:len(line)-len(strings.TrimLeft(line, " "))]
}

// addLines adds a text above a line, or below the last one.
func (e *editor) addLines(line int, text string) {
	switch {
	case line <= len(e.starts) && e.starts[line-1] < len(e.text):
		e.insert(e.starts[line-1], text+e.eol)
	case strings.HasSuffix(e.text, "\n"):
		e.insert(len(e.text), text+e.eol)
	default:
		e.insert(len(e.text), e.eol+text) // the file goes on without a final line end
	}
}

// addInside adds a text before the closing bracket or brace of a list or mapping, after its last
// value: on a line of its own if the bracket is on one. The place is that of the last item.
func (e *editor) addInside(n *yaml.Node, last Place, text string) {
	after := e.doc.end(n.Content[len(n.Content)-1])
	next := e.doc.skipSpace(after)
	comma := e.doc.lines.text[next] == ','
	if comma {
		after = next + 1
	}
	at, closing := e.doc.lines.place(after), e.doc.lines.place(e.doc.end(n)-1)
	end := e.offset(at)
	if closing.Line == at.Line {
		if comma {
			e.insert(end, " "+text+",")
		} else {
			e.insert(end, ", "+text)
		}
		return
	}
	if comma {
		text += ","
	} else {
		e.insert(end, ",")
	}
	e.addLines(at.Line+1, e.indentOf(last)+text)
}
