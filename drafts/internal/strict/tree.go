package strict

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// visitor visits a parsed document in the order of its text. It bounds what is decoded, reports
// what YAML has and a case file hasn't, and makes the library's nodes those of the text.
type visitor struct {
	doc     *Document
	open    map[*yaml.Node]bool // the anchored values around the current node
	nodes   int
	aliases int
	next    int // the index of the first control character that hasn't been passed
}

// visit reports whether the document is safe to decode.
func (doc *Document) visit(root *yaml.Node) bool {
	v := visitor{doc: doc, open: map[*yaml.Node]bool{}}
	return v.node(root, 1)
}

// node reports whether the value is safe to decode.
func (v *visitor) node(n *yaml.Node, depth int) bool {
	if v.nodes++; v.nodes > MaxParts {
		return v.stop(n, tooManyParts, "")
	}
	if isContainer(n) && depth > MaxDepth {
		return v.stop(n, tooDeep, "")
	}
	v.tag(n)
	switch n.Kind {
	case yaml.AliasNode:
		return v.alias(n)
	case yaml.ScalarNode:
		v.scalar(n)
	}
	if n.Anchor != "" {
		v.open[n] = true
		defer delete(v.open, n)
	}
	for i, child := range n.Content {
		if n.Kind == yaml.MappingNode && i%2 == 0 && !v.key(child) || !v.node(child, depth+1) {
			return false
		}
	}
	return true
}

// key reports what's wrong with the form of a key.
func (v *visitor) key(n *yaml.Node) bool {
	if utf8.RuneCountInString(n.Value) > MaxKey {
		return v.stop(n, fmt.Sprintf("a key of more than %d characters", MaxKey), hintColon)
	}
	l := v.doc.lines
	off := l.offset(Place{n.Line, n.Column})
	if before, ok := strings.CutSuffix(strings.TrimRight(l.text[l.starts[n.Line-1]:off], " \t"), "?"); ok {
		at := l.place(l.starts[n.Line-1] + len(before))
		v.report(at, `keys that begin with "? " are not allowed`, `write "key: value"`)
	}
	return true
}

// tag reports the tag of a value, which is then read as if it had none.
func (v *visitor) tag(n *yaml.Node) {
	if n.Style&yaml.TaggedStyle == 0 && n.Tag != "!" {
		if isPlain(n) {
			n.Tag = typeOf(n.Tag, n.Value)
		}
		return
	}
	n.Style |= yaml.TaggedStyle
	off := v.doc.lines.offset(Place{n.Line, n.Column})
	if v.doc.lines.text[off] == '&' {
		off = v.doc.skipSpace(off + len("&") + len(n.Anchor))
	}
	tag, hint := tagOf(v.doc.lines.text[off:]), "remove it"
	if tag == tagText {
		hint = "for text, put the value in quotes"
	}
	v.report(v.doc.lines.place(off), "tags are not allowed: "+printable(short(tag)), hint)
	switch {
	case isImplicitNull(n):
		n.Tag = tagNull
	case isPlain(n):
		n.Tag = tagText
		if untagged, err := parse(n.Value); err == nil && untagged != nil {
			n.Tag = typeOf(untagged.Tag, n.Value)
		}
	case n.Kind == yaml.ScalarNode:
		n.Tag = tagText
	}
}

// scalar makes the value that of the text, without its tabs if it's plain.
func (v *visitor) scalar(n *yaml.Node) {
	if v.doc.repaired {
		n.Value = strings.ReplaceAll(n.Value, string(padding), "")
	}
	if len(v.doc.controls) > 0 {
		v.restore(n)
	}
	if !isPlain(n) || !strings.Contains(n.Value, "\t") {
		return
	}
	words := strings.FieldsFunc(n.Value, func(r rune) bool { return r == '\t' })
	off := v.doc.begin(n)
	for i, word := range words {
		if i > 0 {
			off += strings.IndexByte(v.doc.lines.text[off:], '\t')
			v.report(v.doc.lines.place(off), describeControl('\t')+": write a space", "")
		}
		off = v.doc.passed(off, word)
	}
	n.Value = strings.Join(words, "")
}

// restore puts the control characters back that load has replaced.
func (v *visitor) restore(n *yaml.Node) {
	if !strings.ContainsRune(n.Value, placeholder) {
		return
	}
	controls, from := v.doc.controls, v.doc.start(n)
	for v.next < len(controls) && controls[v.next].at.compare(from) < 0 {
		v.next++
	}
	if v.next < len(controls) {
		v.doc.raw[n] = v.next
	}
	n.Value = strings.Map(func(r rune) rune {
		if r == placeholder && v.next < len(controls) {
			r = controls[v.next].r
			v.next++
		}
		return r
	}, n.Value)
}

func (v *visitor) alias(n *yaml.Node) bool {
	if v.aliases++; v.aliases > MaxAliases {
		return v.stop(n, fmt.Sprintf("more than %d aliases", MaxAliases), "")
	}
	name := printable(short(n.Value))
	switch {
	case n.Alias == noAnchor:
		v.stop(n, fmt.Sprintf("unknown anchor: &%s must come before *%s", name, name), "")
		n.Alias = nil
	case v.open[n.Alias]:
		v.stop(n, fmt.Sprintf("the alias *%s is inside its own anchor", name), "")
		n.Alias = nil
	}
	return true
}

func (v *visitor) report(at Place, text, hint string) {
	v.doc.problems = append(v.doc.problems, Problem{Place: at, Text: text, Hint: hint})
}

func (v *visitor) stop(n *yaml.Node, text, hint string) bool {
	v.report(v.doc.start(n), text, hint)
	return false
}
