package strict

import (
	"strings"

	"go.yaml.in/yaml/v4"
)

// SetScalar sets a key of the mapping at a path, such as opportunities[0], to a scalar: it replaces
// the one that's there, or adds the key. All other bytes of src stay. The value is as YAML has it.
// The caller parses the text to see that it says what was meant.
func SetScalar(src []byte, path string, f Field) ([]byte, error) {
	e, err := newEditor(src)
	if err != nil {
		return nil, err
	}
	m := e.doc.at(path)
	if !isKind(m, yaml.MappingNode) || len(m.Content) == 0 {
		return nil, errStyle
	}
	_, value := entryOf(m, f.Key)
	if isQuotedKey(m) {
		f = f.quoted()
	}
	switch {
	case value != nil:
		err = e.replaceScalar(value, f.Value)
	case isFlow(m):
		e.insert(e.offset(e.doc.keyStart(m.Content[0])), f.Key+": "+f.Value+", ")
	case len(m.Content) == 2:
		err = errStyle
	default:
		e.addLines(e.roomIn(m), strings.Repeat(" ", e.doc.start(m).Col-1)+f.Key+": "+f.Value)
	}
	if err != nil {
		return nil, err
	}
	return e.bytes(), nil
}

// replaceScalar writes another scalar in place of a value that isn't a block.
func (e *editor) replaceScalar(value *yaml.Node, with string) error {
	if _, ok := scalarText(value); !ok || isBlock(value) {
		return errStyle
	}
	e.replace(e.offset(e.doc.start(value)), e.offset(e.doc.lines.place(e.doc.end(value))), with)
	return nil
}

// roomIn returns the line above which a scalar goes into a block mapping: that of the first key
// that has a list or a mapping, or the last one, with the comments above it.
func (e *editor) roomIn(m *yaml.Node) int {
	line := 0
	for key, value := range entries(m) {
		line = key.Line
		if key != m.Content[0] && isContainer(follow(value)) {
			break
		}
	}
	for line > 2 && strings.HasPrefix(strings.TrimSpace(e.line(line-1)), "#") {
		line--
	}
	return line
}
