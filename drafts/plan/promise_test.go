package plan_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// The day that a hold has named for the answer is in the plan until the answer has gone out.
func TestPromises(t *testing.T) {
	cat := drafttest.Catalog(t)
	hold := []string{"2026-06-25 written-offer", "2026-06-25 sent kind: counter-base",
		"2026-06-29 reply-partial base: 250000", "2026-06-29 sent kind: response-hold"}
	for _, tt := range []struct {
		name, asks string
		log        []string
		when, line string
	}{
		{"nothing left to ask for", "{round: 1, base: 260000}", nil, "Wednesday, July 1",
			"next email: none yet, and you promised Acme an answer by Wednesday, July 1: add the next figure"},
		{"a decision", "{round: 1, base: 260000}",
			[]string{"2026-06-30 reply-no", "2026-06-30 sent kind: decision-time"}, "Thursday, July 2",
			"next email: none yet, and you promised Acme an answer by Thursday, July 2: accept, or decline"},
		{"the answer went out", "{round: 1, base: 260000}",
			[]string{"2026-06-30 sent kind: accept-recap"}, "", "next email"},
		{"the next figure is in the case", "{round: 1, base: 260000}, {round: 2, sign_on: [20000]}", nil,
			"", "next email"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := setup{home: "US", homeZone: "America/Los_Angeles", made: "2026-06-25", asks: tt.asks,
				log: append(hold[:len(hold):len(hold)], tt.log...)}.parse(t)
			p, err := plan.New(cat, c, on(t, "2026-06-30 15:00", "America/Los_Angeles"))
			if err != nil {
				t.Fatal(err)
			}
			var days []string
			for _, d := range p.Promises {
				days = append(days, d.When)
				if day := d.By.Format("Monday, January 2"); day != d.When {
					t.Errorf("the day ends on %s, and is %s", day, d.When)
				}
			}
			if got := strings.Join(days, "; "); got != tt.when {
				t.Errorf("promised %q, want %q", got, tt.when)
			}
			if got := p.NextLine(); !strings.HasPrefix(got, tt.line) {
				t.Errorf("got %q, want %q", got, tt.line)
			}
		})
	}
}
