package plan_test

import (
	"slices"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
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
		for _, main := range p.Steps {
			after := c
			if !main.Sent {
				after = withSent(c, main)
			}
			for i, step := range append([]*plan.Step{main}, main.Alternates...) {
				if step.Draft == nil || step.Sent {
					continue
				}
				by := after // an alternate answers what they say once the email has gone out
				if i == 0 {
					by = c
				}
				r := letter.Request{Kind: step.Kind, Opportunity: step.Opportunity, Send: step.Draft.Send}
				d, err := drafttest.Draft(cat, by, r)
				if err != nil {
					continue // its date comes with the request
				}
				compared++
				if got, want := figures(d.Text), figures(step.Draft.Text); !slices.Equal(got, want) {
					t.Errorf("%s: %s at %s: draft has %q, the plan %q", s.Name, step.Kind, r.Send, got, want)
				}
			}
		}
	}
	if compared < 150 {
		t.Errorf("compared only %d emails", compared)
	}
}

// withSent returns the case with the email of a step in its log.
func withSent(c *casefile.Case, s *plan.Step) *casefile.Case {
	after, on := *c, calendar.DateOf(s.Window.From)
	at := len(c.Log)
	for at > 0 && on.Before(c.Log[at-1].On) {
		at--
	}
	after.Log = slices.Insert(slices.Clone(c.Log), at, casefile.Event{On: on, What: casefile.EventSent,
		Opportunity: s.Opportunity, Kind: s.Kind})
	return &after
}

func figures(text string) (list []string) {
	for _, a := range comp.FindAmounts(text) {
		if a.IsMoney() {
			list = append(list, text[a.Start:a.End])
		}
	}
	return list
}
