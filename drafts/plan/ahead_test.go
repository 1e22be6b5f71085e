package plan_test

import (
	"strings"
	"testing"
)

// An email for an answer that may come says what it would say if the answer had just come in.
func TestAlternateKnowsItsAnswer(t *testing.T) {
	const level = "level: {offered: E4, target: E5, review: 2027-02-26}"
	const pivot = "{on: 2026-06-03, what: sent, kind: counter-base}, {on: 2026-06-05, what: reply-no}, " +
		"{on: 2026-06-08, what: sent, kind: lever-pivot}"
	for _, tt := range []struct{ name, ask, more, log, voice, reply, want string }{
		{"a question", "{base: 99000}", "visa: false", pivot, "warm", "question", "Thanks for the question."},
		{"a question, formal", "{base: 99000}", "visa: false", pivot, "formal", "question",
			"Your question has reached me"},
		{"a no", "{base: 99000}", "visa: false", pivot, "warm", "no",
			"I understand, and thanks for telling me straight."},
		{"a no to the level", "", level, "{on: 2026-06-05, what: sent, kind: level-up-request}", "warm", "no",
			"Thanks for the clear answer on the level."},
	} {
		got := said(planOf(t, wholeCase, "2026-06-09", "ASK", tt.ask, "MORE", tt.more, "LOG", tt.log,
			"VOICE", tt.voice, "OFFER", "level: E4"), tt.reply)
		if !strings.Contains(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}
