package plan_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// What can't be taken back is the client's to decide, and an answer to it isn't lost.
func TestDecisions(t *testing.T) {
	offer := []string{"2026-09-07 written-offer offer: first", "2026-09-08 sent kind: offer-acknowledge"}
	level := "    level: {offered: L5, target: L6}\n"
	start := "    start: {on: 2026-11-02, reason: my notice runs until the end of October}\n"
	firm := "{round: 1, base: 260000, firm: true}"
	const (
		ours   = "this is a no: send it only once you have decided on it"
		theirs = "talk it over before you send anything"
	)
	employer := "  - {id: old, company: Oldco, role: Engineer, stage: current, timezone: America/Los_Angeles, calendar: US, " +
		"notice: {last_day: 2026-10-16}, people: [{id: pat, role: current-manager, name: Pat Boss, email: pat@oldco.example}]}\n"
	quits := []string{"2026-09-10 accepted", "2026-09-11 sent opportunity: old, kind: resignation"}
	for _, tt := range []struct {
		name, at string
		s        setup
		want     []string // lines, notes, and warnings, or their beginning; not what follows a "-"
	}{
		{"a no to a hold on the offer: the ask comes first", "2026-09-15 08:00",
			setup{deadline: "2026-09-25T17:00", more: level,
				log: []string{"2026-09-09 sent kind: offer-pause", "2026-09-14 reply-no"}},
			[]string{"counter-base | Tue 15 Sep", "-decline-level"}},
		{"with nothing left to ask: time to think", "2026-09-15 08:00",
			setup{deadline: "2026-09-25T17:00", more: level, log: []string{"2026-09-09 sent kind: counter-base",
				"2026-09-10 reply-no", "2026-09-11 sent kind: offer-pause", "2026-09-14 reply-no"}},
			[]string{"response-hold | Tue 15 Sep", "-decline-level"}},
		{"a no to the last offer: time to decide", "2026-09-15 08:00",
			setup{deadline: "2026-09-25T17:00", asks: firm,
				log: []string{"2026-09-10 sent kind: counter-firm-minimum", "2026-09-14 reply-no"}},
			[]string{"decision-time | Tue 15 Sep", "decline-fit.terms | Wed 16 Sep 09:00–14:00 PDT | normal no", ours,
				"-decline-fit.terms | Tue 15 Sep"}},
		{"on the last day, it's for the client to decide", "2026-09-15 08:00",
			setup{deadline: "2026-09-15T17:00", asks: firm,
				log: []string{"2026-09-10 sent kind: counter-firm-minimum", "2026-09-14 reply-no"}},
			[]string{"decline-fit.terms | Tue 15 Sep", ours}},
		{"a yes is accepted once she has decided", "2026-09-15 08:00",
			setup{log: []string{"2026-09-10 sent kind: counter-base", "2026-09-14 reply-yes"}},
			[]string{"accept-recap | Tue 15 Sep", "this accepts the offer: send it only once you have decided to take it"}},

		{"another first day is asked for with the acceptance", "2026-09-15 08:00",
			setup{more: start, log: []string{"2026-09-10 sent kind: counter-base", "2026-09-14 reply-yes"}},
			[]string{"accept-start-date | Tue 15 Sep", "accept-recap | Wed 16 Sep 09:00–14:00 PDT | normal yes",
				"-accept-recap | Tue 15 Sep"}},
		{"and lies ready for a yes", "2026-09-15 08:00",
			setup{more: start, log: []string{"2026-09-14 sent kind: counter-base"}},
			[]string{"accept-start-date | Tue 15 Sep 09:00–14:00 PDT | normal yes", "-accept-recap"}},
		{"once", "2026-09-15 08:00",
			setup{more: start, log: []string{"2026-09-10 sent kind: counter-base", "2026-09-11 reply-yes",
				"2026-09-11 sent kind: accept-start-date", "2026-09-14 reply-yes"}},
			[]string{"accept-recap | Tue 15 Sep", "-accept-start-date"}},
		{"but not one that has passed", "2026-11-03 08:00",
			setup{more: start, log: []string{"2026-10-30 sent kind: counter-base", "2026-11-02 reply-yes"}},
			[]string{"accept-recap | Tue 3 Nov", "-accept-start-date"}},

		{"a no to an acceptance", "2026-09-17 08:00",
			setup{log: []string{"2026-09-10 sent kind: counter-base", "2026-09-14 reply-yes",
				"2026-09-14 sent kind: accept-recap", "2026-09-16 reply-no"}},
			[]string{"Acme: they answered your acceptance on Wednesday 16 September: " + theirs}},
		{"an answer to an offer that they took back", "2026-09-16 08:00",
			setup{status: "rescinded", log: []string{"2026-09-14 sent kind: offer-rescinded-reply",
				"2026-09-15 reply-yes"}},
			[]string{"response-hold | Wed 16 Sep", "-process-checkin", "-lever-pivot"}},
		{"which may come", "2026-09-15 08:00",
			setup{status: "rescinded", log: []string{"2026-09-14 sent kind: offer-rescinded-reply"}},
			[]string{"offer-rescinded-reply | sent Mon 14 Sep", "keep-warm | ", "response-hold | "}},
		{"an offer that they took back once it was accepted", "2026-09-15 08:00",
			setup{status: "rescinded", log: []string{"2026-09-14 accepted"}},
			[]string{"offer-rescinded-reply | Tue 15 Sep", "you had accepted it: ask a lawyer"}},
		{"an offer to stay after notice was given", "2026-09-15 08:00",
			setup{others: employer, log: append(slices.Clone(quits), "2026-09-14 reply-partial opportunity: old")},
			[]string{"retention-decline | Tue 15 Sep"}},
		{"which may come, too", "2026-09-14 08:00", setup{others: employer, log: quits},
			[]string{"resignation | sent Fri 11 Sep", "retention-decline | Mon 14 Sep 09:00–14:00 PDT | normal partial"}},
		{"a question about the notice", "2026-09-15 08:00",
			setup{others: employer, log: append(slices.Clone(quits), "2026-09-14 reply-question opportunity: old")},
			[]string{"Oldco: they answered your notice on Monday 14 September: " + theirs}},
		{"a no to the notice has no offer in it", "2026-09-15 08:00",
			setup{others: employer, log: append(slices.Clone(quits), "2026-09-14 reply-no opportunity: old")},
			[]string{"Oldco: they answered your notice on Monday 14 September: " + theirs, "-retention-decline"}},
		{"nor may one come", "2026-09-14 08:00", setup{others: employer, log: quits},
			[]string{"-retention-decline | Mon 14 Sep 09:00–14:00 PDT | normal no"}},
		{"and a yes needs no answer", "2026-09-15 08:00",
			setup{others: employer, log: append(slices.Clone(quits), "2026-09-14 reply-yes opportunity: old")},
			[]string{"-Oldco", "-retention-decline"}},
	} {
		tt.s.made, tt.s.log = "2026-09-07", append(slices.Clone(offer), tt.s.log...)
		planHas(t, tt.name, tt.s, tt.at, tt.want)
	}
}

