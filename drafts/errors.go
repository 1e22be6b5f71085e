package drafts

import (
	"fmt"
	"maps"
	"strconv"
	"strings"
	"text/template/parse"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

// CatalogError is everything that is wrong with a set of templates. It unwraps to each
// [casefile.Problem].
type CatalogError struct{ casefile.Problems }

// PrivateError is an email that would show something private. It unwraps to each [Disclosure].
type PrivateError struct {
	Draft *Draft // the refused email, for showing what is wrong with it
	Shown []*Disclosure
}

// Error returns the kind of the email and every disclosure, without the private words themselves.
func (e *PrivateError) Error() string {
	list := each.Of(e.Shown, (*Disclosure).Error)
	kind := "the email"
	if e.Draft != nil {
		kind = e.Draft.Kind
	}
	return kind + ": " + strings.Join(list, "; ")
}

// Unwrap returns the disclosures.
func (e *PrivateError) Unwrap() []error {
	return each.Of(e.Shown, func(d *Disclosure) error { return d })
}

// Input marks the error as a [casefile.InputError].
func (*PrivateError) Input() {}

// Disclosure is a place in an email that shows something private.
type Disclosure struct {
	Field        string // of the case, such as private.walk_away
	Part         string // subject or text
	Line, Column int    // in the part, from 1, the column in characters
	Start, End   int    // byte offsets in the part
}

// Error returns part:line:column and the field that is shown.
func (d *Disclosure) Error() string {
	return fmt.Sprintf("%s:%d:%d: shows %s of the case", d.Part, d.Line, d.Column, d.Field)
}

// RenderError is a template that failed on a case, with the positions in both.
type RenderError struct {
	Template    string // the template's file
	Line        int    // in the template's file; 0 if it's about the whole text
	Opportunity string
	File        string // the case's file
	CaseLine    int    // the line on which the opportunity begins; 0 if unknown
	Err         error
}

// Error returns template:line: text (opportunity "id", file:line).
func (e *RenderError) Error() string {
	place := ""
	if at := strict.Position(e.File, e.CaseLine, 0); at != "" {
		place = ", " + at
	}
	return fmt.Sprintf("%s: %v (opportunity %q%s)", strict.Position(e.Template, e.Line, 0), e.Err,
		e.Opportunity, place)
}

// Unwrap returns the cause.
func (e *RenderError) Unwrap() error { return e.Err }

// parseAll parses a template with the functions that there are, and returns what's wrong with it. The
// parser stops at the first unknown function, so it runs once for each.
func parseAll(
	name, text string, known map[string]any,
) (set map[string]*parse.Tree, wrong []casefile.Problem) {
	set, err := parse.Parse(name, text, "", "", known)
	for err != nil {
		_, line, msg := splitTemplateError(err.Error())
		if at, ok := strings.CutPrefix(msg, "unclosed action started at "); ok {
			msg = "unclosed action"
			if first, err := strconv.Atoi(at[strings.LastIndex(at, ":")+1:]); err == nil {
				line = first
			}
		}
		wrong = append(wrong, casefile.Problem{Line: line,
			Text: strict.Excerpt(strings.TrimPrefix(msg, "template: "))})
		var unknown string
		if n, _ := fmt.Sscanf(msg, "function %q not defined", &unknown); n == 0 || known[unknown] != nil {
			return set, wrong
		}
		known = maps.Clone(known)
		known[unknown] = fmt.Sprint
		set, err = parse.Parse(name, text, "", "", known)
	}
	if len(wrong) > 0 {
		set = nil // a tree with functions that aren't there
	}
	return set, wrong
}

// splitTemplateError splits an error of text/template into the tree's name, the line, and the
// message: "template: counter/x.md:14:3: executing …" or, from the parser, "template:
// counter/x.md:14: …".
func splitTemplateError(s string) (name string, line int, msg string) {
	s = strings.TrimPrefix(s, "template: ")
	name, rest, ok := strings.Cut(s, ":")
	if !ok {
		return "", 0, s
	}
	digits := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
	line, err := strconv.Atoi(rest[:digits])
	if err != nil {
		return "", 0, s
	}
	rest = strings.TrimPrefix(rest[digits:], ":")
	if column, after, ok := strings.Cut(rest, ":"); ok && strings.Trim(column, "0123456789") == "" {
		rest = after
	}
	return name, line, strings.TrimSpace(rest)
}
