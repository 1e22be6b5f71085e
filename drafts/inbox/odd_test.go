package inbox_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/inbox"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// TestDroppedByTheGlossary reads sentences of whose amount or date the glossary leaves nothing, and
// those with the marks of both in them.
func TestDroppedByTheGlossary(t *testing.T) {
	for _, tt := range []struct {
		text string
		what inbox.What
		mark inbox.Mark
		day  string
	}{
		{"Your file was not released by the committee until March 3.", inbox.NotClear, inbox.MarkDeadline, ""},
		{"The base was not in our range until $205,000 was approved.", inbox.NotClear, inbox.MarkDeadline, ""},
		{"As I said @Dev the deadline for your answer is March 26.", inbox.NewDeadline,
			inbox.MarkDeadline, "2027-03-26"},
	} {
		r := readText(t, "amy", tt.text)
		if got := r.Dates[tt.mark].LocalTime.String(); r.What != tt.what || got != tt.day {
			t.Errorf("%s: %s, %s %q, want %s, %q", tt.text, r.What, tt.mark, got, tt.what, tt.day)
		}
	}
}

// TestDateOfLastYear reads a date of some days ago right after New Year.
func TestDateOfLastYear(t *testing.T) {
	m, err := mail.Read(strings.NewReader("From: amy.sandoval@harborline.example\n" +
		"Date: Mon, 04 Jan 2027 10:00:00 -0500\n\nPlease give us your decision by December 31.\n"))
	if err != nil {
		t.Fatal(err)
	}
	r, err := inbox.Read(openCase(t, "ines.yaml"), m, "")
	if err != nil {
		t.Fatal(err)
	}
	if got := r.Dates[inbox.MarkDeadline].LocalTime.String(); got != "2026-12-31" {
		t.Errorf("got %s", got)
	}
}

// The client's own email makes nobody a recruiter, and neither does her coach's.
func TestAdviceOnOwnMail(t *testing.T) {
	c := openCase(t, "ines.yaml")
	for from, whose := range map[string]string{
		c.Client.Email: "the client's own", c.Coach.Email: "the coach's own",
	} {
		m, err := mail.Read(strings.NewReader("From: " + from + "\nTo: amy.sandoval@harborline.example\n\n" +
			"What do you say?\n"))
		if err != nil {
			t.Fatal(err)
		}
		r, err := inbox.Read(c, m, c.Opportunities[0].ID)
		if err != nil {
			t.Fatal(err)
		}
		if got := r.Advice(c); len(got) != 1 || !strings.HasPrefix(got[0], "this email is "+whose+",") {
			t.Errorf("%s: %q", from, got)
		}
	}
}

// TestSameReading reads an amount that may be one of two terms, which the words before it name.
func TestSameReading(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(replies, "ines.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	text = bytes.Replace(text, []byte("{base: 210000, sign_on: 40000}"),
		[]byte("{sign_on: 40000, relocation: {amount: 30000}}"), 1)
	c, err := casefile.Parse("ines.yaml", bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for range 50 {
		m, err := mail.Read(strings.NewReader("From: amy.sandoval@harborline.example\n\n" +
			"As to the sign-on and the relocation, we can do $32,000.\n"))
		if err != nil {
			t.Fatal(err)
		}
		r, err := inbox.Read(c, m, "")
		if err != nil {
			t.Fatal(err)
		}
		seen[fmt.Sprint(r.What, r.Facts())] = true
	}
	if len(seen) > 1 {
		t.Errorf("one email has several readings: %v", seen)
	}
}

// TestEndlessSentence reads a yes below text without an end, which would take minutes to read.
func TestEndlessSentence(t *testing.T) {
	const yes = "\n\nBoth numbers have been approved."
	for _, s := range []string{"we met at 5pm ", "for $5 ", "a: 1 ", "9,000 (9,000) "} {
		for size, want := range map[int]inbox.What{500: inbox.Yes, 2100: inbox.NotClear} {
			if r := readText(t, "amy", strings.Repeat(s, size/len(s))+"."+yes); r.What != want {
				t.Errorf("%d bytes of %q: %s, want %s", size, s, r.What, want)
			}
		}
	}
}
