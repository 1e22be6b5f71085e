package strict

import (
	"cmp"
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
