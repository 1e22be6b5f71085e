package strict

import (
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"
)

// FuzzSpans holds that the start and the end of each value on one line, or in brackets, are those
// of the value, and that no text makes an edit panic.
func FuzzSpans(f *testing.F) {
	for _, src := range []string{
		"id: 'a''b'\n", "a: &x {b: c, d: [e, 'f', \"g\\\"\", *x], h, i: , \"j\":k}\n",
		"{a: [b: c, d], e: {f: {g: h}}} # x\n", "a: [1, # c\n 2 # ]\n , ]\n", "é: [日本 x, '😀'] \n",
		"a: plain\n  more\n\n  text\nb: [x y\n z, w]", "a: [{}, [], {b}, [[]]]", "&a0:,", "[:]",
		"a: {b: &y , d: &z e}", "log:\n- a: b\n-\n  - &x\n   # - y\n   c\n",
	} {
		f.Add(src, "log", "a")
	}
	f.Fuzz(func(t *testing.T, src, path, key string) {
		AppendItem([]byte(src), path, []Field{{"a", "b"}})
		SetScalar([]byte(src), path, Field{key, "b"})
		doc := Parse([]byte(src))
		if doc.root != nil && len(doc.problems)+len(doc.controls) == 0 && !doc.repaired {
			doc.checkSpans(t, doc.root)
		}
	})
}

func (doc *Document) checkSpans(t *testing.T, n *yaml.Node) {
	for _, child := range n.Content {
		doc.checkSpans(t, child)
	}
	if isBlock(n) || isImplicitNull(n) || isContainer(n) && !isFlow(n) {
		return
	}
	text := doc.lines.text[doc.begin(n):doc.end(n)]
	ok := false
	switch {
	case n.Kind == yaml.AliasNode:
		ok = text == "*"+n.Value
	case isContainer(n):
		ends := text
		if len(text) > 1 {
			ends = text[:1] + text[len(text)-1:]
		}
		ok = ends == "[]" || ends == "{}" || len(n.Content) == 2 // [a: b]
	case isQuoted(n):
		ok = len(text) > 1 && text[0] == text[len(text)-1]
	default:
		ok = strings.Join(strings.Fields(text), " ") == strings.Join(strings.Fields(n.Value), " ")
	}
	if !ok {
		t.Errorf("the value %q is found at %q in %q", n.Value, text, doc.lines.text)
	}
}
