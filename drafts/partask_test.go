package drafts_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

const partsCase = `client: {name: Tom Vale, email: tom@mail.example, timezone: America/New_York, calendar: US, voice: VOICE}
opportunities:
  - company: Arbor
    role: Engineer
    timezone: America/New_York
    calendar: US
    closures: [{from: 2026-06-05, to: 2026-06-08, name: the office move}]
    people: [{role: recruiter, name: Max Orr, email: max@arbor.example, until: 2026-06-07},
      {id: ann, role: recruiter, name: Ann Lee, email: ann@arbor.example, from: 2026-06-08}]
    offers: [{made: 2026-06-01, base: 118000 USD, OFFER}]
    asks: [{ASK}]
log: [LOG]
`

// An email for a part of an ask doesn't speak for all of it, then or later.
func TestPartOfAnAsk(t *testing.T) {
	const (
		options = "equity: {units: 12000, price: 5, strike: 2, vesting: even}"
		signOn  = "sign_on: {years: [5000], clawback: 12}"
		monthly = "sign_on: {years: [7000], paid: monthly}"
		both    = "clawback: 6, other_terms: [{text: one day a week from home}], would_sign: true"
		pays    = "base: 125000, sign_on: 9000, would_sign: true"
		asked   = "{on: 2026-06-03, what: sent, kind: counter-nonmonetary}"
	)
	cat := drafttest.Catalog(t)
	for _, tt := range []struct{ kind, offer, ask, log, voices, want, not string }{
		{"counter-nonmonetary", signOn, both, "", "warm direct formal", "one day a week from home", "sign"},
		{"counter-nonmonetary", signOn, strings.Replace(both, "clawback: 6, ", "", 1), "", "warm direct",
			"sign", ""},
		{"counter-sign-on-split", signOn, pays, "", "warm direct formal", "$9,000", "sign."},
		{"counter-sign-on-split", signOn, pays, "", "warm direct formal", "$9,000", "as it stands"},
		{"counter-base", signOn, "base: 125000, sign_on: 9000, start: 2026-08-03", "", "warm", "a few questions: ", "two"},
		{"counter-base", signOn, "base: 125000, sign_on: 9000, start: 2026-08-03", "", "direct", "A few things", "One"},
		{"counter-base", signOn, "base: 125000", "", "warm", "one question", ""},
		{"counter-terms", signOn, "sign_on: 9000, start: 2026-08-03", "", "direct", "two points", "one"},
		{"counter-terms", signOn, "sign_on: [9000, 4000], relocation: {amount: 6000}", "", "warm direct formal",
			"$9,000 in the first year and $4,000 in the second, instead of $5,000, plus $6,000 for the move", ""},
		{"counter-terms", signOn + ", relocation: {amount: 2000}", "sign_on: [9000, 4000], relocation: {amount: 6000}", "",
			"warm direct formal", "in the second, instead of $5,000, and $6,000 for the move instead of $2,000", ""},
		{"counter-sign-on-split", monthly, "sign_on: {years: [7000], paid: at-once}", "", "warm direct formal",
			"the sign-on bonus paid at once instead of monthly", "$7,000"},
		{"counter-sign-on-split", monthly, "sign_on: {years: [9000], paid: at-once}", "", "warm direct formal",
			"$9,000, paid at once", ""},
		{"counter-base", monthly, "base: 125000, sign_on: {years: [7000], paid: at-once}", "", "warm direct formal",
			"and the sign-on bonus paid at once instead of monthly?", ""},
		{"counter-sign-on-split", strings.Replace(monthly, "ly}", "ly, clawback: 12}", 1), "clawback: 6", "", "warm", "with a 6-month clawback",
			"at once"},
		{"counter-sign-on-split", signOn, pays, "", "warm formal", "have a question about the sign-on", "open point"},
		{"counter-nonmonetary", signOn, both, "", "warm direct formal", "one day a week from home", "one request"},
		{"counter-nonmonetary", signOn, strings.Replace(both, "clawback: 6, ", "", 1), "", "warm", "I have one request", ""},
		{"counter-total-comp", signOn, "total: 140000, relocation: {amount: 8000}", "", "warm", "my request is about the total", ""},
		{"recruiter-handoff", signOn, both, asked, "warm direct formal", "one day a week from home",
			"6-month clawback"},
		{"call-recap.discussion", signOn, both, asked, "warm", "request for one day a week from home", "clawback"},
		{"counter-equity", options, "strike: 1.5", "", "warm direct",
			"12,000 options at a strike price of $1.50 instead of $2?", "larg"},
		{"counter-equity", options, "strike: 1.5", "", "formal",
			"at a strike price of $1.50 in place of $2?", "increase"},
		{"counter-equity", options, "strike: 1.5, equity: {units: 15000}", "", "direct",
			"15,000 options at a strike price of $1.50 instead of 12,000 options at a strike price of $2?", ""},
		{"counter-equity", options, "equity: {value: 90000}", "", "warm",
			"$90,000 in stock options instead of 12,000 options?", ""},
		{"counter-base", "bonus: {target: 10, guaranteed: 1}",
			"base: 125000, bonus: {target: 12, guaranteed: 2}", "",
			"warm", "12% of the base, guaranteed in the first two years, instead of 10% of the base, guaranteed in the " +
				"first year", ""},
		{"counter-base", "bonus: 10%", "bonus: 15%, would_sign: true", "", "warm direct formal",
			"from 10% to 15%", "With base"},
		{"counter-base", "bonus: 10%", "base: 125000, bonus: 15%, would_sign: true", "", "warm", "If you can get there, I'll sign right away", ""},
		{"counter-sign-on-split", signOn, both, "", "warm direct",
			"the sign-on bonus with a 6-month clawback instead of 12 months", "home"},
		{"counter-sign-on-split", signOn, both, "", "formal",
			"the sign-on bonus with a 6-month clawback in place of 12 months?", "home"},
		{"postholiday-snap.yes", signOn, both, asked, "warm formal", "", "clawback"},
		{"postholiday-snap.yes", signOn, both, asked, "warm formal", "", "sign-on"},
		{"postholiday-snap.yes", signOn, both, "{on: 2026-06-03, what: asked}", "warm direct", "clawback", ""},
		{"counter-sign-on-split", signOn, "sign_on: {years: [9000], clawback: 1}", "", "warm direct formal",
			"$9,000, with a one-month clawback", ""},
		{"counter-sign-on-split", "sign_on: [9000, 3000]", "sign_on: [16000, 0]", "", "warm direct formal",
			"$16,000, ", "$0"},
		{"counter-sign-on-split", signOn, "sign_on: {years: [5000], clawback: 6}", "", "warm direct",
			"the sign-on bonus with a 6-month clawback instead of 12 months", "$5,000"},
		{"counter-relocation", "relocation: {amount: 4000}", "relocation: {amount: 4000, grossed_up: true}", "",
			"warm direct formal", "tax", "to $4,000"},
		{"counter-relocation", "relocation: {amount: 4000, grossed_up: true}", "relocation: {amount: 6500, grossed_up: true}", "",
			"warm direct formal", "$4,000, grossed up for taxes.", "taxes for"},
		{"counter-nonmonetary", signOn, "other_terms: [{lever: title, text: Lead Engineer}]", "", "warm",
			"could the offer include the title Lead Engineer?", ""},
		{"counter-followup", signOn, "clawback: 6",
			"{on: 2026-06-03, what: sent, kind: counter-sign-on-split}", "warm",
			"check in on the sign-on.", ""},
		{"comp-committee-brief", signOn, "clawback: 6", "", "warm",
			"a 6-month clawback instead of 12 months", ""},
	} {
		for voice := range strings.FieldsSeq(tt.voices) {
			src := strings.NewReplacer("VOICE", voice, "OFFER", tt.offer, "ASK", tt.ask, "LOG",
				tt.log).Replace(partsCase)
			c, err := casefile.Parse("case.yaml", strings.NewReader(src))
			if err != nil {
				t.Fatal(err)
			}
			d, err := cat.Draft(c, letter.Request{Kind: tt.kind, Send: time.Date(2026, 6, 9, 14, 0, 0, 0, time.UTC)})
			if err != nil {
				t.Errorf("%s, %s: %v", tt.kind, tt.ask, err)
				continue
			}
			got := strings.Join(strings.Fields(d.Text), " ")
			if !strings.Contains(got, tt.want) || tt.not != "" && strings.Contains(got, tt.not) {
				t.Errorf("%s, %s, %s: want %q and not %q in\n%s", tt.kind, voice, tt.ask, tt.want, tt.not, got)
			}
		}
	}
}

// The subject of an email about several parts isn't longer than the review lets it be.
func TestSubjectOfManyParts(t *testing.T) {
	const many = "base: 125000, bonus: 10, sign_on: 9000, relocation: {amount: 6000}, other_terms: [{lever: leave, " +
		"text: five more days of vacation}]"
	cat := drafttest.Catalog(t)
	for _, kind := range []string{"counter-base", "counter-terms", "counter-followup", "postholiday-nudge"} {
		for _, voice := range []string{"warm", "formal"} {
			c, err := casefile.Parse("case.yaml", strings.NewReader(strings.NewReplacer("VOICE", voice, "OFFER",
				"sign_on: {years: [5000]}", "ASK", many, "LOG", "{on: 2026-06-03, what: sent, kind: counter-base}").Replace(partsCase)))
			if err != nil {
				t.Fatal(err)
			}
			d, err := cat.Draft(c, letter.Request{Kind: kind, Send: time.Date(2026, 6, 10, 14, 0, 0, 0, time.UTC)})
			if err != nil {
				t.Fatal(err)
			}
			if n := utf8.RuneCountInString(d.Subject); n > mail.LongestSubject {
				t.Errorf("%s: the subject has %d characters: %s", kind, n, d.Subject)
			}
		}
	}
}
