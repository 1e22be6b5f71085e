package strict

import (
	"errors"
	"fmt"
	"reflect"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/suggest"
)

// ReplaceMe marks what the coach still has to fill in. `tactful init` writes it.
const ReplaceMe = "REPLACE-ME"

// ErrReplaceMe is the problem of a value that the coach hasn't filled in.
var ErrReplaceMe = errors.New(ReplaceMe + " is still to be filled in; take the line out if it does not apply")

// Blank reports whether a text is empty or not filled in yet. [Checker.Walk] reports that, so other
// checks skip it.
func Blank(s string) bool { return s == "" || strings.Contains(s, ReplaceMe) }

// Checker collects problems with the meaning of what a [Decoder] has decoded.
type Checker struct {
	Places    Places
	Multiline bool                      // allows line feeds in texts
	Enums     map[reflect.Type][]string // the allowed values of each type
	// returns an error for a struct that a file couldn't express; may be nil
	Stated   func(v any) error
	Problems []Problem
}

// Add adds a problem at a field, or at the nearest part of its path that the file has.
func (k *Checker) Add(path, format string, args ...any) {
	k.Problems = append(k.Problems,
		Problem{Place: k.Places.Nearest(path), Path: path, Text: fmt.Sprintf(format, args...)})
}

// Walk checks every field of v: required ones are there, enums have an allowed value, values are
// ones that a file can express, texts are single lines without control characters, and everything
// is filled in.
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
		if k.Stated != nil {
			if err := k.Stated(v.Interface()); err != nil {
				k.Add(path, "%v", err)
			}
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

func (k *Checker) walkStruct(path string, v reflect.Value) {
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if f.Anonymous {
			k.walkStruct(path, v.Field(i))
			continue
		}
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "" {
			continue // not in the file, but part of a scalar such as a date
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

// empty reports whether a field has no value, or a text of nothing but white space.
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
