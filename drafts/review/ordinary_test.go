package review_test

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/review"
)

// lena was offered a job by phone and then, with more, in writing.
const lena = `version: 1
id: lena
currency: USD
client: {name: Ida Rowe, email: ida@mail.example, timezone: Europe/London, calendar: GB}
opportunities:
  - id: main
    company: Corrin
    location: Leeds
    timezone: Europe/London
    calendar: GB
    level: {offered: Grade 4}
    people:
      - {id: max, role: recruiter, name: Max Orr, email: max@corrin.example}
      - {id: sofia, role: hiring-manager, name: Sofia Brandt, email: sofia@corrin.example}
    offers:
      - {id: spoken, made: 2026-04-28, status: verbal, base: 80000, bonus: {target: 10},
         equity: {units: 500, price: 20}}
      - {id: letter, made: 2026-05-04, status: written, base: 83000, bonus: {target: 10, payout: 80},
         equity: {units: 700, price: 20}, start: 2026-06-02, deadline: 2026-05-15T17:00}
    asks:
      - {round: 1, base: 91000}
      - {round: 2, base: 88500}
      - {round: 3, total: 104000}
    market: [{metric: base, value: 90000, level: Grade 6, source: a survey, retrieved: 2026-04-01}]
    forfeits:
      - {kind: rsu, amount: 12400, date: 2026-07-01}
      - {kind: bonus, amount: 6300, date: 2026-12-01}
      - {kind: bonus, amount: 4100, date: 2027-02-01}
log:
  - {on: 2026-04-28, what: verbal-offer, opportunity: main, offer: spoken}
  - {on: 2026-05-04, what: written-offer, opportunity: main, offer: letter}
`

func lenaSays(t *testing.T, list []slip) {
	t.Helper()
	c, err := casefile.Parse("lena.yaml", strings.NewReader(lena))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range list {
		if got := of(c, s.says, s.rule); got != s.finds {
			t.Errorf("%s: %q: found %q, want %q", s.rule, s.says, got, s.finds)
		}
	}
}

// TestRightSums checks sums and differences of the case's figures, in sentences without a word for them.
func TestRightSums(t *testing.T) {
	lenaSays(t, []slip{
		{"figures", "I'd walk away from $22,800 if I left in May.", ""},
		{"figures", "I'd leave $16,500 of stock and bonus behind.", ""},
		{"figures", "I'd leave $16,600 of stock and bonus behind.", "$16,600"},
		{"figures", "With a payout of 80%, my bonus is $6,640.", ""},
		{"figures", "With a payout of 80%, my bonus is $6,650.", "$6,650"},
		{"figures", "With a payout of 80%, my base is $6,640.", "$6,640"},
		{"figures", "The grant is $14,000.", ""},
		{"figures", "It's $2,500 less than my first request.", ""},
		{"figures", "It's $3,500 less than my first request.", "$3,500"},
		{"figures", "It pays $2,500.", "$2,500"},
		{"figures", "That's $667 more a month.", ""},
		{"figures", "That's $308 extra every two weeks.", ""},
		{"figures", "That's $208 more a month.", ""},
		{"figures", "$91,000 comes to $1,750 a week.", ""},
		{"figures", "That's $767 more a month.", "$767"},
		{"figures", "That's $8,000 more a month.", "$8,000 more a month"},
		{"figures", "Including the bonus, it would be $100,100.", ""},
		{"figures", "Including the bonus, it would be $101,100.", "$101,100"},
		{"figures", "My license number is 204518.", ""},
		{"figures", "Our file number was 318200.", ""},
		{"figures", "My number is 204518.", "204518"},
		{"figures", "My target number would be 204518.", "204518"},
		// less than they offer
		{"figures", "Could the base go from $91,000 down to $88,500?", "$91,000 down to $88,500"},
		{"figures", "Could the base go from $88,500 to $91,000?", ""},
		{"figures", "The median went from $91,000 to $88,500.", ""},
		{"figures", "Could you make sure the base doesn't go from $91,000 to $88,500?", ""},
		// what an offer has in place of the one before it
		{"figures", "Thank you for moving the base from $80,000 to $83,000.", ""},
		{"figures", "The base is now $83,000, up from $80,000.", ""},
		{"figures", "Thank you for lifting the grant from 500 to 700 shares.", ""},
		{"figures", "Thank you for going from 500 shares to 700.", ""},
		{"figures", "Thank you for the move to a base of $83,000.", ""},
		{"figures", "I saw the raise from $80,000 to $83,000 with joy.", ""},
		{"figures", "Could you raise the base to $83,000?", "$83,000"},
		{"ultimatum", "Walking away from $22,800 would be hard.", ""},
		{"figures", "Thank you for moving the base from $79,000 to $83,000.", "$79,000"},
		{"figures", "Thank you for moving the base from $83,000 to $80,000.", "$80,000"},
		{"figures", "Thank you for the base of $80,000.", "$80,000"},
	})
}

