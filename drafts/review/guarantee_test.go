package review_test

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/review"
)

// A guarantee that the case has doesn't look like spam; any other one does.
func TestGuaranteesOfTheCase(t *testing.T) {
	const bonus, term = ", bonus: {target: 8, guaranteed: 2}", ", other_terms: [guaranteed severance of two months]"
	for _, tt := range []struct {
		terms, more string
		want        bool
	}{
		{bonus, "", false},
		{term, "", false},
		{bonus, "Guaranteed €71,000!", true},
		{"", "Guaranteed €71,000!", true},
		{"", "A bonus of 8%, guaranteed.", true},
	} {
		src := strings.Replace(answered, "base: 71000,", "base: 71000"+tt.terms+",", 1)
		if tt.terms == term {
			src = strings.Replace(src, "other_terms: [one day a week from home], ", "", 1)
		}
		head, _, _ := strings.Cut(src, "  - {on: 2026-05-06")
		c, err := casefile.Parse("uma.yaml", strings.NewReader(head+"  - {on: 2026-05-06, what: reply-yes}\n"))
		if err != nil {
			t.Fatal(err)
		}
		d, err := catalog(t).Draft(c, letter.Request{Kind: "accept-recap", Send: time.Date(2026, 5, 8, 9, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		if tt.terms != "" && !strings.Contains(d.Text, "uaranteed") {
			t.Errorf("%s: no guarantee in\n%s", tt.terms, d.Text)
		}
		d.HTML, d.Text = "", strings.Replace(d.Text, "\n\n", "\n\n"+tt.more+"\n\n", 1)
		if got := len(found(review.Draft(d, c), "spam")) > 0; got != tt.want {
			t.Errorf("%s, %s: found is %t in\n%s", tt.terms, tt.more, got, d.Text)
		}
	}
}
