package strict

import (
	"encoding"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"
)

// walk decodes a document into a value.
type walk struct {
	decoder  *Decoder
	doc      *Document
	places   Places
	problems []Problem
	claimed  []string // the path of the value that each of doc.controls is in
	nodes    int
	stopped  bool
}

func (w *walk) report(at Place, path, text, hint string) {
	w.problems = append(w.problems, Problem{at, path, text, hint})
	if len(w.problems) > MaxProblems {
		w.stopped = true
	}
}

// finish returns all problems, including those of the text itself.
func (w *walk) finish() []Problem {
	for i, c := range w.doc.controls {
		w.report(c.at, w.claimed[i], describeControl(c.r), "remove it")
	}
	return First(tidy(w.problems))
}

// value decodes n into v. The place is that of path in Places.
func (w *walk) value(n *yaml.Node, v reflect.Value, path string, at Place) {
	if w.stopped {
		return
	}
	if w.nodes++; w.nodes > MaxNodes {
		w.tooMany(path, at)
		return
	}
	if n = follow(n); n == nil {
		return // an alias that has been reported
	}
	if n.Tag == tagNull {
		if w.doc.start(n).IsZero() && slices.Contains(w.decoder.Empty, v.Type()) {
			return
		}
		of := "key"
		if strings.HasSuffix(path, "]") {
			of = "item"
		}
		w.report(at, path, "no value: write one or remove the "+of, "")
		return
	}
	for v.Kind() == reflect.Pointer && w.decoder.Scalars[v.Type()] == nil {
		v.Set(reflect.New(v.Type().Elem()))
		v = v.Elem()
	}
	if set := w.setter(v); set != nil {
		w.custom(n, v, path, at, set)
		return
	}
	switch v.Kind() {
	case reflect.Struct, reflect.Map:
		w.mapping(n, v, path, at)
	case reflect.Slice:
		w.list(n, v, path, at)
	default:
		w.scalar(n, v, path, at)
	}
}

func (w *walk) tooMany(path string, at Place) {
	w.report(at, path, fmt.Sprintf("more than %d values, counting those of aliases", MaxNodes), "")
	w.stopped = true
}

// setter returns the function that sets v from the text of a scalar, or nil if its type has none.
func (w *walk) setter(v reflect.Value) func(text string) error {
	if hook := w.decoder.Scalars[v.Type()]; hook != nil {
		return func(text string) error {
			x, err := hook(text)
			if err == nil {
				v.Set(reflect.ValueOf(x).Convert(v.Type()))
			}
			return err
		}
	}
	if u, ok := v.Addr().Interface().(encoding.TextUnmarshaler); ok {
		return func(text string) error { return u.UnmarshalText([]byte(text)) }
	}
	return nil
}

// custom sets v from a scalar, or decodes a list or a mapping if the type has elements or keys. A
// list can stand for a mapping whose first key takes one.
func (w *walk) custom(n *yaml.Node, v reflect.Value, path string, at Place, set func(string) error) {
	_, isScalar := scalarText(n)
	isList, isMapping := n.Kind == yaml.SequenceNode, n.Kind == yaml.MappingNode
	switch {
	case isScalar:
		if text, ok := w.text(n, path, at, false); ok {
			if w.decoder.At != nil {
				w.decoder.At(path)
			}
			if err := set(text); err != nil {
				w.report(at, path, err.Error(), "")
			}
		}
	case isMapping && hasKeys(v.Type()):
		w.mapping(n, v, path, at)
	case isList && hasKeys(v.Type()) && v.Field(0).Kind() == reflect.Slice:
		w.list(n, v.Field(0), path, at)
	case hasKeys(v.Type()):
		w.report(at, path, "want a single value, or keys with values, got "+describe(n), "")
	case v.Kind() != reflect.Slice:
		w.report(at, path, "want a single value, got "+describe(n), "")
	case isList:
		w.list(n, v, path, at)
	default:
		w.report(at, path, "want a single value or a list, got "+describe(n), "")
	}
}

func (w *walk) list(n *yaml.Node, v reflect.Value, path string, at Place) {
	if n.Kind != yaml.SequenceNode {
		w.report(at, path, "want a list, got "+describe(n), w.hint(n, v.Type()))
		return
	}
	// This comes before the slice is made, so that aliases can't use up memory either.
	if w.nodes+len(n.Content) > MaxNodes {
		w.tooMany(path, at)
		return
	}
	if w.splitItem(n.Content, path) {
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), len(n.Content), len(n.Content)))
	for i, item := range n.Content {
		itemPath := path + "[" + strconv.Itoa(i) + "]"
		itemAt := w.doc.start(item)
		if itemAt.IsZero() {
			itemAt = Place{item.Line, item.Column - len("-")}
		}
		w.places[itemPath] = itemAt
		w.value(item, v.Index(i), itemPath, itemAt)
	}
}
