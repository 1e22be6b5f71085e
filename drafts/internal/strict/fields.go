package strict

import (
	"reflect"
	"strings"
)

// fieldSet is the keys of a struct type in the order of its fields, and the field of each.
type fieldSet struct {
	names []string
	index map[string]int
}

func newFieldSet(t reflect.Type) *fieldSet {
	set := &fieldSet{index: map[string]int{}}
	for i := range t.NumField() {
		f := t.Field(i)
		tag := f.Tag.Get("json")
		if !f.IsExported() || tag == "-" {
			continue
		}
		name, _, _ := strings.Cut(tag, ",")
		if name == "" {
			name = f.Name
		}
		set.names = append(set.names, name)
		set.index[name] = i
	}
	return set
}
