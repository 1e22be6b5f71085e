package plan_test

import (
	"strings"
	"testing"
)

// Once the letter is in the log, nobody asks for it: the plan says what it can't check, or that it's time to
// sign.
func TestLetterHasCome(t *testing.T) {
	const (
		agreed = "{on: 2026-05-05, what: sent, kind: counter-base}, {on: 2026-05-06, what: reply-yes}, "
		terms  = "the case doesn't have its terms"
	)
	for _, tt := range []struct{ name, offers, log, want string }{
		{"after an acceptance", "", agreed + "{on: 2026-05-06, what: sent, kind: accept-recap}", terms},
		{"after one on another day", "", agreed + "{on: 2026-05-06, what: sent, kind: accept-start-date}", terms},
		{"after a request for it", "", agreed + "{on: 2026-05-06, what: sent, kind: written-offer-request}", terms},
		{"after a phone call", "", agreed + "{on: 2026-05-06, what: accepted}", terms},
		{"after a correction", ", {id: b, made: 2026-05-07, base: 81000}", agreed + "{on: 2026-05-06, what: sent, " +
			"kind: accept-recap}, {on: 2026-05-07, what: written-offer, offer: b}, " +
			"{on: 2026-05-07, what: sent, kind: offer-correction}", terms},
		{"with its terms", ", {id: b, made: 2026-05-08, base: 85000}", agreed +
			"{on: 2026-05-06, what: sent, kind: accept-recap}", "sign it"},
	} {
		p := planOf(t, letterCase, "2026-05-08", "OFFERS", tt.offers, "LOG", tt.log)
		for s := range p.All() {
			if strings.Contains(s.Kind, "followup") {
				t.Errorf("%s: %s is %s", tt.name, s.Number, s.Kind)
			}
		}
		var warned []string
		for _, w := range p.Warnings {
			warned = append(warned, w.Text)
		}
		if got := strings.Join(warned, "; "); !strings.Contains(got, tt.want) {
			t.Errorf("%s: warned %q, want %q", tt.name, got, tt.want)
		}
	}
	p := planOf(t, strings.ReplaceAll(letterCase, "08, what: written-offer", "08, what: written-offer, offer: a"),
		"2026-05-08", "OFFERS", "", "LOG", "{on: 2026-05-06, what: sent, kind: accept-recap}")
	if len(p.Warnings) != 1 || !strings.Contains(p.Warnings[0].Text, "sign it") {
		t.Errorf("the letter of the offer that she accepted: %v", p.Warnings)
	}
	p = planOf(t, letterCase, "2026-05-08", "OFFERS", "", "LOG",
		"{on: 2026-05-06, what: sent, kind: written-offer-request}")
	for _, s := range p.Steps {
		if s.Sent {
			t.Errorf("a request that the letter has answered waits: %s", s.Kind)
		}
	}
	p = planOf(t, letterCase, "2026-05-08", "OFFERS", "", "LOG", "{on: 2026-05-05, what: sent, kind: counter-base}")
	if said(p, "silence") == "" {
		t.Error("a letter ends the wait for an answer to the ask")
	}
}

const letterCase = `client: {name: Pia Lind, email: pia@mail.example, timezone: America/New_York, calendar: US}
currency: USD
opportunities:
  - company: Nimbus
    role: Curator
    calendar: US
    people: [{id: r, role: recruiter, name: Ed Moss, email: ed@nimbus.example}]
    offers: [{id: a, made: 2026-05-04, base: 81000, deadline: 2026-05-15T17:00} OFFERS]
    asks: [{base: 85000, offer: a}]
log: [{on: 2026-05-04, what: written-offer, offer: a}, LOG, {on: 2026-05-08, what: written-offer}]
`
