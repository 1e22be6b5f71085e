package plan_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// A plan without drafts has the same emails at the same times, and the same drafts once they are
// written. It also has the alternates of an email that can't be written.
func TestUnwritten(t *testing.T) {
	cat := drafttest.Catalog(t)
	n := 0
	plans(t, func(t *testing.T, c *casefile.Case, p *plan.Plan, _ *calendar.Office) {
		if n++; n%3 != 0 {
			return // enough of each place are left
		}
		q, err := plan.Options{Unwritten: true}.New(cat, c, p.At)
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for s := range q.All() {
			if s.Draft != nil {
				t.Errorf("%s has a draft already", s.Number)
			}
			s.Write()
			s.Write() // nothing happens twice
			all = append(all, described(s))
		}
		for s := range p.All() {
			if !slices.Contains(all, described(s)) {
				t.Errorf("there is no %s", described(s))
			}
		}
		if len(q.Steps) != len(p.Steps) {
			t.Errorf("%d steps, want %d", len(q.Steps), len(p.Steps))
		}
	})
}

func described(s *plan.Step) string {
	text := ""
	if s.Draft != nil {
		text = s.Draft.Text
	}
	return fmt.Sprint(s.Number, s.ID(), s.Window, s.When, s.To, s.Subject, s.Figures, text)
}
