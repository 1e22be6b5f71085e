// Package suggest finds the known name that a mistyped one was meant to be: [Nearest] finds one,
// [Within] finds all with so many typos, and [OneOf] checks a word of a closed set.
package suggest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"

	"github.com/tactful-drafts/tactful/drafts/internal/each"
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
	length := utf8.RuneCountInString(word)
	for _, k := range known {
		lower := strings.ToLower(k)
		if more := utf8.RuneCountInString(lower) - length; more > typos || -more > typos {
			continue // a text in place of a name would take long to compare
		}
		switch d := levenshtein.ComputeDistance(word, lower); {
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
func OneOf[S ~string](got string, allowed []S) error { return Meant(got, allowed, nil) }

// Meant is [OneOf] with the other words that people use for each allowed value, separated by ", ":
// "rejected, said no". An error names every value that the words may have meant.
func Meant[S ~string](got string, allowed []S, words map[S]string) error {
	if slices.Contains(allowed, S(got)) {
		return nil
	}
	known := each.Of(allowed, func(a S) string { return string(a) })
	near := Called(got, allowed, words)
	if len(near) == 0 && !negates(got) {
		if n := Nearest(got, known); n != "" {
			near = []string{n}
		}
		for _, word := range strings.Split(plain(got), " ") {
			if len(near) == 0 {
				near = Called(word, allowed, words)
			}
		}
	}
	did := ""
	if len(near) > 0 {
		did = ": did you mean " + Or(near) + "?"
	}
	return fmt.Errorf("unknown value %q%s (known: %s)", got, did, strings.Join(known, ", "))
}

// negates reports whether words say that something isn't so: "no reply yet" is no reply, and no "no".
func negates(got string) bool {
	words := strings.Split(plain(got), " ")
	for i, word := range words[:len(words)-1] {
		if slices.Contains([]string{"no", "not", "never", "nothing", "without"}, word) && words[i+1] != "to" {
			return true
		}
	}
	return false
}

// Called returns the allowed values that are called so: words has the other words for each.
func Called[S ~string](got string, allowed []S, words map[S]string) (list []string) {
	got = plain(got)
	for _, a := range allowed {
		if got != "" && (got == plain(string(a)) || slices.Contains(strings.Split(words[a], ", "), got)) {
			list = append(list, string(a))
		}
	}
	return list
}

// plain returns words in lower case with single spaces between them.
func plain(s string) string {
	s = strings.NewReplacer("-", " ", "_", " ", ".", " ").Replace(strings.ToLower(s))
	return strings.Join(strings.Fields(s), " ")
}

// Or lists names in quotes: "a", "b", or "c".
func Or(names []string) string {
	return Series(each.Of(names, strconv.Quote), "or")
}

// Series lists words with a conjunction: a, a or b, or a, b, or c.
func Series(words []string, conjunction string) string {
	if n := len(words) - 1; n > 1 {
		return strings.Join(words[:n], ", ") + ", " + conjunction + " " + words[n]
	}
	return strings.Join(words, " "+conjunction+" ")
}
