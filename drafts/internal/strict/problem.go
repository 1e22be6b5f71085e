package strict

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"
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

// Merge returns the problems of the decoder and those of the checks that follow it, in the order of
// the file. If the decoder couldn't read a field, it leaves out what the checks say about that
// field, the fields in it, and the fields around it, because those are consequences.
func Merge(syntax, meaning []Problem) []Problem {
	if len(syntax) == 0 {
		return meaning
	}
	all := slices.Clone(syntax)
	unread, around := Paths{}, Paths{}
	for _, s := range syntax {
		if s.Path != "" {
			unread[s.Path] = true
			for path := range outward(s.Path) {
				around[path] = true
			}
		}
	}
	for _, m := range meaning {
		if !unread.Cover(m.Path) && !around[m.Path] {
			all = append(all, m)
		}
	}
	Sort(all)
	return all
}

// Paths is a set of paths as in [Places].
type Paths map[string]bool

// Cover reports whether the path is one of them or that of a field in one of them.
func (p Paths) Cover(path string) bool {
	for outer := range outward(path) {
		if p[outer] {
			return true
		}
	}
	return false
}

// outward are a path and those of the fields around it, from the inside out.
func outward(path string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for path != "" && yield(path) {
			path = path[:max(0, strings.LastIndexAny(path, ".["))]
		}
	}
}

// Within reports whether the path is outer or a field in it.
func Within(path, outer string) bool {
	rest, ok := strings.CutPrefix(path, outer)
	return ok && (rest == "" || rest[0] == '.' || rest[0] == '[')
}

// Sort sorts problems in the order of the file, those without a position last.
func Sort(list []Problem) {
	unplaced := func(p Problem) int { // such as that there are more problems than these
		if p.IsZero() {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(list, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(unplaced(a), unplaced(b)), a.compare(b.Place))
	})
}

// Excerpt makes a line of the file safe to print in a terminal.
func Excerpt(line string) string {
	line = strings.TrimSuffix(line, "\r")
	return strings.Map(func(r rune) rune {
		if r != '\t' && Control(r) {
			return '\ufffd'
		}
		return r
	}, line)
}
