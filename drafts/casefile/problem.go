package casefile

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/markup"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

// Problem is one thing that is wrong in a file, with its place.
type Problem struct {
	File   string // the name given by the caller, or the template's path
	Line   int    // 1-based; 0 where no place is known
	Column int    // 1-based, in runes; 0 where only the line is known
	Field  string // the path of the field, such as opportunities[0].offers[0].base; may be ""
	Text   string // what is wrong, and what is wanted
	Hint   string // the nearest known name, where there is one
	Source string // the line of the file that holds the place; may be ""
}

// Error returns the problem as one line: file:line:column: field: text: hint.
func (p Problem) Error() string {
	var parts []string
	if place := p.Place(); place != "" {
		parts = append(parts, place)
	}
	for _, s := range []string{p.Field, p.Text, p.Hint} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ": ")
}

// Place returns file:line:column, as far as it is known.
func (p Problem) Place() string { return strict.Position(p.File, p.Line, p.Column) }

// Excerpt returns the line of the file with a caret under the column, as two lines without a final newline; "" where the
// place is not known.
func (p Problem) Excerpt() string {
	if p.Source == "" || p.Column < 1 {
		return ""
	}
	var pad strings.Builder
	for i, r := range []rune(p.Source) {
		if i >= p.Column-1 {
			break
		}
		if r == '\t' {
			pad.WriteRune('\t') // the terminal widens both alike
		} else {
			pad.WriteString(strings.Repeat(" ", markup.Width(r)))
		}
	}
	return p.Source + "\n" + pad.String() + "^"
}

// Problems are what is wrong in one or more files. As an error they are a line each, and unwrap to each [Problem].
type Problems []Problem

// Error returns the problems, a line each.
func (l Problems) Error() string {
	lines := make([]string, len(l))
	for i, p := range l {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns the problems.
func (l Problems) Unwrap() []error {
	errs := make([]error, len(l))
	for i, p := range l {
		errs[i] = p
	}
	return errs
}

// CaseError is everything that is wrong with a case, in the order of the file. It unwraps to each [Problem].
type Error struct{ Problems }
