package review_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/review"
)

// slip is a sentence and what a rule finds in it, joined by |.
type slip struct{ rule, says, finds string }

func testSlips(t *testing.T, c *casefile.Case, slips []slip) {
	t.Helper()
	for _, s := range slips {
		r := review.Draft(draftOf(fmt.Sprintf(template, s.says)), c)
		if got := strings.Join(found(r, s.rule), "|"); got != s.finds {
			t.Errorf("%s: %q: found %q, want %q", s.rule, s.says, got, s.finds)
		}
	}
}

// TestPeopleElsewhere checks names put together from two people's, and people of other companies.
func TestPeopleElsewhere(t *testing.T) {
	testSlips(t, readCase(t, "erica.yaml"), []slip{
		{"finished", "I enjoyed the talk with Marcus Shah.", "Marcus Shah"},
		{"finished", "Priya Oyelaran can confirm it.", "Priya Oyelaran"},
		{"finished", "I enjoyed the talk with Marcus Oyelaran.", ""},
		{"finished", "It was good to meet Noor last week.", "Noor"},
		{"finished", "Noor has seen it, too.", "Noor"},
		{"finished", "Thank you for your patience, Noor.", "Noor"},
		{"finished", "Thanks for your patience, Declan.", "Declan"},
		{"finished", "Thanks for your patience, Priya.", ""},
		{"finished", "Thank you for the visit to Seattle, Washington.", "Washington"},
		{"finished", "My sister Ana works with robots.", ""},
		{"finished", "I'm excited about the role in the Storage team at Halden.", "Halden"},
		{"finished", "I'm glad that the Halden process is nearly over.", "Halden"},
		{"finished", "I'm glad that the Amazon process is nearly over.", ""},
		{"finished", "The L7 offer means a lot to me.", ""},
		// someone at the company whom the case doesn't have
		{"finished", "I enjoyed talking to Declan about it.", "Declan"},
		{"finished", "Could Declan have a look at it?", "Declan"},
		{"finished", "Your colleague Declan sent me the form.", "Declan"},
		{"finished", "Declan and the whole team were kind to me.", "Declan"},
		{"finished", "Marcus Fielding told me about it.", "Marcus Fielding"},
		{"finished", "It was good to talk to Marcus again.", ""},
		{"finished", "I wrote it in Rust, and my friend Declan read it.", ""},
		{"finished", "My dentist Dr. Farrow wishes me luck.", ""},
		{"finished", "Please give my best to Dr. Farrow.", "Dr. Farrow"},
		{"finished", "I'd like to join Dr. Oyelaran's team.", ""},
		{"finished", "I'd be glad to join Halden's team.", "Halden's"},
	})
}

// TestCompanyWords checks names that share a word with that of the company.
func TestCompanyWords(t *testing.T) {
	c, err := casefile.Parse("ida.yaml", strings.NewReader(strings.ReplaceAll(twoOffers, "Corrin",
		"Corrin Tools")))
	if err != nil {
		t.Fatal(err)
	}
	for says, want := range map[string]string{
		"I'd love to work at Corrin Foods.":              "Corrin Foods",
		"Before Corwen Tools writes to me, I'd ask you.": "Corwen|Corwen Tools",
		"I'd love to work at Corrin Tools.":              "",
		"I'd love to work at Corrin.":                    "",
		"I like the tools.":                              "",
	} {
		if got := of(c, says, "finished"); got != want {
			t.Errorf("%q: found %q, want %q", says, got, want)
		}
	}
}

