package review_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/review"
)

// withQuarry returns the reference case with a second open opportunity, whose recruiter has no
// address, and a manager with one.
func withQuarry(t *testing.T) *casefile.Case {
	c := readCase(t, "erica.yaml")
	c.Opportunities = append(c.Opportunities, casefile.Opportunity{
		ID: "quarry", Company: "Quarry", Stage: casefile.StageOffer,
		People: []casefile.Person{
			{ID: "mo", Role: casefile.RoleHiringManager, Name: "Mo Lund", Email: "mo@quarry.example"},
			{ID: "kit", Role: casefile.RoleRecruiter, Name: "Kit Ames"},
		},
	})
	return c
}

// TestRecipients checks each field of the header against the people of the case.
func TestRecipients(t *testing.T) {
	c := withQuarry(t)
	coach := c.Coach.Email
	for _, tt := range []struct{ header, want string }{
		{"From: erica.vale@mail.example\nTo: priya@amazon.example\nBcc: Erica.Vale@mail.example",
			""},
		{"From: erica@office.example\nTo: priya@amazon.example", "error: erica@office.example"},
		{"Reply-To: erica@office.example\nTo: priya@amazon.example", "error: erica@office.example"},
		{"Reply-To: erica.vale@mail.example\nTo: priya@amazon.example", ""},
		// a slip at the company, and a colleague there
		{"To: pryia@amazon.example", "error: pryia@amazon.example; Priya Shah <priya@amazon.example>"},
		{"To: Priya Shah <priyaa@amazon.example>", "error: priyaa@amazon.example; Priya Shah"},
		{"To: priya@amazon.example\nCc: marcu@amazon.example", "error: marcu@amazon.example; Marcus"},
		{"To: priya@amazon.example\nCc: Marcia Dell <marcis@amazon.example>", "warning: marcis@amazon.example"},
		{"To: priya@amazon.example\nCc: recruiting@amazon.example", "warning: recruiting@amazon.example"},
		{"To: priya@amazon.example\nCc: Priya Shah <priya.shah@amazon.example>", "warning: priya.shah@amazon.example"},
		{"To: priya@amazon.exampel",
			"error: priya@amazon.exampel; Priya Shah <priya@amazon.example>"},
		{"To: Priya Shah <ps@else.example>",
			"error: ps@else.example; Priya Shah <priya@amazon.example>"},
		{"To: priya@amazon.example\nBcc: mo@quarry.example",
			`error: mo@quarry.example; opportunity "quarry"`},
		{"To: priya@amazon.example\nCc: sam@else.example",
			"error: sam@else.example; email: sam@else.example"},
		{"To: priya@amazon.exampel\nCc: mo@quarry.example",
			"error: priya@amazon.exampel|error: mo@quarry.example"},
		{"To: mo@quarry.example\nCc: Kit Ames <kit@else.example>",
			`warning: kit@else.example; "kit"`},
		{"To: mo@quarry.example\nCc: Kim Other <kim@else.example>", "error: kim@else.example"},
		{"To: mo@quarry.example\nCc: Priya Shah <priya@pay.example>", "error: priya@pay.example"},
		// fields that few people see
		{"To: priya@amazon.example\nSender: erica@office.example", "error: erica@office.example"},
		{"To: priya@amazon.example\nSender: Erica.Vale@mail.example", ""},
		{"To: priya@amazon.example\nDisposition-Notification-To: <erica@office.example>",
			"error: erica@office.example"},
		{"To: priya@amazon.example\nResent-To: sam@else.example", "error: sam@else.example"},
		{"To: priya@amazon.example\nMail-Followup-To: priya@amazon.example, sam@else.example",
			"error: sam@else.example"},
		// a second field, and addresses that only some programs read
		{"To: priya@amazon.example\nTo: sam@else.example", "error: sam@else.example"},
		{"To: priya@amazon.example\nBcc: erica.vale@mail.example\nBcc: sam@else.example",
			"error: sam@else.example"},
		{"To: priya@amazon.example\nReply-To: erica.vale@mail.example\nReply-To: sam@else.example",
			"error: sam@else.example"},
		{"To: priya@amazon.example\nCc: =?utf-8?q?sam=40else=2Eexample?=", "error: sam@else.example"},
		{"To: priya@amazon\u200b.example", "error: priya@amazon\u200b.example; invisible"},
		{"To: =?utf-8?q?sam=40else=2Eexample?= <priya@amazon.example>",
			"warning: sam@else.example; of Priya Shah"},
		{"To: priya.shah@amazon.example <priya@amazon.example>", ""},
		// the right address under somebody else's name
		{"To: Marcus Oyelaran <priya@amazon.example>", "error: Marcus Oyelaran; of Priya Shah"},
		{"To: priya@amazon.example\nReply-To: Priya Shah <erica.vale@mail.example>",
			"error: Priya Shah; of Erica Vale"},
		{"To: priya@amazon.example\nCc: Some Body <marcus@amazon.example>",
			"warning: Some Body; of Marcus Oyelaran"},
		{"From: Zoe <erica.vale@mail.example>\nTo: priya@amazon.example", "warning: Zoe"},
		{"From: Erika Vale <erica.vale@mail.example>\nTo: priya@amazon.example", "warning: Erika Vale"},
		{"From: Erica M. Vale <erica.vale@mail.example>\nTo: priya@amazon.example", ""},
		{"To: \"Shah, Priya (Amazon)\" <priya@amazon.example>", ""},
		{"To: P. Shah <priya@amazon.example>\nCc: M. O. <marcus@amazon.example>", ""},
		{"To: priya@amazon.example <priya@amazon.example>", ""},
		{"To: Amazon Jobs <priya@amazon.example>\nCc: Recruiting <marcus@amazon.example>", ""},
		{"To: =?utf-8?q?=E5=B1=B1=E7=94=B0?= <priya@amazon.example>", ""},
		{"From: " + coach + "\nTo: erica.vale@mail.example", ""},
		{"From: " + coach + "\nTo: erica.vale@mail.example\nCc: priya@amazon.example",
			"error: priya@amazon.example"},
	} {
		header, want := tt.header, tt.want
		report, err := review.Message(strings.NewReader(strings.ReplaceAll(header, "\n", "\r\n")+
			"\r\nSubject: Sign-on bonus\r\n\r\nHi there,\r\n"), c, review.About{})
		if err != nil {
			t.Fatal(err)
		}
		var got []review.Finding
		for _, f := range report.Findings {
			if f.Rule == "recipients" {
				got = append(got, f)
			}
		}
		wants := strings.Split(want, "|")
		if want == "" {
			wants = nil
		}
		if len(got) != len(wants) {
			t.Errorf("%q: got %v, want %s", header, got, want)
			continue
		}
		for _, w := range wants {
			found := false
			for _, f := range got {
				words, says, _ := strings.Cut(w, "; ")
				found = found || string(f.Severity)+": "+f.Words == words &&
					strings.Contains(f.Text+f.Fix, says) && f.FileLine > 0
			}
			if !found {
				t.Errorf("%q: got %v, want %s", header, got, w)
			}
		}
	}
}

