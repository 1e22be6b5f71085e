package strict

import (
	"errors"
	"fmt"
	"reflect"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/suggest"
)

// ReplaceMe marks what the coach still has to fill in; `tactful init` writes it.
const ReplaceMe = "REPLACE-ME"

var ErrReplaceMe = errors.New(ReplaceMe + " is still to be filled in; take the line out if it does not apply")

// Blank reports whether a text is not there yet, which is reported where every text is looked at: nothing more can be said of it.
func Blank(s string) bool { return s == "" || strings.Contains(s, ReplaceMe) }

// Checker gathers problems with the meaning of what a [Decoder] has decoded.
type Checker struct {
	Places    Places
	Multiline bool                      // texts may have several lines
	Enums     map[reflect.Type][]string // the values that each type may take
	Stated    func(v any) error         // may be nil; says why a struct is a value that no file can state
	Problems  []Problem
}

// Add adds a problem at the field, or at the nearest part of it that the file has.
func (k *Checker) Add(path, format string, args ...any) {
	k.Problems = append(k.Problems, Problem{Place: k.Places.Nearest(path), Path: path, Text: fmt.Sprintf(format, args...)})
}

// Walk checks what holds for every field of every type: required ones are there, values are such as a file can state them, texts
// are single lines without control characters, and nothing is left to fill in.
func (k *Checker) Walk(path string, v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			k.Walk(path, v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			k.Walk(fmt.Sprintf("%s[%d]", path, i), v.Index(i))
		}
	case reflect.Struct:
		if err := k.stated(v); err != nil {
			k.Add(path, "%v", err)
		}
		k.walkStruct(path, v)
	case reflect.String:
		k.text(path, v.String())
		if values, ok := k.Enums[v.Type()]; ok && !Blank(v.String()) {
			if err := suggest.OneOf(v.String(), values); err != nil {
				k.Add(path, "%v", err)
			}
		}
	}
}

func (k *Checker) stated(v reflect.Value) error {
	if k.Stated == nil {
		return nil
	}
	return k.Stated(v.Interface())
}

func (k *Checker) walkStruct(path string, v reflect.Value) {
	for i := range v.NumField() {
		f := v.Type().Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "" {
			continue // no field of the file: a part of a scalar such as a date
		}
		at := name
		if path != "" {
			at = path + "." + name
		}
		if options == "" && empty(v.Field(i)) {
			k.missing(at, v.Field(i), f.Tag.Get("jsonschema"))
			continue
		}
		k.Walk(at, v.Field(i))
	}
}

// empty reports whether a field says nothing: a text of spaces of any sort says no more than none.
func empty(v reflect.Value) bool {
	return v.IsZero() || (v.Kind() == reflect.String && strings.TrimSpace(v.String()) == "")
}

func (k *Checker) missing(path string, v reflect.Value, about string) {
	text := "missing"
	if _, there := k.Places[path]; there {
		text = "is empty"
		if v.CanInt() {
			text = "is 0"
		}
	}
	if about != "" {
		text += ": " + about
	}
	k.Add(path, "%s", text)
}

func (k *Checker) text(path, s string) {
	if strings.Contains(s, ReplaceMe) {
		k.Add(path, "%v", ErrReplaceMe)
	}
	for _, r := range s {
		if Control(r) && !(k.Multiline && r == '\n') {
			k.Add(path, "control character %U: write the value on one line, in plain text", r)
			return
		}
	}
}
