package plan_test

import (
	"strings"
	"testing"
)

// What they cut isn't thanked for, a yes to a hold isn't one to what they refused before it, and nothing
// reopens what she has accepted.
func TestWhatTheAnswersSay(t *testing.T) {
	const counter = "{on: 2026-06-03, what: sent, kind: counter-base},"
	for _, tt := range []struct{ name, offer, ask, log, reply, want, not string }{
		{"a part went down", "sign_on: 10000", "{base: 99000}",
			counter + "{on: 2026-06-09, what: reply-partial, base: 97000, sign_on: 4000}", "",
			"The new offer takes the sign-on from $10,000 to $4,000, though", "sign-on to"},
		{"only that", "sign_on: 10000", "{base: 99000, fallback: {base: 96000}}",
			counter + "{on: 2026-06-09, what: reply-partial, sign_on: 4000}", "", "Thank you for coming back to me", "with more"},
		{"taken away", "sign_on: 10000, bonus: 10", "{base: 99000}",
			counter + "{on: 2026-06-09, what: reply-partial, bonus: 12, sign_on: 0}", "",
			"The new offer takes the sign-on from $10,000 to nothing, though", "sign-on to"},
		{"if they say yes to a hold", "bonus: 10", "{base: 99000}", counter + "{on: 2026-06-09, what: reply-partial}",
			"yes", "response-hold", "$99,000"},
		{"a figure above the ask", "bonus: 10", "{base: 99000}",
			counter + "{on: 2026-06-09, what: reply-partial, base: 101000}", "yes", "response-hold", "$99,000"},
		{"once it went out", "bonus: 10", "{base: 99000}", counter + "{on: 2026-06-08, what: reply-partial}, " +
			"{on: 2026-06-08, what: sent, kind: response-hold}", "yes", "response-hold", "$99,000"},
		{"and they did", "bonus: 10", "{base: 99000}", counter + "{on: 2026-06-05, what: reply-partial}, " +
			"{on: 2026-06-05, what: sent, kind: response-hold}, {on: 2026-06-09, what: reply-yes}", "",
			"response-hold", "$99,000"},
		{"after a question", "bonus: 10", "{base: 99000}", counter +
			"{on: 2026-06-05, what: reply-question, aside: true}, " +
			"{on: 2026-06-05, what: sent, kind: response-hold}, {on: 2026-06-09, what: reply-yes}", "",
			"• Base salary: $99,000", ""},
		{"to a figure of theirs", "bonus: 10", "{base: 99000}", counter + "{on: 2026-06-05, what: reply-partial}, " +
			"{on: 2026-06-05, what: sent, kind: response-hold}, {on: 2026-06-09, what: reply-yes, base: 95000}", "",
			"• Base salary: $95,000", ""},
		{"to a last step", "bonus: 10", "{base: 99000, fallback: {base: 96000}}", counter +
			"{on: 2026-06-04, what: reply-partial}, {on: 2026-06-05, what: sent, kind: final-ask}, " +
			"{on: 2026-06-08, what: reply-partial}, {on: 2026-06-08, what: sent, kind: response-hold}, " +
			"{on: 2026-06-09, what: reply-yes}", "", "response-hold", "$96,000"},
		{"taken back after an acceptance", "bonus: 10", "{base: 99000}", counter + "{on: 2026-06-04, what: reply-yes}, " +
			"{on: 2026-06-05, what: sent, kind: accept-recap}, {on: 2026-06-09, what: reply-partial, base: 97000}", "yes",
			"response-hold", "$99,000"},
		{"a no after an acceptance", "bonus: 10", "{base: 99000}", counter + "{on: 2026-06-04, what: reply-yes}, " +
			"{on: 2026-06-05, what: sent, kind: accept-recap}, {on: 2026-06-09, what: reply-question}", "no",
			"response-hold", "package"},
		{"a question", "bonus: 10", "{base: 99000}", counter + "{on: 2026-06-04, what: reply-yes}, " +
			"{on: 2026-06-05, what: sent, kind: accept-recap}, {on: 2026-06-09, what: reply-question}", "question",
			"response-hold", "$99,000"},
		{"a no to what's left", "bonus: 10", "{base: 99000, bonus: 15}",
			counter + "{on: 2026-06-09, what: reply-partial, bonus: 15}", "no", "looking into the base salary,", "bonus"},
		{"no reason to name", "bonus: 10", "{base: 99000}", counter, "question",
			"I asked for a base salary of $99,000 to make the offer as a whole work for me.", "scope"},
		{"the reasons of a last step", "sign_on: 5000", "{sign_on: 15000, because: [forfeits], fallback: {sign_on: 12000}}",
			"{on: 2026-06-03, what: sent, kind: counter-sign-on-split},{on: 2026-06-09, what: reply-partial, sign_on: 9000}",
			"question", "walking away from", "scope"},
	} {
		p := planOf(t, wholeCase, "2026-06-10", "OFFER", tt.offer, "ASK", tt.ask, "LOG", tt.log,
			"MORE", "forfeits: [{kind: rsu, amount: 18000, date: 2027-08-01}]")
		got := said(p, tt.reply)
		if !strings.Contains(got, tt.want) || tt.not != "" && strings.Contains(got, tt.not) {
			t.Errorf("%s: got %q, want %q and not %q", tt.name, got, tt.want, tt.not)
		}
		warned := false
		for s := range p.All() {
			for _, w := range s.Warnings {
				warned = warned || strings.Contains(w.Text, "the sign-on from $10,000 to ")
			}
		}
		if cut := strings.Contains(tt.offer, "sign_on: 10000"); warned != cut {
			t.Errorf("%s: warned of a cut: %t, want %t", tt.name, warned, cut)
		}
	}
}