// planHas checks what a plan made in California has: the steps as brief writes them, their notes, and
// all warnings, each of which may be cut; not what follows a "-".
func planHas(t *testing.T, name string, s setup, at string, want []string) {
	t.Helper()
	p, err := plan.New(drafttest.Catalog(t), s.parse(t), on(t, at, "America/Los_Angeles"))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	text := "\n"
	say := func(list []plan.Warning) {
		for _, w := range list {
			text += w.Text + "\n"
		}
	}
	for step := range p.All() {
		text += brief(step) + "\n" + step.Why + "\n"
		for _, n := range step.Notes {
			text += n + "\n"
		}
		say(step.Warnings)
	}
	say(p.Warnings)
	for _, line := range want {
		line, not := strings.CutPrefix(line, "-")
		if strings.Contains(text, "\n"+line) == not {
			t.Errorf("%s: %q, unwanted: %v%s", name, line, not, text)
		}
	}
}

// A request for more time goes while it's of use, and says so if there never was time for one.
func TestMoreTime(t *testing.T) {
	until := "    extension: {until: 2026-09-15T17:00, reason: I want to read the plan}\n"
	us := setup{home: "US", homeZone: "America/Los_Angeles"}
	for _, tt := range []struct {
		name, at string
		s        setup
		want     []string
	}{
		{"three hours late, before days off", "2026-11-24 15:00",
			setup{made: "2026-11-18", deadline: "2026-11-30T17:00",
				log: []string{"2026-11-18 written-offer", "2026-11-23 sent kind: counter-base"}},
			[]string{"deadline-holiday-shift | Tue Nov 24 3:00 pm–5:30 pm PST | late",
				"you had until Tuesday, November 24"}},
		{"in the afternoon before a closure", "2026-09-14 15:00",
			setup{made: "2026-09-08", deadline: "2026-09-16T17:00",
				closures: "{from: 2026-09-15, to: 2026-09-15, name: the audit day}",
				log:      []string{"2026-09-08 written-offer", "2026-09-09 sent kind: counter-base"}},
			[]string{"deadline-holiday-shift | Mon Sep 14 3:00 pm–5:30 pm PDT | late"}},
		{"hours after an offer that runs out in a day", "2026-09-08 12:00",
			setup{made: "2026-09-08", deadline: "2026-09-09T17:00", more: until,
				log: []string{"2026-09-08 written-offer"}},
			[]string{"exploding-offer-response | Tue Sep 8 12:00 pm–5:30 pm PDT\nyou want more time: ask at once", "counter-base | Wed Sep 9",
				"-offer-acknowledge", "-you had until"}},
		{"once it has been asked for", "2026-09-08 15:00",
			setup{made: "2026-09-08", deadline: "2026-09-09T17:00", more: until,
				log: []string{"2026-09-08 written-offer", "2026-09-08 sent kind: exploding-offer-response"}},
			[]string{"-exploding-offer-response | Tue", "-deadline-extension", "-Acme: you had until"}},
		{"an offer that came too late to ask in time", "2026-09-11 11:00",
			setup{made: "2026-09-11", deadline: "2026-09-15T12:00", more: until,
				log: []string{"2026-09-11 written-offer"}},
			[]string{"deadline-extension", "-you had until", "-exploding-offer-response | Fri"}},
		{"without a day to ask for, the case lacks one", "2026-09-11 11:00",
			setup{made: "2026-09-11", deadline: "2026-09-14T10:00", log: []string{"2026-09-11 written-offer"}},
			[]string{"Acme: the offer leaves less than two workdays: give the case extension.until, and exploding-offer-response asks for more time"}},
		{"a deadline at 9 on a workday", "2026-09-15 08:00",
			setup{made: "2026-09-08", deadline: "2026-09-16T09:00",
				log: []string{"2026-09-08 written-offer", "2026-09-09 sent kind: counter-base"}},
			[]string{"counter-followup | Tue Sep 15", "-deadline-holiday-shift"}},
	} {
		tt.s.home, tt.s.homeZone = us.home, us.homeZone
		planHas(t, tt.name, tt.s, tt.at, tt.want)
	}
}

