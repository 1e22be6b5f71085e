package plan_test

import (
	"strings"
	"testing"
)

// What follows a recap of an offer that they've confirmed is the letter, and not a thank-you; an ask that the
// case has comes before that.
func TestConfirmedRecap(t *testing.T) {
	const recap = "{on: 2026-09-15, what: sent, kind: call-recap.offer}"
	for _, tt := range []struct{ name, asks, log, want string }{
		{"confirmed", "", recap + ", {on: 2026-09-16, what: reply-yes}", "written-offer-request"},
		{"with an ask", "{base: 79000}", recap + ", {on: 2026-09-16, what: reply-yes}", "counter-base"},
		{"the letter has come", "", recap + ", {on: 2026-09-15, what: written-offer, offer: a}, " +
			"{on: 2026-09-16, what: reply-yes}", "offer-acknowledge"},
	} {
		p := planOf(t, recapCase, "2026-09-16", "ASKS", tt.asks, "LOG", tt.log)
		if got := said(p, ""); !strings.HasPrefix(got, tt.want+":") {
			t.Errorf("%s: got %q, want %s", tt.name, got, tt.want)
		}
	}
}

const recapCase = `client: {name: Una Berg, email: una@mail.example, timezone: America/New_York, calendar: US}
currency: USD
opportunities:
  - company: Larkspur
    role: Botanist
    calendar: US
    people: [{id: r, role: recruiter, name: Ned Holt, email: ned@larkspur.example}]
    offers: [{id: a, made: 2026-09-15, status: verbal, base: 74000}]
    asks: [ASKS]
log: [{on: 2026-09-15, what: verbal-offer, offer: a}, LOG]
`
