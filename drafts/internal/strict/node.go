package strict

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

// start returns the place of a value, or zero if it isn't in the text.
func start(n ast.Node) Place {
	switch t := n.(type) {
	case nil:
		return Place{}
	case *ast.MappingNode:
		if !t.IsFlowStyle && len(t.Values) > 0 {
			return start(t.Values[0].Key)
		}
	case *ast.AnchorNode:
		if at := start(t.Value); !at.IsZero() {
			return at
		}
	case *ast.NullNode:
		if t.Token.Type == token.ImplicitNullType {
			return Place{}
		}
	}
	return tokenPlace(n.GetToken())
}

func tokenPlace(tk *token.Token) Place {
	if tk == nil || tk.Position == nil {
		return Place{}
	}
	return Place{tk.Position.Line, tk.Position.Column}
}

func isContainer(n ast.Node) bool {
	switch n.(type) {
	case *ast.MappingNode, *ast.SequenceNode:
		return true
	}
	return false
}

// keyText returns the text of a key as written. It's not ok for merge keys and aliases.
func keyText(key ast.Node) (text string, ok bool) {
	for {
		anchor, isAnchor := key.(*ast.AnchorNode)
		if !isAnchor {
			break
		}
		key = anchor.Value
	}
	if n, isNull := key.(*ast.NullNode); isNull {
		return n.Token.Value, true
	}
	return scalarText(key)
}

// scalarText returns the text of a scalar as written, without quotes. It's not ok for null and for
// anything but scalars.
func scalarText(n ast.Node) (text string, ok bool) {
	switch t := n.(type) {
	case *ast.StringNode:
		return t.Value, true
	case *ast.LiteralNode:
		return t.Value.Value, true
	case *ast.IntegerNode, *ast.FloatNode, *ast.InfinityNode, *ast.NanNode, *ast.BoolNode:
		return n.GetToken().Value, true
	}
	return "", false
}

// describe returns what a message calls a value.
func describe(n ast.Node) string {
	text, _ := scalarText(n)
	switch n.(type) {
	case *ast.MappingNode:
		return "a mapping"
	case *ast.SequenceNode:
		return "a list"
	case *ast.StringNode, *ast.LiteralNode:
		return fmt.Sprintf("text %q", short(clean(text)))
	case *ast.BoolNode:
		return text
	}
	return "the number " + printable(short(text))
}

// short truncates text for a message.
func short(text string) string {
	const most = 40
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return string([]rune(text)[:most]) + "…"
}

// printable escapes the control characters in text for a message that doesn't quote it.
func printable(text string) string {
	var b strings.Builder
	for _, r := range text {
		if Control(r) {
			fmt.Fprintf(&b, `\u%04x`, r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Join adds a key to a path, in quotes if it has other characters than a field's name.
func Join(path, key string) string {
	for _, r := range key {
		if !(r == '_' || r == '-' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z') {
			key = strconv.Quote(key)
			break
		}
	}
	if key == "" {
		key = `""`
	}
	if path == "" {
		return key
	}
	return path + "." + key
}