// TestGoesNowhere checks that an email that a program saved goes to somebody at the company.
func TestGoesNowhere(t *testing.T) {
	c := withQuarry(t)
	const from = "From: erica.vale@mail.example\n"
	for header, want := range map[string]bool{
		from: true, from + "To:\n": true, from + "To: undisclosed-recipients:;\n": true,
		from + "To: Erica.Vale@mail.example\n":                             true,
		from + "To: erica.vale@mail.example\nBcc: " + c.Coach.Email + "\n": true,
		from + "Bcc: erica.vale@mail.example\n":                            true,
		from + "To: erica.vale@mail.example\nBcc: priya@amazon.example\n":  false,
		from + "Cc: priya@amazon.example\n":                                false,
		from + "To: sam@else.example\n":                                    false, // which is an error
		"From: " + c.Coach.Email + "\nTo: erica.vale@mail.example\n":       false,
		"": false, // only the words, or what is still to be addressed
	} {
		report, err := review.Message(strings.NewReader(header+"Subject: Sign-on bonus\n\n"+
			fmt.Sprintf(template, "It helped.")), c, review.About{Opportunity: c.Opportunities[0].ID})
		if err != nil {
			t.Fatal(err)
		}
		got := false
		for _, f := range report.Findings {
			got = got || f.Rule == "recipients" && strings.HasPrefix(f.Text, "it goes to nobody of Amazon")
		}
		if got != want {
			t.Errorf("%q: found %v", header, got)
		}
	}
}

// TestMistypedAddress checks that an email with a typo in its address is read like the one without.
func TestMistypedAddress(t *testing.T) {
	c := withQuarry(t)
	text := fmt.Sprintf(template, "Could we make it $777,000?")
	for _, to := range []string{
		"priya@amazon.example", "priya@amazon.exampel", "Priya Shah <p@x.example>",
	} {
		report, err := review.Message(strings.NewReader("To: "+to+"\r\nSubject: Sign-on bonus\r\n\r\n"+
			text), c, review.About{Send: time.Date(2026, 6, 30, 17, 30, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		if got := found(report, "figures"); len(got) != 1 || got[0] != "$777,000" {
			t.Errorf("%s: got %q", to, got)
		}
	}
}
