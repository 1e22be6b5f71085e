package drafts_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// An email with a figure of the base says that it's the base, in every voice, also without a reason that
// names it.
func TestFiguresOfTheBaseAreNamed(t *testing.T) {
	figure, named := regexp.MustCompile(`£\d`), regexp.MustCompile(`(?i)\b(?:base|salary)\b`)
	const asked = "{on: 2026-02-04, what: sent, kind: counter-lowball.open}"
	seen := 0
	for _, voice := range []string{"warm", "direct", "formal"} {
		for _, log := range []string{"", asked + ", {on: 2026-02-06, what: reply-question}",
			asked + ", {on: 2026-02-06, what: reply-partial, sign_on: 9000}"} {
			c, err := casefile.Parse("una.yaml", strings.NewReader(`currency: GBP
client: {name: Una Kerr, email: una@mail.example, timezone: Europe/London, calendar: GB, voice: `+voice+`}
opportunities:
  - company: Aldwick
    role: Surveyor
    calendar: GB
    people: [{role: recruiter, name: Ada Lisle, email: ada@aldwick.example}]
    offers: [{made: 2026-02-02, base: 51000, bonus: 10%, sign_on: 6000, deadline: 2026-02-20}]
    asks: [{base: 57000, would_sign: true}]
log: [`+log+"]\n"))
			if err != nil {
				t.Fatal(err)
			}
			for _, kind := range []string{"counter-base", "counter-lowball.anchor", "counter-lowball.open",
				"number-rationale"} {
				d, err := drafttest.Catalog(t).Draft(c, letter.Request{Kind: kind,
					Send: drafttest.Instant(t, "2026-02-09T10:00:00Z")})
				if err != nil || !figure.MatchString(d.Text) {
					continue
				}
				if seen++; !named.MatchString(d.Text) {
					t.Errorf("%s, %s, %q: no base in\n%s", kind, voice, log, d.Text)
				}
			}
		}
	}
	if seen < 27 {
		t.Errorf("only %d emails have a figure", seen)
	}
}
