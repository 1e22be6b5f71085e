package strict

import (
	"cmp"
	"slices"
	"strings"
)

// Merge adds what the checks of meaning found to what the decoder found, in the order of the file. Where the decoder could not read
// a field, what the checks say of that field, of one within it or of the whole that holds it would be a consequence: it is left out.
func Merge(syntax, meaning []Problem) []Problem {
	if len(syntax) == 0 {
		return meaning
	}
	all := slices.Clone(syntax)
	for _, m := range meaning {
		follows := slices.ContainsFunc(syntax, func(s Problem) bool {
			return s.Path != "" && (within(m.Path, s.Path) || within(s.Path, m.Path))
		})
		if !follows {
			all = append(all, m)
		}
	}
	Sort(all)
	return all
}

// within reports whether the field path lies at or below the field outer.
func within(path, outer string) bool {
	rest, ok := strings.CutPrefix(path, outer)
	return ok && (rest == "" || rest[0] == '.' || rest[0] == '[')
}

// Sort puts problems in the order of the file, those without a position last.
func Sort(list []Problem) {
	unplaced := func(p Problem) int { // what has no place stands last, such as that there are more problems than these
		if p.IsZero() {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(list, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(unplaced(a), unplaced(b)), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col))
	})
}

// Excerpt makes a line of the file fit to print: a control character in it must not reach a terminal.
func Excerpt(line string) string {
	line = strings.TrimSuffix(line, "\r")
	return strings.Map(func(r rune) rune {
		if r != '\t' && Control(r) {
			return '\ufffd'
		}
		return r
	}, line)
}
