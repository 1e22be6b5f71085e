package plan_test

import (
	"strings"
	"testing"
)

const acceptedCase = `client: {name: Ina Lund, email: ina@mail.example, timezone: America/New_York, calendar: US}
currency: USD
opportunities:
  - company: Orla
    role: Editor
    calendar: US
    people: [{id: r, role: recruiter, name: Bo Wirth, email: bo@orla.example}]
    offers:
      - {id: spoken, made: 2026-05-04, status: verbal, FIRST}
      - {id: letter, made: 2026-05-11, deadline: 2026-06-19T17:00, SECOND}
    STAGE
log: [{on: 2026-05-04, what: verbal-offer}, LOG {on: 2026-05-11, what: written-offer}]
`

// A letter that gives less than what she accepted has to be corrected, and one that gives more doesn't.
func TestLetterAfterAcceptance(t *testing.T) {
	const (
		wrote    = "{on: 2026-05-05, what: sent, kind: accept-recap},"
		accepted = "{on: 2026-05-05, what: accepted},"
	)
	for _, tt := range []struct{ name, first, second, log, want, not string }{
		{"less of a bonus", "base: 90000, bonus: 10", "base: 90000, bonus: 8", wrote,
			"offer-correction: Bonus: we agreed on 10% of the base; the letter says 8% of the base", ""},
		{"by the log", "base: 90000, bonus: 10", "base: 90000, bonus: 8", accepted,
			"offer-correction: Bonus: we agreed on 10% of the base", ""},
		{"by the stage", "base: 90000, bonus: 10", "base: 90000, bonus: 8", accepted,
			"offer-correction: Bonus: we agreed on 10% of the base", ""},
		{"more base, less else", "base: 90000, bonus: 10, start: 2026-07-06",
			"base: 91000, bonus: 8, start: 2026-07-06", wrote, "offer-correction: Bonus: we agreed on 10%", "$9"},
		{"a longer clawback with more money", "base: 90000, sign_on: {years: [5000], clawback: 12}",
			"base: 90000, sign_on: {years: [6000], clawback: 24}", wrote,
			"offer-correction: Clawback of the sign-on: we agreed on 12 months; the letter says 24 months", "$6,000"},
		{"paid later", "base: 90000, sign_on: [8000, 2000]", "base: 90000, sign_on: [2000, 9000]", wrote,
			"offer-correction: Sign-on, first year: we agreed on $8,000", ""},
		{"a smaller grant", "base: 90000, equity: {units: 100}", "base: 90000, equity: {units: 80}", wrote,
			"offer-correction: Equity: we agreed on 100 shares; the letter says 80 shares", ""},
		{"only more", "base: 90000, sign_on: {years: [5000], clawback: 24}",
			"base: 91000, bonus: 10, sign_on: {years: [6000], clawback: 12}", wrote, "", "correct"},
		{"nothing accepted", "base: 90000, bonus: 10", "base: 90000, bonus: 8", "", "", "correct"},
		{"accepted, and taken back", "base: 90000, bonus: 10", "base: 90000, bonus: 8",
			wrote + "{on: 2026-05-06, what: sent, kind: rescind-acceptance},", "", "correct"},
	} {
		stage := "visa: false"
		if tt.name == "by the stage" {
			stage = "stage: accepted"
		}
		p := planOf(t, acceptedCase, "2026-05-12", "STAGE", stage, "FIRST", tt.first, "SECOND", tt.second, "LOG", tt.log)
		email := said(p, "")
		kind, want, _ := strings.Cut(tt.want, ": ")
		if !strings.HasPrefix(email, kind) || !strings.Contains(email, want) {
			t.Errorf("%s: got %q, want %q", tt.name, email, tt.want)
		}
		if tt.not != "" && strings.Contains(email, tt.not) {
			t.Errorf("%s: %q has %q", tt.name, email, tt.not)
		}
		if yes := said(p, "yes"); tt.want != "" && yes != "" {
			t.Errorf("%s: she accepts again: %q", tt.name, yes)
		}
	}
	p := planOf(t, acceptedCase, "2026-05-13", "STAGE", "visa: false", "FIRST", "base: 90000, bonus: 10", "SECOND",
		"base: 90000, bonus: 8", "LOG", wrote, "what: written-offer}]", "what: written-offer}, "+
			"{on: 2026-05-12, what: sent, kind: offer-correction}, {on: 2026-05-13, what: reply-yes}]")
	if got := said(p, ""); got != "" || len(p.Warnings) != 1 || !strings.Contains(p.Warnings[0].Text,
		"they're correcting the letter, and you have accepted: sign it once it says what was agreed") {
		t.Errorf("got %q, %v", got, p.Warnings)
	}
}

