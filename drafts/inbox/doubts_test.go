package inbox_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/inbox"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// readBody reads an email of Amy's with just this text, of the type.
func readBody(t *testing.T, mediaType, body string) *inbox.Reading {
	t.Helper()
	m, err := mail.Read(strings.NewReader("From: " + writers["amy"].from + "\nDate: " + writers["amy"].date +
		"\nContent-Type: " + mediaType + "; charset=utf-8\n\n" + body))
	if err != nil {
		t.Fatal(err)
	}
	r, err := inbox.Read(openCase(t, "ines.yaml"), m, "")
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestGreeting reads one answer below the greetings of the client, and of others.
func TestGreeting(t *testing.T) {
	for greeting, want := range map[string]inbox.What{
		"Hi Ines,": inbox.Yes, "Dear Ms. Carvalho,": inbox.Yes, "Dear Ms Ines Carvalho,": inbox.Yes,
		"Hi,":          inbox.Yes,
		"Hello there,": inbox.Yes, "Good morning Ines!": inbox.Yes, "Hi Inés,": inbox.Yes, "Hi Inez,": inbox.Yes,
		"Hi Ignes,": inbox.Yes, "Hi I.,": inbox.Yes, "Dear Mrs. Carvahlo,": inbox.Yes, "Hi Innie,": inbox.Yes,
		"Hi Tom and Ines,": inbox.Yes, "Dear candidate,": inbox.Yes,
		"Hello Daniel,": inbox.NotClear, "Dear Mr. Okoro,": inbox.NotClear, "Hi Tom,": inbox.NotClear,
		"Good morning Priya!": inbox.NotClear, "Dear Dr. Weber,": inbox.NotClear, "Hi Dev,": inbox.NotClear,
	} {
		for _, sep := range []string{"\n\n", " "} {
			r := readBody(t, "text/plain", greeting+sep+"both of your requests are approved.\n\nAmy\n")
			if r.What != want {
				t.Errorf("%q: %s, want %s", greeting+sep, r.What, want)
			}
		}
	}
}

// TestOtherCompany reads what a recruiter of two companies says of the other one.
func TestOtherCompany(t *testing.T) {
	c, err := casefile.Parse("two.yaml", strings.NewReader(`
client: {name: Ada Vale, email: ada@mail.example}
opportunities:
  - {company: Acme, people: [{id: nils, role: recruiter, name: Nils New, email: nils@search.example}], offers: [{base: "$100,000"}], asks: [{base: "$112,000"}]}
  - {company: Bolt, people: [{id: also-nils, role: recruiter, name: Nils New, email: nils@search.example}], offers: [{base: "$90,000"}], asks: [{base: "$96,000"}]}
`))
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]inbox.What{
		"Acme agreed to everything you asked for.":   inbox.Yes,
		"They agreed to everything you asked for.":   inbox.Yes,
		"Bolt agreed to everything you asked for.":   inbox.NotClear,
		"Good news from Bolt: your ask is approved.": inbox.NotClear,
		"Bolt withdrew its offer.":                   inbox.NotClear,
	} {
		m, err := mail.Read(strings.NewReader("From: nils@search.example\nSubject: Re: Offer\n\nHi Ada, " + text + "\n"))
		if err != nil {
			t.Fatal(err)
		}
		if r, err := inbox.Read(c, m, "acme"); err != nil || r.What != want {
			t.Errorf("%s: %+v, %v, want %s", text, r.What, err, want)
		}
	}
}

// TestFiguresOfAnswers checks which of the figures of an answer are terms.
func TestFiguresOfAnswers(t *testing.T) {
	for _, tt := range []struct{ text, facts string }{
		{"Base goes to $205,000 (was $190,000), i.e. $17,083.33 a month.", "base $205,000"},
		{"Base is $205,000, the sign-on $30,000, so $235,000 in total in year one.",
			"base $205,000, sign-on $30,000, total $235,000"},
		{"We can offer a sign-on of $30,000 in year one and $12,000 in year two.",
			"sign-on $30,000, sign-on second year $12,000"},
		{"We moved the base to $205,000; at 10% the annual bonus is $20,500.", "base $205,000, bonus 10%"},
		{"Sign-on goes to 30k/12k.", "sign-on $30,000, sign-on second year $12,000"},
		{"We added $8,000 to the base and $6,000 to the signing bonus.", "not read $8,000, not read $6,000"},
		{"Base goes up $8,000, sign-on up $6,000.", ""},
		{"Please confirm your attendance by March 16. We can do $205,000.", "base $205,000"},
		{"We've put $205,000 as the base and $30,000 as the sign-on in the letter.",
			"base $205,000, sign-on $30,000"},
		{"The best we can do is $204,000, with another look after your first year.", "base $204,000"},
		{"We can do 205/30.", "base $205,000, sign-on $30,000"},
		{"$210,000 is more than we can do, but $205,000 works.", "base $205,000"},
		{"The most that the band gives me is $205,000.", "base $205,000"},
		{"HR is closed March 22-24. The base can go to $205,000.", "base $205,000"},
		{"Malheureusement, nous ne pouvons pas aller au-delà de 205 000 $.", "base $205,000"},
		{"You asked We can do\nBase $210,000 $204,000\nSign-on $40,000 $30,000", "base $204,000, sign-on $30,000"},
		{"We'd ask for your signature by March 26. The March 5 letter lapses then.", "deadline 2027-03-26"},
		{"Base: $204,000\nSign-on bonus: $28,500, half of it with your first pay\nRelocation: up to $9,000",
			"base $204,000, sign-on $28,500, relocation $9,000"},
		{"Base goes to $204,000. Together with the 10% bonus it's $224,400 a year.", "base $204,000, total $224,400"},
		{"We can offer $204,000 with a bonus of 10%.", "base $204,000"},
		{"I can do a $28,000 sign-on, with a one-year clawback, and $204,000 in base.",
			"base $204,000, sign-on $28,000, not read clawback, and $204,000 in base"},
		{"We can do $204,000 and a sign-on of $28,000, to be paid back if you resign within a year.",
			"base $204,000, sign-on $28,000"},
		{"We can do $204,000 and $28,000, subject to a last look by the CFO.", ""},
		{"Your file number is 205000-B. Let me check.", ""},
		{"Our office is closed May 10-20. Let me check.", ""},
		{"Your predecessor earned $200,000. Let me check.", ""},
		{"We can't push the deadline to March 26, only to March 22.", "deadline 2027-03-22"},
	} {
		if got := factsOf(readText(t, "amy", tt.text)); got != tt.facts {
			t.Errorf("%s: got %q, want %q", tt.text, got, tt.facts)
		}
	}
}

