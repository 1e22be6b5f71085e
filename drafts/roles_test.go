package drafts_test

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/templates"
)

// An acceptance names the title of the offer. It warns if that may still be the one of another
// level.
func TestAcceptanceNamesTheOffersRole(t *testing.T) {
	cat, err := drafts.NewCatalog(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ role, want, not, warning string }{
		{"", "Engineer", "Staff Engineer", `offer "l8" is for level L8, but the role, Engineer, was for L6`},
		{"role: Staff Engineer, ", "Title: Staff Engineer", "the Engineer role", ""},
	} {
		src := strings.Replace(warnedCase, "offers: [{id: l7, made: 2026-06-25, base: 300000, ",
			"stage: offer\n    role: Engineer\n    level: {offered: L6, target: L8}\n"+
				"    offers: [{id: l8, made: 2026-06-26, base: 310000, level: L8, "+tt.role, 1)
		c, err := casefile.Parse("case.yaml", strings.NewReader(src))
		if err != nil {
			t.Fatal(err)
		}
		d, err := cat.Draft(c, drafts.Request{Kind: "accept-recap",
			Send: time.Date(2026, 7, 1, 17, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(d.Text, tt.want) || strings.Contains(d.Text, tt.not) {
			t.Errorf("want %q and not %q in\n%s", tt.want, tt.not, d.Text)
		}
		got := ""
		for _, w := range d.Warnings {
			if w.Rule == drafts.WarnTerms {
				got += w.Text
			}
		}
		if tt.warning == "" && got != "" || !strings.HasPrefix(got, tt.warning) {
			t.Errorf("%q: the warning is %q, want %q", tt.role, got, tt.warning)
		}
	}
}

// An acceptance says one title: the one that was agreed, whatever the letter has and wherever it's from.
func TestAcceptanceHasOneTitle(t *testing.T) {
	const head = "client: {name: Ines Roth, email: ines@mail.example, timezone: Europe/Vienna, calendar: AT, voice: VOICE}\n" +
		"opportunities:\n  - company: Umbra\n    role: Planner\n    calendar: AT\n" +
		"    people: [{role: recruiter, name: Max Orr, email: max@umbra.example}]\n    offers: "
	cat := drafttest.Catalog(t)
	for _, tt := range []struct{ rest, want, not string }{
		{"[{id: a, made: 2026-09-01, status: agreed, role: Lead Planner, base: 70000 EUR}, " +
			"{id: b, made: 2026-09-08, status: written, role: Planner, base: 70000 EUR}]\n", "as Lead Planner", "as Planner"},
		{"[{made: 2026-09-01, base: 70000 EUR}]\n    asks: [{other_terms: [{lever: title, text: Lead Planner}]}]\n" +
			"log: [{on: 2026-09-02, what: sent, kind: counter-terms}, {on: 2026-09-03, what: reply-yes}]\n",
			"Lead Planner", "as Planner"},
		{"[{made: 2026-09-01, base: 70000 EUR, other_terms: [the title Lead Planner]}]\n", "The title Lead Planner", "as Planner"},
		{"[{made: 2026-09-01, base: 70000 EUR, other_terms: [two days a week from home]}]\n", "as Planner", ""},
	} {
		for _, voice := range []string{"warm", "direct", "formal"} {
			c, err := casefile.Parse("case.yaml", strings.NewReader(strings.Replace(head, "VOICE", voice, 1)+tt.rest))
			if err != nil {
				t.Fatal(err)
			}
			d, err := cat.Draft(c, drafts.Request{Kind: "accept-recap", Send: time.Date(2026, 9, 10, 8, 0, 0, 0, time.UTC)})
			if err != nil {
				t.Fatal(err)
			}
			got := strings.Join(strings.Fields(d.Text), " ")
			if !strings.Contains(got, tt.want) || tt.not != "" && strings.Contains(got, tt.not) {
				t.Errorf("%s: want %q and not %q in\n%s", voice, tt.want, tt.not, got)
			}
		}
	}
}
