package review_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
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
	} {
		says := "I'm glad to accept, on these terms:\n\n• Base: £80,000\n• Sign-on: £7,000\n" +
			"• Relocation: £3,000\n• " + line + "\n\nThank you"
		if got := of(c, says, "agreed-terms") + of(c, says, "figures"); got != want {
			t.Errorf("%s: found %q, want %q", line, got, want)
		}
	}
}
