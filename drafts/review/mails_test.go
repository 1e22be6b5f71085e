package review_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/review"
)

// TestMails checks the rules about an email as a whole.
func TestMails(t *testing.T) {
	sound := fmt.Sprintf(template, "It would be good to talk.")
	change := func(from, to string) string {
		if !strings.Contains(sound, from) {
			t.Fatalf("the letter has no %q", from)
		}
		return strings.Replace(sound, from, to, 1)
	}
	bullet := "• I ran the design review that every storage team now uses; three of its regulars " +
		"have since become senior engineers.\n"
	tests := []struct {
		rule, name, text string
		finds            string
	}{
		{"point-first", "the ask first", sound, ""},
		{"point-first", "the case first", change("Your offer has", bullet+"\n"+bullet+"\n"+bullet+
			"\nYour offer has"), "-"},
		{"point-first", "right after the thanks", "Hi Priya,\n\nThank you for the offer. It has $170,000 in the " +
			"first year. Could we make that $225,000?\n\nWould you ask?\n\nBest,\nErica\n", ""},
		{"point-first", "no number", "Hi Priya,\n\nCould we talk about the sign-on bonus?\n\nErica\n", ""},
		{"bullets", "eight", change(bullet, strings.Repeat(bullet, 7)), "-"},
		{"bullets", "seven", change(bullet, strings.Repeat(bullet, 6)), ""},
		{"bullets", "bare", change(bullet, "• Hard-working\n• Team player\n• Fast learner\n"), "-"},
		{"you-and-we", "all I",
			change("Could we bring that to",
				"I want it to be, and I think I have shown why I should have,"), "-"},
		{"you-and-we", "one I", "Hi Priya,\n\nI asked for $225,000 because of the grant.\n\nBest,\nErica\n", ""},
		{"you-and-we", "two", "Hi Priya,\n\nI ask for $225,000, and I think it's fair.\n\nBest,\nErica\n", "-"},
		{"words", "too long", change("It would be good to talk.",
			strings.Repeat("It would be good to talk about this. ", 40)), "-"},
		{"words", "short", "Hi Priya,\n\nThank you for arranging that. I've noted that the offer is open until " +
			"Friday, July 10.\n\nBest,\nErica\n", ""},
		{"words", "too short", "Hi Priya,\n\nThank you for this.\n\nBest,\nErica\n", "-"},
		{"punctuation", "two exclamation marks", change("It would be good to talk.", "Great! Good!"), ""},
		{"punctuation", "three", change("It would be good to talk.", "Great! Good! Fine!"), "-"},
	}
	c := readCase(t, "erica.yaml")
	for _, tt := range tests {
		if got := strings.Join(found(review.Draft(draftOf(tt.text), c), tt.rule), "|"); got != tt.finds {
			t.Errorf("%s: %s: got %q, want %q", tt.rule, tt.name, got, tt.finds)
		}
	}
}

// TestSubject checks rule 18, and rules 25 and 26 for the subject.
func TestSubject(t *testing.T) {
	c := readCase(t, "erica.yaml")
	for subject, want := range map[string]string{
		"Erica Vale – sign-on bonus – Amazon": "", "Erica - the sign-on bonus - Amazon": "",
		"Erica Vale — sign-on — Amazon": "",
		"Question":                      "subject", "": "subject",
		"Amazon – sign-on bonus – Erica Vale":                            "",
		"Sign-on bonus on the Amazon offer – Erica Vale":                 "",
		"Following up on my note about sign-on":                          "",
		"A quick question":                                               "subject",
		"Following up – Erica":                                           "subject",
		"Erica Vale – Amazon":                                            "subject",
		"Sign-on bonus for the role at Amazon in Seattle – Erica Vale":   "",
		"The sign-on bonus for the role at Amazon, Seattle – Erica Vale": "subject",
		"Erika Vale – sign-on bonus – Amazon":                            "finished",
		"Erica Vale – sign-on bonus – Google":                            "finished",
		"Erica Vale – relocation – Amazon":                               "figures", "Erica Vale – $225,000 – Amazon": "",
		"Erica Vale – $252,000 – Amazon":           "figures",
		"Erica Vale – 470k – Amazon":               "private",
		"Fwd: Erica Vale – sign-on bonus – Amazon": "subject", "FW: Sign-on bonus on the Amazon offer": "subject",
		"Erica Vale – counter-offer – Amazon": "counteroffer-word",
	} {
		d := draftOf(fmt.Sprintf(template, "It would be good to talk."))
		d.Subject = subject
		var rules []string
		for _, f := range review.Draft(d, c).Findings {
			rules = append(rules, f.Rule)
		}
		if got := strings.Join(rules, " "); got != want {
			t.Errorf("%q: got %q, want %q", subject, got, want)
		}
	}
}

