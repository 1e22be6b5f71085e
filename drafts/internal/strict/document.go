package strict

import "github.com/goccy/go-yaml/ast"

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

// Scalar returns the scalar at a top-level key, cleaned like in [Decoder.Decode], or "" if the key
// is absent or duplicate, its value isn't a valid scalar, or the document can't be read.
func (doc *Document) Scalar(key string) string {
	m, ok := doc.follow(doc.root).(*ast.MappingNode)
	if !ok {
		return ""
	}
	found := ""
	seen := false
	for _, entry := range m.Values {
		if name, ok := keyText(entry.Key); !ok || name != key {
			continue
		}
		if seen {
			return ""
		}
		seen = true
		text, ok := scalarText(doc.follow(entry.Value))
		if _, bad := firstControl(text, false); !ok || bad {
			return ""
		}
		found = clean(text)
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
