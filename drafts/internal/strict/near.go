package strict

import (
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// nearest returns the known key that key most looks like, or "". Near is a
// distance of two edits, or of a third of the key's length if that is more, as
// long as something of the key is left.
func nearest(key string, known []string) string {
	length := utf8.RuneCountInString(key)
	best, bestDistance := "", max(2, length/3)+1
	for _, name := range known {
		distance := levenshtein.ComputeDistance(strings.ToLower(key), strings.ToLower(name))
		if distance < bestDistance && distance < max(length, utf8.RuneCountInString(name)) {
			best, bestDistance = name, distance
		}
	}
	return best
}
