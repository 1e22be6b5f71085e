package inbox_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/inbox"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// TestEvent checks the event that an email adds to the log, and what is left to do by hand.
func TestEvent(t *testing.T) {
	for _, tt := range []struct{ name, writer, text, event, advice string }{
		{"yes", "amy", "Both numbers have been approved.",
			"{on: 2027-03-11, what: reply-yes, opportunity: harbor}", ""},
		{"a yes with a day to sign by", "amy", "We can meet your request in full if you sign by Friday, March 26.",
			"{on: 2027-03-11, what: reply-yes, opportunity: harbor, deadline: 2027-03-26}", ""},
		{"more than was asked for", "ivo", "$200,000 is approved, and we raised your sign-on to $25,000.",
			"{on: 2027-05-07, what: reply-yes, sign_on: 25000}", ""},
		{"partial", "tess", "We can do 4,200 RSUs and a bonus of 18%. Relocation stays at $8,000.",
			`{on: 2027-06-16, what: reply-partial, bonus: 18%, equity: {units: 4200}, text: "We can do 4,200 RSUs and a bonus of 18%."}`, ""},
		{"another term in its place", "tess", "No room on any of it, but we can offer a sign-on bonus of $20,000.",
			`{on: 2027-06-16, what: reply-partial, sign_on: 20000, text: "No room on any of it, but we can offer a sign-on bonus of $20,000."}`, ""},
		{"a part as it was asked for", "amy", "The sign-on is approved. Base can't go beyond $200,000.",
			`{on: 2027-03-11, what: reply-partial, opportunity: harbor, base: 200000 USD, sign_on: 40000 USD, text: "Base can't go beyond $200,000."}`, ""},
		{"one of two figures", "amy", "210 no, 40 yes. I can do 200.",
			`{on: 2027-03-11, what: reply-partial, opportunity: harbor, base: 200000 USD, sign_on: 40000 USD, text: I can do 200.}`, ""},
		{"a part that may be as it was asked for", "amy", "We can improve the base, but the sign-on stays.",
			`{on: 2027-03-11, what: reply-partial, opportunity: harbor, text: "We can improve the base, but the sign-on stays."}`,
			"it may also grant the base that was asked for: if so, add that to its event in the log"},
		{"amounts in another currency", "jorn", "We can offer 96.000 EUR. The start on 1 June is fine.",
			"{on: 2027-03-11, what: reply-partial, opportunity: linden, base: 96000 EUR, start: 2027-06-01, text: We can offer 96.000 EUR.}", ""},
		{"no", "amy", "Unfortunately we can't go higher.",
			`{on: 2027-03-11, what: reply-no, opportunity: harbor, text: "Unfortunately we can't go higher."}`, ""},
		{"question", "amy", "Do you have another offer?",
			`{on: 2027-03-11, what: reply-question, opportunity: harbor, aside: true, text: "Do you have another offer?"}`, ""},
		{"hold", "amy", "Let me check with finance.",
			`{on: 2027-03-11, what: note, opportunity: harbor, text: "They'll come back to it: Let me check with finance."}`, ""},
		{"new deadline", "amy", "Your deadline has been moved to March 26.",
			`{on: 2027-03-11, what: note, opportunity: harbor, deadline: 2027-03-26, text: "New deadline (2027-03-26): Your deadline has been moved to March 26."}`,
			""},
		{"a deadline that is over", "amy", "We can do $205,000. Please sign by March 9.",
			"{on: 2027-03-11, what: reply-partial, opportunity: harbor, base: 205000 USD, text: \"We can do $205,000.\"}", ""},
		{"a time on the day the clocks go forward", "amy", "Your deadline has been moved to March 14, 5pm ET.",
			`{on: 2027-03-11, what: note, opportunity: harbor, deadline: 2027-03-14T17:00, text: "New deadline (2027-03-14T17:00): Your deadline has been moved to March 14, 5pm ET."}`,
			""},
		{"the same day without its hour", "grainne", "A reminder: the offer runs until October 19.",
			`{on: 2027-10-08, what: note, opportunity: shearwater, text: "Same deadline (2027-10-19): A reminder: the offer runs until October 19."}`, ""},
		{"the same day and hour", "grainne", "The offer runs until October 19 at 5.",
			`{on: 2027-10-08, what: note, opportunity: shearwater, text: "Same deadline (2027-10-19T17:00): The offer runs until October 19 at 5."}`, ""},
		{"another hour of the same day", "grainne", "The offer runs until October 19 at 11:30 am.",
			`{on: 2027-10-08, what: note, opportunity: shearwater, deadline: 2027-10-19T11:30, text: "New deadline (2027-10-19T11:30): The offer runs until October 19 at 11:30 am."}`, ""},
		{"a no, with something else in its place", "amy", "The base is fixed. I'm sorry. Instead, we can add a childcare stipend. Talk soon!",
			`{on: 2027-03-11, what: reply-partial, opportunity: harbor, text: "The base is fixed. I'm sorry. Instead, we can add a childcare stipend."}`, ""},
		{"a no, and a ride", "amy", "The base is fixed. We've arranged a car for your visit.",
			`{on: 2027-03-11, what: reply-no, opportunity: harbor, text: The base is fixed.}`, ""},
		{"away", "amy", "I'm on vacation and will be back on Monday, March 22.",
			"{on: 2027-03-11, what: out-of-office, opportunity: harbor, until: 2027-03-21}", ""},
		{"somebody else is away", "dev", "I'm on vacation and will be back on Monday, March 22.",
			"{on: 2027-03-11, what: out-of-office, opportunity: harbor, to: dev, until: 2027-03-21}", ""},
		{"a new recruiter who isn't in the case", "ruth", "I've taken over from Amy.",
			`{on: 2027-03-11, what: recruiter-change, opportunity: harbor, text: "I've taken over from Amy."}`,
			"ines.yaml:16: add the new recruiter to people: - {id: ruth-adler, role: recruiter, " +
				"email: ruth.adler@harborline.example, from: 2027-03-11}\n" +
				"ines.yaml:17: add to Amy Sandoval, who was it before: until: 2027-03-10"},
		{"a new recruiter who is", "tess", "Ada Finch will be your contact from here.",
			"{on: 2027-06-16, what: recruiter-change, to: ada, text: Ada Finch will be your contact from here.}", ""},
		{"a new recruiter who had another role", "tess", "Leo Brandt will be your contact from here.",
			"{on: 2027-06-16, what: recruiter-change, text: Leo Brandt will be your contact from here.}",
			"bram.yaml:16: add the new recruiter to people: - {id: leo-brandt, role: recruiter, " +
				"name: \"Leo Brandt\", email: ADDRESS, from: 2027-06-17}\n" +
				"bram.yaml:17: add to Tess Okonkwo, who was it before: until: 2027-06-16"},
		{"an offer", "pia", "We'd like to offer you the role at £80,000 with a joining bonus of £5,000, starting on 3 May.",
			`{on: 2027-03-11, what: written-offer, opportunity: tern, text: "We'd like to offer you the role at £80,000 with a joining bonus of £5,000, starting on 3 May."}`,
			"ines.yaml:35: add the offer to offers: {made: 2027-03-11, base: 80000 GBP, sign_on: 5000 GBP, start: 2027-05-03}"},
		{"the end of a process", "pia", "We have decided to move forward with another candidate.",
			`{on: 2027-03-11, what: note, opportunity: tern, text: "They ended the process: We have decided to move forward with another candidate."}`,
			"ines.yaml:35: change its stage to withdrawn, so that nothing more is planned"},
		{"no offer any more", "amy", "We have to withdraw our offer.",
			`{on: 2027-03-11, what: rescinded, opportunity: harbor, text: We have to withdraw our offer.}`, ""},
		{"nothing", "amy", "Talk soon!", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := openCase(t, writers[tt.writer].file)
			r := readText(t, tt.writer, tt.text)
			added := ""
			if e, ok := r.Event(c); ok {
				var err error
				if _, added, err = casefile.Append(c, e); err != nil {
					t.Fatal(err)
				}
			}
			if added != tt.event {
				t.Errorf("got  %s (%s)\nwant %s", added, r.What, tt.event)
			}
			if got := strings.Join(r.Advice(c), "\n"); got != tt.advice {
				t.Errorf("got  %s\nwant %s", got, tt.advice)
			}
		})
	}
}