// TestDaysInContext checks days against what the sentence says of them.
func TestDaysInContext(t *testing.T) {
	testSlips(t, readCase(t, "erica.yaml"), []slip{
		// on Tuesday 30 June: the offer is open until Monday 6 July, 17:00 Pacific
		{"figures", "You'll have my answer on Monday.", ""},
		{"figures", "You'll have my answer tomorrow, or on Thursday.", ""},
		{"figures", "You'll hear from me at the end of the month.", ""},
		{"figures", "I'll get back to you next week.", ""},
		{"figures", "I'll decide in a week or two.", "in a week"},
		{"figures", "I'll give you my answer on Friday 10 July.", "Friday 10 July"},
		{"figures", "Could you let me answer on Friday 10 July?", ""},
		{"figures", "You'll hear from me by Monday 6 July, 18:00 Pacific.",
			"Monday 6 July|18:00 Pacific"},
		// days off: Independence Day is observed on Friday 3 July
		{"figures", "Let's talk on Friday.", "Friday"},
		{"figures", "Could we meet on Friday 3 July?", "Friday 3 July"},
		{"figures", "I know that Friday is a holiday, so let's talk on Thursday.", ""},
		{"figures", "Let's talk on Thursday.", ""},
		// the offer came on Thursday 25 June
		{"figures", "Thank you for Thursday's letter.", ""},
		{"figures", "Thank you for Monday's letter.", "Monday's"},
		{"figures", "Thank you for the letter of Monday.", "Monday"},
		{"figures", "Thank you for the letter of 25 June.", ""},
		{"figures", "Thank you for the letter of 6 July.", "6 July"},
		{"figures", "I read Monday's paper.", ""},
		// a day that is over, and one that is the date of something else
		{"figures", "I'd like to decide by 25 June.", "25 June"},
		{"figures", "I was asked to decide by 25 June.", ""},
		{"figures", "Could I start on 15 November?", "15 November"},
		{"figures", "Could I start on 28 September?", ""},
		{"figures", "Those shares vest on 14 September.", "14 September"},
		{"figures", "The offer is open until 14 September.", "14 September"},
		{"figures", "Could I begin at the end of October?", "October"},
		{"figures", "Could I begin in the middle of September?", ""},
		{"figures", "I'd give up $38,000 of stock due at the end of October.", "October"},
		{"figures", "I'd give up $38,000 of stock due in mid November.", ""},
		{"figures", "May I call you?", ""},
		{"figures", "Could we move the call to 12 June?", "12 June"},
		{"figures", "The offer ends at 5 p.m. Eastern on Monday.", "5 p.m. Eastern"},
		{"figures", "The offer ends at 5 p.m. Pacific on Monday.", ""},
		{"finished", "I'll write tomorrow, Wednesday 1 July.", ""},
		{"finished", "I'll write tomorrow, Thursday 2 July.", "tomorrow, Thursday 2 July"},
		{"finished", "My sister marries in August, on Saturday the 8th.", ""},
		// times that aren't those of the deadline
		{"figures", "I'll decide in three days' time.", ""},
		{"figures", "I'm around until 10 p.m. London time on Monday.", ""},
		{"figures", "The offer ends on Monday at 1 a.m. London time, in the night.", ""},
		// her own calendar
		{"figures", "My parents are visiting on 4 August.", "4 August"},
	})
	c := readCase(t, "erica.yaml")
	for says, want := range map[string]review.Severity{
		"I'm away on 4 August.":               review.Warning,
		"The offer is open until 4 August.":   review.Error,
		"I'm away, so I'd start on 4 August.": review.Error,
		"The fair is on 4 August.":            review.Warning,
		"Could we move it to 4 August?":       review.Error,
	} {
		for _, f := range review.Draft(draftOf(fmt.Sprintf(template, says)), c).Findings {
			if f.Words == "4 August" && f.Severity != want {
				t.Errorf("%q: %s, want %s", says, f.Severity, want)
			}
		}
	}
}

// TestAStartAmongOtherTerms checks a first day of work that the client asks for as a term without a field.
func TestAStartAmongOtherTerms(t *testing.T) {
	c := readCase(t, "erica.yaml")
	c.Opportunities[0].Asks[0].OtherTerms = []casefile.OtherTerm{{Lever: casefile.LeverStartDate,
		Text: "a start on 5 October"}}
	testSlips(t, c, []slip{
		{"figures", "Could I start on 5 October?", ""},
		{"figures", "Could I start on 15 November?", "15 November"},
	})
}

// TestRetold checks numbers and months in sentences that retell a text of the case.
func TestRetold(t *testing.T) {
	testSlips(t, readCase(t, "erica.yaml"), []slip{
		{"figures", "With me, restores finish within their window (from nine hours to two).", ""},
		{"figures", "With me, restores finish within their window: two hours instead of nine.", ""},
		{"figures", "With me, restores finish within their window (from nine days to two).", "nine"},
		{"figures", "With me, restores finish within their window (from 19 hours to two).", "19"},
		{"figures", "With me, restores finish within their window.", ""},
		{"figures", "On July 6 my restores finish within their window, down from nine hours.", ""},
		{"figures", "Weekly talks with four regulators: my restores finish within their window (from nine hours to two).", ""},
		{"figures", "Five of the regulars have since become senior engineers.", "Five"},
		{"figures", "My team of 12 finishes its restores.", ""},
		{"figures", "My notice runs until the middle of September.", ""},
		{"figures", "My notice runs until the middle of August.", "August"},
	})
}

