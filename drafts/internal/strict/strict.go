// Package strict reads YAML into Go structs and says everything that is wrong
// with it at once, each problem with the line and column where it stands.
//
// The entry points are [Decoder.Decode] and [Document.Scalar]; [Parse] lets both share one
// reading of a file. It is the only package of the project that knows the YAML
// library.
//
// Strict means: no unknown and no duplicate keys, no empty values, no value of
// another type than the field has, no tags, no merge keys, no directives, no
// complex ("? ") keys, one document a file, UTF-8 only, and no control
// characters. Anchors and aliases work, within bounds.
//
// Any input is safe to read: size, nesting, aliases and work are bounded by the
// constants below before the recursive YAML parser sees the text.
package strict

import (
	"fmt"
	"reflect"
)

// Bounds on what is read. Going over one is a [Problem], never a panic.
const (
	// MaxBytes is the size of the largest file that is read.
	MaxBytes = 1 << 20
	// MaxParts is the number of YAML tokens (keys, values, brackets, commas,
	// dashes, colons; not comments) that a file may have. A case of a hundred lines
	// has about a thousand. The parser's work grows with the square of it.
	MaxParts = 20_000
	// MaxDepth is how deep mappings and lists may be nested.
	MaxDepth = 50
	// MaxAliases is how many times a file may use an alias.
	MaxAliases = 100
	// MaxNodes is how many values are decoded, each use of an alias counted anew,
	// so that aliases of aliases cannot multiply without end.
	MaxNodes = 200_000
	// MaxKey is the length of the longest key, in characters.
	MaxKey = 100
	// MaxProblems is how many problems are listed; one more says that there are more.
	MaxProblems = 500
)

// Decoder decodes YAML into structs. The zero value is ready to use, and a
// Decoder is safe for concurrent use as long as its fields are not changed.
type Decoder struct {
	// Scalars says how a scalar becomes a value of a type, for types of any kind.
	// The text is the scalar's, cleaned as told at [Decoder.Decode], whether it
	// was quoted or not. The value returned must be convertible to the type. The
	// error's text becomes the Problem's text. A slice type in Scalars takes a
	// scalar through its function and a YAML list item by item.
	Scalars map[reflect.Type]func(text string) (any, error)
	// AllowMultiline lets values of the plain type string hold line feeds and
	// tabs (block scalars, "\n"). Every other type still refuses them.
	AllowMultiline bool
}

// Decode reads one YAML document from src into the struct that into points to.
// It panics if into is not a non-nil pointer to a struct, or if the struct has a
// field of a type that cannot be decoded: those are mistakes in the program.
//
// Keys are the names in the fields' json tags, or the field's name without one;
// unexported fields and those tagged "-" are ignored, and embedded structs are
// not flattened. A field can be a struct, a pointer, a slice, a map with text keys, a string, a bool, a
// signed integer, any type in Scalars, or any type whose pointer is an
// [encoding.TextUnmarshaler] (a slice type of that kind takes a list as well).
//
// Text is trimmed, and runs of spaces in it become one space. Text of several
// lines, where AllowMultiline permits it, keeps its lines: only blank lines at
// both ends and white space at line ends are dropped.
//
// The problems are sorted by place. When there are any, the target may be filled
// in part and must not be used. Fields whose keys are absent are left alone.
func (d *Decoder) Decode(src []byte, into any) (Places, []Problem) {
	return d.DecodeDocument(Parse(src), into)
}

// DecodeDocument is [Decoder.Decode] for a document that is parsed already.
func (d *Decoder) DecodeDocument(doc *Document, into any) (Places, []Problem) {
	v := reflect.ValueOf(into)
	if v.Kind() != reflect.Pointer || v.IsNil() || v.Elem().Kind() != reflect.Struct {
		panic(fmt.Sprintf("strict: want a pointer to a struct, got %T", into))
	}
	w := &walk{
		decoder:  d,
		doc:      doc,
		places:   Places{},
		fields:   map[reflect.Type]*fieldSet{},
		problems: append([]Problem(nil), doc.problems...),
		claimed:  make([]string, len(doc.controls)),
	}
	if doc.root != nil {
		at := start(doc.root)
		w.places[""] = at
		w.value(doc.root, v.Elem(), "", at)
	}
	return w.places, w.finish()
}
