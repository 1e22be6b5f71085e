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
		{"{on: 2026-05-05, what: sent, kind: offer-acknowledge}, {on: 2026-05-07, what: note, text: x}",
			0, "$200,000"},
		{"{on: 2026-05-05, what: sent, kind: counter-lowball.open}, {on: 2026-05-07, what: reply-yes}", 0,
			"$180,000"},
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
		// What they name in a yes is what they agreed to, below the ask or above it.
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-07, what: reply-yes, base: 197k}", 0, "$197,000"},
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-07, what: reply-yes, base: 205k}", 0, "$205,000"},
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-07, what: reply-no}, {on: 2026-05-08, what: asked}, " +
			"{on: 2026-05-09, what: reply-yes, base: 193k}", 0, "$193,000"},
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-06, what: asked}, {on: 2026-05-07, what: reply-partial, " +
			"base: 185k}, {on: 2026-05-08, what: sent, kind: final-ask}, " +
			"{on: 2026-05-09, what: reply-yes, base: 191k}", 0, "$191,000"},
		{"{on: 2026-05-06, what: reply-yes, base: 197k}", 0, "$197,000"},
		{"", 0, "$200,000"},
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-07, what: reply-yes}", 0, "$200,000"},
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-07, what: reply-partial}", 0, "$180,000"},
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-07, what: reply-partial, base: 190k}", 0, "$190,000"},
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-07, what: reply-no}", 0, "$180,000"},
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-07, what: reply-no}", 1, "$180,000"},
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-07, what: reply-no}", 2, "$195,000"},
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-07, what: reply-no}, {on: 2026-05-08, what: asked}",
			0, "$195,000"},
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
	refused := "{on: 2026-05-05, what: sent, kind: counter-base}, {on: 2026-05-06, what: reply-no}, " +
		"{on: 2026-05-07, what: sent, kind: "
	for _, tt := range []struct{ log, want, without string }{
		{"{on: 2026-05-05, what: sent, kind: counter-nonmonetary}, {on: 2026-05-06, what: reply-yes}",
			"A day a week from home", "200,000"},
		{"{on: 2026-05-05, what: sent, kind: counter-sign-on-split}, {on: 2026-05-06, what: reply-yes}",
			"$30,000", "200,000"},
		{"{on: 2026-05-05, what: sent, kind: counter-nonmonetary}, {on: 2026-05-06, what: reply-yes}, " +
			"{on: 2026-05-07, what: sent, kind: counter-base}", "$200,000", "$180,000"},
		{review + ", {on: 2026-05-06, what: reply-yes}", "written review for L6 by", "200,000"},
		{"{on: 2026-05-05, what: sent, kind: counter-nonmonetary}, {on: 2026-05-06, what: reply-yes}", "A desk",
			"no day"},
		{review + ", {on: 2026-05-06, what: reply-no}", "L5", "review"},
		{review + ", {on: 2026-05-06, what: reply-yes}, {on: 2026-05-07, what: sent, kind: counter-base}, " +
			"{on: 2026-05-08, what: reply-no}", "written review for L6 by", "200,000"},
		{review + ", {on: 2026-05-06, what: reply-yes, level: L6}", "L6", "review"},
		// What was refused isn't granted by a yes to another part, whether the ask has that or not.
		{refused + "counter-equity}, {on: 2026-05-08, what: reply-yes}", "$180,000", "200,000"},
		{refused + "counter-equity}, {on: 2026-05-08, what: reply-yes, equity: {units: 50}}", "50 shares", "200,000"},
		{"{on: 2026-05-05, what: asked}, {on: 2026-05-06, what: reply-no}, {on: 2026-05-07, what: asked, " +
			"kind: counter-equity}, {on: 2026-05-08, what: reply-yes}", "$180,000", "200,000"},
		{refused + "counter-sign-on-split}, {on: 2026-05-08, what: reply-yes}", "$30,000", "200,000"},
		{refused + "counter-sign-on-split}, {on: 2026-05-08, what: reply-no}, {on: 2026-05-08, what: sent, " +
			"kind: counter-nonmonetary}, {on: 2026-05-11, what: reply-yes}", "A day a week from home", "30,000"},
		{strings.Replace(refused, "no}", "partial, base: 190k}", 1) + "counter-sign-on-split}, " +
			"{on: 2026-05-08, what: reply-yes}", "$30,000", "180,000"},
	} {
		src := `{version: 1, id: one, currency: USD, client: {name: Ada North, email: ada@mail.example,
  timezone: America/New_York, calendar: US}, opportunities: [{id: a, company: Arbor, role: Engineer, timezone: America/New_York,
    level: {offered: L5, target: L6, review: 2026-12-01}, people: [{id: tom, role: recruiter, name: Tom Hale, email: tom@arbor.example}],
    offers: [{id: a1, made: 2026-05-04, level: L5, base: 180k, sign_on: 10k, other_terms: [no day a week from home, a desk]}],
    asks: [{base: 200k, sign_on: 30k, other_terms: [{text: a day a week from home}]}]}], log: [` + tt.log + `]}`
		c, err := casefile.Parse("one.yaml", strings.NewReader(src))
		if err != nil {
			t.Fatal(err)
		}
		d, err := cat.Draft(c, letter.Request{Kind: "accept-recap",
			Send: time.Date(2026, 5, 12, 15, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(d.Text, tt.want) || strings.Contains(d.Text, tt.without) {
			t.Errorf("%s: want %s and not %s in\n%s", tt.log, tt.want, tt.without, d.Text)
		}
	}
}

// What was refused is left out of an acceptance even if it leaves open which part moves; after a yes to
// it, they are asked for a letter, which has the amount that they said yes to.
func TestAcceptanceAfterAnOpenAsk(t *testing.T) {
	cat, err := NewCatalog(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	const accept, write = "accept-recap", "written-offer-request"
	for _, tt := range []struct{ kind, ask, reply, want string }{
		{accept, "total: 240k", "reply-no", "$180,000"},
		{accept, "total: 240k", "reply-partial, base: 190k", "$190,000"},
		{accept, "total: 240k", "reply-yes", "needs agreed"},
		{accept, "total: 240k", "reply-yes, base: 230k", "$230,000"},
		{accept, "options: [{base: 200k}, {sign_on: 50k}]", "reply-partial, sign_on: 30k", "$30,000"},
		{accept, "options: [{base: 200k}, {sign_on: 50k}]", "reply-yes", "needs agreed"},
		{accept, "options: [{base: 200k}, {sign_on: 50k}]", "reply-yes, sign_on: 50k", "$50,000"},
		{write, "total: 240k", "reply-yes", "$240,000 a year"},
		{write, "total: 240k", "reply-yes, base: 230k", "$230,000 a year"},
		{write, "options: [{base: 200k}, {sign_on: 50k}]", "reply-yes", "base, sign-on by year"},
	} {
		for _, voice := range []string{"warm", "direct", "formal"} {
			src := `{version: 1, id: one, currency: USD, client: {name: Ada North, email: ada@mail.example, voice: ` + voice + `,
  timezone: America/New_York, calendar: US}, opportunities: [{id: a, company: Arbor, role: Engineer, timezone: America/New_York,
    people: [{id: tom, role: recruiter, name: Tom Hale, email: tom@arbor.example}],
    offers: [{id: a1, made: 2026-05-04, base: 180k}], asks: [{` + tt.ask + `}]}],
  log: [{on: 2026-05-05, what: asked}, {on: 2026-05-06, what: ` + tt.reply + `}]}`
			c, err := casefile.Parse("one.yaml", strings.NewReader(src))
			if err != nil {
				t.Fatal(err)
			}
			d, err := cat.Draft(c, letter.Request{Kind: tt.kind, Send: time.Date(2026, 5, 7, 15, 0, 0, 0, time.UTC)})
			got := ""
			if err != nil {
				got = err.Error()
			} else {
				got = d.Text
			}
			if !strings.Contains(got, tt.want) {
				t.Errorf("%s, %s, after %s to %s: want %s in\n%s", tt.kind, voice, tt.reply, tt.ask, tt.want, got)
			}
		}
	}
}
