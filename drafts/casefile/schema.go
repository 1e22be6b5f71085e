package casefile

import (
	_ "embed"
	"reflect"
	"slices"
	"strings"
)

// A test generates the schema from the Go types, so that programs don't have to link the generator.
//
//go:embed schema.json
var schema []byte

// Schema returns the JSON Schema (draft 7) of a case file, for editors that complete and check it
// while it's typed. [Parse] also checks what a schema can't express, such as references.
func Schema() []byte { return slices.Clone(schema) }

// keyOf returns the key of a field in the file.
func keyOf(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name
}
