package letter

import (
	"strings"
	"testing"
)

func TestLastStepInTheMiddle(t *testing.T) {
	const halfway = "That's halfway between where the offer is now and what I first asked for."
	for _, tt := range []struct{ name, step, reply, why, further string }{
		{"the middle", "212000", "base: 209000", halfway, "$212,000"},
		{"about the middle", "212500", "base: 209000", strings.Replace(halfway, "halfway", "about halfway", 1), "$212,500"},
		{"nearer to the ask", "214000", "base: 209000", "", "$214,000"},
		{"they moved something else", "206500", "sign_on: 30000", halfway, ""},
		{"they moved two things", "212000", "base: 209000, sign_on: 30000", halfway, ""},
	} {
		text := strings.Replace(threadCase, "fallback: {base: 212000}", "fallback: {base: "+tt.step+"}", 1) +
			"  - {on: 2026-05-18, what: reply-partial, " + tt.reply + "}\n"
		l := letterIn(t, text, "2026-05-19T15:00", &Kind{When: []When{WhenPartial}, Act: ActCounter})
		if why, further := l.LastStepWhy(), l.Further(); why != tt.why || further != tt.further {
			t.Errorf("%s: got %q and %q, want %q and %q", tt.name, why, further, tt.why, tt.further)
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