// An agreed review isn't in the letter in hand: she asks for one that has it.
func TestReviewIsAddedToTheLetter(t *testing.T) {
	p := planOf(t, wholeCase, "2026-06-10", "OFFER", "level: E4", "MORE", "level: {offered: E4, target: E5, review: 2027-02-26}",
		"LOG", "{on: 2026-06-05, what: sent, kind: level-review-commitment}, {on: 2026-06-09, what: reply-yes}")
	if got := said(p, ""); !strings.Contains(got, "A written review for E5") || !strings.Contains(got, "send me the letter") {
		t.Errorf("got %q", got)
	}
}

const twoCase = `client: {name: Ina Lund, email: ina@mail.example, timezone: America/New_York, calendar: US}
currency: USD
opportunities:
  - id: one
    company: Orla
    calendar: US
    people: [{id: r, role: recruiter, name: Bo Wirth, email: bo@orla.example}]
    offers: [{made: 2026-06-08, base: 120000, deadline: 2026-06-17T17:00, FIRST}]
  - id: two
    company: Bolt
    calendar: US
    people: [{id: s, role: recruiter, name: Bea Sax, email: bea@bolt.example}]
    SECOND
  - id: three
    company: Crux
    calendar: US
    stage: THIRD
    people: [{id: t, role: recruiter, name: Cy Tao, email: cy@crux.example}]
    timeline: {by: 2026-06-16}
log: [LOG]
`

// Only one company is told that it's the first choice, by a date that comes before the deadline it's about.
func TestFirstChoice(t *testing.T) {
	const offer = "{on: 2026-06-08, what: written-offer, opportunity: one}"
	interview := func(day string) string { return "stage: interview\n    timeline: {by: 2026-06-" + day + "}" }
	for _, tt := range []struct {
		second, third string
		asked, first  int
	}{
		{interview("16"), "interview", 2, 0}, {interview("16"), "declined", 1, 1}, {interview("24"), "declined", 0, 0},
	} {
		p := planOf(t, twoCase, "2026-06-09", "FIRST", "status: written", "SECOND", tt.second, "THIRD", tt.third, "LOG", offer)
		asked, first := 0, 0
		for _, s := range p.Steps {
			if strings.Contains(s.Kind, "expedite") {
				asked++
				first += strings.Count(s.Draft.Text, "my first choice")
			}
		}
		if asked != tt.asked || first != tt.first {
			t.Errorf("%s, %s: %d asked, %d told that they're first, want %d and %d", tt.second, tt.third, asked, first,
				tt.asked, tt.first)
		}
	}
}

// A spoken offer that she has accepted is asked for in writing, and what rests on it waits.
func TestAcceptedByWordOnly(t *testing.T) {
	second := "offers: [{made: 2026-06-02, status: verbal, base: 125000}]"
	log := "{on: 2026-06-02, what: verbal-offer, opportunity: two}, {on: 2026-06-08, what: written-offer, " +
		"opportunity: one}, {on: 2026-06-08, what: accepted, opportunity: two}"
	for _, letter := range []bool{false, true} {
		more := ""
		if letter {
			more = ", {on: 2026-06-09, what: written-offer, opportunity: two}, {on: 2026-06-09, what: accepted, opportunity: two}"
		}
		p := planOf(t, twoCase, "2026-06-10", "FIRST", "status: written", "SECOND", second, "THIRD", "declined", "LOG", log+more)
		asked, waits := false, false
		for _, s := range p.Steps {
			asked = asked || s.Kind == "written-offer-request" && s.Opportunity == "two"
			waits = waits || s.Opportunity == "one" && strings.Contains(strings.Join(s.Notes, " "), "Bolt hasn't put its offer in writing")
		}
		if asked == letter || waits == letter {
			t.Errorf("with a letter %t: asked for it %t, waits for it %t", letter, asked, waits)
		}
	}
}

// The email that promises to decide by the deadline, and one that asks to move it, don't go out together.
func TestNoTwoWordsOnTheDeadline(t *testing.T) {
	for _, log := range []string{
		"{on: 2026-06-03, what: sent, kind: counter-base}, {on: 2026-06-09, what: reply-partial, base: 95000}",
		"{on: 2026-06-03, what: sent, kind: counter-base}, {on: 2026-06-09, what: reply-partial}",
	} {
		for _, ask := range []string{"{base: 99000, would_sign: true}", "{base: 99000, would_sign: true, fallback: {base: 97000}}"} {
			p := planOf(t, wholeCase, "2026-06-10", "OFFER", "deadline: 2026-06-18T17:00", "ASK", ask, "LOG", log)
			for _, s := range p.Steps {
				if strings.Contains(s.Kind, "deadline") {
					t.Errorf("%s, %s: %s", log, ask, s.Kind)
				}
			}
		}
	}
}
