package strict

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"github.com/tactful-drafts/tactful/drafts/internal/suggest"
)

func (w *walk) mapping(n ast.Node, v reflect.Value, path string, at Place) {
	m, ok := n.(*ast.MappingNode)
	if !ok {
		hint := ""
		if path != "" {
			hint = w.hint(n, v.Type())
		}
		w.report(at, path, "want a mapping, got "+describe(n), hint)
		return
	}
	firstLine := map[string]int{}
	for _, entry := range m.Values {
		keyAt := start(entry.Key)
		key, ok := w.key(entry.Key, path, keyAt)
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
				keyHint(key, w.fieldsOf(v.Type()).names))
			continue
		}
		valueAt := start(entry.Value)
		if valueAt.IsZero() || isContainer(w.doc.follow(entry.Value)) {
			valueAt = keyAt
		}
		w.places[keyPath] = valueAt
		w.value(entry.Value, field, keyPath, valueAt)
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
	index, ok := w.fieldsOf(v.Type()).index[key]
	if !ok {
		return reflect.Value{}, false
	}
	return v.FieldByIndex(index), true
}

func (w *walk) fieldsOf(t reflect.Type) *fieldSet {
	fields := w.fields[t]
	if fields == nil {
		fields = newFieldSet(t)
		w.fields[t] = fields
	}
	return fields
}

// key returns the text of a key, or reports what's wrong with it.
func (w *walk) key(n ast.MapKeyNode, path string, at Place) (string, bool) {
	text, ok := keyText(n)
	if !ok {
		if n.IsMergeKey() {
			w.report(at, path, `merge keys ("<<") are not allowed`, "write the keys out")
		} else {
			w.report(at, path, "a key must be plain text", "")
		}
		return "", false
	}
	if r, bad := firstControl(text, false); bad {
		w.control(n, r, Join(path, text), at)
		return "", false
	}
	return text, true
}

func keyHint(key string, known []string) string {
	if near := suggest.Nearest(key, known); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	if len(known) == 0 {
		return ""
	}
	return "known keys: " + strings.Join(known, ", ")
}