func TestAs(t *testing.T) {
	r := readText(t, "amy", "We can go to $205,000 on the base, and I'm still checking on the rest.")
	for _, what := range inbox.Whats() {
		as := r.As(what)
		_, hasBase := as.Amounts[inbox.TermBase]
		want := slices.Contains([]inbox.What{inbox.Yes, inbox.Partial, inbox.NewOffer}, what)
		if as.What != what || hasBase != want {
			t.Errorf("as %s: got %s with %v", what, as.What, as.Amounts)
		}
	}
}

func TestApply(t *testing.T) {
	c := openCase(t, "ines.yaml")
	offers := len(c.Opportunities[0].Offers)
	for _, tt := range []struct {
		text string
		ok   func(o *casefile.Opportunity) bool
	}{
		{"Your deadline has been moved to March 26.", func(o *casefile.Opportunity) bool {
			return o.Offers[0].Deadline.String() == "2027-03-26"
		}},
		{"We'd like to offer you a different role, at $205,000.", func(o *casefile.Opportunity) bool {
			return len(o.Offers) == offers+1 && o.Offers[offers].Base == c.Opportunities[0].Asks[0].Base ||
				o.Offers[offers].Base.String() == "$205,000"
		}},
	} {
		if next := readText(t, "amy", tt.text).Apply(c); !tt.ok(&next.Opportunities[0]) {
			t.Errorf("%s: got %+v", tt.text, next.Opportunities[0].Offers)
		}
	}
	if o := &c.Opportunities[0]; len(o.Offers) != offers || o.Offers[0].Deadline.String() == "2027-03-26" {
		t.Error("the case itself was changed")
	}
}

