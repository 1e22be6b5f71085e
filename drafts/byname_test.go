package drafts_test

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
)

// An email drafted by its name names the day that a plan would, or the error says how to give one.
func TestDayOfAnEmailByName(t *testing.T) {
	c, err := casefile.Parse("x.yaml", strings.NewReader(`client: {name: Ina Lund, email: ina@mail.example, calendar: US, timezone: America/New_York}
opportunities:
  - company: Acme
    calendar: US
    people: [{role: recruiter, name: Bo Wirth, email: bo@acme.example}]
    offers: [{made: 2026-06-08, base: USD 90000, deadline: 2026-06-30}]
`))
	if err != nil {
		t.Fatal(err)
	}
	for kind, want := range map[string]string{
		"offer-acknowledge": "Tuesday, June 30", "deadline-extension": "--by", "accept-start-date": "--by",
	} {
		d, err := drafttest.Catalog(t).Draft(c, drafts.Request{Kind: kind, Send: time.Date(2026, 6, 9, 16, 0, 0, 0, time.UTC)})
		got := ""
		if err != nil {
			got = err.Error()
		} else {
			got = d.Text
		}
		if !strings.Contains(got, want) {
			t.Errorf("%s: got %q, want %q", kind, got, want)
		}
	}
}
