package plan_test

import (
	"strings"
	"testing"
)

// What hasn't been asked for isn't taken for asked: after a no, an email that only asks what else can move
// is followed by no figure, and by no acceptance.
func TestOpenQuestionAfterANo(t *testing.T) {
	const asks = "{base: 99000}, {base: 96000, firm: true, would_sign: true}"
	const no = "{on: 2026-06-03, what: sent, kind: counter-base}, {on: 2026-06-05, what: reply-no}"
	const pivot = no + ", {on: 2026-06-08, what: sent, kind: lever-pivot}"
	const equity = no + ", {on: 2026-06-08, what: sent, kind: counter-equity}, {on: 2026-06-10, what: "
	for _, tt := range []struct{ name, day, log, reply, kind string }{
		{"the email itself", "2026-06-08", no, "", "lever-pivot"},
		{"planned, a yes", "2026-06-08", no, "yes", "response-hold"},
		{"sent, a yes", "2026-06-09", pivot, "yes", "response-hold"},
		{"sent, silence", "2026-06-09", pivot, "silence", "counter-followup"},
		{"the yes came", "2026-06-10", pivot + ", {on: 2026-06-10, what: reply-yes}", "", "response-hold"},
		{"a question came", "2026-06-10", pivot + ", {on: 2026-06-10, what: reply-question}", "", "response-hold"},
		{"and a yes may", "2026-06-10", pivot + ", {on: 2026-06-10, what: reply-question}", "yes", "response-hold"},
		{"or another question", "2026-06-10", pivot + ", {on: 2026-06-10, what: reply-question}", "question", "response-hold"},
		{"a yes to what no ask has", "2026-06-10", equity + "reply-yes}", "", "response-hold"},
		{"and a figure", "2026-06-10", equity + "reply-yes, equity: {units: 90}}", "", "accept-recap"},
		{"they named a figure", "2026-06-10", pivot + ", {on: 2026-06-10, what: reply-yes, base: 94000}", "", "accept-recap"},
	} {
		p := planOf(t, wholeCase, tt.day, "ASK", asks, "LOG", tt.log)
		got := said(p, tt.reply)
		if !strings.HasPrefix(got, tt.kind+":") || strings.Contains(got, "96,000") || strings.Contains(got, "99,000") {
			t.Errorf("%s: got %q, want %s without a figure", tt.name, got, tt.kind)
		}
		for s := range p.All() {
			if s.Draft != nil && s.Kind != "accept-recap" && s.Kind != "final-ask" &&
				strings.Contains(s.Draft.Text, "96,000") {
				t.Errorf("%s: %s is %s: %s", tt.name, s.Number, s.Kind, s.Draft.Text)
			}
		}
	}
}

// The least that the client accepts is the last thing that's asked for, and another figure for what they
// refused isn't another way.
func TestWhatFollowsANo(t *testing.T) {
	const no = "{on: 2026-06-03, what: sent, kind: counter-base}, {on: 2026-06-05, what: reply-no}"
	for _, tt := range []struct{ name, asks, voice, want, not string }{
		{"something else", "{base: 99000}, {base: 96000, firm: true}, {relocation: {amount: 8000}}", "warm",
			"Could we look at $8,000 for the move instead?", ""},
		{"another figure", "{base: 99000}, {base: 96000, would_sign: true}", "warm",
			"Would $96,000 be possible, with the rest as offered?", "instead"},
		{"another figure, formal", "{base: 99000}, {base: 96000}", "formal", "Would a base salary of $96,000 be possible",
			"in its place"},
		{"another figure, direct", "{base: 99000}, {base: 96000}", "direct", "Can you do $96,000?", "instead"},
		{"with something else", "{base: 99000}, {base: 96000, sign_on: 9000}", "warm", "a base salary of $96,000 and a sign-on bonus of $9,000 instead", ""},
	} {
		got := said(planOf(t, wholeCase, "2026-06-08", "ASK", tt.asks, "LOG", no, "VOICE", tt.voice, "OFFER", "start: 2026-07-06"), "")
		if !strings.Contains(got, tt.want) || tt.not != "" && strings.Contains(got, tt.not) {
			t.Errorf("%s: got %q, want %q and not %q", tt.name, got, tt.want, tt.not)
		}
	}
}

// The last step names the offer's figure only if that's still the offer.
func TestLastStepFromWhere(t *testing.T) {
	const sent = "{on: 2026-06-03, what: sent, kind: counter-base}"
	for log, want := range map[string]string{
		sent: "Could you do a base salary of $96,000",
		sent + ", {on: 2026-06-05, what: reply-partial, base: 94000}": "getting the base to $94,000. Please thank everyone who worked on it, too. Could you get the base to $96,000?",
		sent + ", {on: 2026-06-05, what: reply-partial}":              "Could you do a base salary of $96,000",
	} {
		reply := "partial"
		if log != sent {
			reply = ""
		}
		got := said(planOf(t, wholeCase, "2026-06-05", "ASK", "{base: 99000}, {base: 96000}", "LOG", log), reply)
		if !strings.Contains(got, want) {
			t.Errorf("%s: got %q, want %q", log, got, want)
		}
	}
}
