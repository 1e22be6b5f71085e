package review_test

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/review"
	"github.com/tactful-drafts/tactful/templates"
)

const answered = `version: 1
id: uma
currency: EUR
coach: {name: Dana Reyes}
client: {name: Uma Falk, email: uma@mail.example, timezone: Europe/Vienna, voice: direct}
opportunities:
  - id: main
    company: Nordal
    stage: offer
    people: [{role: recruiter, name: Max Orr, email: max@nordal.example}]
    offers:
      - {id: one, made: 2026-05-04, base: 71000, relocation: {amount: 4000, grossed_up: true},
         other_terms: [one day a week from home], deadline: 2026-05-29}
    asks: [{round: 1, base: 78000}, {round: 2, bonus: {target: 12}}]
log:
  - {on: 2026-05-05, what: sent, kind: counter-base}
  - {on: 2026-05-06, what: reply-partial, base: 74000, relocation: {amount: 6500},
     other_terms: [two days a week from home]}
`

// What an answer in the log has changed is part of the offer, with what it leaves as it was.
func TestAnswered(t *testing.T) {
	c, err := casefile.Parse("uma.yaml", strings.NewReader(answered))
	if err != nil {
		t.Fatal(err)
	}
	cat, err := drafts.NewCatalog(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	for kind, says := range map[string]string{
		"accept-recap":  "€6,500, with the tax on it covered",
		"decision-time": "to move base to €74,000",
		"lever-pivot":   "12% of the base",
	} {
		d, err := cat.Draft(c, letter.Request{Kind: kind, Send: time.Date(2026, 5, 7, 9, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(d.Text, says) {
			t.Errorf("%s: want %q in\n%s", kind, says, d.Text)
		}
		for _, f := range review.Draft(d, c).Findings {
			t.Errorf("%s: %v", kind, f)
		}
	}
}

func TestOneAskOfAShare(t *testing.T) {
	c, err := casefile.Parse("uma.yaml", strings.NewReader(answered))
	if err != nil {
		t.Fatal(err)
	}
	for says, want := range map[string]string{
		"Could you offer a bonus of 12% of the base?":                "",
		"Could you offer a bonus of 12% of my annual base?":          "",
		"Could you offer a bonus of 12%, and a share of a new base?": "base",
	} {
		d := draftOf("Hi Max,\n\nThank you for the letter. " + says + "\n\nBest,\nUma\n")
		d.Subject, d.Kind, d.Opportunity = "The offer – Uma Falk", "", "main"
		d.Send = time.Date(2026, 5, 7, 9, 0, 0, 0, time.UTC)
		if got := strings.Join(found(review.Draft(d, c), "one-ask"), "|"); got != want {
			t.Errorf("%q: found %q, want %q", says, got, want)
		}
	}
}
