package inbox_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/inbox"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// TestAway tells a writer who is away from one who comes back with an answer, and from others who
// are away.
func TestAway(t *testing.T) {
	for _, tt := range []struct {
		text   string
		want   inbox.What
		until  string
		answer string
	}{
		{"I am out of the office until March 19.", inbox.OutOfOffice, "2027-03-19", ""},
		{"I'm out of the office 3/15 - 3/19.", inbox.OutOfOffice, "2027-03-19", ""},
		{"I'll be on vacation March 15-19.", inbox.OutOfOffice, "2027-03-19", ""},
		{"I'm away 15 to 19 March.", inbox.OutOfOffice, "2027-03-19", ""},
		{"I'm out of the office Monday – Friday next week.", inbox.OutOfOffice, "2027-03-19", ""},
		{"Ich bin bis einschließlich 19.03.2027 nicht im Büro.", inbox.OutOfOffice, "2027-03-19", ""},
		{"Ich bin vom 15.-19.03. im Urlaub.", inbox.OutOfOffice, "2027-03-19", ""},
		{"Je suis en congé jusqu'au vendredi 19 mars inclus.", inbox.OutOfOffice, "2027-03-19", ""},
		{"Estaré de vacaciones del 15 al 19 de marzo.", inbox.OutOfOffice, "2027-03-19", ""},
		{"I'm traveling this week and will be back on Monday.", inbox.OutOfOffice, "2027-03-14", ""},
		{"I'll be back in the office on Tuesday.", inbox.OutOfOffice, "2027-03-15", ""},
		{"I'm on vacation through Friday. Will check with Dev and get back to you on Monday.", inbox.Hold, "", "2027-03-15"},
		{"I'm off on Monday and Tuesday.", inbox.OutOfOffice, "2027-03-16", ""},
		{"I'm on leave next week.", inbox.OutOfOffice, "2027-03-21", ""},
		{"I'm out of the office from March 15 and won't be available until March 22.", inbox.OutOfOffice, "2027-03-21", ""},
		{"I'm away, and return the Monday after St. Patrick's Day, March 22.", inbox.OutOfOffice, "2027-03-21", ""},
		{"I'm on vacation until Wednesday after next (March 24).", inbox.OutOfOffice, "2027-03-24", ""},
		{"I'm on vacation and back on Tuesday after next.", inbox.OutOfOffice, "2027-03-22", ""},
		{"Payroll is out next week, so give me until Tuesday.", inbox.Hold, "", "2027-03-16"},
		{"I'll be back with numbers on Tuesday.", inbox.Hold, "", "2027-03-16"},
		{"I should be back with a firm answer by Wednesday.", inbox.Hold, "", "2027-03-17"},
		{"Let me check with the committee and come back on Tuesday.", inbox.Hold, "", "2027-03-16"},
		{"I'll run it by the CFO and be back on Thursday with a decision.", inbox.Hold, "", "2027-03-18"},
		{"Our VP is on vacation until March 22, so this will take a little longer.", inbox.Hold, "", ""},
		{"The hiring manager is traveling until Tuesday; I'll ask her then.", inbox.Hold, "", ""},
		{"Finance is out this week, so I need until Monday.", inbox.Hold, "", ""},
		{"The board sits on Tuesday. You'll hear from me on Wednesday.", inbox.Hold, "", "2027-03-17"},
		{"Finance meets March 16 and I'll have an answer by March 18.", inbox.Hold, "", "2027-03-18"},
		{"Finance meets March 16. I'm on vacation until March 17. You'll have an answer by March 18.", inbox.Hold, "", "2027-03-18"},
		{"I'll have an answer by March 18; finance meets on March 16.", inbox.Hold, "", "2027-03-18"},
		{"I'm traveling today but will take it to finance.", inbox.Hold, "", ""},
	} {
		r := readText(t, "amy", tt.text)
		until, answer := r.Dates[inbox.MarkUntil], r.Dates[inbox.MarkAnswer]
		unclear := tt.want == inbox.Hold && r.What == inbox.NotClear
		if r.What != tt.want && !unclear || !until.Date.IsZero() && until.LocalTime.String() != tt.until ||
			tt.until != "" && until.Date.IsZero() ||
			!unclear && tt.answer != "" && answer.LocalTime.String() != tt.answer {
			t.Errorf("%s: %s, until %s, answer %s", tt.text, r.What, until.LocalTime, answer.LocalTime)
		}
	}
}

// TestAutomatic tells a program that says that somebody is away from one that says that he has left, and from
// one that says neither.
func TestAutomatic(t *testing.T) {
	for text, want := range map[string]inbox.What{
		"I'm out of the office through March 19. In urgent cases, write to Ruth Adler.": inbox.OutOfOffice,
		"I'm on leave and no longer read email.":                                        inbox.OutOfOffice,
		"Je suis absente jusqu'au lundi 22 mars.":                                       inbox.OutOfOffice,
		"I no longer work for Harborline. Please write to Ruth Adler.":                  inbox.RecruiterChange,
		"Amy Sandoval has left the company.":                                            inbox.RecruiterChange,
		"Je ne travaille plus chez Harborline.":                                         inbox.RecruiterChange,
		"Ich arbeite nicht mehr bei Harborline.":                                        inbox.RecruiterChange,
		"Your email has reached us, and somebody will look at it.":                      inbox.NotClear,
		"Thank you for writing to Harborline Careers! Your case number is 7712.":        inbox.NotClear,
		"We have received your request and will reply by March 15.":                     inbox.NotClear,
	} {
		m, err := mail.Read(strings.NewReader("From: " + writers["amy"].from + "\nSubject: Automatic reply: Offer\n" +
			"Auto-Submitted: auto-replied\nDate: " + writers["amy"].date +
			"\nContent-Type: text/plain; charset=utf-8\n\n" + text + "\n"))
		if err != nil {
			t.Fatal(err)
		}
		if r, err := inbox.Read(openCase(t, "ines.yaml"), m, ""); err != nil || r.What != want {
			t.Errorf("%s: %s, %v, want %s", text, r.What, err, want)
		}
	}
}

// TestHandover checks whom an email names as the next recruiter, and from which day on.
func TestHandover(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Tuesday is my last day. From Thursday, Una Brandt (una@harborline.example) will be your contact.",
			`name: "Una Brandt", email: una@harborline.example, from: 2027-03-18`},
		{"I'm leaving Harborline on Friday. Una Brandt takes over.",
			`name: "Una Brandt", email: ADDRESS, from: 2027-03-13`},
		{"Una Brandt is taking over your file from Monday.", `name: "Una Brandt", email: ADDRESS, from: 2027-03-15`},
		{"I'm moving to another team. Please write to Una Brandt.",
			`name: "Una Brandt", email: ADDRESS, from: 2027-03-12`},
	} {
		r := readText(t, "amy", tt.text)
		if got := strings.Join(r.Advice(openCase(t, "ines.yaml")), "\n"); !strings.Contains(got, tt.want) {
			t.Errorf("%s: %s: got %s, want %s", tt.text, r.What, got, tt.want)
		}
	}
}
