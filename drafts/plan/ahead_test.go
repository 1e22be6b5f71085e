package plan_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/plan"
)

// An email for an answer that may come says what it would say if the answer had just come in.
func TestAlternateKnowsItsAnswer(t *testing.T) {
	const level = "level: {offered: E4, target: E5, review: 2027-02-26}"
	const pivot = "{on: 2026-06-03, what: sent, kind: counter-base}, {on: 2026-06-05, what: reply-no}, " +
		"{on: 2026-06-08, what: sent, kind: lever-pivot}"
	for _, tt := range []struct{ name, ask, more, log, voice, reply, want string }{
		{"a question", "{base: 99000}", "visa: false", pivot, "warm", "question", "Thanks for the question."},
		{"a question, formal", "{base: 99000}", "visa: false", pivot, "formal", "question",
			"Thank you for your question"},
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

// What follows a note that says when she'll answer is an answer: where the case has none, the plan says so.
func TestNoHoldOnAHold(t *testing.T) {
	for _, tt := range []struct{ name, day, offer, log string }{
		{"a deadline soon after the break", "2026-06-30", "deadline: 2026-07-08T17:00",
			"{on: 2026-06-22, what: sent, kind: counter-base}, {on: 2026-06-24, what: reply-no}"},
		{"none", "2026-06-30", "start: 2026-09-07",
			"{on: 2026-06-22, what: sent, kind: counter-base}, {on: 2026-06-24, what: reply-no}"},
		{"a pivot that has gone out", "2026-07-01", "deadline: 2026-07-08T17:00",
			"{on: 2026-06-22, what: sent, kind: counter-base}, {on: 2026-06-24, what: reply-no}, " +
				"{on: 2026-06-30, what: sent, kind: lever-pivot}"},
		{"a last step", "2026-06-30", "deadline: 2026-07-08T17:00",
			"{on: 2026-06-22, what: sent, kind: counter-base}, {on: 2026-06-24, what: reply-partial, base: 94000}"},
	} {
		p := planOf(t, wholeCase, tt.day, "OFFER", tt.offer, "ASK", "{base: 99000, fallback: {base: 96000}}", "LOG", tt.log)
		noted := false
		for s := range p.All() {
			if s.Timing == plan.TimingBefore && s.Reply == "" {
				noted = strings.Contains(strings.Join(s.Notes, ", "), "nothing is ready to follow")
			}
			if s.Timing == plan.TimingHeld && (s.Kind == "response-hold" || s.Kind == "decision-time") {
				t.Errorf("%s: %s is %s: %s", tt.name, s.Number, s.Kind, s.Draft.Text)
			}
		}
		if !noted {
			t.Errorf("%s: the note before the break doesn't say that nothing follows it", tt.name)
		}
	}
}

// An answer to their answer begins with it.
func TestAnswerBeginsWithTheirs(t *testing.T) {
	const text = `client: {name: Ina Lund, email: ina@mail.example, timezone: America/New_York, calendar: US, voice: VOICE}
opportunities:
  - company: Orla
    role: Editor
    calendar: US
    stage: interview
    timeline: {by: 2026-06-19, reason: my lease ends then}
    people: [{id: r, role: recruiter, name: Bo Wirth, email: bo@orla.example}]
    MORE
log: [{on: 2026-06-03, what: applied}, {on: 2026-06-09, what: sent, kind: KIND} LOG]
`
	const level = "level: {target: E5}\n    evidence: [{action: led the move to one archive, result: all desks use it, shareable: true}]"
	const gone = "offers: [{made: 2026-06-01, base: USD 90000, status: rescinded}]"
	for _, tt := range []struct{ kind, more, reply, want, not string }{
		{"process-expedite", "visa: false", "yes", "Thank you, that makes a real difference.", "interested"},
		{"process-checkin", "visa: false", "no", "Thank you for letting me know, and for considering me", "no need to reply"},
		{"level-up-request", level, "yes", "I'm glad you're looking into it.", ""},
		{"level-up-request", level, "question", "Thank you for asking. Below are my examples", ""},
		{"offer-rescinded-reply", gone, "yes", "That's wonderful news.", "everything first"},
	} {
		for _, logged := range []bool{false, true} {
			log, reply := "", tt.reply
			if logged {
				log, reply = ", {on: 2026-06-10, what: reply-"+tt.reply+"}", ""
			}
			got := said(planOf(t, text, "2026-06-10", "KIND", tt.kind, "MORE", tt.more, "LOG", log), reply)
			if !strings.Contains(got, tt.want) || tt.not != "" && strings.Contains(got, tt.not) {
				t.Errorf("%s, %s, logged %t: got %q, want %q and not %q", tt.kind, tt.reply, logged, got, tt.want, tt.not)
			}
		}
	}
}
