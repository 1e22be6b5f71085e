package drafts

import (
	"bytes"
	"fmt"
	"text/template"
	"text/template/parse"
)

// executable is a set of templates that's ready to be executed into a [letterWriter].
type executable struct {
	*template.Template
	holes holes
}

// holes are the pipelines that print a string, by the first byte of the text before each of them: a
// mark that isn't part of the email, and is known by its address alone. So a string needs no
// function that checks and escapes it, which text/template would call through reflection.
type holes map[*byte]hole

type hole struct {
	tree *parse.Tree
	node *parse.ActionNode
}

// add puts a mark before each pipeline of a list that prints and has no escaper.
func (h holes) add(tree *parse.Tree, list *parse.ListNode) {
	if list == nil {
		return
	}
	var nodes []parse.Node
	for _, n := range list.Nodes {
		if a, ok := n.(*parse.ActionNode); ok && isBare(a.Pipe) {
			mark := make([]byte, 1)
			h[&mark[0]] = hole{tree, a}
			nodes = append(nodes, &parse.TextNode{NodeType: parse.NodeText, Pos: a.Pos, Text: mark})
		}
		for _, inner := range branches(n) {
			h.add(tree, inner)
		}
		nodes = append(nodes, n)
	}
	list.Nodes = nodes
}

// isBare reports whether a pipeline prints a value as it is.
func isBare(p *parse.PipeNode) bool {
	last, _ := p.Cmds[len(p.Cmds)-1].Args[0].(*parse.IdentifierNode)
	escaped := last != nil && (last.Ident == escapeBody || last.Ident == escapeLine)
	return len(p.Decl) == 0 && !escaped && slotOf(p) == ""
}

// letterWriter is the output of a template. It limits what a template prints, because nested loops
// must not exhaust memory.
type letterWriter struct {
	bytes.Buffer
	holes  holes
	line   bool // it's a subject, which is text and not Markdown
	filled hole // what the next bytes are the value of, if anything
}

func (w *letterWriter) Write(p []byte) (int, error) {
	if open := w.filled; open.node != nil {
		w.filled = hole{}
		if len(p) == 0 {
			at, _ := open.tree.ErrorContext(open.node)
			return 0, &valueError{open.node.Pipe.String(), errEmpty, at}
		}
		if !w.line {
			escaped := appendEscaped(w.AvailableBuffer(), p)
			return len(p), w.print(escaped)
		}
	} else if len(p) == 1 {
		if open, ok := w.holes[&p[0]]; ok {
			w.filled = open
			return 1, nil
		}
	}
	return len(p), w.print(p)
}

func (w *letterWriter) print(p []byte) error {
	if w.Len()+len(p) > maxTemplateBytes {
		return fmt.Errorf("the email is longer than %d KiB", maxTemplateBytes>>10)
	}
	w.Buffer.Write(p)
	return nil
}
