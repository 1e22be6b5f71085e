package strict

import (
	"reflect"
	"strings"
	"sync"
)

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
