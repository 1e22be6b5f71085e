package strict

import (
	"cmp"
	"strings"
)

// Place is where something stands in a file: a line and a column, both counted
// from 1, the column in characters (Unicode code points; a tab is one). The zero
// Place is unknown.
type Place struct{ Line, Col int }

// IsZero reports whether the place is unknown.
func (p Place) IsZero() bool { return p == Place{} }

func (p Place) compare(q Place) int {
	return cmp.Or(cmp.Compare(p.Line, q.Line), cmp.Compare(p.Col, q.Col))
}

// Places tells where each path of a file stands. Paths look like
// "opportunities[0].offers[0].base"; the path of the whole document is "".
//
// The place of a scalar is its value's, that of a mapping or list its key's, that
// of a list item the item's start. A value that is an alias stands where the
// alias is; what is inside an alias stands where it was written.
type Places map[string]Place

// Nearest returns the place of path or, when the file does not have it, of the
// longest part of path that it has. It is zero only if nothing was read.
func (p Places) Nearest(path string) Place {
	for {
		if at, ok := p[path]; ok || path == "" {
			return at
		}
		path = path[:max(0, strings.LastIndexAny(path, ".["))]
	}
}
