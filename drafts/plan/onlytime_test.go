package plan_test

import (
	"strings"
	"testing"
)

// A later deadline that nobody asked for answers nothing else: the ask stays open, and a reminder of it
// waits as long after their word as it does after the ask.
func TestOnlyTheDeadlineMoves(t *testing.T) {
	const head = `client: {name: Ina Lund, email: ina@mail.example, timezone: America/New_York, calendar: US}
currency: USD
opportunities:
  - company: Orla
    calendar: US
    people: [{id: r, role: recruiter, name: Bo Wirth, email: bo@orla.example}]
    level: {offered: L4, target: L5}
    evidence: [{say: I ran the move to the new billing system, shareable: true}]
    offers: [{id: first, made: 2026-06-01, base: 90000, level: L4, deadline: 2026-06-12T17:00}]
    asks: [{base: 99000, fallback: {base: 95000}, would_sign: true}]
log:
  - {on: 2026-06-01, what: written-offer}
`
	const base, level = "  - {on: 2026-06-02, what: sent, kind: counter-base}\n",
		"  - {on: 2026-06-02, what: sent, kind: level-up-request}\n"
	for _, tt := range []struct{ log, event, on, want string }{
		{base, "what: reply-partial, deadline: 2026-06-26", "2026-06-05", ""},
		{base, "what: reply-partial, deadline: 2026-06-26, text: Take another two weeks.", "2026-06-08", ""},
		{base, "what: reply-partial, deadline: 2026-06-26", "2026-06-11", "counter-followup: "},
		{base, "what: note, text: They wrote, deadline: 2026-06-26", "2026-06-08", ""},
		{base, "what: note, text: They wrote, deadline: 2026-06-26", "2026-06-11", "counter-followup: "},
		{base, "what: note, text: They like her", "2026-06-08", "counter-followup: "},
		{level, "what: reply-partial, deadline: 2026-06-26", "2026-06-05", "offer-pause: "},
		{base, "what: reply-partial, kind: counter-base, deadline: 2026-06-26", "2026-06-05", "final-ask: "},
		{base, "what: reply-partial, base: 93000, deadline: 2026-06-26", "2026-06-05", "final-ask: "},
		{base, "what: reply-no, deadline: 2026-06-26", "2026-06-05", "lever-pivot: "},
	} {
		p := planOf(t, head+tt.log+"  - {on: 2026-06-05, "+tt.event+"}\n", tt.on)
		if got := said(p, ""); !strings.HasPrefix(got, tt.want) || tt.want == "" && got != "" {
			t.Errorf("%s, on %s: got %q, want %q", tt.event, tt.on, got, tt.want)
		}
		if strings.Contains(tt.event, "deadline") &&
			(len(p.Deadlines) != 1 || !strings.Contains(p.Deadlines[0].When, "June 26")) {
			t.Errorf("%s: deadlines %v", tt.event, p.Deadlines)
		}
	}
}
