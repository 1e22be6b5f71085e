package strict

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

func (w *walk) mapping(n ast.Node, v reflect.Value, path string, at Place) {
	m, ok := n.(*ast.MappingNode)
	if !ok {
		w.report(at, path, "want a mapping, got "+describe(n), "")
		return
	}
	fields := w.fields[v.Type()]
	if fields == nil {
		fields = newFieldSet(v.Type())
		w.fields[v.Type()] = fields
	}
	firstLine := map[string]int{}
	for _, entry := range m.Values {
		keyAt := start(entry.Key)
		key, ok := w.key(entry.Key, path, keyAt)
		if !ok {
			continue
		}
		keyPath := join(path, key)
		if line, ok := firstLine[key]; ok {
			w.report(keyAt, keyPath, fmt.Sprintf("duplicate key %q: it stands on line %d already", short(key), line), "")
			continue
		}
		firstLine[key] = keyAt.Line
		index, ok := fields.index[key]
		if !ok {
			w.places[keyPath] = keyAt
			w.report(keyAt, keyPath, fmt.Sprintf("unknown key %q", short(key)), keyHint(key, fields.names))
			continue
		}
		valueAt := start(entry.Value)
		if valueAt.IsZero() || isContainer(w.doc.follow(entry.Value)) {
			valueAt = keyAt
		}
		w.places[keyPath] = valueAt
		w.value(entry.Value, v.Field(index), keyPath, valueAt)
	}
}

// key returns the text of a key, unless the key itself is wrong.
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
		w.control(n, r, join(path, text), at)
		return "", false
	}
	return text, true
}

func keyHint(key string, known []string) string {
	if near := nearest(key, known); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	if len(known) == 0 {
		return ""
	}
	return "known keys: " + strings.Join(known, ", ")
}
