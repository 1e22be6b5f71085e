package plan_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// wholeCase has an offer without an answer; what it's made of, and the asks, are to be filled in.
const wholeCase = `client: {name: Ina Lund, email: ina@mail.example, timezone: America/New_York, calendar: US, voice: VOICE}
currency: USD
opportunities:
  - company: Orla
    role: Editor
    calendar: US
    people: [{id: r, role: recruiter, name: Bo Wirth, email: bo@orla.example}]
    offers: [{id: first, made: 2026-06-01, base: 90000, OFFER}]
    asks: [ASK]
    MORE
log: [{on: 2026-06-01, what: written-offer}, {on: 2026-06-02, what: sent, kind: offer-acknowledge}, LOG]
`

// planOf returns the plan of a case on a day, at nine in New York.
func planOf(t *testing.T, text, day string, pairs ...string) *plan.Plan {
	t.Helper()
	pairs = append(pairs, "VOICE", "warm", "OFFER", "start: 2026-07-06", "ASK", "", "MORE", "visa: false", "LOG", "")
	c := parse(t, strings.NewReplacer(pairs...).Replace(text))
	p, err := plan.New(drafttest.Catalog(t), c, on(t, day+" 09:00", "America/New_York"))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// said returns the text of the first email of a plan to be sent, or of one for an answer to it, with its
// kind before it; "" if there's none.
func said(p *plan.Plan, reply string) string {
	for _, s := range p.Steps {
		if s.Sent && reply == "" {
			continue
		}
		for _, a := range append([]*plan.Step{s}, s.Alternates...) {
			if a.Draft != nil && string(a.Reply) == reply && (reply == "" || a.Timing == plan.TimingNormal) {
				return a.Kind + ": " + strings.Join(strings.Fields(a.Draft.Text), " ")
			}
		}
	}
	return ""
}

// An ask for several things, or for something that the offer doesn't have, is made in one email, which
// accepts nothing; a yes to it is a yes to all of it.
func TestWholeAsk(t *testing.T) {
	const start = "start: {on: 2026-08-03, reason: my notice runs through July}"
	for _, tt := range []struct{ name, offer, ask, more, want, yes string }{
		{"the move and the start", "start: 2026-07-06, relocation: {amount: 3000}",
			"{relocation: {amount: 9000}, start: 2026-08-03}", start,
			"the start date go from July 6 to Monday, August 3 and relocation from $3,000 to $9,000? My notice " +
				"runs through July.", "• Relocation: $9,000 • Start date: Monday, August 3, 2026"},
		{"only the start", "start: 2026-07-06", "{start: 2026-08-03}", start,
			"the start date go from July 6 to Monday, August 3?", "• Start date: Monday, August 3, 2026"},
		{"base with it", "start: 2026-07-06", "{base: 99000, start: 2026-08-03}", start,
			"the base salary go from $90,000 to $99,000 and the start date from July 6 to Monday, August 3",
			"• Start date: Monday, August 3, 2026"},
		{"the sign-on and the move", "sign_on: 5000, relocation: {amount: 4000}",
			"{sign_on: 15000, relocation: {amount: 9000}, would_sign: true}", "visa: false",
			"the sign-on go from $5,000 to $15,000 and relocation from $4,000 to $9,000, with everything " +
				"else as it stands? With those two changes, I'll sign right away.", "• Sign-on bonus: $15,000 • Relocation: $9,000"},
		{"the sign-on and the grant", "sign_on: 5000, equity: {units: 100, price: 10, vesting: even}",
			"{sign_on: 15000, equity: {units: 150}}", "visa: false",
			"the sign-on go from $5,000 to $15,000 and the grant from 100 to 150 shares",
			"• Sign-on bonus: $15,000 • Equity: 150 shares"},
		{"a total and a term", "bonus: 10%", "{total: 120000, other_terms: [{text: a day a week from home}]}",
			"visa: false", "a total of $120,000 a year and a day a week from home", ""},
		{"a sign-on that isn't offered", "bonus: 10%", "{sign_on: 15000}", "visa: false",
			"a sign-on bonus of $15,000?", "• Sign-on bonus: $15,000"},
		{"a grant that isn't", "bonus: 10%", "{equity: {units: 150, kind: rsu}}", "visa: false",
			"a grant of 150 RSUs?", "• Equity: 150 RSUs"},
	} {
		for _, voice := range []string{"warm", "direct", "formal"} {
			p := planOf(t, wholeCase, "2026-06-10", "VOICE", voice, "OFFER", tt.offer, "ASK", tt.ask, "MORE", tt.more)
			email, yes := said(p, ""), said(p, "yes")
			want := tt.want
			if voice != "warm" { // the same terms in other sentences
				want, _, _ = strings.Cut(strings.TrimSuffix(want, "?"), "? ")
			}
			if !strings.Contains(email, want) || strings.Contains(email, "accept the") {
				t.Errorf("%s, %s: got %q, want %q", tt.name, voice, email, want)
			}
			if got := strings.Contains(yes, tt.yes); !got && tt.yes != "" {
				t.Errorf("%s, %s: if yes, got %q, want %q", tt.name, voice, yes, tt.yes)
			}
			for s := range p.All() {
				for _, w := range s.Warnings {
					t.Errorf("%s, %s: %s: %s", tt.name, voice, s.Kind, w.Text)
				}
			}
		}
	}
}
