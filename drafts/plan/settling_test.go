package plan_test

import (
	"strings"
	"testing"
)

// After an agreement, a request for more time is about the letter: there's nothing left to decide.
func TestMoreTimeForTheLetter(t *testing.T) {
	const agreed = "{id: v, made: 2026-08-24, status: agreed, base: 71000}, {id: w, made: 2026-09-01, base: 70000, DUE}"
	for _, tt := range []struct {
		name, offers, log, want string
		decided                 bool
	}{
		{"a letter to correct", agreed, "{on: 2026-09-01, what: written-offer, offer: w}", "the letter", true},
		{"a yes", "{id: v, made: 2026-08-31, base: 68000, DUE}", "{on: 2026-08-31, what: sent, kind: counter-base}, " +
			"{on: 2026-09-01, what: reply-yes}, {on: 2026-09-01, what: sent, kind: written-offer-request}", "the letter", true},
		{"nothing agreed", "{id: v, made: 2026-08-31, base: 68000, DUE}", "{on: 2026-08-31, what: written-offer, offer: v}",
			"answer", false},
	} {
		for _, voice := range []string{"warm", "direct", "formal"} {
			p := planOf(t, settlingCase, "2026-09-01", "OFFERS", strings.ReplaceAll(tt.offers, "DUE", "deadline: 2026-09-08T12:00"), "LOG", tt.log,
				"VOICE", voice)
			var all []string
			for s := range p.All() {
				if s.Draft != nil && strings.Contains(s.Kind, "deadline") {
					all = append(all, s.Kind+": "+strings.Join(strings.Fields(s.Draft.Text), " "))
				}
			}
			got := strings.Join(all, "\n")
			if !strings.Contains(got, "deadline-reply.no: ") || !strings.Contains(got, tt.want) {
				t.Errorf("%s, %s: got %s", tt.name, voice, got)
			}
			for _, decides := range []string{"my answer", "answer by", "yes or no", "answer from me", "final answer", "last question"} {
				if tt.decided && strings.Contains(got, decides) {
					t.Errorf("%s, %s: %q in %s", tt.name, voice, decides, got)
				}
			}
		}
	}
}

const settlingCase = `client: {name: Ari Dahl, email: ari@mail.example, timezone: America/New_York, calendar: US, voice: VOICE}
currency: USD
opportunities:
  - company: Fernwood
    role: Cartographer
    calendar: US
    people: [{id: r, role: recruiter, name: Liv Ross, email: liv@fernwood.example}]
    offers: [OFFERS]
    asks: [{base: 73000, offer: v}]
log: [LOG]
`
