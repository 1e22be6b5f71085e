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
	case written(n) == "":
		return ""
	}
	if example := w.example(n, t); example != "" {
		return "write " + example
	}
	for t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	return "known keys: " + strings.Join(fieldsOf(t).names, ", ")
}

// example returns a value of the type in YAML. A mapping has its required keys, and the scalar n goes
// to the only one, or else the key that takes it. It's "" if that's unclear.
func (w *walk) example(n *yaml.Node, t reflect.Type) string {
	switch {
	case t.Kind() == reflect.Slice:
		if item := w.example(n, t.Elem()); item != "" {
			return "[" + item + "]"
		}
		return ""
	case !hasKeys(t):
		return written(n)
	}
	fields, value := fieldsOf(t), written(n)
	keys := fields.required
	switch {
	case len(keys) == 0:
		key := w.keyFor(n, t)
		if key == "" {
			return ""
		}
		keys = []string{key}
	case len(keys) > 1 || !w.reads(n, t.FieldByIndex(fields.index[keys[0]]).Type):
		value = "…"
	}
	return "{" + strings.Join(keys, ": "+value+", ") + ": " + value + "}"
}

// keyFor returns the key of a type that the scalar n may be meant for, or "": the first one if that takes
// any text, or else the first one that can read it. Counts and the IDs of other things don't matter.
func (w *walk) keyFor(n *yaml.Node, t reflect.Type) string {
	fields, first := fieldsOf(t), true
	for _, name := range fields.names {
		f := t.FieldByIndex(fields.index[name])
		id := name == "id" || strings.HasPrefix(f.Tag.Get("jsonschema"), "the id of ")
		if id || f.Type.Kind() == reflect.Int || f.Type.Kind() == reflect.Bool {
			continue
		}
		anyText := f.Type.Kind() == reflect.String && w.setter(reflect.New(f.Type).Elem()) == nil
		if (first || !anyText) && w.reads(n, f.Type) {
			return name
		}
		first = false
	}
	return ""
}

// reads reports whether a value of the type can be read from the scalar n.
func (w *walk) reads(n *yaml.Node, t reflect.Type) bool {
	v := reflect.New(t).Elem()
	if v.Kind() == reflect.Pointer {
		v = reflect.New(t.Elem()).Elem()
	}
	if set := w.setter(v); set != nil {
		if w.decoder.At != nil {
			w.decoder.At("")
		}
		text, _ := scalarText(n)
		return set(clean(text)) == nil
	}
	return v.Kind() == reflect.String && isText(n)
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