// TestSides checks figures of the ask that are said to be offered, and the other way around.
func TestSides(t *testing.T) {
	c := readCase(t, "erica.yaml")
	testSlips(t, c, []slip{
		{"figures", "You offered $225,000 in the first year.", "$225,000"},
		{"figures", "Your letter says $225,000 in the first year.", "$225,000"},
		{"figures", "You offered $170,000 in the first year.", ""},
		{"figures", "Could we bring the sign-on to $120,000 in the second year?", "$120,000"},
		{"figures", "Could we go from $120,000 to $170,000 in the second year?", ""},
		{"figures", "The sign-on is $170,000 a month.", "$170,000 a month"},
		{"figures", "It was $170,000 a month ago.", ""},
		{"figures", "That is 1,600 shares a year.", ""},
		// for which years, and how the grant vests
		{"figures", "You offered $170,000 in each of the first two years.", "$170,000"},
		{"figures", "You offered $170,000 in the first year and the same again in the second.",
			"$170,000 in the first year"},
		{"figures", "You offered a sign-on of $290,000, all of it up front.", "$290,000, all of it up front"},
		{"figures", "Could we make it $225,000 in the first year and $120,000 in the second?", "$120,000"},
		{"figures", "Could we make it $225,000 in the first year and $170,000 in the second?", ""},
		{"figures", "You offered $170,000 in the first year and $120,000 in the second.", ""},
		{"figures", "The shares vest over four years.", ""},
		{"figures", "The shares vest 5% after one year and then unevenly over three years.", ""},
		{"figures", "The shares vest 5% after one year and then unevenly over two years.", "over two years"},
		{"figures", "The shares vest over two years.", "over two years"},
		{"figures", "The shares vest in equal parts.", "equal parts"},
		{"figures", "The shares come to a fourth of them each year.", "a fourth of them each year"},
		{"figures", "The grant would suit us equally.", "equally"},
		// amounts reckoned from others
		{"figures", "You offered $170,000 and I ask for $225,000, so we're $55,000 apart.", ""},
		{"figures", "You offered $170,000 and I ask for $225,000, so we're $46,000 apart.", "$46,000"},
		{"figures", "I ask for 225k and then 170k; that's 395k, with 38k on top a neat 433k.", ""},
		{"figures", "Storage is the hardest 10% of it.", "10%"},
		{"figures", "A base of about $20k a month is good.", ""},
		{"figures", "A base of about $23k a month is good.", "$23k"},
		{"figures", "My base of about $239,500 is good.", ""},
		{"figures", "My base of about $230,000 is good.", "$230,000"},
		{"figures", "The scope is that of L9.", "L9"},
		{"figures", "That is 18,500 more than your offer.", "18,500"},
		{"figures", "I closed 18,500 more tickets.", ""},
		// amounts without a currency
		{"figures", "Could the base go from 240,000 to 293,500?", "293,500"},
		{"figures", "Could the base go from $240,000 to 240000?", ""},
		{"figures", "A base of 293,500 would do.", "293,500"},
		{"figures", "The base could be at 293500 instead.", "293500"},
		{"figures", "With a sign-on of 45,000 I could say yes.", "45,000"},
		{"figures", "The base is Euro 293.500,00.", "Euro 293.500,00"},
		{"figures", "The base is $2,40,000.", "$2,40,000"},
		{"figures", "The grant is of 1,600, and I asked for 4,000.", ""},
		{"figures", "The base is for a service that grew to 293,500 users.", ""},
		{"figures", "I grew the user base to 293,500, and our code base to 90210.", ""},
		{"figures", "The base for the office at 98109 Seattle came up in 2025.", ""},
		{"figures", "The rows grew from 18,500 to 293,500.", ""},
		{"figures", "The sign-on is $170,000 an hour.", "$170,000 an hour"},
		{"figures", "Your base is 239,500 pesos.", "239,500 pesos"},
		{"figures", "I ran the 5K you mentioned.", ""},
		{"figures", "The 5K you mentioned is good.", "5K"},
		{"figures", "Our data grew to 172 M rows.", ""},
		{"figures", "The delta is $55,000.", ""},
		{"figures", "The scope is that of L7.", ""},
	})
}

