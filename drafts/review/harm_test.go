package review_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/review"
)

// reviewOf reviews an email of the reference case as a client's program may have saved it.
func reviewOf(t *testing.T, header, body string) *review.Report {
	t.Helper()
	const from = "From: erica.vale@mail.example\nTo: priya@amazon.example\nSubject: Sign-on bonus\n"
	r, err := review.Message(strings.NewReader(from+header+"\n"+body), drafttest.Shared(t, "erica.yaml"),
		review.About{Send: draftOf("").Send})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestUnread checks that a review names what it didn't read.
func TestUnread(t *testing.T) {
	const mixed = "Content-Type: multipart/mixed; boundary=b\n"
	part := func(header, body string) string { return "--b\n" + header + "\n\n" + body + "\n" }
	text := part("Content-Type: text/plain", "Hi Priya,\n\nThank you.\n\nErica")
	for name, tt := range map[string]struct{ header, body, finds string }{
		"nothing": {"", "\n", "no words"},
		"a picture": {mixed, text + part("Content-Type: image/png; name=a.png", "x") + "--b--",
			"a.png (image/png) wasn't read"},
		"a picture without a name": {mixed, text + part("Content-Type: image/png", "x") + "--b--",
			"image/png (image/png) wasn't read"},
		"a linked picture": {"Content-Type: text/html\n", `<p>Thank you.</p><img src="http://a.example/x">`,
			"a picture in the HTML wasn't read"},
		"a signature": {mixed, text + part("Content-Type: application/pgp-signature; name=s.asc", "x") +
			"--b--", ""},
		"a text file": {mixed, text + part("Content-Type: text/csv; name=a.csv", "a;b") + "--b--", ""},
		"a text file in an unknown charset": {mixed,
			text + part("Content-Type: text/csv; charset=x-own; name=a.csv", "\xe9") + "--b--",
			"a.csv (text/csv) wasn't read"},
		"encrypted": {"Content-Type: multipart/encrypted; boundary=b\n",
			part("Content-Type: application/pgp-encrypted", "Version: 1") +
				part("Content-Type: application/octet-stream; name=e.asc",
					"-----BEGIN PGP MESSAGE-----\n\nhQEMAw==\n-----END PGP MESSAGE-----\n") + "--b--",
			"application/pgp-encrypted (application/pgp-encrypted) wasn't read|" +
				"e.asc (application/octet-stream) wasn't read|no words"},
		"encrypted within the text": {"", "Hi Priya,\n\n-----BEGIN PGP MESSAGE-----\n\nhQEMAw==\n" +
			"-----END PGP MESSAGE-----\n\nErica\n", `"-----BEGIN PGP MESSAGE" begins an encrypted part`},
		"no end": {mixed, text, "a multipart has no end"},
		"German": {"", "Hallo Priya,\n\nvielen Dank für das Angebot, über das ich mich sehr gefreut " +
			"habe. Ich melde mich bald.\n\nErica\n", "isn't in English, so these rules weren't applied"},
		"Russian": {"", "Здравствуйте!\n\nСпасибо за предложение.\n\nErica\n", "isn't in English"},
		"English": {"", "Hi Priya,\n\nThank you for the offer, which I was very glad to read. You will " +
			"hear from me soon.\n\nErica\n", ""},
	} {
		var got []string
		for _, f := range reviewOf(t, tt.header, tt.body).Findings {
			if f.Rule == "unread" {
				got = append(got, f.Text)
			}
		}
		all := strings.Join(got, "|")
		if want := strings.Split(tt.finds, "|"); tt.finds == "" && all != "" || len(got) > len(want) {
			t.Errorf("%s: got %q, want %q", name, all, tt.finds)
		}
		for _, w := range strings.Split(tt.finds, "|") {
			if !strings.Contains(all, w) {
				t.Errorf("%s: got %q, want %q", name, all, w)
			}
		}
	}
}

// TestSignatures checks that what speaks below the mark of a signature is read like the rest, and that
// a signature isn't.
func TestSignatures(t *testing.T) {
	for below, want := range map[string]string{
		"Erica Vale\nP.S. I have an offer from Tessera for $700,000.":    "competing-offer|figures",
		"Erica\n\nIf not, I walk.":                                       "ultimatum",
		"[Your Name]":                                                    "finished",
		"Erica\nSent from my iPhone. I want $700,000.":                   "figures",
		"Erica Vale\nPrincipal Engineer I, Storage\n+1 206 555 0100":     "",
		"Erica I. Vale\nshe/her | erica@vale.example | [1] vale.example": "",
		"Erica Vale\n[LinkedIn]<https://x.example>\n[Company Logo](x)":   "",
		"Sent from my iPhone. Please excuse typos.":                      "",
	} {
		var got []string
		for _, f := range reviewOf(t, "", "Hi Priya,\n\nThank you for the offer, which I was very glad to "+
			"read.\n\nBest,\nErica\n\n-- \n"+below+"\n").Findings {
			length := f.Rule == "words" || f.Rule == "point-first" || f.Rule == "you-and-we"
			if f.Part != "Subject" && !length {
				got = append(got, f.Rule)
			}
		}
		slices.Sort(got)
		if all := strings.Join(slices.Compact(got), "|"); all != want {
			t.Errorf("%q: found %s, want %s", below, all, want)
		}
	}
}

// TestPartsAgree checks that the text and the HTML say the same.
func TestPartsAgree(t *testing.T) {
	for html, want := range map[string]string{
		"<p>Hi Priya,</p><p>Could we make it $170,000?</p><p>Erica</p>":          "$170,000|$225,000",
		"<p>Hi Priya,</p><p>Could <b>we</b> make that $225,000?</p><p>Erica</p>": "",
		"<p>Hi!</p>": "$225,000|-",
		"<p>Hi Priya,</p><p>Could we make it $225,000?</p>" +
			"<p>I accept the offer.</p><p>Erica</p>": "I accept the offer.",
	} {
		got := found(reviewOf(t, "Content-Type: multipart/alternative; boundary=b\n",
			"--b\n\nHi Priya,\n\nCould we make it $225,000?\n\nErica\n--b\nContent-Type: text/html\n\n"+
				html+"\n--b--\n"), "finished")
		slices.Sort(got)
		if all := strings.Join(got, "|"); all != want {
			t.Errorf("%s: found %s, want %s", html, all, want)
		}
	}
}

// TestOtherLanguages checks that an email in another language is judged by the rules that don't
// depend on it.
func TestOtherLanguages(t *testing.T) {
	r := reviewOf(t, "", "Liebe Priya,\n\nvielen Dank für das Angebot. Können wir über $470,000 "+
		"und die $252,000 sprechen, aber bald? Ich bin [Name].\n\nViele Grüße\nErica\n")
	for rule, want := range map[string]string{"private": "$470,000", "figures": "$252,000",
		"finished": "[Name]", "and-not-but": ""} {
		if got := strings.Join(found(r, rule), "|"); got != want {
			t.Errorf("%s: got %q, want %q", rule, got, want)
		}
	}
}

// TestAttachedText checks that a text attachment is searched for what is private.
func TestAttachedText(t *testing.T) {
	r := reviewOf(t, "Content-Type: multipart/mixed; boundary=b\n", "--b\n\nHi Priya,\n\nThank you."+
		"\n\nErica\n--b\nContent-Type: text/csv; name=a.csv\nContent-Transfer-Encoding: base64\n\n"+
		"Zmxvb3I7NDcwMDAwCg==\n--b--\n")
	if got := found(r, "private"); len(got) != 1 || got[0] != "470000" {
		t.Errorf("got %q", got)
	}
}

// TestNames checks the greeting, the sign-off, and the names of people, companies, and roles.
func TestNames(t *testing.T) {
	c := readCase(t, "erica.yaml")
	check := func(text, want string) {
		t.Helper()
		got := strings.Join(found(review.Draft(draftOf(text), c), "finished"), "|")
		if got != want {
			t.Errorf("%q: got %q, want %q", strings.SplitN(text, "\n", 2)[0], got, want)
		}
	}
	body := fmt.Sprintf(template, "It would be good to talk.")
	for greeting, want := range map[string]string{
		"Hi Priya, hope all is well.": "", "Hiya Priya,": "",
		"Good evening Priya – I hope you are well.": "",
		"Happy Tuesday, Priya!":                     "", "Hi!": "", "Dear all,": "", "Dear Hiring Committee,": "",
		"Priya, good morning,": "", "hi priya,": "", "Hi Pri,": "", "Liebe Priya,": "",
		"Moien Priya,":            "",
		"Sehr geehrte Frau Shah,": "", "Hi Amazon team,": "", "Dear Halden team,": "Halden", "Hi ,": "Hi ,",
		"Good morning Declan, I hope": "Declan", "Hello again Marta!": "Marta", "Declan –": "Declan",
		"Dear Sarah Shah,": "Sarah", "Bonjour Claire,": "Claire", "hi declan,": "declan",
	} {
		check(strings.Replace(body, "Hi Priya,", greeting, 1), want)
	}
	for signed, want := range map[string]string{
		"Best,\nErica Vale": "", "Warm regards,\nE. Vale": "", "Erica": "", "– Erica": "",
		"Many thanks,\nErica\n+44 20 7946 0018": "", "Best,\nÉrica": "", "Thanks again": "",
		"Best,\nIngrid": "Ingrid", "Thanks!\nIngrid Vale": "Ingrid Vale", "Ingrid": "Ingrid",
	} {
		check(strings.Replace(body, "Best,\nErica", signed, 1), want)
	}
	for says, want := range map[string]string{
		"Thanks, Priya.": "", "Thank you, Marcus, for the talk.": "", "Thank you, Amazon!": "",
		"Thanks, Declan.": "Declan", "Thank you so much, Declan, for the talk.": "Declan",
		"Noor, could you look at it?":               "Noor",
		"I would be proud to join Amazon.":          "",
		"I would be proud to join Halden.":          "Halden",
		"It would be good to work at Halden Labs.":  "Halden Labs",
		"A future at Halden is what I want.":        "Halden",
		"I worked at Halden for three years.":       "",
		"My current role at Halden taught me that.": "",
		"I can join Zoom at ten.":                   "",
		"I would like to join Amazonn soon.":        "Amazonn",
		"The Staff Engineer role is right for me.":  "Staff Engineer",
		"I would love to be your Head of Design.":   "Head of Design",
		"The Principal Engineer role suits me.":     "",
		"The L7 Engineer role suits me.":            "",
	} {
		check(fmt.Sprintf(template, says), want)
	}
}

// TestBlanks checks placeholders in every usual form, and what only looks like one.
func TestBlanks(t *testing.T) {
	c := readCase(t, "erica.yaml")
	for says, want := range map[string]string{
		"I could talk on {day}.": "{day}", "I could talk on «day».": "«day»",
		"It is due on DD/MM/YYYY at HH:MM.": "DD/MM/YYYY|HH:MM",
		"Could it be $XX0,000?":             "$XX0,000", "The day is the xxth.": "xxth",
		"The start is tbc.": "tbc", "Note to self: check this.": "Note to self",
		"(add a line about the team here)": "(add a line about the team here)",
		"I could start in $MONTH.":         "$MONTH", "%FIRSTNAME%, thank you.": "%FIRSTNAME%",
		"The figure is from ??? there.": "???", "*** check this ***": "*** check this ***",
		"Put your name here.": "your name here", "Placeholder for data": "Placeholder for",
		"I read «The Trial of the Year» again.": "", "Is that so??": "", "XML and XXL are fine.": "",
		"That is $5 (add 5% for tax).": "",
		"I could start on __/__/2026.": "__", "I could start on DATE.": "DATE", "I'm NAME.": "NAME",
		"The day is t.b.d.": "t.b.d", "The day (to be confirmed) is good.": "(to be confirmed)",
		"Insert the figures here.": "Insert the figures here", "*|FNAME|*": "*|", "It's #REF! now.": "#REF!",
		"Could it be $0,000?": "$0,000", "Note: delete this line before sending.": "Note: delete",
		"[EV: too long]": "[EV: too long]", "Sure! Here's a more polite version:": "Here's a more polite version",
		"That is the DATE I'd like.": "", "START DATE: 28 September": "", "The start date is to be confirmed.": "",
		"Could you remove the clause before I sign?": "", "It costs me $0 now.": "",
		"I could start on INSERT DATE.": "INSERT DATE", "I led the COMPANY NAME team.": "COMPANY",
		"I could start on (date).": "(date)", "I could start on _DATE_.": "_DATE_",
		"I could start on xx/xx/2026.": "xx/xx/2026", "I could start on ??/??/2026.": "??/??/2026",
		"Could it be $#,###?": "$#,###?", "Could it be $N?": "$N", "That is X dollars more.": "X dollars",
		"Could it be 215.000 $? Or 215k$?": "", "Could it go from 170k€ to €?": "€?", "Could it be 215 £ ?": "",
		"It was $0.00 before.": "$0.00", "I led the ‹team› work.": "‹team›", "I led $(team).": "$(team)",
		"I could start on the __th of July.": "__th", "I could start on ....... then.": ".......",
		"It starts on mm-dd-yyyy.": "mm-dd-yyyy", "I could start in $NUMBER weeks.": "$NUMBER", "It starts on xx/xx.": "xx/xx.",
		"We met @@name@@.": "@@name@@", "It cost %!d(MISSING).": "%!d(MISSING)", "The reason is TK.": "TK.",
		"I bought it at TK Maxx.": "", "DO NOT SEND": "DO NOT SEND", "Please do not send it to my office.": "",
		"Draft: the offer": "Draft:", "I wrote the first draft: a plan.": "",
		"Here is the edited version of your message.":          "Here is the edited version of your message",
		"Let me know if you want me to make it more formal.":   "Let me know if you want me to make it more formal",
		"Let me know if you would like me to change the date.": "",
		"Here is the updated version of the contract.":         "",
		"Feel free to personalize it.":                         "Feel free to personalize",
		"PLACEHOLDER":                                          "PLACEHOLDER", "Say something nice about the team here.": "Say something nice about the team here",
		"I read it so [sic].": "", "The X axis was mine.": "", "I tuned INSERT and UPDATE for them.": "",
	} {
		got := strings.Join(found(review.Draft(draftOf(fmt.Sprintf(template, says)), c), "finished"), "|")
		if got != want {
			t.Errorf("%q: got %q, want %q", says, got, want)
		}
	}
}

// TestDays checks dates in figures, days without a month, and the times of deadlines.
func TestDays(t *testing.T) {
	c := readCase(t, "erica.yaml")
	for says, want := range map[string]string{
		"It vests on 15/11.": "", "It vests on 11/15.": "", "It vests on 15.11. or so.": "",
		"It vests on 16/11.": "16/11", "It vests on 16.11. or so.": "16.11",
		"Could we move that to 21/09 at the latest?": "21/09",
		"It vests on the 15th.":                      "", "It vests on the 29th.": "the 29th",
		"It was my 2nd team, on the 3rd floor.": "", "On 9/10 of the days, it ran 24/7.": "",
		"The offer is open until Monday 6 July, 17:00 Pacific.":                "",
		"The offer is open until Monday 6 July at 5 p.m. PT.":                  "",
		"The offer is open until 5pm on Monday 6 July.":                        "",
		"The offer is open until Tuesday 7 July, 1 am in London.":              "",
		"The offer is open until Monday 6 July at 5:30 pm.":                    "5:30 pm",
		"The offer is open until Monday 6 July, 17:00 Berlin time.":            "17:00 Berlin time",
		"The offer is open until noon on Monday 6 July.":                       "noon",
		"I am in the office on 15 November at 9:00.":                           "",
		"The offer is open until Monday 6 July, and 3 teams wait for it then.": "",
	} {
		got := strings.Join(found(review.Draft(draftOf(fmt.Sprintf(template, says)), c), "figures"), "|")
		if strings.TrimPrefix(got, "the ") != strings.TrimPrefix(want, "the ") {
			t.Errorf("%q: got %q, want %q", says, got, want)
		}
	}
}

// TestClaimedOffers checks claims of offers in any words, in a case that has no other one.
func TestClaimedOffers(t *testing.T) {
	c := readCase(t, "erica.yaml")
	c.Opportunities = c.Opportunities[:1]
	for says, claims := range map[string]bool{
		"I received an offer from Halden last week.":         true,
		"Another company came in higher.":                    true,
		"Halden has extended an offer as well.":              true,
		"Halden Labs wants to hire me.":                      true,
		"Halden came back with more.":                        true,
		"I was offered a role at Halden.":                    true,
		"I'm in the final round with Halden.":                true,
		"Someone else has offered me more.":                  true,
		"A competitor of yours is offering more.":            true,
		"There's interest from several other firms.":         true,
		"I moved one handover between two teams.":            false,
		"A firm in Leeds has put more on the table.":         true,
		"I turned down Halden for this.":                     true,
		"Thank you for the offer from Amazon.":               false,
		"I enjoyed my talks with Marcus.":                    false,
		"The team has made an offer of help.":                false,
		"Another team came to us for help with the storage.": false,
		"I'd like to talk about the offer.":                  false,
	} {
		got := found(review.Draft(draftOf(fmt.Sprintf(template, says)), c), "competing-offer")
		if (len(got) > 0) != claims {
			t.Errorf("%q: got %q", says, got)
		}
	}
}

// The errors of a report are the reasons why an email can't go out, and what is private isn't in them.
func TestErrorsAreReasons(t *testing.T) {
	r := &review.Report{Findings: []review.Finding{
		{Rule: "finished", Severity: review.Error, Text: "the email greets Pria"},
		{Rule: "words", Severity: review.Warning, Text: "13 words"},
		{Rule: "private", Severity: review.Error, Text: "470k is the least that the client would accept"},
	}}
	want := []string{"the email greets Pria (finished)", "it shows something private (private)"}
	if got := r.Errors(); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
