package strict

import (
	"github.com/goccy/go-yaml/ast"
)

// Document is a parsed file. It carries what is wrong with the file as such, so
// that parsing never fails: [Decoder.DecodeDocument] reports it.
type Document struct {
	root     ast.Node // nil when there is nothing that can be decoded
	problems []Problem
	controls []control                   // as they stand in the text, values or not
	aliases  map[*ast.AliasNode]ast.Node // what each alias stands for
}

// Parse reads src as one YAML document. See [Decoder.Decode] for what is refused.
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

// Scalar returns the scalar at the top-level key of a document, cleaned as Decode
// cleans it. It returns "" if the key is absent, duplicate or not a scalar that
// Decode would take, or if the document cannot be read at all.
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

// follow returns the value itself where n is an anchor or an alias. It is nil for
// an alias that stands for nothing.
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