// TestKinds checks the rules that depend on an email's kind: a nudge, a decline, an acceptance.
func TestKinds(t *testing.T) {
	cat, send := catalog(t), time.Date(2026, 6, 30, 17, 30, 0, 0, time.UTC)
	tests := []struct {
		kind, rule, from, to, finds string
	}{
		{"counter-followup", "nudge-number", "If there's more that I can send along",
			"You know that it is $225,000. If there's more that I can send along", "$225,000"},
		{"counter-followup", "nudge-number", "If there's more that I can send along",
			"My number is 0117 496 0123. If there's more that I can send along", ""},
		{"decline-elsewhere", "decline-first", "I've decided",
			"It means a lot. It was good. I've decided", "-"},
		{"accept-recap", "agreed-terms", "• Level: L7\n", "", "-"},
		{"accept-recap", "agreed-terms", " and $170,000 in the second", "", "-"},
		{"accept-recap", "agreed-terms", "Monday 14 September 2026", "14/09/2026", ""},
	}
	c := readCase(t, "erica.yaml")
	for _, tt := range tests {
		d, err := cat.Draft(c, letter.Request{Kind: tt.kind, Send: send, Opportunity: "amazon"})
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(d.Text, tt.from) {
			t.Errorf("%s has no %q", tt.kind, tt.from)
		}
		d.Text, d.HTML = strings.Replace(d.Text, tt.from, tt.to, 1), ""
		if got := strings.Join(found(review.Draft(d, c), tt.rule), "|"); got != tt.finds {
			t.Errorf("%s: %q: got %q, want %q", tt.kind, tt.to, got, tt.finds)
		}
	}
}

// An email to someone who isn't in the case, about no company in it, belongs to no opportunity, so
// the rules that need one don't apply, and the review says so.
func TestNoOpportunity(t *testing.T) {
	c := readCase(t, "erica.yaml")
	d := draftOf(fmt.Sprintf(template, "Could we make it $225,130, for Dana Reyes?"))
	d.Kind, d.Opportunity, d.To = "", "", []mail.Address{{Name: "Sam Poe", Email: "sam@other.example"}}
	d.Subject = "Erica Vale – sign-on bonus"
	c.Opportunities = append(c.Opportunities, casefile.Opportunity{ID: "quarry", Company: "Quarry"})
	var rules []string
	for _, f := range review.Draft(d, c).Findings {
		rules = append(rules, f.Rule+": "+f.Words)
	}
	want := []string{"recipients: sam@other.example", "recipients: ", "one-number: $225,130",
		"private: Dana Reyes"}
	if !slices.Equal(rules, want) {
		t.Errorf("got %q, want %q", rules, want)
	}
}

// TestOffice checks that rule 25 reports a recipient who has left by the day of sending.
func TestOffice(t *testing.T) {
	c := readCase(t, "erica.yaml")
	d := draftOf(strings.Replace(fmt.Sprintf(template, "It would be good to talk."), "Priya", "Tom", 1))
	d.To = []mail.Address{{Name: "Tom Hale", Email: "tom@amazon.example"}}
	if got := found(review.Draft(d, c), "finished"); len(got) != 1 || got[0] != "-" {
		t.Errorf("after he left: got %q", got)
	}
	d.Send = time.Date(2026, 6, 2, 12, 0, 0, 0, time.UTC)
	if got := found(review.Draft(d, c), "finished"); len(got) != 0 {
		t.Errorf("at the time: got %q", got)
	}
}

