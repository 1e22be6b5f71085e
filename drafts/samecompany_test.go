package drafts_test

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

const twoRolesCase = `currency: USD
coach: {name: Pia Lund, email: pia@coach.example}
client: {name: Max Ode, email: max@mail.example, timezone: America/Chicago, calendar: US, voice: VOICE}
opportunities:
  - {id: data, company: Orrin LLC, role: Data Lead, calendar: US, timezone: America/Chicago, verified: true, may_name: true,
     may_quote: true, STAGE, people: [{role: recruiter, name: Eva Holm, email: eva@orrin.example}],
     offers: [{made: 2026-04-06, status: STATUS, base: 151000, deadline: 2026-04-24}]}
  - {id: web, company: OTHER, role: Web Lead, calendar: US, timezone: America/Chicago,
     people: [{role: recruiter, name: Ian Fry, email: ian@orrin.example}],
     offers: [{made: 2026-04-07, status: written, base: 147000, deadline: 2026-04-23}], asks: [{base: 156000}]}
`

// Another role at the same company is no other company's offer, and not a job elsewhere.
func TestTwoRolesAtOneCompany(t *testing.T) {
	cat := drafttest.Catalog(t)
	for _, tt := range []struct{ kind, other, status, want, not string }{
		{"counter-competing.implicit", "Orrin", "written", "", ""},
		{"counter-competing.explicit", "orrin", "written", "", ""},
		{"counter-competing.explicit", "Brule", "written", "$151,000", ""},
		{"decline-elsewhere", "Orrin", "accepted", "at Orrin", "elsewhere"},
		{"decline-elsewhere", "Orrin", "accepted", "another", "company"},
		{"decline-elsewhere", "Orrin", "accepted", "the Web Lead role", "joining"},
		{"decline-elsewhere", "Brule", "accepted", "the Web Lead role", "at Brule"},
		{"coach-offer-comparison", "Orrin LLC", "written", "Orrin LLC (Web Lead): open until", "Orrin LLC: "},
		{"coach-offer-comparison", "Orrin LLC", "written", "Orrin LLC (Data Lead) Orrin LLC (Web Lead)", ""},
		{"coach-offer-comparison", "Brule", "written", "Brule: open until", "(Web Lead)"},
	} {
		for _, voice := range []string{"warm", "direct", "formal"} {
			stage := "stage: offer"
			if tt.status == "accepted" {
				stage = "stage: accepted"
			}
			c, err := casefile.Parse("case.yaml", strings.NewReader(strings.NewReplacer("VOICE", voice, "OTHER", tt.other,
				"STATUS", tt.status, "STAGE", stage).Replace(twoRolesCase)))
			if err != nil {
				t.Fatal(err)
			}
			d, err := cat.Draft(c, letter.Request{Kind: tt.kind, Opportunity: "web", Send: time.Date(2026, 4, 8, 15, 0, 0, 0, time.UTC)})
			if tt.want == "" {
				if err == nil {
					t.Errorf("%s, %s: no error with an offer of the same company", tt.kind, voice)
				}
				continue
			}
			if err != nil {
				t.Errorf("%s, %s: %v", tt.kind, voice, err)
				continue
			}
			got := strings.Join(strings.Fields(d.Text), " ")
			if !strings.Contains(got, tt.want) || tt.not != "" && strings.Contains(got, tt.not) {
				t.Errorf("%s, %s: want %q and not %q in\n%s", tt.kind, voice, tt.want, tt.not, got)
			}
		}
	}
}
