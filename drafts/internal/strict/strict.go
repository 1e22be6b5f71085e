// Package strict reads YAML into Go structs and reports everything wrong with it at once, each
// problem with its line and column.
//
// The entry points are [Decoder.Decode] and [Document.Scalar], which can share one [Parse].
// [Checker] checks the meaning of what was decoded, and [Merge] combines the problems of both. Only
// this package imports the YAML library, whose own decoder stops at the first problem.
//
// Strict means: no unknown or duplicate keys, no empty values, no value of a type other than the
// field's, no tags, merge keys, directives, or complex ("? ") keys, one document per file, UTF-8
// only, and no control characters. Anchors and aliases work, within bounds.
//
// Any input is safe to read: the constants bound its size, nesting, and aliases before the recursive
// decoder sees it.
package strict

import (
	"fmt"
	"reflect"
	"slices"
)

// Decoder decodes YAML into structs. The zero value is ready to use. A Decoder may be used from
// several goroutines as long as its fields don't change.
type Decoder struct {
	// Scalars are functions that turn a scalar into a value of a type. The text is cleaned as
	// described at [Decoder.Decode], and may have been quoted. The value must be convertible to the
	// type. The text of an error becomes that of a Problem. A slice type in Scalars takes either a
	// scalar, through its function, or a YAML list, item by item; a struct type whose fields have
	// json tags takes either a scalar or a mapping.
	Scalars map[reflect.Type]func(text string) (any, error)
	// Multiline are the string types whose values may have line feeds and tabs (block scalars,
	// "\n").
	Multiline []reflect.Type
	// Empty are the list types whose key may have no value, which is an empty list.
	Empty []reflect.Type
	// Called has other words for a key, separated by ", ": an unknown key that is one of them was
	// meant to be it.
	Called map[string]string
	// At is called with the path of each value before its function in Scalars, and with "" before one is
	// only tried for a hint; may be nil.
	At func(path string)
}

// Decode reads one YAML document from src into the struct that into points to. It panics if into
// isn't a non-nil pointer to a struct, or if a field's type can't be decoded, because those are
// bugs in the program.
//
// Keys are the names in the fields' json tags, or else the fields' names, those of embedded structs
// among them. Unexported fields and those tagged "-" are ignored. A field can be a struct, a pointer,
// a slice, a map with text keys, a string, a bool, a signed integer, any type in Scalars, or any type
// whose pointer is an [encoding.TextUnmarshaler] (a slice type of that kind also takes a list).
//
// Text is trimmed, and runs of spaces in it become one space. Text of several lines, if
// Multiline permits it, loses only blank lines at both ends and white space at the ends of
// lines.
//
// The problems are sorted by place. If there are any, the struct may be partly filled in and
// mustn't be used. Fields whose keys are absent don't change.
func (d *Decoder) Decode(src []byte, into any) (Places, []Problem) {
	return d.DecodeDocument(Parse(src), into)
}

// DecodeDocument is [Decoder.Decode] for a document that has been parsed.
func (d *Decoder) DecodeDocument(doc *Document, into any) (Places, []Problem) {
	v := reflect.ValueOf(into)
	if v.Kind() != reflect.Pointer || v.IsNil() || v.Elem().Kind() != reflect.Struct {
		panic(fmt.Sprintf("strict: want a pointer to a struct, got %T", into))
	}
	w := &walk{
		decoder:  d,
		doc:      doc,
		places:   Places{},
		problems: slices.Clone(doc.problems),
		claimed:  make([]string, len(doc.controls)),
	}
	if doc.root != nil {
		at := doc.start(doc.root)
		w.places[""] = at
		w.value(doc.root, v.Elem(), "", at)
	}
	return w.places, w.finish()
}
