package drafts_test

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// A deadline without a time is named as its day, Friday 13 March, and never as the midnight after
// it.
func TestDeadlineDayIsNamed(t *testing.T) {
	cat, c := drafttest.Catalog(t), drafttest.Case(t, "oliver.yaml")
	send := time.Date(2026, time.March, 12, 10, 0, 0, 0, time.UTC)
	clean := func(what, text string) {
		t.Helper()
		for _, wrong := range []string{"14 March", "00:00", "23:59", "midnight"} {
			if strings.Contains(text, wrong) {
				t.Errorf("%s names %s:\n%s", what, wrong, text)
			}
		}
	}
	for _, kind := range []string{"response-hold", "decision-time"} {
		d, err := cat.Draft(c, drafts.Request{Kind: kind, Send: send})
		if err != nil {
			t.Fatal(err)
		}
		clean(kind, d.Text)
		if !strings.Contains(strings.Join(strings.Fields(d.Text), " "), "Friday 13 March") {
			t.Errorf("%s doesn't name the day:\n%s", kind, d.Text)
		}
	}
	p, err := plan.New(cat, c, send)
	if err != nil {
		t.Fatal(err)
	}
	named := false
	for s := range p.All() {
		for _, w := range s.Warnings {
			clean(s.Kind, w.Text)
			named = named || strings.Contains(w.Text, "Friday 13 March")
		}
		for _, n := range s.Notes {
			clean(s.Kind, n)
		}
	}
	if !named {
		t.Error("no warning names the deadline")
	}
}
