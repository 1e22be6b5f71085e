package plan_test

import (
	"strings"
	"testing"
)

// An ask that follows their yes to a review of the level thanks them for that.
func TestAskAfterAYesToAReview(t *testing.T) {
	const review = "{on: 2026-06-04, what: sent, kind: level-up-request}, {on: 2026-06-05, what: reply-no}, " +
		"{on: 2026-06-08, what: sent, kind: level-review-commitment}"
	const yes = review + ", {on: 2026-06-09, what: reply-yes}"
	for _, ask := range []string{"{base: 99000}", "{base: 99000, sign_on: 9000}", "{sign_on: 12000}", "{other_terms: [{text: two days from home}]}"} {
		for _, voice := range []string{"warm", "direct", "formal"} {
			for _, log := range []string{yes, yes + ", {on: 2026-06-09, what: sent, kind: offer-clarify}"} {
				p := planOf(t, wholeCase, "2026-06-10", "OFFER", "level: E4, sign_on: 5000", "ASK", ask, "LOG", log, "VOICE", voice,
					"MORE", "level: {offered: E4, target: E5, review: 2027-03-01}")
				got := ""
				for s := range p.All() {
					if s.Draft != nil && strings.HasPrefix(s.Kind, "counter-") && !strings.Contains(s.Kind, "followup") {
						got = strings.Join(strings.Fields(s.Draft.Text), " ")
					}
				}
				if has := strings.Contains(got, "for agreeing to a written review for E5"); has != (log == yes) || got == "" && log == yes {
					t.Errorf("%s, %s, %s: got %q", ask, voice, log, got)
				}
			}
		}
	}
}
