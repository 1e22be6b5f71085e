package plan_test

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// Every email of a plan can be written in every voice, or says in a coach's words what the case
// lacks: whatever has happened, no template runs into something empty.
func TestWritable(t *testing.T) {
	cat := drafttest.Catalog(t)
	voices := []casefile.Voice{"", casefile.VoiceFormal, casefile.VoiceDirect}
	for seed := range *simulations {
		s := simulate(t, uint64(seed))
		s.c.Client.Voice = voices[seed%len(voices)]
		later := s.at.AddDate(0, 0, 3)
		for _, at := range []time.Time{s.at, later} {
			p, err := plan.New(cat, s.c, at)
			if err != nil {
				t.Fatal(err)
			}
			for step := range p.All() {
				for _, w := range step.Warnings {
					if w.Code == plan.WarnNeeds && strings.Contains(w.Text, ".md:") {
						t.Errorf("seed %d: %s %s: %s\n%s", seed, step.Number, step.Kind, w.Text, s.text)
					}
				}
			}
		}
	}
}

// An email that can't be written yet is still for somebody with a name.
func TestUnwritableNamesReader(t *testing.T) {
	cat := drafttest.Catalog(t)
	c := setup{made: "none", log: []string{"2026-06-25 interview"}}.parse(t)
	p, err := plan.New(cat, c, on(t, "2026-06-25 18:00", "Europe/London"))
	if err != nil {
		t.Fatal(err)
	}
	unwritten := 0
	for s := range p.All() {
		if s.Draft == nil && !s.Sent {
			unwritten++
			if len(s.To) != 1 || s.To[0] != "Priya Shah" && s.To[0] != "Marcus Oyelaran" {
				t.Errorf("%s goes to %q", s.Kind, s.To)
			}
		}
	}
	if unwritten == 0 {
		t.Error("every email could be written")
	}
}
