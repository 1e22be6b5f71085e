package drafts

import (
	"fmt"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

// CatalogError is everything that is wrong with a set of templates. It unwraps to each [Problem].
type CatalogError struct{ casefile.Problems }

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
	if at := strict.Position(e.File, e.CaseLine, 0); at != "" {
		where = ", " + at
	}
	return fmt.Sprintf("%s: %v (opportunity %q%s)", strict.Position(e.Template, e.Line, 0), e.Err, e.Opportunity, where)
}

// Unwrap returns the cause.
func (e *RenderError) Unwrap() error { return e.Err }
