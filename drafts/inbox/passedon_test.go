package inbox_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/inbox"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// TestPassedOn reads what a recruiter passes on from a colleague, unless her own words say it.
func TestPassedOn(t *testing.T) {
	const colleague = "Olga Reyes <olga.reyes@harborline.example>"
	const part = "Approved for req 88: base $204,000, sign-on $30,000."
	for _, tt := range []struct {
		name, note, author, text string
		what                     inbox.What
		from                     string
	}{
		{"with a note", "See below, that's the best I could get.", colleague, part, inbox.Partial, "olga.reyes"},
		{"alone", "", colleague, part, inbox.Partial, "olga.reyes"},
		{"greeting her", "See the note below.", colleague, "Hi Amy, " + part, inbox.Partial, "olga.reyes"},
		{"with an answer", "Olga's note is below. I'm still waiting for the VP.", colleague, part, inbox.Hold, "amy.sandoval"},
		{"with other words", "Here's the parking form.", colleague, part, inbox.NotClear, "amy.sandoval"},
		{"a yes with amounts", "See below!", colleague, "We can approve $210,000 base and the $40,000 sign-on.", inbox.Yes,
			"olga.reyes"},
		{"a yes without", "See below!", colleague, "Both approved.", inbox.NotClear, "amy.sandoval"},
		{"the client's own", "See below.", "Ines Carvalho <ines.carvalho@post.example>", part, inbox.NotClear, "amy.sandoval"},
		{"a stranger's", "See below.", "Eve <eve@elsewhere.example>", part, inbox.NotClear, "amy.sandoval"},
	} {
		for _, divider := range []string{"", "-----Original Message-----\n", "---------- Forwarded message ---------\n"} {
			m, err := mail.Read(strings.NewReader("From: " + writers["amy"].from + "\nDate: " + writers["amy"].date +
				"\nSubject: FW: req 88\n\n" + tt.note + "\n\nAmy Sandoval\n\n" + divider + "From: " + tt.author +
				"\nSent: Thursday, March 11, 2027 9:58 AM\nTo: Amy Sandoval <amy.sandoval@harborline.example>\n" +
				"Subject: req 88\n\n" + tt.text + "\n"))
			if err != nil {
				t.Fatal(err)
			}
			r, err := inbox.Read(openCase(t, "ines.yaml"), m, "")
			if err != nil || r.What != tt.what || r.From != tt.from+"@harborline.example" {
				t.Errorf("%s %q: %s from %s (%s), %v", tt.name, divider, r.What, r.From, r.Why, err)
			}
		}
	}
}

// TestUndelivered reads reports of mail servers.
func TestUndelivered(t *testing.T) {
	for _, tt := range []struct{ from, subject, to, why string }{
		{"MAILER-DAEMON", "Undelivered Mail", "<amy.sandoval@harborline.example>: mailbox full",
			"an email to amy.sandoval@harborline.example never arrived: take it out of the log, and send it again"},
		{"postmaster", "Undeliverable: Offer", "Your message to joern.falk@lindenwerk.example couldn't be delivered.",
			"an email to joern.falk@lindenwerk.example never arrived: take it out of the log, and send it again"},
		{"mailer-daemon", "Warning: message delayed", "amy.sandoval@harborline.example", ""},
		{"mailer-daemon", "Undelivered Mail", "<someone@elsewhere.example>: mailbox full", ""},
	} {
		m, err := mail.Read(strings.NewReader("From: " + tt.from + "@post.example\nSubject: " + tt.subject +
			"\n\n" + tt.to + "\n"))
		if err != nil {
			t.Fatal(err)
		}
		r, err := inbox.Read(openCase(t, "ines.yaml"), m, "")
		if tt.why == "" {
			if err == nil {
				t.Errorf("%s: read as %+v", tt.subject, r)
			}
			continue
		}
		if err != nil || r.What != inbox.NotClear || r.Why != tt.why || len(r.Advice(openCase(t, "ines.yaml"))) > 0 {
			t.Errorf("%s: %+v, %v", tt.subject, r, err)
		}
	}
}
