package drafts

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/templates"
)

// A comparison names the deadline of every offer that still waits for an answer.
func TestComparisonNamesEveryDeadline(t *testing.T) {
	const src = `{version: 1, id: three, currency: USD, coach: {name: Dana Reyes, email: dana@coach.example},
  client: {name: Ada North, email: ada@mail.example, timezone: America/New_York, calendar: US},
  opportunities: [
    {id: a, company: Arbor, timezone: America/New_York, offers: [{id: a1, made: 2026-05-04, base: 150k, deadline: 2026-05-22T17:00}]},
    {id: b, company: Birch, timezone: America/Los_Angeles, offers: [{id: b1, made: 2026-05-05, base: 151k, deadline: 2026-05-15}]},
    {id: c, company: Cedar, timezone: America/New_York, offers: [{id: c1, made: 2026-05-05, base: 152k}]},
    {id: d, company: Dogwood, timezone: America/New_York, offers: [{id: d1, made: 2026-05-05, status: agreed, base: 153k, deadline: 2026-05-16}]}]}`
	c, err := casefile.Parse("three.yaml", strings.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	cat, err := NewCatalog(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ send, want string }{
		{"2026-05-12T15:00:00Z",
			"• Birch: open until Friday, May 15\n• Arbor: open until Friday, May 22, 5:00 pm EDT\n"},
		{"2026-05-16T06:00:00Z", "• Birch: open until Friday, May 15\n"},
		{"2026-05-16T08:00:00Z",
			"• Birch: lapsed; it was open until Friday, May 15\n• Arbor: open until Friday"},
		{"2026-05-23T15:00:00Z", "• Arbor: lapsed; it was open until Friday, May 22, 5:00 pm EDT\n"},
	} {
		send, err := time.Parse(time.RFC3339, tt.send)
		if err != nil {
			t.Fatal(err)
		}
		d, err := cat.Draft(c, letter.Request{Kind: "coach-offer-comparison", Opportunity: "a", Send: send})
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(d.Text, tt.want) || strings.Contains(d.Text, "Cedar:") ||
			strings.Contains(d.Text, "Dogwood:") {
			t.Errorf("%s: want\n%s\nin\n%s", tt.send, tt.want, d.Text)
		}
	}
}
