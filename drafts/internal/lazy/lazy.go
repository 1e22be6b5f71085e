// Package lazy puts off work until it's first needed, since most runs of the program need little of
// what a package could prepare.
package lazy

import (
	"regexp"
	"strings"
	"sync"
)

// Regexp returns a function that compiles a regular expression at its first call.
func Regexp(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}

// List returns a function that splits a list at its bars at the first call. Lines end behind a bar,
// and the next ones are indented by tabs.
func List(list string) func() []string {
	return sync.OnceValue(func() []string {
		return strings.Split(strings.NewReplacer("\n", "", "\t", "").Replace(list), "|")
	})
}
