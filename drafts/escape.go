package drafts

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"sync"
	"text/template"
	"text/template/parse"

	"github.com/tactful-drafts/tactful/drafts/internal/markup"
)

// The names of the two escapers, one of which is appended to every pipeline that prints. Templates
// can't call them, because the parser doesn't know them.
const (
	escapeBody = "_body"
	escapeLine = "_line"
)

// escapers returns the functions that only rewritten templates call.
func escapers() template.FuncMap {
	return template.FuncMap{
		escapeBody: func(source string, v any) (string, error) {
			s, err := value(source, v)
			return string(appendEscaped(nil, []byte(s))), err
		},
		escapeLine: value,
		ownWords:   spaced,
	}
}

// appendEscaped appends a value so that it stays text in Markdown.
func appendEscaped(dst, s []byte) []byte {
	if len(s) > 0 && s[0] <= '9' && len(bytes.Trim(s, "0123456789")) == 0 {
		// At the start of a line, a number and the template's period would begin a list.
		return fmt.Appendf(dst, "&#%d;%s", s[0], s[1:])
	}
	return markup.AppendEscaped(dst, s)
}

// value is printed, with the source of the value's pipeline in its error.
func value(source string, v any) (string, error) {
	s, err := printed(v)
	if err != nil {
		return "", &valueError{source: source, err: err}
	}
	return s, nil
}

// valueError says which pipeline of a template has a value that cannot be printed.
type valueError struct {
	source string
	err    error
	at     string // file, line, and column; empty if text/template says it
}

func (e *valueError) Error() string { return "{{ " + e.source + " }}: " + e.err.Error() }

var errEmpty = errors.New("it is empty")

// printed returns what a value prints as. An empty value is an error: an email must not have a gap
// where a fact should be.
func printed(v any) (string, error) {
	var s string
	if p := reflect.ValueOf(v); p.Kind() == reflect.Pointer && p.IsNil() {
		return "", errors.New("it is missing")
	}
	switch v := v.(type) {
	case string:
		s = v
	case fmt.Stringer:
		s = v.String()
	case int:
		s = strconv.Itoa(v)
	default:
		return "", fmt.Errorf("a %T is not text", v)
	}
	if s == "" {
		return "", errEmpty
	}
	return s, nil
}

// escapeTree appends an escaper to every pipeline of the tree that prints, as html/template does
// for HTML, so that a value of the case stays text whatever characters are in it. Texts don't need
// one: see [holes].
func escapeTree(n parse.Node, escaper string, texts map[*parse.ActionNode]bool) {
	switch n := n.(type) {
	case *parse.ListNode:
		if n == nil {
			return
		}
		for _, c := range n.Nodes {
			escapeTree(c, escaper, texts)
		}
	case *parse.ActionNode:
		if len(n.Pipe.Decl) == 0 && slotOf(n.Pipe) == "" && !texts[n] {
			source := n.Pipe.String()
			ident := parse.NewIdentifier(escaper).SetTree(nil).SetPos(n.Pos)
			text := &parse.StringNode{
				NodeType: parse.NodeString, Pos: n.Pos, Quoted: strconv.Quote(source), Text: source,
			}
			n.Pipe.Cmds = append(n.Pipe.Cmds, &parse.CommandNode{
				NodeType: parse.NodeCommand, Pos: n.Pos, Args: []parse.Node{ident, text},
			})
		}
	}
	for _, list := range branches(n) {
		escapeTree(list, escaper, texts)
	}
}

// executable is a set of templates that's ready to be executed into a [letterWriter].
type executable struct {
	*template.Template
	holes holes
}

// holes are the pipelines that print text, by the first byte of the text before each of them: a
// mark that isn't part of the email, and is known by its address alone. So they need no
// function that checks and escapes it, which text/template would call through reflection.
type holes map[*byte]hole

type hole struct {
	tree  *parse.Tree
	node  *parse.ActionNode
	steps int // that begin here, if there is no pipeline
}

// marked puts a mark before each pipeline of a tree that prints and has no escaper, and if it counts
// steps, one for that at the beginning of the list and in each loop.
func (h holes) marked(tree *parse.Tree, list *parse.ListNode, counts bool) []parse.Node {
	var nodes []parse.Node
	mark := func(pos parse.Pos, x hole) {
		text := make([]byte, 1)
		h[&text[0]] = x
		nodes = append(nodes, &parse.TextNode{NodeType: parse.NodeText, Pos: pos, Text: text})
	}
	if counts {
		mark(list.Pos, hole{steps: stepsIn(list)})
	}
	for _, n := range list.Nodes {
		if a, ok := n.(*parse.ActionNode); ok && isBare(a.Pipe) {
			mark(a.Pos, hole{tree: tree, node: a})
		}
		loop, _ := n.(*parse.RangeNode)
		for _, inner := range branches(n) {
			if inner != nil {
				inner.Nodes = h.marked(tree, inner, loop != nil && inner == loop.List)
			}
		}
		nodes = append(nodes, n)
	}
	return nodes
}

// stepsIn counts the nodes of a list and the operands in their pipelines, apart from those in its
// loops.
func stepsIn(list *parse.ListNode) int {
	steps := 1
	for _, n := range list.Nodes {
		steps++
		steps += stepsOf(pipeOf(n))
		loop, _ := n.(*parse.RangeNode)
		for _, inner := range branches(n) {
			if inner != nil && (loop == nil || inner != loop.List) {
				steps += stepsIn(inner)
			}
		}
	}
	return steps
}

// isBare reports whether a pipeline prints a value as it is.
func isBare(p *parse.PipeNode) bool {
	last, _ := p.Cmds[len(p.Cmds)-1].Args[0].(*parse.IdentifierNode)
	escaped := last != nil && (last.Ident == escapeBody || last.Ident == escapeLine)
	return len(p.Decl) == 0 && !escaped && slotOf(p) == ""
}

// stepsOf counts the operands of a pipeline and of those in it.
func stepsOf(p *parse.PipeNode) (n int) {
	if p == nil {
		return 0
	}
	for _, c := range p.Cmds {
		for _, a := range c.Args {
			inner, _ := a.(*parse.PipeNode)
			n += 1 + stepsOf(inner)
		}
	}
	return n
}

// pipeOf returns the pipeline of a node; nil if it has none.
func pipeOf(n parse.Node) *parse.PipeNode {
	switch n := n.(type) {
	case *parse.ActionNode:
		return n.Pipe
	case *parse.IfNode:
		return n.Pipe
	case *parse.RangeNode:
		return n.Pipe
	case *parse.TemplateNode:
		return n.Pipe
	case *parse.WithNode:
		return n.Pipe
	}
	return nil
}

// letterWriter is the output of a template. It limits what a template prints and how many steps it
// takes, because nested loops must neither exhaust memory nor go on for long.
type letterWriter struct {
	bytes.Buffer
	holes  holes
	steps  int
	line   bool // it's a subject, which is text and not Markdown
	filled hole // what the next bytes are the value of, if anything
}

// maxSteps is how many nodes of templates an email takes at most.
const maxSteps = 20_000

// letterWriters are used again for the memory that they have.
var letterWriters = sync.Pool{New: func() any { return &letterWriter{} }}

// free lets the next email have the memory.
func (w *letterWriter) free() {
	w.Reset()
	w.holes, w.filled, w.steps = nil, hole{}, 0
	letterWriters.Put(w)
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
			if w.steps += open.steps; w.steps > maxSteps {
				return 0, fmt.Errorf("the template takes more than %d steps", maxSteps)
			}
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
