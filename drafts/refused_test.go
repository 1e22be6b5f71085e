package drafts

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/templates"
)

// An acceptance lists what they agreed to, never what they refused.
func TestAcceptanceWithoutRefusedFigures(t *testing.T) {
	cat, err := NewCatalog(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		log   string
		round int
		want  string
	}{
		// A yes grants what the email that it answers asked for, and nothing else.
		{"{on: 2026-05-05, what: sent, kind: offer-clarify}, {on: 2026-05-07, what: reply-yes}", 0, "$180,000"},
		{"{on: 2026-05-05, what: sent, kind: offer-acknowledge}, {on: 2026-05-07, what: reply-yes}", 0, "$180,000"},
		{"{on: 2026-05-05, what: sent, kind: offer-acknowledge}, {on: 2026-05-07, what: note, text: x}", 0, "$200,000"},
		{"{on: 2026-05-05, what: sent, kind: counter-lowball.open}, {on: 2026-05-07, what: reply-yes}", 0, "$180,000"},
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-06, what: reply-no}, {on: 2026-05-07, what: sent, " +
			"kind: deadline-extension}, {on: 2026-05-08, what: reply-yes}", 0, "$180,000"},
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-07, what: sent, kind: deadline-extension}, " +
			"{on: 2026-05-08, what: reply-no}, {on: 2026-05-11, what: reply-yes}", 0, "$200,000"},
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-06, what: reply-partial, base: 190k}, " +
			"{on: 2026-05-06, what: sent, kind: decision-time}, {on: 2026-05-08, what: reply-yes}", 0, "$190,000"},
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-06, what: reply-yes}, {on: 2026-05-07, what: sent, " +
			"kind: written-offer-request}, {on: 2026-05-08, what: reply-yes}", 0, "$200,000"},
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-06, what: reply-question}, {on: 2026-05-07, what: sent, " +
			"kind: number-rationale}, {on: 2026-05-08, what: reply-yes}", 0, "$200,000"},
		{"", 0, "$200,000"},
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-07, what: reply-yes}", 0, "$200,000"},
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-07, what: reply-partial}", 0, "$180,000"},
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-07, what: reply-partial, base: 190k}", 0, "$190,000"},
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-07, what: reply-no}", 0, "$180,000"},
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-07, what: reply-no}", 1, "$180,000"},
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-07, what: reply-no}", 2, "$195,000"},
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-07, what: reply-no}, {on: 2026-05-08, what: asked}", 0, "$195,000"},
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-07, what: reply-no}, {on: 2026-05-08, what: asked}, " +
			"{on: 2026-05-09, what: reply-no}", 2, "$180,000"},
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-07, what: reply-no}, {on: 2026-05-08, what: reply-yes}", 0, "$200,000"},
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-07, what: reply-no}, {on: 2026-05-08, what: asked}, " +
			"{on: 2026-05-09, what: reply-no}, {on: 2026-05-11, what: sent, kind: lever-pivot}, " +
			"{on: 2026-05-12, what: reply-yes}", 0, "$180,000"},
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-06, what: asked}, {on: 2026-05-07, what: reply-partial, " +
			"base: 185k}, {on: 2026-05-08, what: sent, kind: final-ask}", 0, "$192,000"},
		{"{on: 2026-05-02, what: asked}, {on: 2026-05-03, what: reply-no}", 0, "$200,000"},
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-20, what: reply-no}", 0, "$200,000"},
	} {
		src := `{version: 1, id: one, currency: USD, coach: {name: Dana Reyes}, client: {name: Ada North, email: ada@mail.example,
  timezone: America/New_York, calendar: US}, opportunities: [{id: a, company: Arbor, role: Engineer, timezone: America/New_York,
    people: [{id: tom, role: recruiter, name: Tom Hale, email: tom@arbor.example}], offers: [{id: a1, made: 2026-05-04, base: 180k}],
    asks: [{round: 1, base: 200k}, {round: 2, base: 195k, fallback: {base: 192k}}]}], log: [` + tt.log + `]}`
		c, err := casefile.Parse("one.yaml", strings.NewReader(strings.ReplaceAll(src, ", log: []", "")))
		if err != nil {
			t.Fatal(err)
		}
		d, err := cat.Draft(c, letter.Request{Kind: "accept-recap", Round: tt.round,
			Send: time.Date(2026, 5, 12, 15, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(d.Text, tt.want) {
			t.Errorf("%s, round %d: want %s in\n%s", tt.log, tt.round, tt.want, d.Text)
		}
	}
}

// An acceptance lists the part of an ask that was asked for and granted, and a review of the level.
func TestAcceptanceOfAPart(t *testing.T) {
	cat, err := NewCatalog(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	review := "{on: 2026-05-05, what: sent, kind: level-review-commitment}"
	for _, tt := range []struct{ log, want, without string }{
		{"{on: 2026-05-05, what: sent, kind: counter-nonmonetary}, {on: 2026-05-06, what: reply-yes}",
			"a day a week from home", "200,000"},
		{"{on: 2026-05-05, what: sent, kind: counter-sign-on-split}, {on: 2026-05-06, what: reply-yes}",
			"$30,000", "200,000"},
		{"{on: 2026-05-05, what: sent, kind: counter-nonmonetary}, {on: 2026-05-06, what: reply-yes}, " +
			"{on: 2026-05-07, what: sent, kind: counter-base}", "$200,000", "$180,000"},
		{review + ", {on: 2026-05-06, what: reply-yes}", "written review for L6 by", "200,000"},
		{review + ", {on: 2026-05-06, what: reply-no}", "L5", "review"},
		{review + ", {on: 2026-05-06, what: reply-yes}, {on: 2026-05-07, what: sent, kind: counter-base}, " +
			"{on: 2026-05-08, what: reply-no}", "written review for L6 by", "200,000"},
		{review + ", {on: 2026-05-06, what: reply-yes, level: L6}", "L6", "review"},
	} {
		src := `{version: 1, id: one, currency: USD, client: {name: Ada North, email: ada@mail.example,
  timezone: America/New_York, calendar: US}, opportunities: [{id: a, company: Arbor, role: Engineer, timezone: America/New_York,
    level: {offered: L5, target: L6, review: 2026-12-01}, people: [{id: tom, role: recruiter, name: Tom Hale, email: tom@arbor.example}],
    offers: [{id: a1, made: 2026-05-04, level: L5, base: 180k, sign_on: 10k}],
    asks: [{base: 200k, sign_on: 30k, other_terms: [{text: a day a week from home}]}]}], log: [` + tt.log + `]}`
		c, err := casefile.Parse("one.yaml", strings.NewReader(src))
		if err != nil {
			t.Fatal(err)
		}
		d, err := cat.Draft(c, letter.Request{Kind: "accept-recap", Send: time.Date(2026, 5, 12, 15, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(d.Text, tt.want) || strings.Contains(d.Text, tt.without) {
			t.Errorf("%s: want %s and not %s in\n%s", tt.log, tt.want, tt.without, d.Text)
		}
	}
}
