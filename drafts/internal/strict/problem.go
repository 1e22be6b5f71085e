package strict

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Problem is one thing wrong with a file.
type Problem struct {
	// Place is where it is wrong, zero if that cannot be said.
	Place
	// Path is the value that is wrong, as in [Places]; "" if it is the file.
	Path string
	// Text says what is wrong, in lower case and without a final stop.
	Text string
	// Hint says what to do about it, or is "".
	Hint string
}

// String returns the problem on one line: "line:col: path: text; hint".
func (p Problem) String() string {
	var b strings.Builder
	if !p.IsZero() {
		fmt.Fprintf(&b, "%d:%d: ", p.Line, p.Col)
	}
	if p.Path != "" {
		b.WriteString(p.Path + ": ")
	}
	b.WriteString(p.Text)
	if p.Hint != "" {
		b.WriteString("; " + p.Hint)
	}
	return b.String()
}

// tidy sorts problems by place and drops those said twice, as happens when an
// anchored value is read through several aliases.
func tidy(problems []Problem) []Problem {
	slices.SortStableFunc(problems, func(a, b Problem) int {
		return cmp.Or(a.compare(b.Place), cmp.Compare(a.Path, b.Path))
	})
	return slices.Compact(problems)
}
