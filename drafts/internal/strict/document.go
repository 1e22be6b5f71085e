package strict

import (
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// Document is a parsed file. It holds the problems of its syntax, which [Decoder.DecodeDocument]
// reports, so that parsing never fails.
type Document struct {
	root     ast.Node // nil if nothing can be decoded
	problems []Problem
	controls []control                   // everywhere in the text
	aliases  map[*ast.AliasNode]ast.Node // the value of each alias
}

// Parse reads src as one YAML document. [Decoder.Decode] says what is refused.
func Parse(src []byte) *Document {
	doc := &Document{}
	text, problem := decodeText(src)
	if problem != nil {
		doc.problems = []Problem{*problem}
		return doc
	}
	doc.controls, problem = survey(text)
	if problem != nil {
		doc.problems = []Problem{*problem}
		return doc
	}
	root, problems := parseText(text)
	doc.problems = problems
	if root == nil {
		return doc
	}
	r := resolver{doc: doc, anchors: map[string]*ast.AnchorNode{}, open: map[*ast.AnchorNode]bool{}}
	doc.aliases = map[*ast.AliasNode]ast.Node{}
	if r.node(root, 1) {
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
func (doc *Document) at(path string) ast.Node {
	n := doc.follow(doc.root)
	isMark := func(r rune) bool { return strings.ContainsRune(".[]", r) }
	for _, key := range strings.FieldsFunc(path, isMark) {
		n = doc.follow(child(n, key))
	}
	return n
}

// child returns the value of a key in a mapping or the item at an index in a list; nil if there is
// none, or more than one.
func child(n ast.Node, key string) (found ast.Node) {
	switch t := n.(type) {
	case *ast.SequenceNode:
		if i, err := strconv.Atoi(key); err == nil && i < len(t.Values) {
			found = t.Values[i]
		}
	case *ast.MappingNode:
		if entry := entryOf(t, key); entry != nil {
			found = entry.Value
		}
	}
	return found
}

// entryOf returns the entry of a mapping with the key; nil if there is none, or more than one.
func entryOf(m *ast.MappingNode, key string) (found *ast.MappingValueNode) {
	for _, entry := range m.Values {
		if name, ok := keyText(entry.Key); !ok || name != key {
			continue
		}
		if found != nil {
			return nil
		}
		found = entry
	}
	return found
}

// follow returns the value of an anchor or an alias, or n itself. It's nil for an invalid alias.
func (doc *Document) follow(n ast.Node) ast.Node {
	for {
		switch t := n.(type) {
		case *ast.AnchorNode:
			n = t.Value
		case *ast.AliasNode:
			n = doc.aliases[t]
		default:
			return n
		}
	}
}
