package drafts_test

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
)

// An email drafted by its name that asks again for what they've refused says so.
func TestDraftTurnsBack(t *testing.T) {
	const (
		asked = "{on: 2026-10-06, what: sent, kind: counter-base}"
		no    = asked + ", {on: 2026-10-08, what: reply-no}"
	)
	for _, tt := range []struct {
		kind, asks, log string
		warned          bool
	}{
		{"counter-base", "{base: 88000}, {base: 84000, firm: true}", no, true},
		{"counter-base", "{base: 88000}", no, true},
		{"comp-committee-brief", "{base: 88000}", no, true},
		{"counter-base", "{base: 88000}", asked + ", {on: 2026-10-08, what: reply-partial, base: 82000}", true},
		{"counter-base", "{base: 88000}, {base: 84000}", no, false},
		{"counter-firm-minimum", "{base: 88000}, {base: 84000, firm: true}", no, false},
		{"lever-pivot", "{base: 88000}, {base: 84000, firm: true}", no, false},
		{"final-ask", "{base: 88000, fallback: {base: 84000}}",
			asked + ", {on: 2026-10-08, what: reply-partial, base: 82000}", false},
		{"counter-base", "{base: 88000}", asked + ", {on: 2026-10-08, what: reply-question}", false},
		{"counter-base", "{base: 88000}", asked, false},
	} {
		c, err := casefile.Parse("x.yaml", strings.NewReader(strings.NewReplacer("ASKS", tt.asks, "LOG", tt.log).Replace(
			`client: {name: Eli Frost, email: eli@mail.example, calendar: US, timezone: America/New_York}
currency: USD
opportunities:
  - company: Quarry
    calendar: US
    people: [{role: recruiter, name: Mo Lane, email: mo@quarry.example}]
    evidence: [{action: rebuilt the intake, result: waits fell by half, shareable: true}]
    offers: [{made: 2026-10-05, base: 80000}]
    asks: [ASKS]
log: [{on: 2026-10-05, what: written-offer}, LOG]
`)))
		if err != nil {
			t.Fatal(err)
		}
		d, err := drafttest.Catalog(t).Draft(c, drafts.Request{Kind: tt.kind, Send: time.Date(2026, 10, 9, 14, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatalf("%s: %v", tt.kind, err)
		}
		warned := false
		for _, w := range d.Warnings {
			warned = warned || strings.Contains(w.Text, "they didn't agree to on 2026-10-08")
		}
		if warned != tt.warned {
			t.Errorf("%s, %s, %s: warned: %t, want %t: %v", tt.kind, tt.asks, tt.log, warned, tt.warned, d.Warnings)
		}
	}
}
