package drafts

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"text/template"
	"text/template/parse"

	"github.com/tactful-drafts/tactful/drafts/internal/markup"
	"github.com/tactful-drafts/tactful/drafts/letter"
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
			if s != "" && strings.Trim(s, "0123456789") == "" {
				// At the start of a line, a number and the template's period would begin a list.
				return fmt.Sprintf("&#%d;%s", s[0], s[1:]), err
			}
			return markup.Escape(s), err
		},
		escapeLine: value,
		ownWords:   (*letter.Letter).Words,
	}
}

// value is printed, with the source of the value's pipeline in its error.
func value(source string, v any) (string, error) {
	s, err := printed(v)
	if err != nil {
		return "", &valueError{source, err}
	}
	return s, nil
}

// valueError says which pipeline of a template has a value that cannot be printed.
type valueError struct {
	source string
	err    error
}

func (e *valueError) Error() string { return "{{ " + e.source + " }}: " + e.err.Error() }

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
		return "", errors.New("it is empty")
	}
	return s, nil
}

// escapeTree appends an escaper to every pipeline of the tree that prints, as html/template does
// for HTML, so that a value of the case stays text whatever characters are in it.
func escapeTree(n parse.Node, escaper string) {
	switch n := n.(type) {
	case *parse.ListNode:
		if n == nil {
			return
		}
		for _, c := range n.Nodes {
			escapeTree(c, escaper)
		}
	case *parse.ActionNode:
		if len(n.Pipe.Decl) == 0 && slotOf(n.Pipe) == "" {
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
		escapeTree(list, escaper)
	}
}
