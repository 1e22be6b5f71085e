package casefile

import (
	_ "embed"
	"slices"
)

// The document is made from the Go types of a [Case] and written by a test, which also fails where the two differ: a program
// that never prints it need not carry what makes it.
//
//go:embed schema.json
var schema []byte

// Schema returns the JSON Schema (draft-07) of a case file, for an editor that completes and checks the file as it is typed. What
// it cannot say, such as that a reference leads to something, [ParseCase] checks.
func Schema() []byte { return slices.Clone(schema) }