// TestUngranted checks thanks for what they have granted by the case, and for what they haven't.
func TestUngranted(t *testing.T) {
	lenaSays(t, []slip{
		{"figures", "Thank you for raising the base.", ""}, // it was lower by phone
		{"figures", "Thank you for raising the sign-on bonus.", "raising the sign-on bonus"},
		{"figures", "I'm grateful to you for extending the deadline.", "extending the deadline"},
		{"figures", "Thank you for extending the offer.", ""},
		{"figures", "Thank you for agreeing to talk about the sign-on bonus.", ""},
		{"figures", "Sofia has already approved my request.", "approved my request"},
		{"figures", "We agreed on a base of $91,000.", "agreed on a base of $91,000"},
		{"figures", "We agreed on a base of $83,000.", ""},
		{"figures", "If you matched my request, I'd be glad.", ""},
		{"figures", "I raised the deadline with my team.", ""},
		{"figures", "We raised the sign-on bonus every year.", ""},
		{"figures", "Sofia doubled the bonus last spring.", ""},
		{"figures", "Thank you for raising the bonus with Sofia.", ""},
		{"figures", "Thanks for raising my request so soon.", ""},
	})
	c, err := casefile.Parse("lena.yaml", strings.NewReader(lena+
		"  - {on: 2026-05-05, what: reply-yes, opportunity: main}\n"))
	if err != nil {
		t.Fatal(err)
	}
	if got := of(c, "Thank you for extending the deadline.", "figures"); got != "" {
		t.Errorf("they said yes, and it found %q", got)
	}
}

// TestOrdinaryNames checks names of companies and people that have offered nothing.
func TestOrdinaryNames(t *testing.T) {
	lenaSays(t, []slip{
		{"competing-offer", "That's on par with Payscale's median for this position.", ""},
		{"competing-offer", "It would bring me level with Ravenna Howe's survey for the job.", ""},
		{"competing-offer", "It's in line with Salary.com's data for this role.", ""},
		{"competing-offer", "It's in line with Ravenna's offer.", "line with Ravenna's|Ravenna's offer"},
		{"competing-offer", "It would bring me level with Ravenna.", "level with Ravenna"},
		{"competing-offer", "Anton is glad and ready to answer your questions.", ""},
		{"competing-offer", "My mentor at Ravenna Labs is willing to vouch for me.", ""},
		{"competing-offer", "Anton would give me a good reference.", ""},
		{"competing-offer", "Anton can give you the details.", ""},
		{"competing-offer", "Mina at Ravenna Labs has offered to be a reference.", ""},
		{"competing-offer", "Ravenna is willing to pay me the same.", "Ravenna is willing to pay"},
		{"competing-offer", "Ravenna is ready to put me on a higher grade.", "Ravenna is ready to put me"},
		// where she works now
		{"finished", "I have a steady position at Ravenna, so I don't move lightly.", ""},
		{"finished", "I'd be giving up a career at Ravenna.", ""},
		{"finished", "The role at Ravenna that I have is a good one.", ""},
		{"finished", "Working at Ravenna has taught me how labs run.", ""},
		{"finished", "I enjoy working at Ravenna.", ""},
		{"finished", "I run a group at Ravenna.", ""},
		{"finished", "I'd love to run a group at Ravenna.", "Ravenna"},
		{"finished", "I'd enjoy working at Ravenna.", "Ravenna"},
		{"finished", "I'd love to have a role at Ravenna.", "Ravenna"},
		{"finished", "I see a future at Ravenna.", "Ravenna"},
		// a place, a tool, and someone at the company
		{"finished", "I'm thrilled about Leipzig and the team.", ""},
		{"finished", "I'm keen to get back to what Kotlin and C do well.", ""},
		{"finished", "I'm thrilled about Ravenna.", "Ravenna"},
		{"finished", "I can't wait to work with Sofia.", ""},
		{"finished", "I can't wait to work with Zofie.", "Zofie"},
		{"finished", "I hold the Brand Master certificate.", ""},
		{"finished", "I saw Sofie Brand there.", "Sofie|Brand"},
	})
}

