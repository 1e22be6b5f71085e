package plan_test

import (
	"slices"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// An email that is drafted by name asks for the same as the one in the plan.
func TestDraftAsksWhatThePlanAsks(t *testing.T) {
	cat, compared := drafttest.Catalog(t), 0
	for _, s := range drafttest.Scenarios {
		c, at := drafttest.Case(t, s.File), drafttest.Instant(t, s.Send)
		p, err := plan.New(cat, c, at)
		if err != nil {
			t.Fatal(err)
		}
		for step := range p.All() {
			if step.Draft == nil || step.Sent {
				continue
			}
			r := letter.Request{Kind: step.Kind, Opportunity: step.Opportunity, Send: step.Draft.Send}
			d, err := drafttest.Draft(cat, c, r)
			if err != nil {
				continue // its date comes with the request
			}
			compared++
			if got, want := figures(d.Text), figures(step.Draft.Text); !slices.Equal(got, want) {
				t.Errorf("%s: %s at %s: draft has %q, the plan %q", s.Name, step.Kind, r.Send, got, want)
			}
		}
	}
	if compared < 150 {
		t.Errorf("compared only %d emails", compared)
	}
}

func figures(text string) (list []string) {
	for _, a := range comp.FindAmounts(text) {
		if a.IsMoney() {
			list = append(list, text[a.Start:a.End])
		}
	}
	return list
}
