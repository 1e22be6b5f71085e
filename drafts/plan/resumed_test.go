package plan_test

import (
	"strings"
	"testing"
)

// resumedCase is an offer below the level that the client wants.
const resumedCase = `client: {name: Ina Lund, email: ina@mail.example, timezone: America/New_York, calendar: US, voice: VOICE}
currency: USD
opportunities:
  - company: Acme
    role: Editor
    calendar: US
    people: [{id: bo, role: recruiter, name: Bo Wirth, email: bo@acme.example}]
    level: {offered: E4, target: E5}
    offers: [{made: 2026-04-07, status: STATUS, level: E4, base: 90000}]
ASKSlog: [LOG]
`

// An offer that stands is no reason to drop the question of the level.
func TestLevelAgainAboutAnOfferThatStands(t *testing.T) {
	const held = "{on: 2026-04-07, what: written-offer}, {on: 2026-04-08, what: sent, kind: offer-pause}, " +
		"{on: 2026-04-09, what: paused}, "
	for _, tt := range []struct{ log, want string }{
		{held + "{on: 2026-06-01, what: resumed}", "reengage-after-pause: "},
		{held + "{on: 2026-05-20, what: reply-no}, {on: 2026-06-01, what: resumed}", "counter-base: "},
		{"{on: 2026-04-07, what: written-offer}, {on: 2026-04-09, what: paused}, {on: 2026-06-01, what: resumed}",
			"level-up-request: "},
	} {
		p := planOf(t, resumedCase, "2026-06-02", "VOICE", "warm", "STATUS", "written",
			"ASKS", "    asks: [{base: 99000}]\n", "LOG", tt.log)
		if got := said(p, ""); !strings.HasPrefix(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.log, got, tt.want)
		}
	}
}

// Once they've taken the talks up again, the question of the level is asked again, with news or without.
func TestLevelAgainWithoutNews(t *testing.T) {
	const log = "{on: 2026-04-07, what: written-offer}, {on: 2026-04-08, what: sent, kind: offer-pause}, " +
		"{on: 2026-04-09, what: paused}, NEWS {on: 2026-06-01, what: resumed}"
	for _, tt := range []struct{ voice, news, want string }{
		{"warm", "", "I'd like to pick the conversation about E5 back up."},
		{"direct", "", "I'd like to come back to E5. When's a good time for a call?"},
		{"formal", "", "I would like to resume the discussion of E5."},
		{"warm", "{on: 2026-05-20, what: news, text: The guide that I edited won a prize.}, ",
			"because there's something new. The guide that I edited won a prize. Could we"},
	} {
		p := planOf(t, resumedCase, "2026-06-02", "STATUS", "paused", "ASKS", "", "VOICE", tt.voice, "LOG", strings.Replace(log, "NEWS ", tt.news, 1))
		if got := said(p, ""); !strings.HasPrefix(got, "reengage-after-pause: ") || !strings.Contains(got, tt.want) ||
			tt.news == "" && strings.Contains(got, "new ") {
			t.Errorf("%s: got %q, want %q", tt.voice, got, tt.want)
		}
	}
}