// TestDeclinesFirst checks ways to decline at once.
func TestDeclinesFirst(t *testing.T) {
	c := readCase(t, "erica.yaml")
	d, err := catalog(t).Draft(c, letter.Request{Kind: "decline-elsewhere", Opportunity: "amazon",
		Send: time.Date(2026, 6, 30, 17, 30, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	for says, want := range map[string]string{
		"I have to turn the role down.":               "",
		"I'm turning it down, with a heavy heart.":    "",
		"I've said yes to a different team.":          "",
		"I've chosen another role.":                   "",
		"I'm not in a position to accept it.":         "",
		"I'd hate to turn it down.":                   "-",
		"I turned another company down.":              "-",
		"I've chosen to take a few days to think.":    "-",
		"I said yes to a call with your team.":        "-",
		"It was a pleasure to see the new Lab first.": "-",
	} {
		d.HTML = ""
		d.Text = "Hi Priya,\n\nThank you for the offer. " + says + " I hope we stay in touch.\n\nBest,\nErica\n"
		if got := strings.Join(found(review.Draft(d, c), "decline-first"), "|"); got != want {
			t.Errorf("%q: found %q, want %q", says, got, want)
		}
	}
}

// TestDaysOfOtherThings checks dates that are none of the offer's: of a day off, and of a conversation.
func TestDaysOfOtherThings(t *testing.T) {
	lenaSays(t, []slip{
		{"figures", "Since 25 May is a bank holiday, the first week would be a short one.", ""},
		{"figures", "The holiday on Monday, 25 May makes it a short week.", ""},
		{"figures", "Have a lovely 25 May.", ""},
		{"figures", "The holiday on 26 May makes it a short week.", "26 May"},
		{"figures", "I'd begin on 25 May.", "25 May"},
		{"figures", "After the holiday, I'd begin on 25 May.", "25 May"},
		{"figures", "Could we speak on 25 May?", "25 May"},
		{"figures", "Tuesday's offer was good news.", ""},
		{"figures", "Tuesday's offer letter was good news.", "Tuesday's"},
		{"figures", "Thank you for the written terms on Tuesday.", "Tuesday"},
		{"figures", "Thank you for the terms on Tuesday.", ""},
		{"figures", "Monday's letter was good news.", ""},
	})
	c, err := casefile.Parse("lena.yaml", strings.NewReader(lena))
	if err != nil {
		t.Fatal(err)
	}
	for says, want := range map[string]review.Severity{
		"Thank you for the call on 29 April.":      review.Warning,
		"Sofia met me on 29 April about the offer": review.Warning,
		"The offer ends on 29 May.":                review.Error,
		"Could we move the start to 29 May?":       review.Error,
	} {
		for _, f := range reviewSays(c, says).Findings {
			if f.Rule == "figures" && f.Severity != want {
				t.Errorf("%q: %s, want %s", says, f.Severity, want)
			}
		}
	}
	testSlips(t, readCase(t, "erica.yaml"), []slip{
		{"figures", "Happy Fourth of July to you and Marcus!", ""},
		{"figures", "What are your plans for the 4th of July?", ""},
		{"figures", "Let's have a call on the 4th of July.", "4th of July"},
	})
}

// TestWaysToATotal checks parts of pay that are only where a total may come from.
func TestWaysToATotal(t *testing.T) {
	lenaSays(t, []slip{
		{"one-ask", "Could you bring it to $104,000 a year, whether in stock, base, or a sign-on bonus?", ""},
		{"one-ask", "Could you bring it to $104,000? It could come from more equity or a higher base.", ""},
		{"one-ask", "Could you bring it to $104,000, and could you raise the base, the equity, and the bonus?",
			"equity|bonus"},
		{"one-ask", "Could you bring the base to $91,000, and the equity with it?", "equity"},
	})
}

// TestGrades checks levels that are a word and a number.
func TestGrades(t *testing.T) {
	lenaSays(t, []slip{
		{"figures", "Thank you for the offer at Grade 4.", ""},
		{"figures", "I'm glad about grade four.", ""},
		{"figures", "Thank you for the offer at Grade 5.", "Grade 5"},
		{"figures", "I'm glad about grade three.", "grade three"},
		{"figures", "The Grade-5 post suits me.", "Grade-5"},
		{"figures", "The survey has it for Grade 6.", ""},
		{"figures", "I've read Part 5.", ""},
	})
}
