package review_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/review"
)

// A sum is known by its parts, before it or after it, and whatever stands between them.
func TestSumsOfParts(t *testing.T) {
	c, err := casefile.Parse("pia.yaml", strings.NewReader(`client: {name: Pia Lang, email: pia@mail.example}
currency: EUR
opportunities:
  - id: amazon
    company: Ostwind
    people: [{role: recruiter, name: Jo Ames, email: jo@ostwind.example}]
    offers: [{made: 2026-05-04, base: 90000, start: 2026-09-01}]
    forfeits:
      - {kind: bonus, amount: 7000, date: 2026-05-06}
      - {kind: rsu, amount: 21000, date: 2026-10-01}
      - {kind: pension, amount: 1200, date: 2026-11-30}
      - {kind: other, amount: 4300, date: 2026-12-01}
`))
	if err != nil {
		t.Fatal(err)
	}
	const list = "\n\n- €21,000 in RSUs on 1 October\n- €1,200 on 30 November\n- A €4,300 payment on 1 December"
	for _, tt := range []struct{ says, finds string }{
		{"I would give up €26,500:" + list, ""},
		{"I would give up €26,500 in all:" + list, ""},
		{"I would give up €25,600:" + list, "€25,600"},
		{"I would give up €33,500:" + list, "€33,500"},
		{"I would give up €27,000:\n\n- €21,000 in RSUs on 1 October\n- €6,000 on 1 December", "€27,000|€6,000"},
		{"There's €1,200 on 30 November and €4,300 on 1 December, so I'd lose €5,500.", ""},
		{"There's €1,200 on 30 November and €4,300 on 1 December, so I'd lose €5,600.", "€5,600"},
	} {
		d := draftOf("Hi Jo,\n\n" + tt.says + "\n\nBest,\nPia")
		d.Subject = "What I'd leave behind"
		if got := strings.Join(found(review.Draft(d, c), "figures"), "|"); got != tt.finds {
			t.Errorf("%q: got %q, want %q", tt.says, got, tt.finds)
		}
	}
}
