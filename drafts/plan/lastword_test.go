package plan_test

import "testing"

// What they, or the client, said last counts: an absence ends when they write, a pause answers what came
// before it, and nothing is asked of a company that she's done with.
func TestLastWord(t *testing.T) {
	const (
		asked  = "2026-09-10 sent kind: counter-base"
		waits  = "Priya Shah is away until "
		talk   = "Acme: they answered your "
		lawyer = "you had accepted it: ask a lawyer before you write anything"
		regret = "offer-rescinded-reply | "
		level  = "    level: {offered: L5, target: L6}\n"
		two    = "{id: priya, role: recruiter, name: Priya Shah, email: priya@acme.example}, " +
			"{id: lou, role: recruiter, name: Lou Mbeki, email: lou@acme.example}"
		other = "  - {id: beta, company: Beta, role: Engineer, timezone: America/Los_Angeles, calendar: US, " +
			"people: [{role: recruiter, name: Jo Berg, email: jo@beta.example}], offers: [{made: 2026-09-09, " +
			"status: written, base: 230000}]}\n"
		away = "2026-09-11 out-of-office until: 2026-09-30"
		beta = "opportunity: beta"
	)
	signed := []string{asked, "2026-09-11 accepted " + beta}
	wrote := []string{asked, "2026-09-11 sent kind: accept-recap, " + beta}
	for _, tt := range []struct {
		name string
		s    setup
		want []string
	}{
		{"away until they write", setup{log: []string{asked, away, "2026-09-14 reply-yes"}},
			[]string{"accept-recap | Tue 15 Sep", "-" + waits}},
		{"a question ends it, too", setup{log: []string{asked, away, "2026-09-14 reply-question"}},
			[]string{"number-rationale | Tue 15 Sep", "-" + waits}},
		{"and a new deadline", setup{log: []string{asked, away, "2026-09-14 note deadline: 2026-10-09, text: It moves"}},
			[]string{"-" + waits}},
		{"they come back sooner", setup{log: []string{asked, away, "2026-09-14 out-of-office until: 2026-09-16"}},
			[]string{waits + "Wednesday 16 September"}},
		{"they're away again", setup{log: []string{asked, "2026-09-11 reply-question", "2026-09-11 out-of-office until: 2026-09-16"}},
			[]string{waits + "Wednesday 16 September"}},
		{"what somebody else says leaves them away", setup{log: []string{asked, away, "2026-09-14 reply-question to: marcus"}},
			[]string{waits}},
		{"it's their absence, and not a successor's", setup{people: two,
			log: []string{asked, away, "2026-09-14 recruiter-change to: lou"}},
			[]string{"recruiter-handoff | Tue 15 Sep", "-" + waits, "-Lou Mbeki is away"}},
		{"a successor who's away", setup{people: two,
			log: []string{asked, "2026-09-11 recruiter-change to: lou", "2026-09-14 out-of-office until: 2026-09-16"}},
			[]string{"Lou Mbeki is away until Wednesday 16 September"}},
		{"nothing waits for somebody who's away", setup{log: []string{asked, "2026-09-11 reply-no",
			"2026-09-11 sent kind: decline-fit.terms", "2026-09-14 out-of-office until: 2026-09-16"}}, []string{"-" + waits}},

		{"an offer that she has refused is taken back", setup{log: []string{asked, "2026-09-11 reply-no",
			"2026-09-11 sent kind: decline-fit.terms", "2026-09-14 rescinded"}}, []string{"-" + regret}},
		{"one that she took her yes to back", setup{log: []string{asked, "2026-09-11 reply-yes", "2026-09-11 sent kind: accept-recap",
			"2026-09-12 sent kind: rescind-acceptance", "2026-09-14 rescinded"}}, []string{"-" + regret, "-" + lawyer}},
		{"one beside that which she took", setup{others: other, log: append(signed[:2:2], "2026-09-14 rescinded")},
			[]string{"-" + regret, "-decline"}},
		{"or has written yes to", setup{others: other, log: append(wrote[:2:2], "2026-09-14 rescinded")},
			[]string{"-" + regret, "Acme: they have taken the offer back, and you wrote yes to Beta on Friday 11 September"}},
		{"one that she wants", setup{others: other, log: []string{asked, "2026-09-14 rescinded"}}, []string{regret, "-" + lawyer}},
		{"one that she had written yes to", setup{log: []string{asked, "2026-09-11 reply-yes",
			"2026-09-11 sent kind: accept-recap", "2026-09-14 rescinded"}}, []string{regret, lawyer}},

		{"a new recruiter at a company that's declined", setup{people: two, others: other,
			log: append(signed[:2:2], "2026-09-14 recruiter-change to: lou")}, []string{"decline-elsewhere | Tue 15 Sep", "-recruiter-handoff"}},
		{"or will be", setup{people: two, others: other,
			log: append(wrote[:2:2], "2026-09-14 recruiter-change to: lou")}, []string{"Acme: you wrote yes to Beta", "-recruiter-handoff"}},
		{"or was", setup{people: two, log: []string{asked, "2026-09-11 reply-no",
			"2026-09-11 sent kind: decline-fit.terms", "2026-09-14 recruiter-change to: lou"}}, []string{"-recruiter-handoff"}},
		{"a new recruiter once the offer is taken back", setup{people: two, log: []string{asked, "2026-09-11 rescinded",
			"2026-09-14 recruiter-change to: lou"}}, []string{regret + "Tue 15 Sep", "-recruiter-handoff"}},
		{"or has expired", setup{people: two, status: "expired", log: []string{asked,
			"2026-09-14 recruiter-change to: lou"}}, []string{"Acme: their last offer has expired", "-recruiter-handoff"}},
		{"a new recruiter whom the case doesn't have", setup{log: []string{asked, "2026-09-14 recruiter-change"}},
			[]string{"-recruiter-handoff", "Acme: a new recruiter took over on Monday 14 September, and the case doesn't say who"}},

		{"a pause after a no", setup{more: level, status: "written, level: L5", log: []string{asked, "2026-09-11 reply-no",
			"2026-09-11 sent kind: offer-pause"}}, []string{"offer-pause | sent", "-lever-pivot | Tue", "-their answer has waited"}},
		{"after a part of it", setup{more: level, status: "written, level: L5", log: []string{asked, "2026-09-11 reply-partial base: 245000",
			"2026-09-11 sent kind: offer-pause"}}, []string{"offer-pause | sent", "-their answer has waited", "-final-ask | Tue"}},
		{"after a question", setup{more: level, status: "written, level: L5", log: []string{asked, "2026-09-11 reply-question",
			"2026-09-11 sent kind: offer-pause"}}, []string{"offer-pause | sent", "-their answer has waited", "-number-rationale | Tue"}},
		{"the letter, after a no", setup{log: []string{asked, "2026-09-11 reply-no",
			"2026-09-11 sent kind: written-offer-request"}}, []string{"written-offer-request | sent", "-their answer has waited", "-lever-pivot | Tue"}},
		{"the letter, after a question", setup{log: []string{asked, "2026-09-11 reply-question",
			"2026-09-11 sent kind: written-offer-request"}}, []string{"number-rationale | Tue"}},

		{"a part, after her yes in the log", setup{log: []string{asked, "2026-09-11 reply-yes", "2026-09-11 accepted",
			"2026-09-14 reply-partial start: 2026-11-02"}}, []string{talk + "acceptance on Monday 14 September: "}},
		{"a no", setup{log: []string{asked, "2026-09-11 reply-yes", "2026-09-11 accepted", "2026-09-14 reply-no"}},
			[]string{talk + "acceptance on Monday 14 September: "}},
		{"a yes", setup{log: []string{asked, "2026-09-11 reply-yes", "2026-09-11 accepted", "2026-09-14 reply-yes"}}, []string{"-" + talk}},
		{"a no that she has answered", setup{log: []string{asked, "2026-09-11 reply-yes", "2026-09-11 accepted",
			"2026-09-14 reply-no", "2026-09-14 sent kind: response-hold"}}, []string{"-" + talk}},
		{"more money, after her no in the log", setup{log: []string{asked, "2026-09-11 declined",
			"2026-09-14 reply-partial base: 250000"}}, []string{talk + "no on Monday 14 September: "}},
		{"a question, after she left", setup{log: []string{asked, "2026-09-11 withdrawn", "2026-09-14 reply-question"}},
			[]string{talk + "no on Monday 14 September: "}},
		{"a question, after a no for another job", setup{others: other, log: append(signed[:2:2],
			"2026-09-11 sent kind: decline-elsewhere", "2026-09-14 reply-question")},
			[]string{talk + "no on Monday 14 September: "}},
		{"an answer before her no", setup{log: []string{asked, "2026-09-11 reply-no", "2026-09-11 declined"}}, []string{"-" + talk}},
	} {
		tt.s.made, tt.s.log = "2026-09-08", append([]string{"2026-09-08 written-offer offer: first"}, tt.s.log...)
		planHas(t, tt.name, tt.s, "2026-09-15 08:00", tt.want)
	}
}
