package strict

import (
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// The YAML library says where a value begins, its anchor and tag included. This file finds the
// value itself and its end in the text.

// start returns the place of a value, or zero if it isn't in the text.
func (doc *Document) start(n *yaml.Node) Place {
	switch {
	case n == nil, isImplicitNull(n) && n.Anchor == "":
		return Place{}
	case n.Kind == yaml.MappingNode && !isFlow(n) && len(n.Content) > 0:
		return doc.keyStart(n.Content[0])
	case n.Anchor == "" && n.Style&yaml.TaggedStyle == 0, isImplicitNull(n):
		return Place{n.Line, n.Column}
	}
	return doc.lines.place(doc.begin(n))
}

// keyStart returns the place of a key, which may be empty.
func (doc *Document) keyStart(n *yaml.Node) Place {
	if at := doc.start(n); !at.IsZero() {
		return at
	}
	return Place{n.Line, n.Column}
}

// begin returns the offset of a value that is in the text.
func (doc *Document) begin(n *yaml.Node) int {
	off := doc.lines.offset(Place{n.Line, n.Column})
	for {
		switch rest := doc.lines.text[off:]; {
		case strings.HasPrefix(rest, "&"):
			off += len("&") + len(n.Anchor)
		case strings.HasPrefix(rest, "!"):
			off += len(tagOf(rest))
		default:
			return off
		}
		off = doc.skipSpace(off)
	}
}

func tagOf(text string) string {
	if end := strings.IndexAny(text, " \t\n,[]{}"); end >= 0 {
		return text[:end]
	}
	return text
}

// skipSpace returns the offset of what follows white space and comments.
func (doc *Document) skipSpace(off int) int {
	text := doc.lines.text
	for off < len(text) {
		switch text[off] {
		case ' ', '\t', '\n':
			off++
		case '#':
			comment, _, _ := strings.Cut(text[off:], "\n")
			off += len(comment)
		default:
			return off
		}
	}
	return off
}

// end returns the offset at which a value ends that isn't in block style.
func (doc *Document) end(n *yaml.Node) int {
	off, text := doc.begin(n), doc.lines.text
	switch {
	case n.Kind == yaml.AliasNode:
		return off + len("*") + len(n.Value)
	case isContainer(n) && text[off] != '[' && text[off] != '{': // [a: b]
		return doc.end(n.Content[len(n.Content)-1])
	case isContainer(n):
		off++
		if len(n.Content) > 0 {
			off = doc.end(n.Content[len(n.Content)-1])
		}
		for off = doc.skipSpace(off); text[off] == ',' || text[off] == ':'; off = doc.skipSpace(off) {
			off++
		}
		return off + 1
	case n.Style&yaml.SingleQuotedStyle != 0:
		for off++; strings.HasPrefix(text[off:], "''") || text[off] != '\''; off++ {
			if text[off] == '\'' {
				off++
			}
		}
		return off + 1
	case n.Style&yaml.DoubleQuotedStyle != 0:
		for off++; text[off] != '"'; off++ {
			if text[off] == '\\' {
				off++
			}
		}
		return off + 1
	}
	return doc.passed(doc.begin(n), n.Value)
}

// passed returns the offset behind a part of a plain scalar that begins at an offset, apart from
// line folding.
func (doc *Document) passed(off int, part string) int {
	text := doc.lines.text
	for _, r := range part {
		if isSpace(r) {
			continue
		}
		for off < len(text) && isSpace(rune(text[off])) {
			off++
		}
		_, size := utf8.DecodeRuneInString(text[off:])
		off += size
	}
	return off
}

func isSpace(r rune) bool { return r == ' ' || r == '\t' || r == '\n' }
