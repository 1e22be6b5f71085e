package strict

import (
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"
)

// Document is a parsed file. It holds the problems of its syntax, which [Decoder.DecodeDocument]
// reports, so that parsing never fails.
type Document struct {
	lines    lines
	root     *yaml.Node // nil if nothing can be decoded
	problems []Problem
	controls []control          // everywhere in the text
	raw      map[*yaml.Node]int // the first one that is in a scalar
	repaired bool               // the values have padding
}

// Parse reads src as one YAML document. [Decoder.Decode] says what is refused.
func Parse(src []byte) *Document {
	doc := &Document{raw: map[*yaml.Node]int{}}
	text, problem := decodeText(src)
	if problem == nil {
		doc.controls, problem = survey(text)
	}
	if problem != nil {
		doc.problems = []Problem{*problem}
		return doc
	}
	doc.lines = newLines(text)
	root, problem := doc.load()
	if problem != nil {
		doc.problems = append(doc.problems, *problem)
	}
	if root != nil && doc.visit(root) && (problem == nil || problem.Text == secondDocument) {
		doc.root = root
	}
	return doc
}

// Scalar returns the scalar at a path such as client.name or people[0].name, cleaned like in
// [Decoder.Decode], or "" if a key on the way is absent or duplicate, the value isn't a valid
// scalar, or the document can't be read.
func (doc *Document) Scalar(path string) string {
	n := doc.at(path)
	if n == nil {
		return ""
	}
	text, ok := scalarText(n)
	if _, bad := firstControl(text, false); !ok || bad {
		return ""
	}
	return clean(text)
}

// at returns the value at a path, or nil if there is none, or more than one.
func (doc *Document) at(path string) *yaml.Node {
	n := follow(doc.root)
	isMark := func(r rune) bool { return strings.ContainsRune(".[]", r) }
	for _, key := range strings.FieldsFunc(path, isMark) {
		n = follow(child(n, key))
	}
	return n
}

// child returns the value of a key in a mapping or the item at an index in a list; nil if there is
// none, or more than one.
func child(n *yaml.Node, key string) *yaml.Node {
	switch {
	case isKind(n, yaml.SequenceNode):
		if i, err := strconv.Atoi(key); err == nil && i < len(n.Content) {
			return n.Content[i]
		}
	case isKind(n, yaml.MappingNode):
		_, value := entryOf(n, key)
		return value
	}
	return nil
}

// entryOf returns the entry of a mapping with the key; nil if there is none, or more than one.
func entryOf(m *yaml.Node, name string) (key, value *yaml.Node) {
	for k, v := range entries(m) {
		if text, ok := keyText(k); !ok || text != name {
			continue
		}
		if key != nil {
			return nil, nil
		}
		key, value = k, v
	}
	return key, value
}

// follow returns the value of an alias, or n itself. It's nil for an invalid alias.
func follow(n *yaml.Node) *yaml.Node {
	for n != nil && n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	return n
}