func TestUnknownSender(t *testing.T) {
	c := openCase(t, "bram.yaml")
	for _, from := range []string{"Eve <eve@elsewhere.example>", "tess.okonkwo@castellan.example.net", "nobody"} {
		m, err := mail.Read(strings.NewReader("From: " + from + "\nSubject: Offer\n\nApproved, all three!\n"))
		if err != nil {
			t.Fatal(err)
		}
		r, err := inbox.Read(c, m, "")
		var unknown *inbox.UnknownSenderError
		var input casefile.InputError
		if r != nil || !errors.As(err, &unknown) || !errors.As(err, &input) || len(unknown.Checked) != 3 {
			t.Errorf("%s: got %v, %v", from, r, err)
		}
	}
}

// TestReadAgain reads each email again once its event is in the log: it's what it was, and the log has
// it. After something else has happened, that takes more than a few words.
func TestReadAgain(t *testing.T) {
	for _, tt := range []struct {
		text, then string // what else is in the log
		logged     bool
	}{
		{"We can do $207,000 on the base, and that's all.", "", true},
		{"We can do $207,000 on the base, and that's all.", "sent", true},
		{"Both numbers have been approved.", "", true},
		{"Both numbers have been approved.", "sent", false},
		{"I'm on vacation and will be back on Monday, March 22.", "", true},
		{"Let me check with finance.", "", true},
		{"Unfortunately we can't go higher.", "sent", true},
		{"Do you have another offer?", "", true},
		{"Not approved.", "sent", false},
		{"Talk soon!", "", false},
	} {
		first := readText(t, "amy", tt.text)
		c := openCase(t, "ines.yaml")
		if first.Logged != "" {
			t.Errorf("%s: the log has it at first: %s", tt.text, first.Logged)
		}
		at := len(c.Log)
		if e, ok := first.Event(c); ok {
			var err error
			if c, _, err = casefile.Append(c, e); err != nil {
				t.Fatal(err)
			}
		}
		if tt.then != "" {
			e := casefile.Event{On: c.Log[at].On, What: casefile.EventKind(tt.then), Opportunity: "harbor",
				Kind: "final-ask"}
			var err error
			if c, _, err = casefile.Append(c, e); err != nil {
				t.Fatal(err)
			}
		}
		again, err := inbox.Read(c, mailOf(t, "amy", tt.text), "")
		if err != nil {
			t.Fatal(err)
		}
		want := ""
		if tt.logged {
			want = c.Position(fmt.Sprintf("log[%d]", at))
		}
		if again.Logged != want || tt.logged && (again.What != first.What || again.Evidence != first.Evidence) {
			t.Errorf("%s: got %s, logged at %q; at first it was %s, want %q", tt.text, again.What,
				again.Logged, first.What, want)
		}
	}
}

