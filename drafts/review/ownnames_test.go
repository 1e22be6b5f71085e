package review_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/tactful-drafts/tactful/drafts/review"
)

// ownNamesCase is planned over Memorial Day.
const ownNamesCase = `client: {name: Ed Nash, email: ed@mail.example, timezone: America/New_York, calendar: US}
currency: USD
opportunities:
  - company: "COMPANY"
    role: Writer
    calendar: US
    people:
      - {id: r, role: recruiter, name: RECRUITER, email: r@hired.example}
      - {id: h, role: hiring-manager, name: MANAGER, email: h@hired.example}
    offers: [{made: 2026-05-11, base: 90k, bonus: 10, sign_on: 10k, deadline: 2026-05-29T17:00}]
    asks: [{base: 99k}]
log:
  - {on: 2026-05-11, what: written-offer}
  - {on: 2026-05-19, what: sent, kind: counter-base, to: r}
`

// TestOwnNames reviews unedited plans of cases whose names are words that emails have anyway, end
// like a possessive, or resemble a holiday or a time zone.
func TestOwnNames(t *testing.T) {
	cat := catalog(t)
	for _, tt := range []struct{ company, recruiter, manager string }{
		{company: "McDonald's"}, {company: "Trader Joe's"}, {company: "Macy's"},
		{company: "Ben & Jerry's"}, {company: "Lowe's Companies, Inc."}, {company: "Dunkin'"},
		{company: "Victoria's Secret & Co."}, {company: "Wendy's International"},
		{company: "Dr. Martens"}, {company: "L'Oréal"}, {company: "Day & Zimmermann"},
		{company: "May Department Stores"}, {company: "Target"}, {company: "Which?"},
		{recruiter: "Dan Banks", manager: "May Base"}, {recruiter: "Liv Dal", manager: "Ray Day"},
		{recruiter: "Easter Long", manager: "Will Friday"}, {recruiter: "Memory Laborde"},
		{recruiter: "Easton Marsh", manager: "Central Lee"},
	} {
		for name, value := range map[*string]string{&tt.company: "Ajax", &tt.recruiter: "Jo Ames",
			&tt.manager: "Ruth Best"} {
			if *name == "" {
				*name = value
			}
		}
		src := strings.NewReplacer("COMPANY", tt.company, "RECRUITER", tt.recruiter,
			"MANAGER", tt.manager).Replace(ownNamesCase)
		c, err := casefile.Parse("ed.yaml", strings.NewReader(src))
		if err != nil {
			t.Fatal(err)
		}
		p, err := plan.New(cat, c, drafttest.Instant(t, "2026-05-20T15:00:00Z"))
		if err != nil {
			t.Fatal(err)
		}
		written := 0
		for s := range p.All() {
			if s.Draft == nil {
				continue
			}
			written++
			for _, f := range review.Draft(s.Draft, c).Findings {
				if f.Severity != review.Advice {
					t.Errorf("%s, %s, %s: %s: %v", tt.company, tt.recruiter, tt.manager, s.Kind, f)
				}
			}
		}
		if written < 10 {
			t.Errorf("%s, %s: the plan has %d drafts, want 10 or more", tt.company, tt.recruiter, written)
		}
	}
}
