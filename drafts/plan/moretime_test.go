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

// More time is asked for once, however many other things wait.
func TestMoreTimeOnce(t *testing.T) {
	for _, tt := range []struct{ name, deadline, more, log string }{
		{"beside a question about terms", "2026-07-06T17:00", "", "2026-06-24 sent kind: offer-clarify"},
		{"which they've answered", "2026-07-06T17:00", "", "2026-06-24 sent kind: offer-clarify; 2026-06-25 reply-yes"},
		{"with a day that she wants", "2026-07-08T17:00", "    extension: {until: 2026-07-14, reason: my lease ends then}\n",
			"2026-06-24 sent kind: offer-clarify"},
		{"beside a request for the letter", "2026-07-06T17:00", "", "2026-06-24 sent kind: written-offer-request"},
	} {
		s := setup{home: "US", homeZone: "America/Los_Angeles", made: "2026-06-23", deadline: tt.deadline, more: tt.more,
			log: append([]string{"2026-06-23 written-offer offer: first"}, strings.Split(tt.log, "; ")...)}
		p, err := plan.New(drafttest.Catalog(t), s.parse(t), on(t, "2026-06-26 08:00", "America/Los_Angeles"))
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, step := range p.Steps {
			if strings.HasPrefix(step.Kind, "deadline-") && !step.Sent {
				n++
			}
		}
		if n != 1 {
			t.Errorf("%s: %d requests for more time", tt.name, n)
		}
	}
}
