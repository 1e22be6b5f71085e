package drafts

import (
	"errors"
	"fmt"
	"strings"
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
func (p Problem) Place() string { return place(p.File, p.Line, p.Column) }

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
			pad.WriteString(strings.Repeat(" ", width(r)))
		}
	}
	return p.Source + "\n" + pad.String() + "^"
}

func place(file string, line, column int) string {
	switch {
	case line == 0:
		return file
	case column == 0:
		return fmt.Sprintf("%s:%d", file, line)
	}
	return fmt.Sprintf("%s:%d:%d", file, line, column)
}

// problemList is what CaseError and CatalogError share: a line a problem, and unwrapping to each.
type problemList []Problem

func (l problemList) Error() string {
	lines := make([]string, len(l))
	for i, p := range l {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

func (l problemList) Unwrap() []error {
	errs := make([]error, len(l))
	for i, p := range l {
		errs[i] = p
	}
	return errs
}

// CaseError is everything that is wrong with a case, in the order of the file. It unwraps to each [Problem].
type CaseError struct{ Problems []Problem }

// Error returns the problems, a line each.
func (e *CaseError) Error() string { return problemList(e.Problems).Error() }

// Unwrap returns the problems.
func (e *CaseError) Unwrap() []error { return problemList(e.Problems).Unwrap() }

// CatalogError is everything that is wrong with a set of templates. It unwraps to each [Problem].
type CatalogError struct{ Problems []Problem }

// Error returns the problems, a line each.
func (e *CatalogError) Error() string { return problemList(e.Problems).Error() }

// Unwrap returns the problems.
func (e *CatalogError) Unwrap() []error { return problemList(e.Problems).Unwrap() }

// ErrUnknown is what every [UnknownError] is, for errors.Is.
var ErrUnknown = errors.New("unknown name")

// UnknownError is a name that the case or the catalog does not have.
type UnknownError struct {
	What string // "kind", "opportunity", "person", "stage", …
	Name string // as it was given
	Near string // the nearest known name; "" where none is near
	// Known are all known names; Error lists them where none is near.
	Known []string
}

func unknown(what, name string, known []string) *UnknownError {
	return &UnknownError{What: what, Name: name, Near: nearest(name, known), Known: known}
}

// Error names the nearest known name, or all of them.
func (e *UnknownError) Error() string {
	switch {
	case e.Near != "":
		return fmt.Sprintf("unknown %s %q: did you mean %q?", e.What, e.Name, e.Near)
	case len(e.Known) == 0:
		return fmt.Sprintf("unknown %s %q: there is none", e.What, e.Name)
	}
	return fmt.Sprintf("unknown %s %q (known: %s)", e.What, e.Name, strings.Join(e.Known, ", "))
}

// Is reports whether target is ErrUnknown.
func (e *UnknownError) Is(target error) bool { return target == ErrUnknown }

// ChoiceError is a request that names no opportunity where one must be named.
type ChoiceError struct {
	Kind string
	File string   // the case's file
	IDs  []string // the opportunities to choose from
	Open bool     // they are open and the kind is final, so that a guess could reach the wrong company; else none is open
}

// Error says why, and which there are.
func (e *ChoiceError) Error() string {
	ids := strings.Join(e.IDs, ", ")
	if e.Open {
		return fmt.Sprintf("%s is final, and %s has %d open opportunities: name one (%s)", e.Kind, e.File, len(e.IDs), ids)
	}
	return fmt.Sprintf("%s: no opportunity is open: name one (%s)", e.File, ids)
}

// Missing is one fact that a kind needs and the case lacks.
type Missing struct {
	Need string // as the kind's front matter writes it, such as ask.sign_on
	File string // the case's file
	Line int    // the nearest line of the case that is there; 0 where none is known
	Hint string // how to give it, where that is not plain
}

// NeedsError says what a kind needs that the case does not hold. Nothing has been rendered.
type NeedsError struct {
	Kind        string
	Opportunity string
	Missing     []Missing // never empty
}

// Error returns a line for each missing fact, such as
// counter-sign-on-split needs ask.sign_on (opportunity "amazon", erica.yaml:61).
func (e *NeedsError) Error() string {
	lines := make([]string, len(e.Missing))
	for i, m := range e.Missing {
		where := ""
		if at := place(m.File, m.Line, 0); at != "" {
			where = ", " + at
		}
		lines[i] = fmt.Sprintf("%s needs %s (opportunity %q%s)", e.Kind, m.Need, e.Opportunity, where)
		if m.Hint != "" {
			lines[i] += ": " + m.Hint
		}
	}
	return strings.Join(lines, "\n")
}

// RenderError is a template that failed on a case: both places are named.
type RenderError struct {
	Template    string // the template's file
	Line        int    // in the template's file; 0 where the text as a whole is at fault
	Opportunity string
	File        string // the case's file
	CaseLine    int    // where the opportunity stands in it
	Err         error
}

// Error returns template:line: text (opportunity "id", file:line).
func (e *RenderError) Error() string {
	where := ""
	if at := place(e.File, e.CaseLine, 0); at != "" {
		where = ", " + at
	}
	return fmt.Sprintf("%s: %v (opportunity %q%s)", place(e.Template, e.Line, 0), e.Err, e.Opportunity, where)
}

// Unwrap returns the cause.
func (e *RenderError) Unwrap() error { return e.Err }