// TestAgreedTerms checks that an acceptance states the agreed terms, even if the written offer
// differs.
func TestAgreedTerms(t *testing.T) {
	c := readCase(t, "amara.yaml")
	for base, finds := range map[string]bool{
		"CHF 168,000": false, "CHF 168'000": false, "CHF 168’000": false,
		"CHF 166,000": true, "CHF 166'000": true,
	} {
		d := &drafts.Draft{
			Kind: "accept-recap", Opportunity: "vela", Send: time.Date(2026, 10, 20, 10, 0, 0, 0, time.UTC),
			From:    mail.Address{Name: "Amara Osei", Email: "amara.osei@post.example"},
			To:      []mail.Address{{Name: "Lena Brunner", Email: "lena.brunner@vela.example"}},
			Subject: "Amara Osei – accepting with pleasure – Vela Instruments",
			Text: "Hi Lena,\n\nThank you. I am delighted to accept the role, on these terms:\n\n" +
				"• Level: M4\n• Base salary: " + base + " a year\n" +
				"• Sign-on bonus: CHF 20,000\n" +
				"• Relocation: CHF 12,000, with the tax on it covered\n• Start date: Monday 4 January 2027\n",
		}
		if got := found(review.Draft(d, c), "agreed-terms"); len(got) > 0 != finds {
			t.Errorf("%s: got %q", base, got)
		}
	}
}

// TestAskSize checks the limits of rule 4.
func TestAskSize(t *testing.T) {
	c := readCase(t, "oliver.yaml")
	for amount, finds := range map[string]bool{"£87,900": true, "£88,000": false, "£90,000": false,
		"£96,000": false, "£96,100": true, "£9,000": true} {
		d := &drafts.Draft{
			Kind: "counter-base", Opportunity: "harbour", Send: time.Date(2026, 3, 5, 10, 0, 0, 0, time.UTC),
			From:    mail.Address{Name: "Oliver Grant", Email: "oliver@grant.example"},
			To:      []mail.Address{{Name: "Ruth Oakley", Email: "ruth.oakley@harbour.example"}},
			Subject: "Oliver Grant – base salary – Harbour Energy Systems",
			Text: "Hi Ruth,\n\n" +
				"Thank you for the offer of a base of £80,000. I would be more comfortable at " +
				amount + ".\n",
		}
		if got := found(review.Draft(d, c), "ask-size"); len(got) > 0 != finds {
			t.Errorf("%s: got %q", amount, got)
		}
	}
}

// An ask for several things may ask for less of each.
func TestAskSizeOfSeveral(t *testing.T) {
	for ask, want := range map[string]bool{
		"base: 149800": true, "base: 149800, relocation: {amount: 6000}": false, "base: 145000, relocation: {amount: 6000}": true,
	} {
		c, err := casefile.Parse("nell.yaml", strings.NewReader(strings.Replace(ownWords, "round: 1, base: 160000", "round: 1, "+ask, 1)))
		if err != nil {
			t.Fatal(err)
		}
		base, _, _ := strings.Cut(strings.TrimPrefix(ask, "base: "), ",")
		base = "$" + base[:3] + "," + base[3:]
		d := draftOf("Hi Cam,\n\nThank you for the offer. Could the base go from $140,000 to " + base +
			", with $6,000 for the move?\n\nBest,\nNell\n")
		d.Subject, d.Kind, d.Opportunity = "The offer", "counter-terms", "main"
		d.Send = time.Date(2026, 9, 9, 16, 0, 0, 0, time.UTC)
		if got := found(review.Draft(d, c), "ask-size"); slices.Contains(got, base) != want {
			t.Errorf("%s: found %q", ask, got)
		}
	}
}