// The first day that they said yes to is the one that she accepts, and a no leaves the offer's.
func TestYesToAnotherStart(t *testing.T) {
	const asked = "{on: 2026-06-03, what: sent, kind: accept-start-date}"
	for _, tt := range []struct{ log, reply, want string }{
		{asked + ", {on: 2026-06-09, what: reply-yes}", "", "Monday, August 3, 2026"},
		{asked + ", {on: 2026-06-09, what: reply-partial, start: 2026-07-20}", "", "Monday, July 20, 2026"},
		{asked + ", {on: 2026-06-09, what: reply-no}", "", "Monday, July 6, 2026"},
		{asked, "yes", "Monday, August 3, 2026"},
		{asked, "no", "Monday, July 6, 2026"},
		{"{on: 2026-06-03, what: sent, kind: counter-base}, {on: 2026-06-09, what: reply-yes}", "yes", "Monday, August 3, 2026"},
	} {
		p := planOf(t, wholeCase, "2026-06-10", "LOG", tt.log, "MORE", "start: {on: 2026-08-03}",
			"ASK", "{base: 95000}")
		if got := said(p, tt.reply); !strings.HasPrefix(got, "accept-recap: ") || !strings.Contains(got, tt.want) {
			t.Errorf("%s, %q: got %q, want %s", tt.log, tt.reply, got, tt.want)
		}
	}
}

// Less than what they had agreed to is a step down, though it's more than they offered: nobody is thanked
// for it, and the plan says so.
func TestLessThanAgreed(t *testing.T) {
	const agreed = "{on: 2026-06-03, what: sent, kind: counter-base}, {on: 2026-06-04, what: reply-yes}, "
	const accepted = agreed + "{on: 2026-06-05, what: sent, kind: accept-recap}, "
	for _, tt := range []struct{ name, ask, log, want, warning string }{
		{"after an acceptance", "{base: 99000}", accepted + "{on: 2026-06-09, what: reply-partial, base: 97000}",
			"Thanks for your answer.", "moved the base from $99,000 to $97,000"},
		{"before one", "{base: 99000}", agreed + "{on: 2026-06-09, what: reply-partial, base: 97000}",
			"Thanks for your answer.", "moved the base from $99,000 to $97,000"},
		{"one of two terms", "{base: 99000, sign_on: 8000}", accepted + "{on: 2026-06-09, what: reply-partial, " +
			"base: 99000, sign_on: 5000}", "Thanks for your answer.", "moved the sign-on from $8,000 to $5,000"},
		{"after a last step", "{base: 99000, fallback: {base: 97000}}", "{on: 2026-06-03, what: sent, kind: counter-base}, " +
			"{on: 2026-06-04, what: reply-partial, base: 94000}, {on: 2026-06-04, what: sent, kind: final-ask}, " +
			"{on: 2026-06-05, what: reply-yes}, {on: 2026-06-09, what: reply-partial, base: 96000}",
			"Thank you for going back and asking, and for letting me know the answer.",
			"moved the base from $97,000 to $96,000"},
		{"more than that", "{base: 99000}", accepted + "{on: 2026-06-09, what: reply-partial, base: 99500}",
			"I appreciate your getting the base to $99,500.", ""},
		{"a part of what wasn't agreed to", "{base: 99000}", "{on: 2026-06-03, what: sent, kind: counter-base}, " +
			"{on: 2026-06-09, what: reply-partial, base: 97000}", "I appreciate your getting the base to $97,000.", ""},
	} {
		p := planOf(t, wholeCase, "2026-06-10", "OFFER", "bonus: 10, sign_on: 3000", "ASK", tt.ask, "LOG", tt.log)
		if got := said(p, ""); !strings.Contains(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
		var warned []string
		for s := range p.All() {
			for _, w := range s.Warnings {
				warned = append(warned, w.Text)
			}
		}
		all := strings.Join(warned, "; ")
		if !strings.Contains(all, tt.warning) || tt.warning == "" && strings.Contains(all, "moved") {
			t.Errorf("%s: warned %q, want %q", tt.name, all, tt.warning)
		}
	}
}
