package plan_test

import (
	"slices"
	"strings"
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
				r := letter.Request{Kind: step.Kind, Opportunity: step.Opportunity, Send: step.Draft.Send,
					Ahead: i > 0}
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

// An ask that goes before the level, by the client's priorities, says that the level is still to come.
func TestLevelAfterAnAsk(t *testing.T) {
	const level = "    level: {offered: L5, target: L6}\n"
	for _, tt := range []struct {
		more, priorities, log string
		want                  bool
	}{
		{level, "base, level", "", true},
		{level, "base, level", "2026-09-08 sent kind: level-up-request", false}, // they know
		{"", "base, level", "", false},
		{level, "sign-on, base", "", true},
	} {
		s := setup{made: "2026-09-10", more: tt.more, others: "priorities: [" + tt.priorities + "]\n",
			log: []string{"2026-09-10 written-offer", "2026-09-11 sent kind: offer-acknowledge"}}
		if tt.log != "" {
			s.log = append([]string{tt.log}, s.log...)
		}
		p, err := plan.New(drafttest.Catalog(t), s.parse(t), on(t, "2026-09-14 08:00", "America/Los_Angeles"))
		if err != nil {
			t.Fatal(err)
		}
		if len(p.Steps) == 0 || p.Steps[0].Kind != "counter-base" {
			t.Fatalf("%v: got %v", tt, p.Steps)
		}
		const note = "the level, L6, comes after this: level-up-request asks about it, before you accept"
		if got := slices.Contains(p.Steps[0].Notes, note); got != tt.want {
			t.Errorf("%v: got notes %q", tt, p.Steps[0].Notes)
		}
		const gives = "this gives the level up: L6 hasn't been asked for, and level-up-request would ask"
		accepts := 0
		for _, a := range p.Steps[0].Alternates {
			if !strings.HasPrefix(a.Kind, "accept") {
				continue
			}
			if accepts++; slices.Contains(a.Notes, gives) != tt.want {
				t.Errorf("%v: %s has the notes %q", tt, a.Number, a.Notes)
			}
		}
		if accepts == 0 {
			t.Errorf("%v: nothing accepts", tt)
		}
	}
}
