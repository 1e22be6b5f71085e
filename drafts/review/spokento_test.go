package review_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/review"
)

// TestSpokenTo checks names of people spoken to anywhere in a sentence, and of what the client looks
// forward to.
func TestSpokenTo(t *testing.T) {
	c := readCase(t, "erica.yaml")
	c.Opportunities[0].Team = "Storage"
	testSlips(t, c, []slip{
		{"finished", "Would you have a minute, Ronan?", "Ronan"},
		{"finished", "Ronan, can you tell me more?", "Ronan"},
		{"finished", "Ronan, please tell me more.", "Ronan"},
		{"finished", "I hope that you're well, Ronan.", "Ronan"},
		{"finished", "Would you have a minute, Priya?", ""},
		{"finished", "Priya, can you tell me more?", ""},
		{"finished", "Understood, can we talk on Monday?", ""},
		{"finished", "Wonderful, can we talk on Monday?", ""},
		{"finished", "Alternatively, can you tell me more?", ""},
		{"finished", "Otherwise, can we talk on Monday?", ""},
		{"finished", "I once lived in Austin, Texas.", ""},
		{"finished", "I know C, Go, and Rust.", ""},
		{"finished", "I'm looking forward to joining Halden.", "Halden"},
		{"finished", "Halden remains my first choice.", "Halden"},
		{"finished", "Thank you for thinking of me for Halden.", "Halden"},
		{"finished", "I'm thrilled about the Billing team.", "Billing team"},
		{"finished", "I'm thrilled about the Storage team.", ""},
		{"finished", "I'm happy to work with the Legal team.", ""},
	})
}

// TestGreetedBack checks greetings with a word between hello and the name.
func TestGreetedBack(t *testing.T) {
	for greeting, want := range map[string]string{
		"Welcome back, Priya!":           "",
		"Welcome home Priya,":            "",
		"Hi back, Priya!":                "",
		"Welcome back!":                  "",
		"Welcome back, Ronan!":           "Ronan",
		"Welcome aboard Ronan,":          "Ronan",
		"Welcome back from Rome, Priya!": "",
	} {
		r := review.Draft(draftOf(strings.Replace(fmt.Sprintf(template, "It would be good to talk."),
			"Hi Priya,", greeting, 1)), readCase(t, "erica.yaml"))
		if got := strings.Join(found(r, "finished"), "|"); got != want {
			t.Errorf("%q: found %q", greeting, got)
		}
	}
}
