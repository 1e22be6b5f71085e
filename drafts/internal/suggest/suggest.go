// Package suggest finds the known name that a mistyped one was meant to be.
package suggest

import (
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// Nearest returns the known word that is nearest to the one given, where it is near enough to be what was meant: at most two
// slips, or a third of its length, whatever the case of its letters; else "".
func Nearest(word string, known []string) string {
	word = strings.ToLower(word)
	length := utf8.RuneCountInString(word)
	best, distance := "", 0
	for _, k := range known {
		d := levenshtein.ComputeDistance(word, strings.ToLower(k))
		if d <= max(2, length/3) && d*2 <= length && (best == "" || d < distance) {
			best, distance = k, d
		}
	}
	return best
}
