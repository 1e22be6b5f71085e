package plan_test

import (
	"strings"
	"testing"
)

// A note before the break takes the pressure off only if they've had time to answer, and if the client can
// wait for it.
func TestNoteBeforeTheBreak(t *testing.T) {
	const counter = "{on: 2026-06-22, what: sent, kind: counter-base}"
	other := func(deadline string) string {
		return "visa: false\n  - company: Bolt\n    verified: true\n    stage: offer\n    offers: [{id: b, made: 2026-06-15, " +
			"base: 95000, deadline: " + deadline + "}]"
	}
	for _, tt := range []struct {
		name, day, log, more string
		want                 bool
	}{
		{"it has waited", "2026-06-30", counter, "visa: false", true},
		{"asked the day before", "2026-07-01", "{on: 2026-07-01, what: sent, kind: counter-base}", "visa: false", false},
		{"another offer runs out", "2026-06-30", counter, other("2026-07-08"), false},
		{"another one lasts", "2026-06-30", counter, other("2026-08-14"), true},
		{"she decides soon", "2026-06-30", counter, "timeline: {by: 2026-07-07}", false},
	} {
		got := false
		p := planOf(t, wholeCase, tt.day, "ASK", "{base: 99000}", "MORE", tt.more, "OFFER", "start: 2026-09-07",
			"what: written-offer", "what: written-offer, opportunity: orla", "kind: offer-acknowledge}",
			"kind: offer-acknowledge, opportunity: orla}", "LOG", strings.TrimSuffix(tt.log, "}")+", opportunity: orla}")
		for s := range p.All() {
			got = got || s.Kind == "preholiday-status"
		}
		if got != tt.want {
			t.Errorf("%s: the note is planned: %t, want %t", tt.name, got, tt.want)
		}
	}
}
