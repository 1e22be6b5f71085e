package review_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// TestOrdinaryTone checks words of a hard tone in sentences that have none.
func TestOrdinaryTone(t *testing.T) {
	testSlips(t, readCase(t, "erica.yaml"), []slip{
		{"ultimatum", "I asked myself if I'm leaving something unsaid.", ""},
		{"ultimatum", "If it isn't possible, I'm gone.", "If it isn't possible, I'm gone"},
		{"hedge", "The recruiter told me about some wiggle room in the base.", ""},
		{"hedge", "You mentioned that it may possibly move.", ""},
		{"hedge", "You mentioned the base, and I'm just curious.", "just"},
		{"hedge", "I'd love some wiggle room.", "wiggle room"},
		{"grievance", "The tool has been used by nine plants, and is being used still.", ""},
		{"grievance", "I've used it for years.", ""},
		{"grievance", "We've been used here.", "We've been used"},
		{"grievance", "I was played like that before.", "I was played like"},
		{"grievance", "I was used by your team.", "I was used by your"},
		{"grievance", "We were played by an orchestra.", ""},
		{"grievance", "I was used as the test driver.", ""},
		{"grievance", "I've been used to long drives.", ""},
		{"grievance", "I feel used to the place already.", ""},
		{"grievance", "I'm upset about the news.", ""},
		{"insider", "I'm disappointed at this news.", ""},
		{"grievance", "I'm upset about the base.", "I'm upset"},
	})
}

// TestOneMore checks claims of one other company against a case with one other offer.
func TestOneMore(t *testing.T) {
	one, _, _ := strings.Cut(twoOffers, "  - {id: closed")
	c, err := casefile.Parse("ida.yaml", strings.NewReader(one))
	if err != nil {
		t.Fatal(err)
	}
	for says, want := range map[string]string{
		"Another firm has made an offer to me.":                                "",
		"Another employer needs my answer this week.":                          "",
		"Other firms have made offers to me.":                                  "-",
		"I have an offer from Velmar, and another firm has made one, an offer": "-",
	} {
		if got := of(c, says, "competing-offer"); (got != "") != (want != "") {
			t.Errorf("%s: found %q", says, got)
		}
	}
}
