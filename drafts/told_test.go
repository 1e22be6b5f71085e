package drafts_test

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
)

// What they've told her isn't asked again, and one reason alone is no list.
func TestAlreadyTold(t *testing.T) {
	for _, tt := range []struct{ name, kind, offer, voice, want, not string }{
		{"paid monthly", "offer-clarify", "sign_on: {years: [6000], paid: monthly}", "warm", "Sign-on bonus: whether", "when you pay it"},
		{"guaranteed", "offer-clarify", "bonus: {amount: 4000, guaranteed: 1}", "warm", "no longer guaranteed", "prorated"},
		{"guaranteed, direct", "offer-clarify", "bonus: {amount: 4000, guaranteed: 1}", "direct", "after the guarantee", "prorated"},
		{"nothing told", "offer-clarify", "sign_on: [6000], bonus: 10", "warm", "prorated", "guarantee"},
		{"a start and a bonus", "offer-acknowledge", "status: verbal, bonus: 10, start: 2026-11-02", "formal",
			"send me all of the terms?", "any bonus"},
		{"only a base", "offer-acknowledge", "status: verbal", "formal", "including any bonus and equity", ""},
		{"only another offer", "number-rationale", "bonus: 10", "warm", "The other offer that I told you about", "• The"},
		{"only another offer, direct", "number-rationale", "bonus: 10", "direct", "The other offer that I mentioned", "• The"},
		{"only another offer, formal", "number-rationale", "bonus: 10", "formal", "The other offer that I described", "• The"},
	} {
		c, err := casefile.Parse("x.yaml", strings.NewReader(strings.NewReplacer("OFFER", tt.offer, "VOICE", tt.voice).Replace(
			`client: {name: Kai Sand, email: kai@mail.example, calendar: US, timezone: America/New_York, voice: VOICE}
currency: USD
opportunities:
  - id: a
    company: Harbor
    calendar: US
    people: [{role: recruiter, name: Jo Pine, email: jo@harbor.example}]
    offers: [{made: 2026-10-05, base: 80000, OFFER}]
    asks: [{base: 88000}]
  - id: b
    company: Mill
    verified: true
    may_name: true
    may_quote: true
    people: [{role: recruiter, name: Al Reed, email: al@mill.example}]
    offers: [{made: 2026-10-05, base: 90000}]
log:
  - {on: 2026-10-06, what: sent, kind: counter-competing.explicit, opportunity: a}
  - {on: 2026-10-08, what: reply-question, opportunity: a}
`)))
		if err != nil {
			t.Fatal(err)
		}
		d, err := drafttest.Catalog(t).Draft(c, drafts.Request{Kind: tt.kind, Opportunity: "a",
			Send: time.Date(2026, 10, 9, 14, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		got := strings.Join(strings.Fields(d.Text), " ")
		if !strings.Contains(got, tt.want) || tt.not != "" && strings.Contains(got, tt.not) {
			t.Errorf("%s: got %q, want %q and not %q", tt.name, got, tt.want, tt.not)
		}
	}
}
