package drafts_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// TestDollarsOfTheReader checks that amounts are written as in the recruiter's country.
func TestDollarsOfTheReader(t *testing.T) {
	cat := drafttest.Catalog(t)
	for _, tt := range []struct{ place, offered, asked, want, wantAsked string }{
		// nothing says where they are, so they're where the client is
		{"role: Nurse", "A$150,000", "A$160,000", "from $150,000", "to $160,000"},
		{"calendar: CA", "$150,000", "$160,000", "from $150,000", "to $160,000"},
		{"timezone: Australia/Perth", "A$150,000", "160k", "from $150,000", "to $160,000"},
		{"calendar: US", "C$150,000", "C$160,000", "from CA$150,000", "to CA$160,000"},
		{"calendar: US", "$150,000", "$160,000", "from $150,000", "to $160,000"},
		{"calendar: CA", "US$150,000", "US$160,000", "from US$150,000", "to US$160,000"},
		{"timezone: America/Mexico_City", "US$150,000", "US$160,000", "from US$150,000", "to US$160,000"},
		{"timezone: Asia/Shanghai", "JPY 15000000", "JPY 16000000", "from JPY 15,000,000", "to JPY 16,000,000"},
		{"timezone: Asia/Tokyo", "JPY 15000000", "JPY 16000000", "from ¥15,000,000", "to ¥16,000,000"},
	} {
		c, err := casefile.Parse("case.yaml", strings.NewReader(
			"client: {name: Maya Chen, email: maya.chen@mail.example, calendar: AU-VIC}\nopportunities:\n  - company: Halcyon\n    "+
				tt.place+"\n    people: [{role: recruiter, name: Jordan Reed}]\n    offers: [{base: \""+
				tt.offered+"\"}]\n    asks: [{base: \""+tt.asked+"\"}]\n"))
		if err != nil {
			t.Fatal(err)
		}
		d, err := drafttest.Draft(cat, c, letter.Request{Kind: "counter-base",
			Send: drafttest.Instant(t, "2026-10-06T15:00:00Z")})
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range []string{d.Text, d.HTML} {
			if !strings.Contains(text, tt.want) || !strings.Contains(text, tt.wantAsked) {
				t.Errorf("%+v: got\n%s", tt, text)
			}
		}
	}
}
