package review_test

import (
	"fmt"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/review"
)

// TestNotes checks what writers and their assistants leave in a text for the client.
func TestNotes(t *testing.T) {
	testSlips(t, readCase(t, "erica.yaml"), []slip{
		{"finished", "[ask w/ more warmth]", "[ask w/ more warmth]"},
		{"finished", "[Alternative: leave it open]", "[Alternative: leave it open]"},
		{"finished", "== MENTION THE TALK ==", "MENTION THE TALK"},
		{"finished", "MOVE THIS UP", "MOVE THIS UP"},
		{"finished", "~~ pick one of these ~~", "~~ pick one of these ~~"},
		{"finished", "Erica: this part is too long.", "Erica: this part is too long"},
		{"finished", "Erica, please look at this again.", "Erica, please look at this again"},
		{"finished", "As a large language model, I have no view on pay.", "As a large language model"},
		{"finished", "I'd join as a large language model engineer.", ""},
		{"finished", "I'd work as an AI and data engineer.", ""},
		{"finished", "Could you change it before you send the letter?", ""},
		{"finished", "Could you remove this part before Friday?", ""},
		{"finished", "This draft keeps the old start date.", ""},
		{"finished", "The terms have health cover (optional coverage of the move).", ""},
		{"finished", "As an AI, I can't send it.", "As an AI, I"},
		{"finished", "Would you like me to soften it?", "Would you like me to soften"},
		{"finished", "[image: a map]", ""},
		{"finished", "[2] The talk is online.", ""},
		{"finished", "-- a small thing --", ""},
		{"finished", "The API and the SDK are mine.", ""},
		{"finished", "As an AI engineer, I like the scope.", ""},
		{"finished", "I'd change this before I start.", ""},
		{"finished", "The plan is clear (Coach: too long?).", "(Coach: too long?)"},
		{"finished", "I'd thank the lead (him/her?).", "(him/her?)"},
		{"finished", "I led the plan (is that right, Erica?).", "(is that right, Erica?)"},
		{"finished", "I led the plan (perhaps shorten this?).", "(perhaps shorten this?)"},
		{"finished", "Could we speak (or move it to Friday?)", ""},
		{"finished", "Could we speak (phone/video?)", ""},
		{"finished", "I'll bring it (hers/his?).", ""},
		{"finished", "I led the plan (note: with a team of five).", ""},
		{"finished", "Could we speak (is that right for you, Priya?)", ""},
	})
}

// TestAsides checks that only a note to someone who isn't the reader is an error.
func TestAsides(t *testing.T) {
	c := readCase(t, "erica.yaml")
	for says, want := range map[string]review.Severity{
		"The plan is long (Coach: shorten?).":        review.Error,
		"I led the plan (or the whole line, Erica?)": review.Error,
		"We build it (fix it?).":                     review.Warning,
		"I could bring my partner (him/her?).":       review.Warning,
	} {
		count := 0
		for _, f := range review.Draft(draftOf(fmt.Sprintf(template, says)), c).Findings {
			if f.Rule == "finished" {
				count++
				if f.Severity != want {
					t.Errorf("%s: severity %v", says, f.Severity)
				}
			}
		}
		if count != 1 {
			t.Errorf("%s: found %d", says, count)
		}
	}
}
