package drafts_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
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
		{"options", "offer-clarify", "equity: {units: 8000, kind: options}", "warm", "the strike price, how many fully diluted shares", "refreshers"},
		{"options with a strike", "offer-clarify", "equity: {units: 8000, kind: options, strike: 1.20}", "direct",
			"the fully diluted share count", "strike price"},
		{"hybrid", "offer-clarify", "other_terms: [a hybrid schedule]", "formal", "Office days: how many each week", ""},
		{"hybrid, counted", "offer-clarify", "other_terms: [\"hybrid, two days at the site\"]", "direct", "Pay reviews", "Office days"},
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
		said := func(words string) bool { return words != "" && strings.Contains(got, words) }
		if !strings.Contains(got, tt.want) || slices.ContainsFunc(strings.Split(tt.not, "|"), said) {
			t.Errorf("%s: got %q, want %q and not %q", tt.name, got, tt.want, tt.not)
		}
	}
}

// No email to the recruiter says again what an earlier one has said: a piece of evidence, or what draws her.
func TestToldOnce(t *testing.T) {
	const (
		press  = "{criterion: run, say: I rebuilt the press schedule., shareable: true}"
		paper  = "{criterion: run, say: I cut the paper bill by a fifth., shareable: true}"
		night  = "{criterion: lead, say: I led the night shift., shareable: true}"
		atNoon = "{criterion: lead, say: I trained nine printers., shareable: true}"
		base   = "{on: 2026-10-06, what: sent, kind: counter-base}"
		moved  = ", {on: 2026-10-08, what: reply-partial, base: 83000}"
		brief  = "{on: 2026-10-05, what: sent, kind: comp-committee-brief}, "
		level  = "{on: 2026-10-01, what: sent, kind: level-up-request}, "
		phone  = "{on: 2026-10-06, what: asked}"
		quiet  = "interview: {on: 2026-09-28, detail: the quiet hour before a run}"
	)
	for _, tt := range []struct{ name, kind, more, evidence, log, want, not string }{
		{"the third", "final-ask", "", press + ", " + night + ", " + paper, base + moved, "cut the paper bill", "press"},
		{"the second, as the third was given", "final-ask", "", press + ", " + paper + ", " + night, base + moved,
			"cut the paper bill", "night shift"},
		{"both were given", "final-ask", "", press + ", " + night, base + moved, "$86,000", "night shift|I rebuilt"},
		{"the only one was", "final-ask", "", press, base + moved, "$86,000", "I rebuilt"},
		{"all were, in a summary", "final-ask", "", press + ", " + night + ", " + paper, brief + base + moved, "$86,000",
			"I rebuilt|night shift|paper bill"},
		{"some with the level", "final-ask", "",
			paper + ", " + night + ", " + press + ", " + atNoon, level + base + moved, "I rebuilt the press schedule.", "paper bill|night shift"},
		{"by phone", "final-ask", "", press + ", " + night + ", " + paper, phone + moved, "cut the paper bill", "press"},
		{"what draws her was said", "deadline-extension", "draws: the new web press\n    " + quiet, press, base, "Thank you again",
			"quiet hour"},
		{"for the recruiter alone", "number-rationale", "", press + ", " + night, base +
			", {on: 2026-10-08, what: reply-question}", "These points are yours to pass on", ""},
		{"one reason", "number-rationale", "", press, base + ", {on: 2026-10-08, what: reply-question}",
			"The next paragraph is yours to pass on", "points"},
	} {
		text := strings.NewReplacer("MORE", tt.more, "EVIDENCE", tt.evidence, "LOG", tt.log).Replace(
			`client: {name: Kai Sand, email: kai@mail.example, calendar: US, timezone: America/New_York}
currency: USD
opportunities:
  - company: Harbor
    calendar: US
    people: [{role: recruiter, name: Jo Pine, email: jo@harbor.example}]
    level: {target: S4, criteria: [{id: run, text: a calm shop}, {id: lead, text: people}]}
    evidence: [EVIDENCE]
    offers: [{made: 2026-10-05, level: S4, base: 80000, deadline: 2026-10-20}]
    asks: [{base: 88000, because: [run, lead], would_sign: true, fallback: {base: 86000}}]
    MORE
log: [LOG]
`)
		c, err := casefile.Parse("x.yaml", strings.NewReader(text))
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		r := drafts.Request{Kind: tt.kind, Send: time.Date(2026, 10, 12, 14, 0, 0, 0, time.UTC)}
		if tt.kind == "deadline-extension" {
			r.By = calendar.LocalTime{Date: calendar.NewDate(2026, 10, 23)}
		}
		d, err := drafttest.Catalog(t).Draft(c, r)
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		got := strings.Join(strings.Fields(d.Text), " ")
		said := func(words string) bool { return words != "" && strings.Contains(got, words) }
		if !strings.Contains(got, tt.want) || slices.ContainsFunc(strings.Split(tt.not, "|"), said) {
			t.Errorf("%s: got %q, want %q and not %q", tt.name, got, tt.want, tt.not)
		}
	}
}
