package drafts

import (
	"errors"
	"fmt"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// UnknownKinds returns a problem for each kind in the log of the case that the catalog's file
// systems don't have, with the nearest one. A plan can't tell what such an email asked for.
func (cat *Catalog) UnknownKinds(c *casefile.Case) casefile.Problems {
	var found []casefile.FieldProblem
	for i, e := range c.Log {
		if e.Kind == "" || slices.Contains(cat.known, e.Kind) {
			continue
		}
		text := fmt.Sprintf("unknown kind %q: write one of the catalog, or leave it out", e.Kind)
		if err := unknownKind(e.Kind, cat.known); err.Near != "" || len(err.Known) < len(cat.known) {
			text = err.Error()
		}
		found = append(found, casefile.FieldProblem{Field: fmt.Sprintf("log[%d].kind", i), Text: text})
	}
	var wrong *casefile.Error
	if errors.As(c.ErrorAt(found...), &wrong) {
		return wrong.Problems
	}
	return nil
}
