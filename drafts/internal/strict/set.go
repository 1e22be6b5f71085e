package strict

import (
	"bytes"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// SetScalar sets a key of the mapping at a path, such as opportunities[0], to a scalar: it replaces
// the one that's there, or adds the key. All other bytes of src stay. The value is as YAML has it.
// The caller parses the text to see that it says what was meant.
func SetScalar(src []byte, path string, f Field) ([]byte, error) {
	e, err := newEditor(src)
	if err != nil {
		return nil, err
	}
	m, ok := e.doc.at(path).(*ast.MappingNode)
	if !ok || len(m.Values) == 0 {
		return nil, errStyle
	}
	entry := entryOf(m, f.Key)
	if isQuotedKey(m) {
		f = f.quoted()
	}
	switch {
	case entry != nil:
		err = e.replaceScalar(entry.Value, f.Value)
	case m.IsFlowStyle:
		e.insert(e.offset(start(m.Values[0].Key)), f.Key+": "+f.Value+", ")
	case len(m.Values) == 1:
		err = errStyle
	default:
		e.addLines(e.roomIn(m), strings.Repeat(" ", start(m).Col-1)+f.Key+": "+f.Value)
	}
	if err != nil {
		return nil, err
	}
	return e.bytes(), nil
}

// replaceScalar writes another scalar in place of a value on one line.
func (e *editor) replaceScalar(value ast.Node, with string) error {
	if _, ok := scalarText(value); !ok {
		return errStyle
	}
	at := e.offset(start(value))
	old := []byte(strings.TrimSpace(value.GetToken().Origin))
	if !bytes.HasPrefix(e.src[at:], old) {
		return errStyle
	}
	e.replace(at, at+len(old), with)
	return nil
}

// roomIn returns the line above which a scalar goes into a block mapping: that of the first key
// that has a list or a mapping, or the last one, with the comments above it.
func (e *editor) roomIn(m *ast.MappingNode) int {
	line := start(m.Values[len(m.Values)-1].Key).Line
	for _, entry := range m.Values[1:] {
		if isContainer(e.doc.follow(entry.Value)) {
			line = start(entry.Key).Line
			break
		}
	}
	for line > 2 && strings.HasPrefix(strings.TrimSpace(e.line(line-1)), "#") {
		line--
	}
	return line
}
