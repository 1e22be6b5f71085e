package comp

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// OutsideNames returns the amounts in s that aren't part of one of the names, such as 3M or
// Studio 54. The names are compared with their capitals. An amount that is more than the name, such
// as $3M, stays.
func OutsideNames(list []Amount, s string, names []string) []Amount {
	return slices.DeleteFunc(list, func(a Amount) bool {
		return slices.ContainsFunc(names, func(name string) bool { return within(a, s, name) })
	})
}

// within reports whether the name stands in s around the amount.
func within(a Amount, s, name string) bool {
	if !strings.Contains(name, s[a.Start:a.End]) {
		return false
	}
	for at := max(0, a.End-len(name)); at <= a.Start; at++ {
		if !strings.HasPrefix(s[at:], name) {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(s[:at])
		after, _ := utf8.DecodeRuneInString(s[at+len(name):])
		if !partOfWord(before) && !partOfWord(after) {
			return true
		}
	}
	return false
}

func partOfWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
