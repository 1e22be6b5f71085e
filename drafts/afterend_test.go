package drafts_test

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
)

const endCase = `client: {name: Ina Lund, email: ina@mail.example, timezone: America/New_York, calendar: US}
currency: USD
opportunities:
  - id: one
    company: Orla
    calendar: US
    people: [{id: r, role: recruiter, name: Bo Wirth, email: bo@orla.example}]
    offers: [{made: 2026-06-01, base: 90000, OFFER}]
    asks: [ASK]
    extension: {until: 2026-06-26T17:00, reason: my partner is away}
    start: {on: 2026-08-03}
  - id: two
    company: Bolt
    stage: STAGE
    calendar: US
    people: [{id: s, role: recruiter, name: Bea Sax, email: bea@bolt.example}]
    timeline: {by: 2026-06-24}
log: [{on: 2026-06-01, what: written-offer, opportunity: one}, LOG]
`

// An email that's asked for by its name doesn't ask for what they've given, nor go on after the end without
// a warning, and says what is so.
func TestByNameAtAnyPoint(t *testing.T) {
	line := func(day, rest string) string { return "{on: 2026-06-" + day + ", opportunity: one, " + rest + "}," }
	counter := line("02", "what: sent, kind: counter-base")
	const has, accepted, declined = "the offer has what", "she has accepted this offer", "she has declined this offer"
	for _, tt := range []struct{ kind, to, offer, ask, log, want, not string }{
		{"counter-base", "one", "", "", counter + line("05", "what: reply-yes, base: 98000"), has, ""},
		{"comp-committee-brief", "one", "", "", counter + line("05", "what: reply-partial, base: 99000"), has, ""},
		{"counter-lowball.anchor", "one", "", "", counter + line("05", "what: reply-partial, base: 99000"), has, ""},
		{"counter-base", "one", "bonus: 5", "{base: 99000, bonus: 10, would_sign: true}",
			counter + line("05", "what: reply-partial, base: 99000"), "could the bonus target go from 5% to 10%", "could the base"},
		{"deadline-extension", "one", "deadline: 2026-06-19T17:00", "",
			line("03", "what: sent, kind: deadline-extension") + line("05", "what: reply-yes, deadline: 2026-06-26T17:00"),
			"isn't later than the deadline", ""},
		{"counter-lowball.anchor", "one", "sign_on: 1000", "{base: 99000, sign_on: 9000, would_sign: true}", "",
			"I'd like to ask you for a base salary of $99,000 and a sign-on bonus of $9,000. If you can get there, I'll sign", "that number"},
		{"counter-lowball.anchor", "one", "", "{base: 99000, would_sign: true}", "",
			"I'd like to ask you for a base of $99,000. If you can get there, I'll sign", ""},
		{"counter-base", "one", "", "", line("05", "what: declined"), declined, ""},
		{"counter-base", "one", "", "", line("05", "what: accepted"), accepted, ""},
		{"decline-elsewhere", "one", "", "", line("05", "what: accepted"), accepted, ""},
		{"offer-clarify", "one", "", "", line("05", "what: accepted"), accepted, ""},
		{"offer-acknowledge", "one", "", "", line("05", "what: accepted"), accepted, ""},
		{"deadline-extension", "one", "deadline: 2026-06-19T17:00", "", line("05", "what: accepted"), accepted, ""},
		{"offer-clarify", "one", "", "", "", "before I come back to you", accepted},
		{"response-hold", "one", "", "", line("05", "what: accepted"), "", accepted},
		{"decline-elsewhere", "one", "", "", "", "the client has another job to take", ""},
		{"process-expedite", "two", "deadline: 2026-06-19T17:00", "", "",
			"the offer of Orla runs out before that, on 2026-06-19", ""},
		{"process-expedite", "two", "deadline: 2026-06-25T17:00", "", "", "Bolt is my first choice", "runs out"},
		{"preholiday-status", "one", "deadline: 2026-06-18T17:00", "", counter,
			"the deadline is 2026-06-18T17:00", "soon after"},
		{"accept-start-date", "one", "start: 2026-07-06", "{start: 2026-08-03, relocation: {amount: 9000}}", "",
			"from July 6 to Monday, August 3, 2026?", ""},
		{"accept-start-date", "one", "start: 2026-07-06", "{start: 2026-08-03}",
			line("02", "what: sent, kind: counter-terms") + line("05", "what: reply-yes"), "is the start that the offer has", ""},
		{"counter-total-comp", "one", "bonus: {target: 10, payout: 150}", "{total: 120000}", "", "$13,500 in bonus, with the bonus at 150% of target.",
			""},
		{"counter-total-comp", "one", "bonus: 10", "{total: 120000}", "", "$9,000 in bonus, with the bonus at target.", ""},
		{"accept-recap", "one", "sign_on: 0, relocation: {amount: 0}", "", line("05", "what: reply-yes"),
			"Base salary", "$0"},
		{"accept-recap", "one", "sign_on: 0, relocation: {amount: 0}", "", line("05", "what: reply-yes"),
			"Base salary", "onus"},
	} {
		offer, ask := tt.offer, tt.ask
		if offer == "" {
			offer = "status: written"
		}
		if ask == "" {
			ask = "{base: 99000}"
		}
		c, err := casefile.Parse("case.yaml", strings.NewReader(strings.NewReplacer("OFFER", offer, "ASK", ask,
			"STAGE", "interview", ", LOG", ", "+tt.log).Replace(endCase)))
		if err != nil {
			t.Fatal(err)
		}
		d, err := drafttest.Catalog(t).Draft(c, drafts.Request{Kind: tt.kind, Opportunity: tt.to,
			Send: time.Date(2026, 6, 17, 15, 0, 0, 0, time.UTC)})
		got := ""
		if err != nil {
			got = err.Error()
		} else {
			got = strings.Join(strings.Fields(d.Text), " ")
			for _, w := range d.Warnings {
				got += "\n" + w.Text
			}
		}
		if !strings.Contains(got, tt.want) || tt.not != "" && strings.Contains(got, tt.not) {
			t.Errorf("%s after %s: got %q, want %q and not %q", tt.kind, tt.log, got, tt.want, tt.not)
		}
	}
}