// What another company has offered is named where it could be used.
func TestOffersElsewhere(t *testing.T) {
	level := []string{"2026-09-01 written-offer offer: first", "2026-09-08 sent kind: counter-base"}
	const beside = "you have another offer that you can show: counter-competing.explicit mentions it"
	runsOut := strings.Replace(otherOffer("230000", "no"), "made: 2026-09-09",
		"made: 2026-09-09, deadline: 2026-09-25", 1)
	for _, tt := range []struct {
		name string
		s    setup
		want []string
	}{
		{"more, since the ask", setup{made: "2026-09-01", log: level,
			others: otherOffer("270000", "yes")}, []string{beside}},
		{"less", setup{made: "2026-09-01", log: level, others: otherOffer("230000", "yes")},
			[]string{"-" + beside}},
		{"before the ask", setup{made: "2026-09-01", others: otherOffer("270000", "yes"),
			log: []string{"2026-09-01 written-offer offer: first", "2026-09-09 sent kind: counter-base"}},
			[]string{"-" + beside}},
		{"one that runs out", setup{made: "none", others: runsOut}, []string{
			"the offer of Beta runs out on Friday 25 September: given timeline.by, process-expedite asks them to decide before it"}},
	} {
		planHas(t, tt.name, tt.s, "2026-09-15 08:00", tt.want)
	}
}

