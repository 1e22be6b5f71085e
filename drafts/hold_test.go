package drafts_test

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// No email ties the client to a deadline that they've put on hold.
func TestDeadlineOnHold(t *testing.T) {
	for _, tt := range []struct {
		kind, status, log string
		want              bool
	}{
		{"offer-acknowledge", "paused", event("01", "what: written-offer"), false},
		{"counter-base", "written", event("05", "what: paused"), false},
		{"written-offer-request", "written", event("05", "what: paused"), false},
		{"counter-base", "written", "", true},
		{"counter-base", "written", event("05", "what: paused") + event("07", "what: resumed"), true},
	} {
		d, err := drafttest.Catalog(t).Draft(events(t, tt.log, "STATUS", "status: "+tt.status), letter.Request{Kind: tt.kind,
			Opportunity: "fenn", Send: time.Date(2026, 6, 9, 14, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(strings.Join(strings.Fields(d.Text), " "), "June 19"); got != tt.want {
			t.Errorf("%s, %s, %s: the deadline is named: %t, want %t", tt.kind, tt.status, tt.log, got, tt.want)
		}
	}
}

// An offer is on hold, and its deadline with it, by its status, by their word, or by a yes to the email that
// asks for that: drafts and the plan say the same.
func TestOfferOnHold(t *testing.T) {
	const asked = "what: sent, kind: offer-pause"
	for _, tt := range []struct {
		name, status, log string
		late              bool
	}{
		{"nothing", "written", countered, true},
		{"asked", "written", event("03", asked), true},
		{"agreed", "written", event("03", asked) + event("05", "what: reply-yes"), false},
		{"agreed, and they have the evidence", "written", event("03", asked) +
			event("05", "what: reply-yes") + event("08", "what: sent, kind: level-evidence-packet"), false},
		{"refused", "written", event("03", asked) + event("05", "what: reply-no"), true},
		{"agreed until a day", "written", event("03", asked) + event("05", "what: reply-yes, deadline: 2026-06-20"), true},
		{"held for a while", "written", event("03", asked) + event("05", "what: reply-partial, deadline: 2026-06-20"), true},
		{"agreed, and no to the level", "written", event("03", asked) + event("05", "what: reply-yes") +
			event("08", "what: sent, kind: level-evidence-packet") + event("10", "what: reply-no"), true},
		{"they paused it", "written", event("03", asked) + event("05", "what: paused"), false},
		{"and took it up again", "written", event("05", "what: paused") + event("08", "what: resumed"), true},
		{"by its status", "paused", event("03", asked), false},
	} {
		c := events(t, tt.log, "STATUS", "status: "+tt.status)
		at := time.Date(2026, 6, 23, 14, 0, 0, 0, time.UTC)
		d, err := drafttest.Catalog(t).Draft(c,
			letter.Request{Kind: "level-up-request", Opportunity: "fenn", Send: at})
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		said := ""
		for _, w := range d.Warnings {
			said += w.Text + "\n"
		}
		p, err := plan.New(drafttest.Catalog(t), c, at)
		if err != nil {
			t.Fatal(err)
		}
		planned := ""
		for _, w := range p.Warnings {
			planned += w.Text + "\n"
		}
		if strings.Contains(said, "has passed") != tt.late || strings.Contains(planned, "has passed") != tt.late {
			t.Errorf("%s: late: want %t, got %q and %q", tt.name, tt.late, said, planned)
		}
	}
}