const twoOffers = `version: 1
id: ida
currency: GBP
client: {name: Ida Rowe, email: ida@mail.example, timezone: Europe/London}
opportunities:
  - id: main
    company: Corrin
    people: [{id: max, role: recruiter, name: Max Orr, email: max@corrin.example}]
    offers: [{id: one, made: 2026-05-04, base: 80000, sign_on: [7000]}]
    asks: [{round: 1, base: 90000, sign_on: [7000], would_sign: false},
      {round: 2, total: 107000, would_sign: true}]
    extension: {until: 2026-05-20, reason: the exam is on the day before}
  - {id: open, company: Velmar, verified: true, may_name: true, may_quote: true, offers: [
      {id: v, made: 2026-05-01, base: 85000, sign_on: [5000], bonus: {target: 12}}]}
  - {id: closed, company: Tessaly, verified: true, offers: [{id: t, made: 2026-05-02, base: 20000}]}
`

// TestAnOfferThatIsGone checks what is said of an offer that was verified once.
func TestAnOfferThatIsGone(t *testing.T) {
	for _, gone := range []string{"status: declined", "status: accepted", "status: rescinded",
		"deadline: 2026-05-06T09:00"} {
		c, err := casefile.Parse("ida.yaml",
			strings.NewReader(strings.Replace(twoOffers, "{id: v, ", "{id: v, "+gone+", ", 1)))
		if err != nil {
			t.Fatal(err)
		}
		for says, want := range map[string]string{
			"Velmar has offered me £85,000.":                "Velmar|£85,000",
			"I have an offer from Velmar.":                  "Velmar",
			"I met Velmar's head of design at the fair.":    "",
			"I have another offer.":                         "", // Tessaly's
			"I have two other offers.":                      "two other offers",
			"The base would be £90,000, as we said on call": "",
		} {
			if got := of(c, says, "competing-offer"); got != want {
				t.Errorf("%s: %s: got %q, want %q", gone, says, got, want)
			}
		}
		c.Opportunities[2].Verified = false
		if got := of(c, "I have another offer.", "competing-offer"); got == "" {
			t.Errorf("%s: another offer may be claimed", gone)
		}
	}
}

// of returns what a rule finds in an email of the case of twoOffers that says something.
func of(c *casefile.Case, says, rule string) string {
	return strings.Join(found(reviewSays(c, says), rule), "|")
}

// reviewSays reviews an email of the case of twoOffers that says something.
func reviewSays(c *casefile.Case, says string) *review.Report {
	d := draftOf("Hi Max,\n\nThank you for the letter. " + says + "\n\nBest,\nIda\n")
	d.Subject = "The offer – Ida Rowe"
	d.Kind, d.Opportunity, d.Send = "", "main", time.Date(2026, 5, 6, 9, 0, 0, 0, time.UTC)
	d.From = mail.NewAddress("Ida Rowe", "ida@mail.example")
	d.To = []mail.Address{mail.NewAddress("Max Orr", "max@corrin.example")}
	return review.Draft(d, c)
}

// TestTheirDeadline checks what is said of the deadline of an offer that isn't named.
func TestTheirDeadline(t *testing.T) {
	c, err := casefile.Parse("ida.yaml", strings.NewReader(strings.NewReplacer(
		"base: 80000, ", "base: 80000, deadline: 2026-05-15T17:00, ",
		"made: 2026-05-01, ", "made: 2026-05-01, deadline: 2026-05-12T12:00, ").Replace(twoOffers)))
	if err != nil {
		t.Fatal(err)
	}
	for says, want := range map[string]string{
		"I have another offer. It's open until Tuesday, May 12.":             "",
		"I have another offer, which is open until Tuesday, May 12.":         "",
		"I have another offer. Yours is open until Friday, May 15.":          "",
		"The deadline is Tuesday, May 12.":                                   "Tuesday, May 12",
		"I have another offer. I'm glad. The deadline is Tuesday, May 12.":   "Tuesday, May 12",
		"I have another offer. It's open until Wednesday, May 13, as I said": "Wednesday, May 13",
		"As you know, I'm holding an offer that expires on May 12.":          "",
		"There's a written offer in London, open until May 12.":              "",
		"I have an offer. It lapses on May 12.":                              "",
		"I have an offer that expires on May 13.":                            "May 13",
		"You made me an offer that expires on May 12.":                       "May 12",
		"It's an offer from you that expires on May 12.":                     "May 12",
		"Your letter says it expires on May 12.":                             "May 12",
	} {
		if got := of(c, says, "figures"); got != want {
			t.Errorf("%s: found %q, want %q", says, got, want)
		}
	}
}

