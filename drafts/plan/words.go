package plan

import (
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

func (s *situation) breakName(b calendar.Break) string { return letter.BreakName(b, s.o.Closures) }

// spans writes a window in full and in brief.
func (s *situation) spans(w calendar.Window) (long, brief string) {
	return s.style.Span(w, s.office.Zone(), s.home.Zone()),
		s.style.Brief().Span(w, s.office.Zone(), s.home.Zone())
}
