package review_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/review"
)

// Evidence that other companies figure in isn't an offer of theirs.
func TestEvidenceWithOtherCompanies(t *testing.T) {
	const evidence = "    evidence: [{action: wrote the parser, result: three companies want it in their editors, shareable: true}]\n    offers: [{id: one"
	c, err := casefile.Parse("nell.yaml", strings.NewReader(strings.Replace(strings.Replace(ownWords, "verified: true", "verified: false", 1),
		"    offers: [{id: one", evidence, 1)))
	if err != nil {
		t.Fatal(err)
	}
	for says, finds := range map[string]bool{
		"I wrote the parser. Three companies want it in their editors.":          false,
		"I wrote the parser. Three companies want me.":                           true,
		"Three companies want it in their editors, and I have offers from them.": true,
	} {
		d := draftOf("Hi Cam,\n\nThank you for the offer. " + says + "\n\nBest,\nNell\n")
		d.Opportunity = "main"
		if got := found(review.Draft(d, c), "competing-offer"); len(got) > 0 != finds {
			t.Errorf("%s: found %q", says, got)
		}
	}
}
