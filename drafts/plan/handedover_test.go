package plan_test

import (
	"strings"
	"testing"
	"time"
)

// A new recruiter hears what the level waits for, and nothing else about it for weeks.
func TestLevelAfterAHandover(t *testing.T) {
	const log = "{on: 2026-04-07, what: written-offer, opportunity: acme}, {on: 2026-04-08, what: sent, kind: offer-pause, " +
		"opportunity: acme}, {on: 2026-04-09, what: paused, opportunity: acme}, {on: 2026-05-20, what: news, text: It won a prize., " +
		"opportunity: acme}, {on: 2026-06-01, what: recruiter-change, to: lee, opportunity: acme}"
	p := planOf(t, `client: {name: Ina Lund, email: ina@mail.example, timezone: America/New_York, calendar: US}
currency: USD
opportunities:
  - id: acme
    company: Acme
    role: Editor
    calendar: US
    people: [{id: bo, role: recruiter, name: Bo Wirth, email: bo@acme.example, until: 2026-05-29},
      {id: lee, role: recruiter, name: Lee Moss, email: lee@acme.example, from: 2026-06-01}]
    level: {offered: E4, target: E5}
    offers: [{made: 2026-04-07, status: paused, level: E4, base: 90000}]
log: [LOG]
`, "2026-06-02", "LOG", log)
	if got := said(p, ""); !strings.Contains(got, "I've asked to be considered at E5.") || !strings.Contains(got, "on hold") {
		t.Errorf("the welcome: %q", got)
	}
	if len(p.Steps) == 0 || len(p.Steps) > 1 && p.Steps[1].Window.From.Sub(p.Steps[0].Window.From) < 20*24*time.Hour {
		t.Errorf("the next email goes out %s, after %s", p.Steps[1].When, p.Steps[0].When)
	}
}

// A check-in waits a week: after the interview, and after what they last said about it.
func TestCheckInWaitsAWeek(t *testing.T) {
	for _, tt := range []struct{ on, log, reply, want string }{
		{"2026-06-10", "", "", "Wednesday, June 17"},
		{"2026-06-08", "{on: 2026-06-08, what: interview}", "partial",
			"Tuesday, June 16"},
	} {
		p := planOf(t, `client: {name: Ina Lund, email: ina@mail.example, timezone: America/New_York, calendar: US}
opportunities:
  - company: Acme
    role: Editor
    calendar: US
    stage: interview
    interview: {on: ON, detail: the archive}
    people: [{role: recruiter, name: Bo Wirth, email: bo@acme.example}]
log: [{on: 2026-06-01, what: applied}, LOG]
`, "2026-06-08", "ON", tt.on, "LOG", tt.log)
		got := ""
		for s := range p.All() {
			if s.Kind == "process-checkin" && string(s.Reply) == tt.reply && got == "" {
				got = s.When
			}
		}
		if !strings.HasPrefix(got, tt.want) {
			t.Errorf("%s: the check-in goes out %q, want %q", tt.on, got, tt.want)
		}
	}
}
