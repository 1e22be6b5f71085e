package drafts

import (
	"fmt"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

// CatalogError is everything that is wrong with a set of templates. It unwraps to each
// [casefile.Problem].
type CatalogError struct{ casefile.Problems }

// RenderError is a template that failed on a case, with the places of both.
type RenderError struct {
	Template    string // the template's file
	Line        int    // in the template's file; 0 if the text as a whole is at fault
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
	return fmt.Sprintf("%s: %v (opportunity %q%s)", strict.Position(e.Template, e.Line, 0), e.Err, e.Opportunity, place)
}

// Unwrap returns the cause.
func (e *RenderError) Unwrap() error { return e.Err }
