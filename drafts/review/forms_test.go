package review_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/review"
)

const formsCase = `version: 1
id: ivo
currency: USD
coach: {name: Dana Reyes}
client: {name: Ivo Marsh, email: ivo@mail.example, timezone: America/Denver}
opportunities:
  - id: tallow
    company: Tallow Labs
    stage: offer
    people: [{id: eve, role: recruiter, name: Eve Rudd, email: eve@tallow.example}]
    offers:
      - id: one
        made: 2026-03-02
        base: 110000
        bonus: {amount: 12345, payout: 80, guaranteed: 1}
        sign_on: {years: [24600], paid: monthly, clawback: 18}
        equity: {value: 412000, kind: rsu, vesting: fifths}
      - id: two
        made: 2026-03-04
        base: 110000
        equity: {units: 40000, price: 1.2575, strike: 0.4321, vesting: monthly-cliff}
    asks:
      - {round: 1, offer: one, bonus: {amount: 15550}, equity: {value: 463000}}
`

// Figures of grants by value, options, bonus amounts, and monthly payments are facts of the case.
func TestFiguresOfEveryForm(t *testing.T) {
	c, err := casefile.Parse("ivo.yaml", strings.NewReader(formsCase))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ sentence, wrong string }{
		{"Your offer has $412,000 in RSUs.", ""},
		{"Your offer has $421,000 in RSUs.", "$421,000"},
		{"I had hoped for $463,000 in RSUs, which is $51,000 more.", ""},
		{"I had hoped for $463,000 in RSUs, which is $52,000 more.", "$52,000"},
		{"In all, $82,400 of the grant vests in the first year.", ""},
		{"In all, $103,000 of the grant vests in the first year.", "$103,000"},
		{"The annual bonus is $12,345, and I asked for $15,550.", ""},
		{"The annual bonus is $12,354.", "$12,354"},
		{"The bonus comes to $9,876 a year.", ""},
		{"The sign-on bonus is $2,050 a month.", ""},
		{"The sign-on bonus is $2,060 a month.", "$2,060"},
		{"The options have a strike price of $0.4321, at $1.2575 a share.", ""},
		{"The options have a strike price of $0.4312.", "$0.4312"},
		{"The options have a strike price of $0.43.", "$0.43"},
		{"At $1.2557 a share that is a lot.", "$1.2557"},
		{"The 40,000 options are worth $33,016 in total.", ""},
		{"The 40,000 options are worth $50,300 in total.", "$50,300"},
		{"The options vest 25% after one year and then monthly over three years.", ""},
		{"The options vest monthly over three years.", `"over three years"`},
		{"The total of the first year is $229,345 with the sign-on and the bonus.", ""},
	} {
		email := "From: Ivo Marsh <ivo@mail.example>\nTo: Eve Rudd <eve@tallow.example>\n" +
			"Subject: The offer\n\nHi Eve,\n\nThank you. " +
			tt.sentence + "\n\nBest,\nIvo\n"
		r, err := review.Message(strings.NewReader(email), c, review.About{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range r.Findings {
			if f.Rule == "figures" {
				got = append(got, f.Text)
			}
		}
		switch {
		case tt.wrong == "" && len(got) > 0:
			t.Errorf("%s: %q", tt.sentence, got)
		case tt.wrong != "" && (len(got) != 1 || !strings.HasPrefix(got[0], tt.wrong)):
			t.Errorf("%s: %q, want %s to be found", tt.sentence, got, tt.wrong)
		}
	}
}
