package casefile

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/columns"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/input"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
	"github.com/tactful-drafts/tactful/drafts/internal/suggest"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// InputError is an error in what the caller passed in, such as a case or a name, rather than in
// the program or the machine. One errors.As finds it, so that a server can answer with an HTTP 4xx.
type InputError interface {
	error
	Input() // marks the error; it does nothing
}

// InputErrorf formats an [InputError] as [fmt.Errorf] does.
func InputErrorf(format string, args ...any) error {
	return input.Errorf(format, args...)
}

// Problem is one thing wrong in a file. The zero values of its position mean that it isn't known.
type Problem struct {
	File   string // the name that the caller passed, or a template's path
	Line   int    // from 1
	Column int    // from 1, in runes
	Field  string // its path, such as opportunities[0].offers[0].base, or ""
	Text   string // what's wrong and what's expected, without a final period
	Hint   string // how to fix it, such as the nearest known name, or ""
	Source string // the line of the file, for [Problem.Excerpt], or ""
}

// Error returns the problem on one line: file:line:column: field: text: hint.
func (p Problem) Error() string {
	parts := []string{p.Place(), p.Field, p.Text, p.Hint}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ": ")
}

// Place returns file:line:column, without the parts that aren't known.
func (p Problem) Place() string { return strict.Position(p.File, p.Line, p.Column) }

// Excerpt returns the line of the file with a caret under the column, as two lines without a final
// newline, or "" if the position isn't known.
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
			pad.WriteString(strings.Repeat(" ", columns.Width(string(r))))
		}
	}
	return p.Source + "\n" + pad.String() + "^"
}

// Clip shortens a long source line to about width characters around the column, with ellipses, for
// [Problem.Excerpt].
func (p Problem) Clip(width int) Problem {
	source := []rune(p.Source)
	if len(source) <= width || p.Column < 1 || p.Column > len(source)+1 {
		return p
	}
	from := min(max(0, p.Column-1-width/2), len(source)-width)
	to := from + width
	p.Source = string(source[from:to])
	p.Column -= from
	if from > 0 {
		p.Source, p.Column = "…"+p.Source, p.Column+1
	}
	if to < len(source) {
		p.Source += "…"
	}
	return p
}

// Input marks the problem as an [InputError].
func (Problem) Input() {}

// Problems are what's wrong in one or more files. It unwraps to each [Problem].
type Problems []Problem

// NewProblems adds the file's name and the lines of its text to the problems found in it. Values
// under private are blanked.
func NewProblems(file string, text []byte, found []strict.Problem) Problems {
	lines := strings.Split(string(bytes.TrimPrefix(text, []byte("\ufeff"))), "\n")
	list := make(Problems, len(found))
	excerpts := map[int]string{} // many problems may be on one line, and that may be long
	for i, p := range found {
		list[i] = Problem{File: file, Line: p.Line, Column: p.Col, Field: p.Path, Text: p.Text, Hint: p.Hint}
		if p.Line >= 1 && p.Line <= len(lines) {
			if _, ok := excerpts[p.Line]; !ok {
				excerpts[p.Line] = strict.Excerpt(lines[p.Line-1])
			}
			list[i].Source = excerpts[p.Line]
		}
	}
	blankPrivate(list, lines)
	return list
}

// Error returns each problem on a line of its own.
func (l Problems) Error() string {
	return strings.Join(each.Of(l, Problem.Error), "\n")
}

// Unwrap returns the problems.
func (l Problems) Unwrap() []error {
	return each.Of(l, func(p Problem) error { return p })
}

// Input marks the problems, and every error that embeds them, as an [InputError].
func (Problems) Input() {}

// Error is everything wrong with a case, in the order of the file. It's an [InputError] and unwraps
// to each [Problem].
type Error struct{ Problems }

// FieldProblem is something wrong with one field of a case.
type FieldProblem struct {
	Field string // its path, such as opportunities[0].offers[0].base
	Text  string // what's wrong, without a final period
}

// ErrorAt returns the problems as an [*Error] with their positions, or nil if there are none.
func (c *Case) ErrorAt(list ...FieldProblem) error {
	problems := each.Of(list, func(p FieldProblem) strict.Problem {
		return c.problemAt(p.Field, p.Text)
	})
	strict.Sort(problems)
	return c.errorOf(problems)
}

func (c *Case) problemAt(field, text string) strict.Problem {
	return strict.Problem{Place: c.places.Nearest(field), Path: field, Text: text}
}

// errorOf returns the problems as an [*Error], or nil if there are none.
func (c *Case) errorOf(problems []strict.Problem) error {
	if len(problems) == 0 {
		return nil
	}
	return &Error{NewProblems(c.file, c.source, strict.First(problems))}
}

// ErrUnknown matches every [UnknownError] in errors.Is.
var ErrUnknown = errors.New("unknown name")

// UnknownError is a name that the case or the catalog doesn't have. It's an [InputError].
type UnknownError struct {
	What  string   // "kind", "opportunity", "person", "stage", …
	Name  string   // as it was given
	Near  string   // the nearest known name, or "" if none is close
	Known []string // every known name
}

// NewUnknownError returns the error for a name that isn't among the known ones.
func NewUnknownError[S ~string](what, name string, known []S) *UnknownError {
	words := text.Strings(known)
	return &UnknownError{What: what, Name: name, Near: suggest.Nearest(name, words), Known: words}
}

// Error names the nearest known name, or all of them if none is close.
func (e *UnknownError) Error() string {
	switch {
	case e.Near != "":
		return fmt.Sprintf("unknown %s %q: did you mean %q?", e.What, e.Name, e.Near)
	case len(e.Known) == 0:
		return fmt.Sprintf("unknown %s %q: there is none", e.What, e.Name)
	}
	return fmt.Sprintf("unknown %s %q (known: %s)", e.What, e.Name, strings.Join(e.Known, ", "))
}

// Is reports whether target is [ErrUnknown].
func (e *UnknownError) Is(target error) bool { return target == ErrUnknown }

// Input marks the error as an [InputError].
func (e *UnknownError) Input() {}

// find returns the index of the ID, or an [*UnknownError].
func find(what, id string, ids []string) (int, error) {
	if i := slices.Index(ids, id); i >= 0 {
		return i, nil
	}
	return 0, NewUnknownError(what, id, ids)
}