// TestOtherOffers checks what is said of offers that may be named, and of figures that two offers
// have.
func TestOtherOffers(t *testing.T) {
	c, err := casefile.Parse("ida.yaml", strings.NewReader(twoOffers))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []slip{
		{"competing-offer", "Velmar has offered me £85,000.", ""},
		{"competing-offer", "Velmar has offered me £80,000.", "£80,000"},
		{"competing-offer", "Velmar has a base salary of £5,000.", "£5,000"},
		{"competing-offer", "Velmar has a sign-on bonus of £5,000, and yours is £7,000.", ""},
		{"competing-offer", "The total is £20,000 more than it comes to now.", ""}, // 107 − 80 − 7
		{"competing-offer", "They pay a base of £20,000.", "£20,000"},
		{"figures", "Velmar has offered me a bonus of 12% of the base.", ""},
		{"figures", "Velmar has offered me a bonus of 13% of the base.", "13%"},
		{"figures", "Your bonus of 12% of the base is fine.", "12%"},
		{"figures", "The exam is on 19 May.", ""},
		{"figures", "The exam is on 18 May.", "18 May"},
		// £7,000 is in the first ask and in the offer, so it doesn't say which ask this is
		{"ready-to-sign", "The sign-on is £7,000. With a total of £107,000, I'd sign today.", ""},
		{"ready-to-sign", "With a base of £90,000, I'd sign today.", "I'd sign today"},
	} {
		if got := of(c, s.says, s.rule); got != s.finds {
			t.Errorf("%s: %q: found %q, want %q", s.rule, s.says, got, s.finds)
		}
	}
}

// TestSeveralOffers checks claims that go beyond the only other offer that is verified.
func TestSeveralOffers(t *testing.T) {
	for says, claims := range map[string]bool{
		"I have another offer, and its deadline is close.":        false,
		"I have two other offers.":                                true,
		"I have several offers to weigh.":                         true,
		"My other offer is much higher.":                          true,
		"Google came in with a bigger sign-on.":                   true,
		"This would match what Google has put in writing for me.": true,
		"Google is keen to have me.":                              true,
		"Google reached out on Monday.":                           true,
		"Google, whose offer I have, pays more.":                  true,
		"Beta, who want me too, are waiting.":                     true,
		"Beta have been in touch.":                                true,
		"Google just offered me the same.":                        true,
		"Google clearly see it too, as they've offered me more.":  true,
		"Google told me their contract is on its way.":            true,
		"Google went to ninety-five.":                             true,
		"My employer has offered me a raise to stay.":             true,
		"The other company covers my bonus in full.":              true,
		"I have three others to weigh it against.":                true,
		"My flight to Boston went well.":                          false,
		"I used Google for years.":                                false,
		"You came in with a good number.":                         false,
	} {
		r := review.Draft(draftOf(fmt.Sprintf(template, says)), drafttest.Shared(t, "erica.yaml"))
		if got := found(r, "competing-offer"); (len(got) > 0) != claims {
			t.Errorf("%q: found %q", says, got)
		}
	}
}

// A day off that they have isn't a company with an offer.
func TestNamesOfDaysOff(t *testing.T) {
	noOffers, _, _ := strings.Cut(twoOffers, "  - {id: open")
	c, err := casefile.Parse("ida.yaml", strings.NewReader(
		strings.Replace(noOffers, "company: Corrin", "company: Corrin\n    calendar: SG", 1)))
	if err != nil {
		t.Fatal(err)
	}
	for says, want := range map[string]string{
		"I'd be glad to have your number once you're back from Vesak Day.": "",
		"I'd be glad to have your number once Labour Day is over.":         "",
		"I'd be glad to have your number once you're back from Quillon.":   "Quillon",
	} {
		if got := of(c, says, "competing-offer"); got != want {
			t.Errorf("%q: found %q, want %q", says, got, want)
		}
	}
}
