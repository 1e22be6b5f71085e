package strict

import (
	"cmp"
	"fmt"
	"slices"
)

// Problem is one thing wrong with a file.
type Problem struct {
	// Place is its position, or zero if it has none.
	Place
	// Path is the path of the value as in [Places], or "" for the file as a whole.
	Path string
	// Text says what's wrong, in lower case and without a final period.
	Text string
	// Hint says how to fix it, or is "".
	Hint string
}

// First returns the first [MaxProblems] problems, and one that says so if there are more.
func First(problems []Problem) []Problem {
	if len(problems) > MaxProblems {
		more := Problem{Text: "there are more problems than these"}
		problems = append(problems[:MaxProblems:MaxProblems], more)
	}
	return problems
}

// tidy sorts problems by place and drops duplicates, which come from values that are read through
// several aliases.
func tidy(problems []Problem) []Problem {
	slices.SortStableFunc(problems, func(a, b Problem) int {
		return cmp.Or(a.compare(b.Place), cmp.Compare(a.Path, b.Path))
	})
	return slices.Compact(problems)
}

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
	for outer := range outward(path) {
		if at, ok := p[outer]; ok {
			return at
		}
	}
	return p[""]
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
