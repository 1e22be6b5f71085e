package review_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/review"
)

// TestOwnEmployer checks that the client may name where she works, which her résumé does, and her manager
// there, unless they have made her an offer to stay.
func TestOwnEmployer(t *testing.T) {
	const employer = `  - {id: now, company: Lindholm Foods, stage: current, people: [
      {id: boss, role: current-manager, name: Gwen Abara, email: gwen@lindholm.example}]OFFERS}
`
	for offers, want := range map[string]string{
		"": "",
		", offers: [{id: stay, made: 2026-05-03, base: 70000}]": "Lindholm Foods",
	} {
		c, err := casefile.Parse("ida.yaml", strings.NewReader(
			twoOffers+strings.Replace(employer, "OFFERS", offers, 1)))
		if err != nil {
			t.Fatal(err)
		}
		for _, says := range []string{"I work at Lindholm Foods.", "I built the data team at Lindholm Foods.",
			"At Lindholm Foods, I led a team of nine.", "I have to give Lindholm Foods four weeks' notice."} {
			if got := errorsOf(c, says); got != want {
				t.Errorf("%s (%s): the errors are %q, want %q", says, offers, got, want)
			}
		}
	}
	c, err := casefile.Parse("ida.yaml", strings.NewReader(twoOffers+strings.Replace(employer, "OFFERS", "", 1)))
	if err != nil {
		t.Fatal(err)
	}
	for says, want := range map[string]string{
		"Gwen Abara, my manager, is glad to be a reference.": "",
		"You can write to gwen@lindholm.example about it.":   "",
		"Lindholm Foods has offered me £95,000 to stay.":     "£95,000",
	} {
		if got := errorsOf(c, says); !strings.Contains(got, want) || want == "" && got != "" {
			t.Errorf("%s: the errors are %q, want %q", says, got, want)
		}
	}
}

// errorsOf returns the words of the errors in an email of a case like twoOffers that says something.
func errorsOf(c *casefile.Case, says string) string {
	var list []string
	for _, f := range reviewSays(c, says).Findings {
		if f.Severity == review.Error {
			list = append(list, f.Words)
		}
	}
	return strings.Join(list, "|")
}

// TestInitialsOfSecretCompany checks initials that end with a period, as a sentence does.
func TestInitialsOfSecretCompany(t *testing.T) {
	c, err := casefile.Parse("ida.yaml", strings.NewReader(
		twoOffers+"  - {id: k, company: KQVantner Chase & Co.}\n"))
	if err != nil {
		t.Fatal(err)
	}
	for says, want := range map[string]string{
		"K.Q. Vantner has a team like yours.": "K.Q. Vantner",
		"I talked to K. Q. Vantner.":          "K. Q. Vantner",
		"My colleague Vantner agrees.":        "",
	} {
		if got := errorsOf(c, says); got != want {
			t.Errorf("%s: the errors are %q, want %q", says, got, want)
		}
	}
}
