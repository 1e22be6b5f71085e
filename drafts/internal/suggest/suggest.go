// Package suggest finds the known name that a mistyped one was meant to be: [Nearest] finds one,
// [Within] finds all with so many typos, and [OneOf] checks a word of a closed set.
package suggest

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// Nearest returns the first of the known words that are nearest to the given one, or "" if none is
// near enough: within two typos or a third of its length, but never more than half of it. Case
// doesn't matter.
func Nearest(word string, known []string) string {
	length := utf8.RuneCountInString(word)
	if near := Within(min(max(2, length/3), length/2), word, known); len(near) > 0 {
		return near[0]
	}
	return ""
}

// Within returns the known words with the fewest typos between them and the given one, which may be
// at most the number given, in the order of known. Case doesn't matter.
func Within(typos int, word string, known []string) (near []string) {
	word = strings.ToLower(word)
	for _, k := range known {
		switch d := levenshtein.ComputeDistance(word, strings.ToLower(k)); {
		case d > typos:
		case d < typos:
			near, typos = []string{k}, d
		default:
			near = append(near, k)
		}
	}
	return near
}

// OneOf returns nil if the value is allowed, or an error that names the nearest allowed value, if
// one is close, and all of them.
func OneOf[S ~string](got string, allowed []S) error {
	if slices.Contains(allowed, S(got)) {
		return nil
	}
	known := make([]string, len(allowed))
	for i, a := range allowed {
		known[i] = string(a)
	}
	if near := Nearest(got, known); near != "" {
		return fmt.Errorf("unknown value %q: did you mean %q? (known: %s)", got, near,
			strings.Join(known, ", "))
	}
	return fmt.Errorf("unknown value %q (known: %s)", got, strings.Join(known, ", "))
}
