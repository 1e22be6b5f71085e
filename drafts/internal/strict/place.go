package strict

import (
	"cmp"
	"fmt"
	"strings"
)

// Place is a position in a file: a line and a column from 1, the column in characters (Unicode code
// points; a tab is one). The zero Place is unknown.
type Place struct{ Line, Col int }

// IsZero reports whether the place is unknown.
func (p Place) IsZero() bool { return p == Place{} }

func (p Place) compare(q Place) int {
	return cmp.Or(cmp.Compare(p.Line, q.Line), cmp.Compare(p.Col, q.Col))
}

// Places maps the paths in a file, such as "opportunities[0].offers[0].base", to their places. The
// path of the whole document is "".
//
// A scalar has the place of its value, a mapping or list that of its key, and a list item its own
// start. An alias has its own place, and what's inside it has the place where it was written.
type Places map[string]Place

// Nearest returns the place of the path, or of the longest part of it that the file has. It's zero
// only if nothing was read.
func (p Places) Nearest(path string) Place {
	for {
		if at, ok := p[path]; ok || path == "" {
			return at
		}
		path = path[:max(0, strings.LastIndexAny(path, ".["))]
	}
}

// Position returns file:line:column, without the parts that are 0.
func Position(file string, line, column int) string {
	switch {
	case line == 0:
		return file
	case column == 0:
		return fmt.Sprintf("%s:%d", file, line)
	}
	return fmt.Sprintf("%s:%d:%d", file, line, column)
}
