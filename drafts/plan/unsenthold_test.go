package plan_test

import (
	"strings"
	"testing"
)

// An answer that waits for a note gets it, also after the day on which it was due, and only the log says that
// she has promised anything.
func TestHoldThatWasNotSent(t *testing.T) {
	const asked = "{on: 2026-06-24, what: sent, kind: counter-base}, "
	const partial = asked + "{on: 2026-07-02, what: reply-partial, base: 61000}"
	for _, tt := range []struct {
		day, log, kind string
		promised       bool
	}{
		{"2026-07-03", asked + "{on: 2026-07-03, what: reply-partial, base: 61000}", "preholiday-hold", false},
		{"2026-07-04", partial, "response-hold", false},
		{"2026-07-06", partial, "response-hold", false},
		{"2026-07-08", partial, "response-hold", false},
		{"2026-07-06", partial + ", {on: 2026-07-02, what: sent, kind: preholiday-hold}", "", true},
		{"2026-07-07", partial + ", {on: 2026-07-06, what: sent, kind: response-hold}", "", true},
	} {
		p := planOf(t, unsentCase, tt.day, "LOG", tt.log)
		kind := ""
		if next := p.Next(); next != nil && !next.Alternate() {
			kind = next.Kind
		}
		if kind != tt.kind {
			t.Errorf("%s: next is %q, want %q", tt.day, kind, tt.kind)
		}
		promised := len(p.Promises) > 0
		for _, w := range p.Warnings {
			promised = promised || strings.Contains(w.Text, "you promised")
		}
		if promised != tt.promised {
			t.Errorf("%s: promised: %t, want %t: %v", tt.day, promised, tt.promised, p.Warnings)
		}
	}
}

const unsentCase = `client: {name: Lia Voss, email: lia@mail.example, timezone: America/New_York, calendar: US}
currency: USD
opportunities:
  - company: Tarn
    role: Archivist
    calendar: US
    people: [{id: r, role: recruiter, name: Sid Ames, email: sid@tarn.example}]
    offers: [{id: a, made: 2026-06-22, base: 58000, deadline: 2026-07-17T17:00}]
    asks: [{base: 66000}]
log: [{on: 2026-06-22, what: written-offer, offer: a}, {on: 2026-06-22, what: sent, kind: offer-acknowledge}, LOG]
`
