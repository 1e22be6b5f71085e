package casefile

import (
	_ "embed"
	"slices"
)

// A test generates the schema from the Go types, so that programs don't have to link the generator.
//
//go:embed schema.json
var schema []byte

// Schema returns the JSON Schema (draft 7) of a case file, for editors that complete and check it
// while it's typed. [Parse] also checks what a schema can't express, such as references.
func Schema() []byte { return slices.Clone(schema) }
