package casefile

import (
	"fmt"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

// Hints returns what may be missing or mistaken in a valid case, in the order of the file. Nothing
// in them keeps an email from being written.
func (c *Case) Hints() Problems {
	found := append(c.nameHints(), c.termHints()...)
	strict.Sort(found)
	return NewProblems(c.file, c.source, found)
}

// termHints are about current offers that lack terms of an earlier one.
func (c *Case) termHints() (hints []strict.Problem) {
	for i := range c.Opportunities {
		o := &c.Opportunities[i]
		n := o.CurrentOffer(calendar.Date{})
		if n < 0 {
			continue
		}
		if text := o.LackingText(n); text != "" {
			path := fmt.Sprintf("opportunities[%d].offers[%d]", i, n)
			hints = append(hints, c.problemAt(path, text))
		}
	}
	return hints
}