// The quiet period, and the eve of days off that fall on a weekend, are among the reasons.
func TestDaysOfAPlan(t *testing.T) {
	s := setup{cal: "GB", zone: "Europe/London", made: "2027-12-19",
		log: []string{"2027-12-22 sent kind: counter-base"}}
	p, err := plan.New(drafttest.Catalog(t), s.parse(t), on(t, "2027-12-23 10:00", "Europe/London"))
	if err != nil {
		t.Fatal(err)
	}
	text := ""
	for step := range p.All() {
		text += step.Kind + ": " + strings.Join(step.Basis.Days, "; ") + "\n"
	}
	for _, want := range []string{
		"preholiday-status: Friday 24 December: in the quiet period, without asks and nudges; " +
			"Friday 24 December: the eve of days off\n",
		"Friday 24 December to Friday 31 December: in the quiet period, without asks and nudges; " +
			"Wednesday 5 January: the second workday back\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

// At night, what is due at once isn't to be scheduled only.
func TestDueAtNight(t *testing.T) {
	us := "America/Los_Angeles"
	s := setup{home: "US", homeZone: us, made: "2026-09-10",
		log: []string{"2026-09-11 sent kind: counter-base", "2026-09-15 reply-yes"}}
	planHas(t, "now", s, "2026-09-15 23:30", []string{"it is 11:30 pm on your clock: send it now, or schedule it if you won't be up"})
}

// A question before an offer may be about pay, even if the log has no email that it answers.
func TestQuestionBeforeAnOffer(t *testing.T) {
	s := setup{made: "none", more: "    stage: interview\n", log: []string{"2026-09-14 reply-question"}}
	p, err := plan.New(drafttest.Catalog(t), s.parse(t), on(t, "2026-09-15 08:00", "America/Los_Angeles"))
	if err != nil {
		t.Fatal(err)
	}
	const note = "if they ask about pay, send expectations-deflect.ask in its place"
	if first := p.Steps[0]; first.Kind != "response-hold" || !slices.Contains(first.Notes, note) {
		t.Errorf("%s: %q", first.Kind, first.Notes)
	}
}

// What lies ready for a no is no decline before the client has had time to decide, and asked for all
// that she's after.
func TestReadyForANo(t *testing.T) {
	const level = "    level: {offered: L5, target: L6}\n"
	for _, tt := range []struct {
		name, asks, more, sent, at, want string
	}{
		{"a hold on the offer", "{base: 260000}", level, "offer-pause", "2026-09-15 08:00", "response-hold"},
		{"a review of the level", "{base: 260000}", level, "level-review-commitment", "2026-09-15 08:00", "counter-base"},
		{"with nothing left to ask", "", level, "level-review-commitment", "2026-09-15 08:00", "response-hold"},
		{"the last offer", "{base: 255000, firm: true}", "", "counter-firm-minimum", "2026-09-15 08:00", "decision-time"},
		{"and it's the last day", "{base: 255000, firm: true}", "", "counter-firm-minimum", "2026-09-25 10:00",
			"decline-fit.terms"},
		{"after time to decide", "{base: 255000, firm: true}", "", "decision-time", "2026-09-15 08:00", "decline-fit.terms"},
	} {
		s := setup{made: "2026-09-08", status: "written, level: L5", deadline: "2026-09-25T17:00", asks: tt.asks + " ",
			more: tt.more, log: []string{"2026-09-08 written-offer offer: first", "2026-09-08 sent kind: offer-acknowledge"}}
		if tt.name == "after time to decide" {
			s.log = append(s.log, "2026-09-10 sent kind: counter-firm-minimum", "2026-09-14 reply-no")
		}
		s.log = append(s.log, "2026-09-14 sent kind: "+tt.sent)
		p, err := plan.New(drafttest.Catalog(t), s.parse(t), on(t, tt.at, "America/Los_Angeles"))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for step := range p.All() {
			if step.Reply == "no" && step.Timing == plan.TimingNormal && strings.Contains(step.ID(), tt.sent+"/") {
				got = step.Kind
			}
		}
		if got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}