// TestSeveralOpportunities reads an email of somebody who recruits for two companies.
func TestSeveralOpportunities(t *testing.T) {
	c, err := casefile.Parse("two.yaml", strings.NewReader(`
client: {name: Ada Vale, email: ada@mail.example}
opportunities:
  - {company: Acme, people: [{id: nils, role: recruiter, name: Nils New, email: nils@search.example}], offers: [{base: "$100,000"}], asks: [{base: "$112,000"}]}
  - {company: Bolt, people: [{id: also-nils, role: recruiter, name: Nils New, email: nils@search.example}], offers: [{base: "$90,000"}], asks: [{base: "$96,000"}]}
  - {company: Crux, people: [{id: eve, role: recruiter, name: Eve Orr, email: eve@crux.example}]}
`))
	if err != nil {
		t.Fatal(err)
	}
	m, err := mail.Read(strings.NewReader("From: nils@search.example\nSubject: Re: Offer\n\nHi Ada, they can go to $95,000.\n"))
	if err != nil {
		t.Fatal(err)
	}
	var several *inbox.AmbiguousError
	var input casefile.InputError
	if r, err := inbox.Read(c, m, ""); r != nil || !errors.As(err, &several) || !errors.As(err, &input) ||
		strings.Join(several.Opportunities, " ") != "acme bolt" || !strings.Contains(err.Error(), "acme or bolt") {
		t.Errorf("got %v, %v", r, err)
	}
	r, err := inbox.Read(c, m, "bolt")
	if err != nil || r.Opportunity != "bolt" || r.What != inbox.Partial {
		t.Errorf("got %+v, %v", r, err)
	}
	var stranger *inbox.UnknownSenderError
	if _, err := inbox.Read(c, m, "crux"); !errors.As(err, &stranger) || len(stranger.Checked) != 1 {
		t.Errorf("got %v", err)
	}
	var unknown *casefile.UnknownError
	if _, err := inbox.Read(c, m, "bold"); !errors.As(err, &unknown) || unknown.Near != "bolt" {
		t.Errorf("got %v", err)
	}
}

// TestQuotedWordsDecideNothing checks that a reading is the same whatever is quoted below.
func TestQuotedWordsDecideNothing(t *testing.T) {
	below := []string{
		"\n\nOn Tue, Mar 9, 2027 at 2:02 PM Ines Carvalho <ines.carvalho@post.example> wrote:\n> We approved both: $210,000 and $40,000.\n",
		"\n\nFrom: Ines Carvalho <ines.carvalho@post.example>\nSent: Tuesday, March 9, 2027 2:02 PM\nTo: Amy Sandoval\n" +
			"Subject: Offer\n\nThe offer is withdrawn. Sign by March 30.\n",
		"\n\n-- \nAmy Sandoval\nApproved vendor no. 205,000\n",
		"\n\nAmy\n\nThis message is confidential. If you are not the intended recipient, both numbers have been approved.\n",
	}
	for _, text := range []string{"Thanks!", "We can go to $205,000.", "Unfortunately we can't go higher.",
		"Both numbers have been approved.", "Do you have another offer?"} {
		want := readText(t, "amy", text)
		for _, b := range below {
			if got := readText(t, "amy", text+b); got.What != want.What || got.Evidence != want.Evidence ||
				len(got.Amounts) != len(want.Amounts) || len(got.Dates) != len(want.Dates) {
				t.Errorf("%q is %s, and with %q below it %s", text, want.What, b, got.What)
			}
		}
	}
}

