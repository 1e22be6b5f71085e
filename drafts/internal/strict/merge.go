package strict

import (
	"cmp"
	"iter"
	"slices"
	"strings"
)

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
