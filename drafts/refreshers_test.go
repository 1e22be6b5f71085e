package drafts_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// Refreshers are one of the terms wherever an email lists those, and are never said to be guaranteed.
func TestRefreshersAreATerm(t *testing.T) {
	const one = "expected to be $60,000 in the second year"
	for _, tt := range []struct{ kind, refreshers, want, without string }{
		{"accept-recap", "{year: 2, amount: 60000}", "• Refreshers: " + one, ""},
		{"accept-recap", "{year: 3, amount: 20000}, {year: 2, amount: 20000}, {year: 3, amount: 5000}",
			"expected to be $20,000 in the second year and $25,000 in the third", ""},
		{"accept-start-date", "{year: 2, amount: 60000}", "• Refreshers: " + one, ""},
		{"written-offer-request", "{year: 2, amount: 60000}", "• Refreshers: " + one, ""},
		{"call-recap.offer", "{year: 2, amount: 60000}", "• Refreshers: " + one, ""},
		{"recruiter-handoff", "{year: 2, amount: 60000}", "and refreshers " + one, ""},
		{"offer-clarify", "{year: 2, amount: 60000}", "how the refreshers are decided", "whether there are"},
		{"offer-clarify", "", "whether there are yearly refreshers", "how the"},
		{"accept-recap", "", "• Equity", "efresher"},
		{"recruiter-handoff", "", "a grant of", "efresher"},
	} {
		c, err := casefile.Parse("one.yaml", strings.NewReader(`{version: 1, id: one, currency: USD,
  client: {name: Ada North, email: ada@mail.example, timezone: America/New_York, calendar: US}, opportunities: [
  {id: arbor, company: Arbor, timezone: America/New_York, people: [
    {id: uma, role: recruiter, name: Uma Rao, email: uma@arbor.example, until: 2026-05-05},
    {id: tom, role: recruiter, name: Tom Hale, email: tom@arbor.example, from: 2026-05-06}],
    start: {on: 2026-08-03}, offers: [{made: 2026-05-04, base: 180k, start: 2026-07-06,
      equity: {units: 4000, price: 90, vesting: even}, refreshers: [`+tt.refreshers+`]}]}]}`))
		if err != nil {
			t.Fatal(err)
		}
		d, err := drafttest.Catalog(t).Draft(c, letter.Request{Kind: tt.kind,
			Send: drafttest.Instant(t, "2026-05-07T14:00:00Z")})
		if err != nil {
			t.Errorf("%s: %v", tt.kind, err)
		} else if !strings.Contains(d.Text, tt.want) || tt.without != "" && strings.Contains(d.Text, tt.without) {
			t.Errorf("%s: want %q, not %q, in\n%s", tt.kind, tt.want, tt.without, d.Text)
		}
	}
}
