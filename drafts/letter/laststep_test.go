package letter

import (
	"strings"
	"testing"
)

// The reason for the ask is one for the last step, too, unless it's about a figure.
func TestLastStepByTheReasonOfTheAsk(t *testing.T) {
	const own, survey = "I'd run two teams.", "It matches what a survey says."
	const halfway = "That's halfway between your number and mine."
	for _, tt := range []struct{ name, reply, why, want, further string }{
		{"a reason that holds", "base: 209000", own, own, "the base to $212,000"},
		{"a reason for the first figure", "base: 209000", survey, halfway, "the base to $212,000"},
		{"a reason with a figure", "base: 209000", "I give up $6,000.", halfway, "the base to $212,000"},
		{"no reason", "base: 209000", "", halfway, "the base to $212,000"},
		{"about halfway", "base: 209500", "", "That's about halfway between your number and mine.", "the base to $212,000"},
		{"more than half the way", "base: 202000", "", "", "the base to $212,000"},
		{"they moved something else", "sign_on: 30000", own, own, ""},
		{"they moved two things", "base: 209000, sign_on: 30000", own, own, ""},
	} {
		text := threadCase + "  - {on: 2026-05-18, what: reply-partial, " + tt.reply + "}\n"
		if tt.why != "" {
			text = strings.Replace(text, "fallback: {base", `why: "`+tt.why+`", fallback: {base`, 1)
		}
		l := letterIn(t, text, "2026-05-19T15:00", &Kind{When: []When{WhenPartial}, Act: ActCounter})
		if why, further := l.LastStepWhy(), l.Further(); why != tt.want || further != tt.further {
			t.Errorf("%s: got %q and %q, want %q and %q", tt.name, why, further, tt.want, tt.further)
		}
	}
}

// An answer that comes with a new offer has moved what that has more of.
func TestMoveByANewOffer(t *testing.T) {
	text := strings.Replace(threadCase, "    asks:\n",
		"      - {id: two, like: one, made: 2026-05-18, base: 206000}\n    asks:\n", 1)
	for _, terms := range []string{"", ", base: 206000"} {
		l := letterIn(t, text+"  - {on: 2026-05-18, what: reply-partial, offer: two"+terms+"}\n",
			"2026-05-19T15:00", &Kind{})
		if l.Moved != "the base to $206,000" {
			t.Errorf("%q: got %q", terms, l.Moved)
		}
	}
}
