package strict

import (
	"fmt"
	"iter"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

func isKind(n *yaml.Node, kind yaml.Kind) bool { return n != nil && n.Kind == kind }

func isContainer(n *yaml.Node) bool {
	return isKind(n, yaml.MappingNode) || isKind(n, yaml.SequenceNode)
}

// isFlow reports whether a mapping or list is in braces or brackets.
func isFlow(n *yaml.Node) bool { return n.Style&yaml.FlowStyle != 0 }

func isQuoted(n *yaml.Node) bool {
	return n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0
}

func isBlock(n *yaml.Node) bool { return n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 }

func isPlain(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && !isQuoted(n) && !isBlock(n)
}

// isImplicitNull reports whether a value isn't there at all.
func isImplicitNull(n *yaml.Node) bool { return isPlain(n) && n.Value == "" }

func isText(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && (n.Tag == tagText || n.Tag == tagMerge)
}

// The tags of scalars that say what they are.
const (
	tagText  = "!!str"
	tagNull  = "!!null"
	tagBool  = "!!bool"
	tagInt   = "!!int"
	tagFloat = "!!float"
	tagMerge = "!!merge"
)

// typeOf returns the tag of a plain scalar, given the library's. Dates are text. So is a number
// without a point that isn't whole, or too large: 1e5 is more often a part of a name.
func typeOf(tag, text string) string {
	switch {
	case tag == tagNull, tag == tagBool, tag == tagInt, tag == tagMerge,
		tag == tagFloat && strings.Contains(text, "."):
		return tag
	}
	return tagText
}

// entries are the keys and values of a mapping.
func entries(m *yaml.Node) iter.Seq2[*yaml.Node, *yaml.Node] {
	return func(yield func(key, value *yaml.Node) bool) {
		for i := 0; i+1 < len(m.Content) && yield(m.Content[i], m.Content[i+1]); i += 2 {
		}
	}
}

// keyText returns the text of a key as written. It's not ok for merge keys, aliases, and complex
// keys.
func keyText(key *yaml.Node) (text string, ok bool) {
	return key.Value, key.Kind == yaml.ScalarNode && key.Tag != tagMerge
}

// scalarText returns the text of a scalar as written, without quotes. It's not ok for null and for
// anything but scalars.
func scalarText(n *yaml.Node) (text string, ok bool) {
	return n.Value, n.Kind == yaml.ScalarNode && n.Tag != tagNull
}

// describe returns what a message calls a value.
func describe(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.MappingNode:
		return "keys with values"
	case n.Kind == yaml.SequenceNode:
		return "a list"
	case isText(n):
		return fmt.Sprintf("text %q", short(clean(n.Value)))
	case n.Tag == tagBool:
		return n.Value
	}
	return "the number " + printable(short(n.Value))
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
