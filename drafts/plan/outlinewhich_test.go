package plan_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// The outline says which company an email is for if its reader stands in two.
func TestOutlineSaysWhichCompany(t *testing.T) {
	opportunity := func(company, who string) string {
		return "  - company: " + company + "\n    stage: offer\n    timezone: America/Chicago\n    calendar: US\n" +
			"    people: [{role: recruiter, name: " + who + ", email: " + strings.ToLower(who[:3]) + "@finders.example}]\n" +
			"    offers: [{made: 2026-06-01, base: 90000, deadline: 2026-06-19}]\n    asks: [{base: 99000}]\n"
	}
	for other, want := range map[string]bool{"Rae Lind": true, "Tess Yun": false} {
		c, err := casefile.Parse("ola.yaml", strings.NewReader("version: 1\ncurrency: USD\n"+
			"client: {name: Ola Kern, email: ola@kern.example, timezone: America/Chicago}\nopportunities:\n"+
			opportunity("Larch", "Rae Lind")+opportunity("Alder", other)))
		if err != nil {
			t.Fatal(err)
		}
		p, err := plan.New(drafttest.Catalog(t), c, drafttest.Instant(t, "2026-06-02T15:00:00Z"))
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		if err := p.Outline(&b, 0); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(b.String(), "Rae Lind (Larch)") != want {
			t.Errorf("%s: want the company: %t, got\n%s", other, want, b.String())
		}
	}
}
