package review_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/review"
)

// TestAddedTerms checks lines of an acceptance against a case that has their terms or hasn't.
func TestAddedTerms(t *testing.T) {
	c, err := casefile.Parse("ida.yaml", strings.NewReader(strings.Replace(twoOffers, "base: 80000, sign_on: [7000]",
		"base: 80000, sign_on: [7000], relocation: {amount: 3000}, other_terms: [a review of pay in March]", 1)))
	if err != nil {
		t.Fatal(err)
	}
	for line, want := range map[string]string{
		"Sign-on bonus: £7,000 a year": "£7,000",
		"Relocation: £3,000 each year": "£3,000",
		"Base: £80,000 a year":         "",
		"Bonus: as usual":              "Bonus: as usual",
		"Relocation: as in the letter": "",
		"Holiday: five weeks":          "Holiday: five weeks",
		"Parking":                      "Parking",
		"Review: pay, in March":        "",
		"Start date: to be agreed":     "",
		"What should I bring?":         "",
		"All else stays as offered":    "",
		"The rest is unchanged":        "",
		"Nothing other is to change":   "",
		"Permanent, 37 hours":          "",
		"Division: Maps":               "",
		"Holiday as per your handbook": "",
		"Kindly mail me the papers":    "",
		"Childcare: £900 a month":      "Childcare: £900 a month£900",
	} {
		says := "I'm glad to accept, on these terms:\n\n• Base: £80,000\n• Sign-on: £7,000\n" +
			"• Relocation: £3,000\n• " + line + "\n\nThank you"
		if got := of(c, says, "agreed-terms") + of(c, says, "figures"); got != want {
			t.Errorf("%s: found %q, want %q", line, got, want)
		}
	}
}

// TestAcceptanceOfNoKind checks an acceptance that was written by hand, with the log's kinds at hand.
func TestAcceptanceOfNoKind(t *testing.T) {
	c, err := casefile.Parse("ida.yaml", strings.NewReader(twoOffers))
	if err != nil {
		t.Fatal(err)
	}
	about := review.About{Opportunity: "main", Send: time.Date(2026, 5, 6, 9, 0, 0, 0, time.UTC)}
	about.Kind.Others = catalog(t).Finder()
	for says, want := range map[string]bool{
		"I gladly accept the position.": false,
		"I accept, on these terms:\r\n\r\n• Base: £80,000\r\n• Sign-on: £7,000\r\n• Holiday: six weeks": true,
	} {
		report, err := review.Message(strings.NewReader("From: Ida Rowe <ida@mail.example>\r\n"+
			"To: Max Orr <max@corrin.example>\r\nSubject: The offer\r\n"+
			"Content-Type: text/plain; charset=utf-8\r\n\r\nHi Max,\r\n\r\nThank you. "+says+
			"\r\n\r\nBest,\r\nIda\r\n"), c, about)
		if err != nil {
			t.Fatal(err)
		}
		if got := slices.Contains(found(report, "agreed-terms"), "Holiday: six weeks"); got != want {
			t.Errorf("%s: found %q", says, found(report, "agreed-terms"))
		}
	}
}