// FuzzRead checks that any text can be read, and that what is found is where it says.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"Both numbers have been approved.", "We can do 205/35, up from 190/20 by 3/19 at 5pm.",
		"1. 9. 2027: 98 000 EUR; if not, 12:61 – the 31st",
		"Hi Ines,\n- Base: 205k\n- RSUs: 4,000\n\n> both\n", "é\u00a0 # @ 1/2/3 £€"} {
		f.Add(s)
	}
	c := openCase(f, "ines.yaml")
	f.Fuzz(func(t *testing.T, text string) {
		m, err := mail.Read(strings.NewReader("From: amy.sandoval@harborline.example\nDate: Thu, 11 Mar 2027 15:22:00 -0500\n" +
			"Content-Type: text/plain; charset=utf-8\n\n" + text))
		if err != nil {
			return
		}
		r, err := inbox.Read(c, m, "")
		if err != nil {
			t.Fatal(err)
		}
		for term, fig := range r.Amounts {
			if fig.Start < 0 || fig.End > len(r.Words) || fig.Start >= fig.End {
				t.Errorf("%s is at %v of %q", term, fig.Span, r.Words)
			}
		}
		for mark, d := range r.Dates {
			if d.Start < 0 || d.End > len(r.Words) || d.Start >= d.End {
				t.Errorf("%s is at %v of %q", mark, d.Span, r.Words)
			}
		}
		r.Facts()
		if e, ok := r.Event(c); ok {
			if _, _, err := casefile.Append(c, e); err != nil {
				t.Errorf("%q: %v", text, err)
			}
		}
	})
}

// TestNewRecruiter takes who takes over, and from when, out of the email.
func TestNewRecruiter(t *testing.T) {
	c, err := casefile.Parse("ada.yaml", strings.NewReader(`client: {name: Ada Vale, email: ada@mail.example}
opportunities:
  - company: Orla
    people:
      - {id: bo, role: recruiter, name: Bo Wirth, email: bo@orla.example}
    offers: [{made: 2026-06-01, base: "$100,000"}]
`))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ text, add, until string }{
		{"I'm changing teams, so Ines Holt (ines@orla.example) will be taking over as your recruiter from Monday.",
			`{id: ines-holt, role: recruiter, name: "Ines Holt", email: ines@orla.example, from: 2026-06-08}`, "until: 2026-06-07"},
		{"My colleague Ines Holt will be your new recruiter.",
			`{id: ines-holt, role: recruiter, name: "Ines Holt", email: ADDRESS, from: 2026-06-06}`, "until: 2026-06-05"},
		{"Meet Ines Holt, who is taking over from me.",
			`{id: ines-holt, role: recruiter, name: "Ines Holt", email: ADDRESS, from: 2026-06-06}`, "until: 2026-06-05"},
		{"Welcome your new recruiter! Introducing Ines Holt, who takes over from me.",
			`{id: ines-holt, role: recruiter, name: "Ines Holt", email: ADDRESS, from: 2026-06-06}`, "until: 2026-06-05"},
		{"A colleague is taking over as your recruiter.",
			`{id: recruiter-2026-06-05, role: recruiter, name: "NAME", email: ADDRESS, from: 2026-06-06}`, "until: 2026-06-05"},
	} {
		m, err := mail.Read(strings.NewReader("From: Bo Wirth <bo@orla.example>\nSubject: Re: Offer\n" +
			"Date: Fri, 5 Jun 2026 10:00:00 -0400\n\nHi Ada, " + tt.text + "\n"))
		if err != nil {
			t.Fatal(err)
		}
		r, err := inbox.Read(c, m, "")
		if err != nil {
			t.Fatal(err)
		}
		got := strings.Join(r.Advice(c), "\n")
		if r.What != inbox.RecruiterChange || !strings.Contains(got, tt.add) || !strings.Contains(got, tt.until) {
			t.Errorf("%s: %s, %q, want %q and %q", tt.text, r.What, got, tt.add, tt.until)
		}
		people := r.Apply(c).Opportunities[0].People
		if known := len(people) == 2; known != strings.Contains(tt.text, "Ines") || known && people[0].Until.IsZero() {
			t.Errorf("%s: applied: %+v", tt.text, people)
		}
	}
}
