package plan_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// The day by which it's good to ask for more time is named until it's over.
func TestWhyMoreTime(t *testing.T) {
	s := setup{made: "2026-06-09", deadline: "2026-06-19T17:00", zone: "Europe/London", cal: "GB",
		more: "    extension: {until: 2026-06-24, reason: my lease ends then}\n",
		log:  []string{"2026-06-09 written-offer", "2026-06-10 sent kind: counter-base"}}
	for now, named := range map[string]bool{"2026-06-12 09:00": true, "2026-06-18 17:30": false} {
		p, err := plan.New(drafttest.Catalog(t), s.parse(t), on(t, now, "Europe/London"))
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for step := range p.All() {
			if strings.Contains(step.Why, "more time") {
				found = true
				if strings.Contains(step.Why, "ask by") != named {
					t.Errorf("%s: %s", now, step.Why)
				}
			}
		}
		if !found {
			t.Errorf("%s: no step asks for more time", now)
		}
	}
}
