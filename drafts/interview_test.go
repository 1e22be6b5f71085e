package drafts

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/letter"
)

// processCase has what the needs about interviews want, and an offer that was withdrawn.
const processCase = `version: 1
id: a
currency: USD
coach: {name: Dana Reyes}
client: {name: Ada Lind, email: ada@mail.example, timezone: Europe/London}
opportunities:
  - id: acme
    company: Acme
    people:
      - {id: new, role: recruiter, name: Nils New, email: nils@acme.example}
    interview:
      on: 2026-06-15
      detail: how you plan
      slots: [2026-06-20T10:00]
    offers:
      - {id: first, made: 2026-06-10, status: rescinded, base: 100000}
`

// Notice goes only to the current employer, whatever else is open, and no other email goes there
// unless asked.
func TestNoticeGoesToTheCurrentEmployer(t *testing.T) {
	c := caseFile(t, "rosa.yaml")
	r := letter.Request{Kind: "x", Send: instant(t, "2026-03-11T10:00:00Z")}
	notice := catalogOf(t, kindPath,
		kindText("{{ .Company }}: {{ .To.Name }}", "to: recruiter", "to: current-manager",
			"window: ask", "window: final"))
	d, err := notice.Draft(c, r)
	if err != nil || d.Text != "Loja Grande: Inês Prado\n" {
		t.Fatalf("got %v, %v", d, err)
	}
	r.Opportunity = "fjord"
	if _, err := notice.Draft(c, r); !errors.As(err, new(*letter.NeedsError)) {
		t.Errorf("at another company: %v", err)
	}
	r.Opportunity = ""
	c.Opportunities = slices.Clone(c.Opportunities)
	slices.Reverse(c.Opportunities)
	_, err = catalogOf(t, kindPath, kindText("{{ .Company }}")).Draft(c, r)
	var choice *letter.ChoiceError
	if !errors.As(err, &choice) || len(choice.IDs) != 4 || slices.Contains(choice.IDs, d.Opportunity) {
		t.Errorf("got %v", err)
	}
	c.Opportunities = c.Opportunities[1:]
	if _, err := notice.Draft(c, r); !errors.As(err, new(*letter.NeedsError)) ||
		!strings.HasSuffix(err.Error(),
			": an opportunity with stage: current, and the manager among its people") {
		t.Errorf("without a present employer: %v", err)
	}
}
