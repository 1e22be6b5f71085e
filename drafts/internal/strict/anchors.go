package strict

import (
	"fmt"

	"github.com/goccy/go-yaml/ast"
)

// resolver finds the value of each alias, and checks how deep the document is. The library's own
// decoder would expand aliases without a bound.
type resolver struct {
	doc     *Document
	anchors map[string]*ast.AnchorNode // the last one of each name so far (YAML 1.2.2 section 7.1)
	open    map[*ast.AnchorNode]bool   // the anchors around the current node
	aliases int
}

// node reports whether the value is safe to decode.
func (r *resolver) node(n ast.Node, depth int) bool {
	switch t := n.(type) {
	case *ast.MappingNode:
		if depth > MaxDepth {
			return r.stop(n, tooDeep())
		}
		for _, entry := range t.Values {
			if !r.node(entry.Key, depth+1) || !r.node(entry.Value, depth+1) {
				return false
			}
		}
	case *ast.SequenceNode:
		if depth > MaxDepth {
			return r.stop(n, tooDeep())
		}
		for _, item := range t.Values {
			if !r.node(item, depth+1) {
				return false
			}
		}
	case *ast.AnchorNode:
		r.anchors[t.Name.GetToken().Value] = t
		r.open[t] = true
		ok := r.node(t.Value, depth)
		delete(r.open, t)
		return ok
	case *ast.AliasNode:
		return r.alias(t)
	}
	return true
}

func (r *resolver) alias(n *ast.AliasNode) bool {
	if r.aliases++; r.aliases > MaxAliases {
		return r.stop(n, fmt.Sprintf("more than %d aliases", MaxAliases))
	}
	anchor, ok := r.anchors[n.Value.GetToken().Value]
	name := printable(short(n.Value.GetToken().Value))
	switch {
	case !ok:
		r.stop(n, fmt.Sprintf("unknown anchor: &%s must come before *%s", name, name))
	case r.open[anchor]:
		r.stop(n, fmt.Sprintf("the alias *%s is inside its own anchor", name))
	default:
		r.doc.aliases[n] = anchor.Value
	}
	return true
}

func (r *resolver) stop(n ast.Node, text string) bool {
	r.doc.problems = append(r.doc.problems, Problem{Place: start(n), Text: text})
	return false
}