// A figure of the market that the ask is near is a reason for its size.
func TestAskNearTheMarket(t *testing.T) {
	c := readCase(t, "oliver.yaml") // £91,500 in a salary guide
	for amount, finds := range map[string]bool{"£83,000": true, "£84,000": false, "£87,900": false,
		"£96,075": false, "£97,000": true} {
		d := &drafts.Draft{
			Kind: "counter-base", Opportunity: "harbour", Send: time.Date(2026, 3, 5, 10, 0, 0, 0, time.UTC),
			From:    mail.Address{Name: "Oliver Grant", Email: "oliver@grant.example"},
			To:      []mail.Address{{Name: "Ruth Oakley", Email: "ruth.oakley@harbour.example"}},
			Subject: "The base salary",
			Text: "Hi Ruth,\n\nThank you for the offer. Could we move the base from £80,000 to " + amount + "? " +
				"A recruiters' salary guide puts the base for a role like this at £91,500.\n",
		}
		if got := found(review.Draft(d, c), "ask-size"); len(got) > 0 != finds {
			t.Errorf("%s: got %q", amount, got)
		}
	}
}

// TestAskAgainstOffer checks which figures rule 4 compares, and that one at or below the offer is an
// error.
func TestAskAgainstOffer(t *testing.T) {
	const late = "log: [{on: 2026-05-05, what: asked, kind: counter-base}, {on: 2026-05-08, what: reply-no}]\n"
	for _, tt := range []struct{ kind, log, says, want string }{
		{"counter-base", "", "Could we bring the base to $200,000?", ""},
		{"counter-base", "", "Could we bring the base to $181,000?", "warning: $181,000"},
		{"counter-base", late, "Could we bring the base to $181,000?", ""},
		{"final-ask", "", "Could we bring the base to $181,000?", ""},
		{"lever-pivot", "", "Could we bring the base to $181,000?", ""},
		{"counter-firm-minimum", "", "Could we bring the base to $181,000?", ""},
		{"final-ask", "", "Could we bring the base to $179,000?", "error: $179,000"},
		{"counter-base", late, "Could we bring the base to $179,000?", "error: $179,000"},
		{"counter-base", "", "Could we bring the sign-on to $35,000?", ""},
		{"counter-base", "", "Could we bring the base to $200,000 and the sign-on to $35,000?", ""},
		{"counter-base", "", "Could we bring the sign-on to $35,000 and the base to $181,000?",
			"warning: $181,000"},
		{"counter-base", "", "Could we add $20,000 more to the base?", ""},
		{"counter-base", "", "Could we bring the base to $188,000?", ""}, // the second round
	} {
		src := strings.NewReplacer("COMPANY", "Halden", "TEAM", "Billing", "METRIC", "31%",
			"base: 180k", "base: 180k, sign_on: [18k]",
			"base: 200k,", "base: 200k, sign_on: [35k],", "[market]}]", "[market]}, {round: 2, base: 188k}]").Replace(namedCase) + tt.log
		c, err := casefile.Parse("tess.yaml", strings.NewReader(src))
		if err != nil {
			t.Fatal(err)
		}
		kind, err := catalog(t).Kind(tt.kind)
		if err != nil {
			t.Fatal(err)
		}
		r, err := review.Message(strings.NewReader("To: joan@main.example\nFrom: tess@mail.example\n"+
			"Subject: Base salary\n\nHi Joan,\n\nThank you for the offer. "+tt.says+"\n\nTess\n"), c,
			review.About{Kind: kind, Send: time.Date(2026, 5, 12, 15, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range r.Findings {
			if f.Rule == "ask-size" {
				got = append(got, string(f.Severity)+": "+f.Words)
			}
		}
		if strings.Join(got, "|") != tt.want {
			t.Errorf("%s, %q: got %q, want %q", tt.kind, tt.says, got, tt.want)
		}
	}
}

// TestFiguresOfSteps checks that an email may state every figure of what they came back with and of
// the last step of an ask.
func TestFiguresOfSteps(t *testing.T) {
	src := strings.NewReplacer("COMPANY", "Halden", "TEAM", "Billing", "METRIC", "31%",
		"base: 200k", "base: 200k, bonus: {amount: 41k}, sign_on: {years: [36k], paid: monthly}, "+
			"fallback: {bonus: {amount: 37k}, sign_on: {years: [30k], paid: monthly}}").Replace(namedCase) +
		"log: [{on: 2026-05-08, what: reply-partial, bonus: {amount: 33k}, " +
		"sign_on: {years: [24k], paid: monthly}}]\n"
	c, err := casefile.Parse("tess.yaml", strings.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	for figure, known := range map[string]bool{"bonus of $33,000": true, "bonus of $37,000": true,
		"sign-on of $2,000 a month": true, "sign-on of $2,500 a month": true,
		"bonus of $34,000": false, "sign-on of $2,700 a month": false} {
		r, err := review.Message(strings.NewReader("To: joan@main.example\nFrom: tess@mail.example\n"+
			"Subject: What comes next\n\nHi Joan,\n\nThank you for the "+figure+".\n\nTess\n"), c,
			review.About{Send: time.Date(2026, 5, 12, 15, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		if found := slices.ContainsFunc(r.Findings,
			func(f review.Finding) bool { return f.Rule == "figures" }); found == known {
			t.Errorf("%s: got %v", figure, r.Findings)
		}
	}
}

// TestThanksFirst checks which emails rule 1 is about.
func TestThanksFirst(t *testing.T) {
	const answered = "log: [{on: 2026-05-05, what: sent, kind: offer-acknowledge}]\n"
	const plain = "I have read it. Could we bring the base to $200,000?"
	for _, tt := range []struct {
		kind, log, says string
		finds           bool
	}{
		{"counter-base", "", plain, true},
		{"counter-base", "", "I have read it. Thank you for it.", false},
		{"counter-base", answered, plain, false},
		{"", "", plain, true},
		{"", answered, plain, false},
		{"offer-clarify", "", "I have read it. What is the notice?", true},
		{"offer-clarify", answered, "I have read it. What is the notice?", false},
		{"counter-followup", "", "Is there any news? I can talk today.", false},
		{"process-checkin", "", "Is there any news? I can talk today.", false},
		{"accept-recap", answered, "I accept the offer. I start in June.", true},
		{"decline-fit.fit", answered, "I decline the offer. I stay here.", true},
		{"decline-fit.fit", answered, "Thank you for the offer. I decline it.", false},
	} {
		src := strings.NewReplacer("COMPANY", "Halden", "TEAM", "Billing", "METRIC", "31%").Replace(namedCase)
		c, err := casefile.Parse("tess.yaml", strings.NewReader(src+tt.log))
		if err != nil {
			t.Fatal(err)
		}
		var kind letter.Kind
		if tt.kind != "" {
			if kind, err = catalog(t).Kind(tt.kind); err != nil {
				t.Fatal(err)
			}
		}
		r, err := review.Message(strings.NewReader("To: joan@main.example\nFrom: tess@mail.example\n"+
			"Subject: Base salary\n\nHi Joan,\n\n"+tt.says+"\n\nTess\n"), c,
			review.About{Kind: kind, Send: time.Date(2026, 5, 12, 15, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		if got := found(r, "thanks-first"); len(got) > 0 != tt.finds {
			t.Errorf("%s, %q: got %q", tt.kind, tt.says, got)
		}
	}
}

// TestQuoted checks that quoted text is only searched for private facts.
func TestQuoted(t *testing.T) {
	c := readCase(t, "erica.yaml")
	mail := "From: Erica Vale <erica.vale@mail.example>\nTo: Priya Shah <priya@amazon.example>\n" +
		"Subject: Re: Your offer\nIn-Reply-To: <a@b>\n\n" +
		fmt.Sprintf(template, "It would be good to talk.") +
		"\nOn 29/06/2026 21:40, Priya Shah wrote:\n> Unfortunately I need $999,999, or else!!! TODO\n> QUOTED\n"
	for quoted, want := range map[string]string{"all is well": "", "she would take 470k": "private",
		"ask Dana Reyes": "private"} {
		r, err := review.Message(strings.NewReader(strings.Replace(mail, "QUOTED", quoted, 1)), c,
			review.About{Send: time.Date(2026, 6, 30, 17, 30, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		var rules []string
		for _, f := range r.Findings {
			rules = append(rules, f.Rule)
		}
		if got := strings.Join(rules, " "); got != want {
			t.Errorf("%q: got %q, want %q", quoted, got, want)
		}
	}
}
