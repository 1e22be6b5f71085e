package strict

import (
	"reflect"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"
)

// hint shows what to write in place of n for a value of the type, or is "".
func (w *walk) hint(n *yaml.Node, t reflect.Type) string {
	isMapping := n.Kind == yaml.MappingNode
	switch {
	case t.Kind() == reflect.Map:
		return ""
	case isMapping && t.Kind() == reflect.Slice && hasKeys(t.Elem()):
		return `begin each item with "- "`
	case written(n) != "":
		return "write " + w.example(n, t)
	}
	return ""
}

// example returns a value of the type in YAML. A mapping has its required keys, or else the first;
// the scalar n goes to the only one.
func (w *walk) example(n *yaml.Node, t reflect.Type) string {
	switch {
	case t.Kind() == reflect.Slice:
		return "[" + w.example(n, t.Elem()) + "]"
	case !hasKeys(t):
		return written(n)
	}
	fields := fieldsOf(t)
	if len(fields.required) == 0 {
		return "{" + fields.names[0] + ": " + written(n) + "}"
	}
	value := written(n)
	if len(fields.required) > 1 {
		value = "…"
	}
	return "{" + strings.Join(fields.required, ": "+value+", ") + ": " + value + "}"
}

// written returns a scalar as it can be written in brackets, an ellipsis if it's long, or "" if n
// isn't a scalar.
func written(n *yaml.Node) string {
	text, ok := scalarText(n)
	text = printable(clean(text))
	switch {
	case !ok:
		return ""
	case text == "" || short(text) != text:
		return "…"
	case isQuoted(n) || strings.ContainsAny(text, "[]{},:#\"'&*!|>%@`"):
		return strconv.Quote(text)
	}
	return text
}
