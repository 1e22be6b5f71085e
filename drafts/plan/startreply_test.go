package plan_test

import (
	"strings"
	"testing"
)

// Once she has accepted and asked for another first day, the next email answers what they say to that.
func TestAnswerAboutTheStart(t *testing.T) {
	const start = "start: {on: 2026-08-03, reason: my lease ends in July}"
	const accepted = "{on: 2026-06-03, what: sent, kind: counter-base}, {on: 2026-06-05, what: reply-yes}, " +
		"{on: 2026-06-08, what: sent, kind: accept-start-date}"
	for _, tt := range []struct{ name, log, reply, voice, want, not string }{
		{"if they say yes", accepted, "yes", "warm", "August 3 it is. Thank you", "October"},
		{"they said yes", accepted + ", {on: 2026-06-09, what: reply-yes}", "", "warm", "August 3 it is. Thank you", ""},
		{"if they say no", accepted, "no", "warm", "No problem, July 6 works for me.", "August 3"},
		{"they said no", accepted + ", {on: 2026-06-09, what: reply-no}", "", "direct", "No problem, July 6 works.", "August 3"},
		{"if it's another day", accepted, "partial", "warm", "That start date works for me.", "• Start"},
		{"it's another day", accepted + ", {on: 2026-06-09, what: reply-partial, start: 2026-07-20}", "", "formal",
			"A start on July 20 suits me well", "July 6"},
	} {
		got := said(planOf(t, wholeCase, "2026-06-09", "ASK", "{base: 99000}", "MORE", start, "LOG", tt.log, "VOICE", tt.voice), tt.reply)
		if !strings.HasPrefix(got, "accept-recap:") || !strings.Contains(got, tt.want) ||
			!strings.Contains(got, "• Base salary: $99,000") || tt.not != "" && strings.Contains(got, tt.not) ||
			strings.Contains(got, "accept the") || strings.Contains(got, "I'm accepting") {
			t.Errorf("%s: got %q, want %q and not %q", tt.name, got, tt.want, tt.not)
		}
	}
}

// Nobody courts another company on the day on which she accepts an offer.
func TestNothingElsewhereOnTheDayOfAYes(t *testing.T) {
	second := "stage: offer\n    offers: [{id: b, made: 2026-06-08, base: 118000, deadline: 2026-06-19}]"
	for first, others := range map[string]bool{"status: agreed": false, "status: written": true} {
		p := planOf(t, twoCase, "2026-06-09", "FIRST", first, "SECOND", second, "THIRD", "interview", "LOG",
			"{on: 2026-06-05, what: interview, opportunity: three}, {on: 2026-06-08, what: written-offer, opportunity: one}")
		got, warned := 0, 0
		for _, s := range p.Steps {
			if s.Opportunity != "one" {
				got++
			}
		}
		for _, w := range p.Warnings {
			if strings.Contains(w.Text, "accepts its offer, so nothing goes out here") {
				warned++
			}
		}
		if (got > 0) != others || (warned == 0) != others {
			t.Errorf("%s: %d emails to others, %d warnings about that", first, got, warned)
		}
	}
}
