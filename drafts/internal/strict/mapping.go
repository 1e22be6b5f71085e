package strict

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v4"

	"github.com/tactful-drafts/tactful/drafts/internal/suggest"
)

func (w *walk) mapping(n *yaml.Node, v reflect.Value, path string, at Place) {
	if n.Kind != yaml.MappingNode {
		hint := ""
		if path != "" {
			hint = w.hint(n, v.Type())
		}
		w.report(at, path, "want keys with values, got "+describe(n), hint)
		return
	}
	firstLine := map[string]int{}
	var last before
	for k, value := range entries(n) {
		if w.splitsAt(k, value, &last) || isFlow(n) && w.splitsWords(k, value, v, &last) {
			continue
		}
		keyAt := w.doc.keyStart(k)
		key, ok := w.key(k, path, keyAt)
		if !ok {
			continue
		}
		keyPath := Join(path, key)
		if line, ok := firstLine[key]; ok {
			w.report(keyAt, keyPath,
				fmt.Sprintf("duplicate key %q: it's already on line %d", short(key), line), "")
			continue
		}
		firstLine[key] = keyAt.Line
		field, ok := w.field(v, key)
		if !ok {
			w.places[keyPath] = keyAt
			w.report(keyAt, keyPath, fmt.Sprintf("unknown key %q", short(key)),
				keyHint(key, fieldsOf(v.Type()).names, w.decoder.Called))
			continue
		}
		valueAt := w.doc.start(value)
		if valueAt.IsZero() || isContainer(follow(value)) {
			valueAt = keyAt
		}
		w.places[keyPath] = valueAt
		last = before{value: value, path: keyPath, at: valueAt}
		w.value(value, field, keyPath, valueAt)
		if v.Kind() == reflect.Map {
			if v.IsNil() {
				v.Set(reflect.MakeMap(v.Type()))
			}
			v.SetMapIndex(reflect.ValueOf(key).Convert(v.Type().Key()), field)
		}
	}
}

// field returns the field of a struct with the key, or a new element of a map, which takes any key.
func (w *walk) field(v reflect.Value, key string) (reflect.Value, bool) {
	if v.Kind() == reflect.Map {
		return reflect.New(v.Type().Elem()).Elem(), true
	}
	index, ok := fieldsOf(v.Type()).index[key]
	if !ok {
		return reflect.Value{}, false
	}
	return v.FieldByIndex(index), true
}

// key returns the text of a key, or reports what's wrong with it.
func (w *walk) key(n *yaml.Node, path string, at Place) (string, bool) {
	text, ok := keyText(n)
	switch {
	case n.Tag == tagMerge:
		w.report(at, path, `merge keys ("<<") are not allowed`, "write the keys out")
		return "", false
	case isImplicitNull(n):
		w.report(at, path, "there is no key before the colon", "")
		return "", false
	case !ok:
		w.report(at, path, "a key must be plain text", "")
		return "", false
	}
	if r, bad := firstControl(text, false); bad {
		w.control(n, r, Join(path, text), at)
		return "", false
	}
	return text, true
}

// keyHint says which key was meant; called has the other words for some of them.
func keyHint(key string, known []string, called map[string]string) string {
	if name, _, ok := strings.Cut(key, ":"); ok && slices.Contains(known, name) {
		return "write a space after the colon"
	}
	near := suggest.Called(key, known, called)
	if n := suggest.Nearest(key, known); len(near) == 0 && n != "" {
		near = []string{n}
	}
	if len(near) > 0 {
		return "did you mean " + suggest.Or(near) + "?"
	}
	if len(known) == 0 {
		return ""
	}
	return "known keys: " + strings.Join(known, ", ")
}

// fieldSet is the keys of a struct type in the order of its fields, and the field of each. The keys
// of an embedded struct are among them.
type fieldSet struct {
	names    []string
	required []string
	index    map[string][]int
}

// fieldSets has the field set of each type that was decoded.
var fieldSets sync.Map

// fieldsOf returns the field set of a type, which doesn't change.
func fieldsOf(t reflect.Type) *fieldSet {
	if set, ok := fieldSets.Load(t); ok {
		return set.(*fieldSet)
	}
	set, _ := fieldSets.LoadOrStore(t, newFieldSet(t))
	return set.(*fieldSet)
}

func newFieldSet(t reflect.Type) *fieldSet {
	set := &fieldSet{index: map[string][]int{}}
	for _, f := range reflect.VisibleFields(t) {
		tag := f.Tag.Get("json")
		if !f.IsExported() || tag == "-" || f.Anonymous {
			continue
		}
		name, options, _ := strings.Cut(tag, ",")
		if name == "" {
			name = f.Name
		}
		set.names = append(set.names, name)
		if options == "" {
			set.required = append(set.required, name)
		}
		set.index[name] = f.Index
	}
	return set
}

// hasKeys reports whether a mapping can be decoded into the type, also if it has a function in
// [Decoder.Scalars].
func hasKeys(t reflect.Type) bool {
	if t.Kind() == reflect.Struct {
		for i := range t.NumField() {
			if _, tagged := t.Field(i).Tag.Lookup("json"); tagged {
				return true
			}
		}
	}
	return false
}