// TestAmountsOfTheCase reads amounts by what the case has them in: equity by its value, and lakhs.
func TestAmountsOfTheCase(t *testing.T) {
	c, err := casefile.Parse("three.yaml", strings.NewReader(`
client: {name: Ada Vale, email: ada@mail.example}
opportunities:
  - company: Acme
    people: [{id: nils, role: recruiter, name: Nils New, email: nils@acme.example}]
    offers: [{base: "$100,000", equity: {value: "$40,000"}}]
    asks: [{equity: {value: "$60,000"}}]
  - company: Bolt
    people: [{id: om, role: recruiter, name: Om Rao, email: om@bolt.example}]
    offers: [{base: "₹40,00,000", sign_on: ["₹2,00,000"]}]
    asks: [{sign_on: ["₹5,00,000"]}]
`))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ from, text, facts string }{
		{"nils@acme.example", "On stock they ended up at 50k.", "equity $50,000"},
		{"nils@acme.example", "What I can offer is more stock: 50K over the four years.", "equity $50,000"},
		{"om@bolt.example", "Max we can do is 4L.", "sign-on ₹4,00,000"},
		{"om@bolt.example", "We've approved Rs. 4 lakh (INR Four Lakh only) as joining bonus.", "sign-on ₹4,00,000"},
	} {
		m, err := mail.Read(strings.NewReader("From: " + tt.from + "\nSubject: Re: Offer\n\nHi Ada, " + tt.text + "\n"))
		if err != nil {
			t.Fatal(err)
		}
		r, err := inbox.Read(c, m, "")
		if err != nil || r.What != inbox.Partial || len(r.Facts()) != 1 {
			t.Fatalf("%s: %+v, %v", tt.text, r, err)
		}
		fact := r.Facts()[0]
		if value, _, _ := strings.Cut(fact[1], " ("); fact[0]+" "+value != tt.facts {
			t.Errorf("%s: %v, want %s", tt.text, fact, tt.facts)
		}
	}
}

// TestSecondYear reads a sign-on of one year where two were asked for.
func TestSecondYear(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(replies, "ines.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(string(data), "{base: 210000, sign_on: 40000}",
		"{base: 210000, sign_on: [40000, 12000]}", 1)
	c, err := casefile.Parse("ines.yaml", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"We can do $210,000 and a sign-on of $40,000.":                                     "not-clear ",
		"Your requests are approved: $210,000 and a sign-on of $40,000.":                   "yes ",
		"We can do a sign-on of $30,000 in the first year and $12,000 in the second year.": "partial sign_on: [30000 USD, 12000 USD]",
	} {
		r, err := inbox.Read(c, mailOf(t, "amy", text), "")
		if err != nil {
			t.Fatal(err)
		}
		added := ""
		if e, ok := r.Event(c); ok {
			if _, added, err = casefile.Append(c, e); err != nil {
				t.Fatal(err)
			}
		}
		what, term, _ := strings.Cut(want, " ")
		if string(r.What) != what || !strings.Contains(added, term) {
			t.Errorf("%s: %s, %s, want %s", text, r.What, added, want)
		}
	}
}

// TestStruck reads HTML in which a figure is struck through.
func TestStruck(t *testing.T) {
	for _, tag := range []string{"del", "s", "strike", `span style="text-decoration: line-through"`} {
		name, _, _ := strings.Cut(tag, " ")
		r := readBody(t, "text/html", fmt.Sprintf(
			"<p>Hi Ines,</p><p>We can do a base of <%s>$208,000</%s> $205,000; the sign-on stays.</p>", tag, name))
		if r.What != inbox.Partial || r.Amounts[inbox.TermBase].Hundredths != 205_000_00 ||
			r.Evidence != "We can do a base of $205,000; the sign-on stays." {
			t.Errorf("%s: %s, %v: %s", tag, r.What, r.Amounts, r.Evidence)
		}
	}
}

// TestAnsweredInline reads a yes and a no below what they answer.
func TestAnsweredInline(t *testing.T) {
	r := readBody(t, "text/plain", "See below.\n\nOn Tue, Mar 9, 2027 at 2:02 PM Ines Carvalho <ines.carvalho@post.example> wrote:\n"+
		"> I'd like to ask for a base salary of $210,000,\nYes.\n> and a sign-on bonus of $40,000.\nNo, stays at $20,000.\n")
	if r.What != inbox.Partial || r.Evidence != "Yes." {
		t.Errorf("%s: %s", r.What, r.Evidence)
	}
}
