package review_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
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
		{"thanks-first", "thanks in the second sentence",
			change("Thank you for the offer. I am excited about",
				"This is about the offer. Many thanks for"), ""},
		{"thanks-first", "no thanks",
			change("Thank you for the offer. I am excited about", "This is about the offer. It is for"), "-"},
		{"case-before-number", "the case below",
			strings.Replace(sound, "• I designed",
				"Your offer has $170,000. Could we bring that to $225,000?\n\n• I designed", 1), "-"},
		{"case-before-number", "no offer restated",
			change("Your offer has a sign-on bonus of $170,000 in the first year and $120,000 in "+
				"the second. Could", "Could"), "-"},
		{"case-before-number", "both", sound, ""},
		{"bullets", "eight", change(bullet, strings.Repeat(bullet, 7)), "-"},
		{"bullets", "seven", change(bullet, strings.Repeat(bullet, 6)), ""},
		{"bullets", "bare", change(bullet, "• Hard-working\n• Team player\n• Fast learner\n"), "-"},
		{"you-and-we", "all I",
			change("Could we bring that to",
				"I want it to be, and I think I have shown why I should have,"), "-"},
		{"words", "too long", change("It would be good to talk.",
			strings.Repeat("It would be good to talk about this. ", 40)), "-"},
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
		"Amazon – sign-on bonus – Erica Vale": "subject",
		"Erica Vale – Amazon":                 "subject",
		"Erika Vale – sign-on bonus – Amazon": "finished", "Erica Vale – sign-on bonus – Google": "finished",
		"Erica Vale – relocation – Amazon": "figures", "Erica Vale – $225,000 – Amazon": "",
		"Erica Vale – $252,000 – Amazon":      "figures",
		"Erica Vale – 470k – Amazon":          "private",
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
		{"counter-followup", "nudge-number", "Is anything",
			"You know that it is $225,000. Is anything", "$225,000"},
		{"counter-followup", "nudge-number", "Is anything", "My number is 0117 496 0123. Is anything", ""},
		{"decline-elsewhere", "decline-first", "I have accepted",
			"It means a lot. It was good. I have accepted", "-"},
		{"accept-recap", "agreed-terms", "• Level: L7\n", "", "-"},
		{"accept-recap", "agreed-terms", " and $170,000 in the second", "", "-"},
		{"accept-recap", "agreed-terms", "Monday 14 September", "14/09/2026", ""},
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

// An email to someone who isn't in the case belongs to no opportunity, so the rules that need one
// don't apply.
func TestNoOpportunity(t *testing.T) {
	c := readCase(t, "erica.yaml")
	d := draftOf(fmt.Sprintf(template, "Could we make it $225,130, for Dana Reyes?"))
	d.Kind, d.Opportunity, d.To = "", "", []mail.Address{{Name: "Sam Poe", Email: "sam@other.example"}}
	var rules []string
	for _, f := range review.Draft(d, c).Findings {
		rules = append(rules, f.Rule+": "+f.Words)
	}
	want := []string{"one-number: $225,130", "private: Dana Reyes"}
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

// TestQuoted checks that quoted text is only searched for private facts.
func TestQuoted(t *testing.T) {
	c := readCase(t, "erica.yaml")
	mail := "From: Erica Vale <erica.vale@mail.example>\nTo: Priya Shah <priya@amazon.example>\n" +
		"Subject: Re: Your offer\nIn-Reply-To: <a@b>\n\n" +
		fmt.Sprintf(template, "It would be good to talk.") +
		"\nOn 29/06/2026 21:40, Priya Shah wrote:\n> Unfortunately I need $999,999, or else!!! TODO\n> %s\n"
	for quoted, want := range map[string]string{"all is well": "", "she would take 470k": "private",
		"ask Dana Reyes": "private"} {
		r, err := review.Message(strings.NewReader(fmt.Sprintf(mail, quoted)), c,
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
