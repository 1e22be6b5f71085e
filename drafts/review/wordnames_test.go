package review_test

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/review"
)

// A greeting claims nothing, whatever words the name is made of.
func TestNamesThatAreWords(t *testing.T) {
	for _, name := range []string{"Beat", "Will", "Grace", "May", "Sunny", "Chase", "Bill", "Rich", "Hope", "Joy"} {
		c, err := casefile.Parse("ida.yaml", strings.NewReader(strings.ReplaceAll(
			strings.ReplaceAll(twoOffers, "Max Orr", name+" Orr"), "verified: true", "verified: false")))
		if err != nil {
			t.Fatal(err)
		}
		for says, want := range map[string]bool{
			"Thank you for the letter.": false, "Velmar beat your offer.": true,
			"Could you send me the offer in writing?": false, "I have another offer in writing.": true,
		} {
			d := draftOf("Hi " + name + ",\n\n" + says + "\n\nBest,\nIda\n")
			d.Subject, d.Kind, d.Opportunity = "The offer – Ida Rowe", "", "main"
			d.Send = time.Date(2026, 5, 6, 9, 0, 0, 0, time.UTC)
			d.From = mail.NewAddress("Ida Rowe", "ida@mail.example")
			d.To = []mail.Address{mail.NewAddress(name+" Orr", "max@corrin.example")}
			if got := found(review.Draft(d, c), "competing-offer"); len(got) > 0 != want {
				t.Errorf("%s: %q: got %q, want some: %t", name, says, got, want)
			}
		}
	}
}

// A problem of theirs that she has solved before is no criticism.
func TestTheirProblem(t *testing.T) {
	c, err := casefile.Parse("ida.yaml", strings.NewReader(twoOffers))
	if err != nil {
		t.Fatal(err)
	}
	for says, want := range map[string]string{
		"The search index I rebuilt had a cruder version of your problem.": "",
		"I'd like to work on your problems with late deliveries.":          "",
		"That's your problem.":                  "That's your problem",
		"The budget is your problem, not mine.": "is your problem",
		"The delay is your fault.":              "your fault",
	} {
		if got := of(c, says, "insider"); got != want {
			t.Errorf("%q: found %q, want %q", says, got, want)
		}
	}
}

// A promise by a day in time isn't late because the weekend before it is named, too.
func TestWeekendBeforeTheDay(t *testing.T) {
	c, err := casefile.Parse("ida.yaml", strings.NewReader(strings.Replace(twoOffers, "base: 80000, ",
		"base: 80000, deadline: 2026-05-08T17:00, ", 1)))
	if err != nil {
		t.Fatal(err)
	}
	for says, want := range map[string]string{
		"I'll use the weekend to think, and you'll have my answer by Friday, May 8.": "",
		"You'll have my answer after the weekend.":                                   "weekend",
		"You'll have my answer by Monday, May 11.":                                   "Monday, May 11",
	} {
		if got := of(c, says, "figures"); got != want {
			t.Errorf("%q: found %q, want %q", says, got, want)
		}
	}
}

// Two things that one ask is for are one ask, also if neither is pay.
func TestAskForTwoTerms(t *testing.T) {
	c, err := casefile.Parse("ida.yaml", strings.NewReader(strings.Replace(twoOffers, "{round: 2, total: 107000, would_sign: true}",
		"{round: 2, other_terms: [{text: a salary review after six months}, {text: five more days of vacation}]}", 1)))
	if err != nil {
		t.Fatal(err)
	}
	for says, want := range map[string]string{
		"Could we look at a salary review after six months and five more days of vacation?": "",
		"Could we look at a larger sign-on bonus and five more days of vacation?":           "vacation",
	} {
		if got := of(c, says, "one-ask"); strings.Contains(got, "vacation") != (want != "") {
			t.Errorf("%q: found %q, want %q", says, got, want)
		}
	}
}

// What she gives up in RSUs isn't options, and a grant of shares isn't either.
func TestKindOfGrant(t *testing.T) {
	c, err := casefile.Parse("ida.yaml", strings.NewReader(strings.Replace(twoOffers, "    asks:", "    forfeits: "+
		"[{kind: rsu, amount: 9400, date: 2026-11-02}, {kind: options, amount: 6100, date: 2026-12-01}]\n    asks:", 1)))
	if err != nil {
		t.Fatal(err)
	}
	for says, want := range map[string]string{
		"I'd be walking away from £9,400 in options.":     "£9,400 in options",
		"I'd be walking away from £9,400 in RSUs.":        "",
		"I'd be walking away from £6,100 in options.":     "",
		"I'd be walking away from £6,100 in RSUs.":        "£6,100 in RSUs",
		"It's £9,400, and the options that we have help.": "",
	} {
		if got := of(c, says, "figures"); got != want {
			t.Errorf("%q: found %q, want %q", says, got, want)
		}
	}
}

// A rival's recruiter may have a name that's a word, and a figure of another offer may be in thousands.
func TestRivalsRecruiter(t *testing.T) {
	c, err := casefile.Parse("ida.yaml", strings.NewReader(strings.NewReplacer("may_name: true, may_quote: true, ",
		"people: [{role: recruiter, name: Chase Adler, email: chase@velmar.example}], ").Replace(twoOffers)))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ rule, says, want string }{
		{"finished", "Chase tells me that they want to move soon.", "Chase"},
		{"finished", "Chase confirmed it.", "Chase"},
		{"finished", "I won't chase you for an answer.", ""},
		{"competing-offer", "The other side is at 85.", "85"},
		{"competing-offer", "The other side of the building has 85 people.", ""},
	} {
		if got := of(c, tt.says, tt.rule); got != tt.want {
			t.Errorf("%q: found %q, want %q", tt.says, got, tt.want)
		}
	}
}
