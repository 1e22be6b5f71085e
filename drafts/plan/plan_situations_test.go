package plan_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

const goldenWeek = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//EN
BEGIN:VEVENT
UID:1@test
SUMMARY:Golden Week
DTSTART;VALUE=DATE:20260503
DTEND;VALUE=DATE:20260507
END:VEVENT
END:VCALENDAR
`

// brief writes a step as its kind, its window on the recipient's clock, what it is for, and the
// codes of its warnings.
func brief(s *plan.Step) string {
	when := s.Brief
	if i := strings.Index(when, " ("); i > 0 {
		when = when[:i]
	}
	line := s.Kind + " | " + when
	if s.Alternate() {
		line += " | " + strings.TrimSpace(string(s.Timing)+" "+string(s.Reply))
	}
	for _, w := range s.Warnings {
		line += " | " + string(w.Code)
	}
	return line
}

// otherOffer is another company with a verified offer.
func otherOffer(base, quote string) string {
	return "  - {id: beta, company: Beta, stage: offer, timezone: America/Los_Angeles, calendar: US, " +
		"verified: true, may_quote: " + quote + ", offers: [{id: b1, made: 2026-09-09, base: " + base + "}], " +
		"people: [{id: bo, role: recruiter, name: Bo Berg, email: bo@beta.example}]}\n"
}

// Each situation was worked out by hand from the timing rules, and lists the lines that matter, or
// the code of a warning. Where the client is in London and the recruiter in California, a window
// ends at 14:00 there, when her night begins. No line begins with what follows a "-".
func TestPlanSituations(t *testing.T) {
	us, london := "America/Los_Angeles", "Europe/London"
	asked := func(day string) []string { return []string{day + " asked kind: counter-base"} }
	open := func(day string) []string {
		return []string{day + " written-offer offer: first", day + " sent kind: offer-acknowledge"}
	}
	gb := setup{cal: "GB", zone: london}
	with := func(s setup, change func(*setup)) setup { change(&s); return s }
	for _, test := range []struct {
		name, at, zone string
		s              setup
		want           []string
	}{
		// Long weekends.
		{"Thanksgiving: the last ask goes by Tuesday noon", "2026-11-24 08:00", us,
			setup{made: "2026-11-23", log: open("2026-11-23")},
			[]string{"counter-base | Tue 24 Nov 09:30–11:30 PST"}},
		{"Thanksgiving: on Tuesday after noon it waits for the Tuesday after", "2026-11-24 13:00",
			us, setup{made: "2026-11-23", log: open("2026-11-23")},
			[]string{"counter-base | Tue 1 Dec 09:30–11:30 PST"}},
		{"Thanksgiving: the soft Friday belongs to the break", "2026-11-25 13:00", us,
			setup{made: "2026-11-20", log: append(asked("2026-11-24"), "2026-11-25 reply-partial")},
			[]string{"preholiday-hold | Wed 25 Nov 13:00–14:00 PST", "final-ask | Tue 1 Dec 10:00–14:00 PST"}},
		{"Thanksgiving: silence waits for the second day back", "2026-11-24 12:00", us,
			setup{made: "2026-11-20", log: asked("2026-11-24")},
			[]string{"counter-base | sent Tue 24 Nov",
				"preholiday-status | Wed 25 Nov 09:00–12:00 PST | before silence",
				"postholiday-nudge | Tue 1 Dec 09:30–11:30 PST | after silence"}},
		{"Christmas to New Year: no ask in the quiet period", "2026-12-28 09:00", us,
			setup{made: "2026-12-18", log: open("2026-12-18")},
			[]string{"counter-base | Tue 5 Jan 09:30–11:30 PST"}},
		{"Good Friday to Easter Monday in England", "2026-04-01 13:00", london,
			with(gb, func(s *setup) { s.made, s.log = "2026-03-30", open("2026-03-30") }),
			[]string{"counter-base | Tue 7 Apr 11:00–11:30 BST"}},
		{"Easter is no break in the United States", "2026-04-01 13:00", us,
			setup{made: "2026-03-30", log: open("2026-03-30")},
			[]string{"counter-base | Thu 2 Apr 09:30–11:30 PDT"}},
		{"Easter: a reply on Maundy Thursday after noon is held", "2026-04-02 12:00", london,
			with(gb, func(s *setup) {
				s.made, s.log = "2026-03-30",
					append(asked("2026-03-31"), "2026-04-02 reply-no")
			}),
			[]string{"preholiday-hold | Thu 2 Apr 12:00–22:00 BST",
				"lever-pivot | Wed 8 Apr 10:00–17:30 BST"}},
		{"Easter: a reply on Maundy Thursday before noon is not", "2026-04-02 11:59", london,
			with(gb, func(s *setup) {
				s.made, s.log = "2026-03-30",
					append(asked("2026-03-31"), "2026-04-02 reply-question")
			}),
			[]string{"-preholiday-hold", "number-rationale | Thu 2 Apr 11:59–12:00 BST"}},
		{"Golden Week from a file: the last ask goes by Thursday noon", "2026-04-30 08:00",
			"Asia/Tokyo", setup{ics: goldenWeek, zone: "Asia/Tokyo", made: "2026-04-28",
				log: open("2026-04-28")},
			[]string{"counter-base | Thu 30 Apr 09:30–11:30 Tokyo time"}},
		{"Golden Week: an ask held over it does not go on Friday after noon", "2026-05-01 15:00",
			"Asia/Tokyo", setup{ics: goldenWeek, zone: "Asia/Tokyo", made: "2026-04-27",
				log: append(asked("2026-04-28"), "2026-05-01 reply-partial")},
			[]string{"preholiday-hold | Fri 1 May from 15:00 Tokyo time",
				"final-ask | Fri 8 May 10:00–12:00 Tokyo time"}},
		{"Canada Day on a Wednesday is no long weekend, and its eve ends at noon",
			"2026-06-30 08:00", "America/Toronto",
			setup{cal: "CA", zone: "America/Toronto", made: "2026-06-26", log: open("2026-06-26")},
			[]string{"counter-base | Tue 30 Jun 09:30–11:30 EDT"}},
		{"Canada Day: the first day back begins at 11:00", "2026-07-02 08:00", "America/Toronto",
			setup{cal: "CA", zone: "America/Toronto", made: "2026-06-26", log: open("2026-06-26")},
			[]string{"counter-base | Thu 2 Jul 11:00–11:30 EDT"}},
		{"a closure counts as days off", "2026-09-15 08:00", us,
			setup{made: "2026-09-11",
				closures: "{from: 2026-09-16, to: 2026-09-18, name: the autumn shutdown}",
				log:      open("2026-09-11")},
			[]string{"counter-base | Tue 22 Sep 09:30–11:30 PDT"}},

		// Days of the week.
		{"an ask on a Friday afternoon waits for Tuesday", "2026-09-18 14:00", us,
			setup{made: "2026-09-16", log: open("2026-09-16")},
			[]string{"counter-base | Tue 22 Sep 09:30–11:30 PDT"}},
		{"an ask on a Thursday after its hours waits for Tuesday", "2026-09-17 11:30", us,
			setup{made: "2026-09-16", log: open("2026-09-16")},
			[]string{"counter-base | Tue 22 Sep 09:30–11:30 PDT"}},
		{"an ask within its hours begins now", "2026-09-16 10:15", us,
			setup{made: "2026-09-15", log: open("2026-09-15")},
			[]string{"counter-base | Wed 16 Sep 10:15–11:30 PDT"}},
		{"with a deadline on Tuesday morning Monday has to do", "2026-09-18 14:00", us,
			setup{made: "2026-09-16", deadline: "2026-09-22T09:00", log: open("2026-09-16")},
			[]string{"counter-base | Mon 21 Sep 11:00–14:00 PDT | late"}},
		{"with a deadline on Friday at five its morning has to do", "2026-09-17 18:00", us,
			setup{made: "2026-09-16", deadline: "2026-09-18T17:00", log: open("2026-09-16")},
			[]string{"counter-base | Fri 18 Sep 09:00–12:00 PDT | clash"}},

		// Deadlines.
		{"a deadline on a Sunday: ask for more time two workdays ahead of it", "2026-09-14 08:00",
			us, setup{made: "2026-09-10", deadline: "2026-09-20T17:00", log: open("2026-09-10")},
			[]string{"counter-base | Tue 15 Sep 09:30–11:30 PDT",
				"deadline-holiday-shift | Wed 16 Sep 09:30–11:30 PDT"}},
		{"a deadline at 00:00 ends the day before", "2026-09-18 06:00", us,
			setup{made: "2026-09-16", deadline: "2026-09-19T00:00", log: open("2026-09-16")},
			[]string{"counter-base | Fri 18 Sep 09:00–12:00 PDT | clash", "-deadline-holiday-shift"}},
		{"a deadline with a date only runs to the end of that day", "2026-09-18 06:00", us,
			setup{made: "2026-09-16", deadline: "2026-09-18", log: open("2026-09-16")},
			[]string{"counter-base | Fri 18 Sep 09:00–12:00 PDT | clash", "-deadline-holiday-shift"}},
		{"a deadline that has passed", "2026-09-22 08:00", us,
			setup{made: "2026-09-14", deadline: "2026-09-21T17:00", log: open("2026-09-14")},
			[]string{"late", "counter-base | Tue 22 Sep 09:30–11:30 PDT"}},
		{"an extension asked for in time", "2026-09-14 08:00", us,
			setup{made: "2026-09-10", deadline: "2026-09-25T17:00", log: asked("2026-09-10"),
				more: "    extension: {until: 2026-09-30, reason: a visit is planned}\n"},
			[]string{"deadline-extension | Tue 15 Sep 09:30–11:30 PDT"}},
		{"an extension asked for too late", "2026-09-24 08:00", us,
			setup{made: "2026-09-10", deadline: "2026-09-25T17:00", log: asked("2026-09-22"),
				more: "    extension: {until: 2026-09-30, reason: a visit is planned}\n"},
			[]string{"deadline-extension | Thu 24 Sep 09:30–11:30 PDT | late"}},
		{"more time was asked for: the answers to that, and to what was asked before",
			"2026-07-02 08:00", us,
			setup{made: "2026-06-25", deadline: "2026-07-06T17:00",
				log: append(asked("2026-06-30"), "2026-07-01 sent kind: deadline-holiday-shift")},
			[]string{"postholiday-snap.yes | Mon 6 Jul 11:00–14:00 PDT | snap yes",
				"deadline-reply.yes | Thu 2 Jul 09:00–12:00 PDT | normal yes",
				"-deadline-holiday-shift | Thu", "-deadline-reply.yes | Mon"}},
		{"more time alone was asked for: no answer to that is a yes to the offer",
			"2026-07-02 08:00", us,
			setup{made: "2026-06-25", deadline: "2026-07-06T17:00",
				log: append(open("2026-06-25"), "2026-07-01 sent kind: deadline-holiday-shift")},
			[]string{"deadline-reply.no | Thu 2 Jul 09:00–12:00 PDT | normal no",
				"-postholiday-snap", "-preholiday-hold"}},
		{"they gave more time, and still owe the other answer", "2026-07-02 14:00", us,
			setup{made: "2026-06-25", deadline: "2026-07-06T17:00",
				log: append(asked("2026-06-30"), "2026-07-01 sent kind: deadline-holiday-shift",
					"2026-07-02 reply-yes")},
			[]string{"deadline-reply.yes | Thu 2 Jul from 14:00 PDT",
				"postholiday-snap.yes | Mon 6 Jul 11:00–14:00 PDT | snap yes"}},
		{"and with the new deadline in the case", "2026-07-03 08:00", us,
			setup{made: "2026-06-25", deadline: "2026-07-07T17:00",
				log: append(asked("2026-06-30"), "2026-07-01 sent kind: deadline-holiday-shift",
					"2026-07-02 reply-yes", "2026-07-02 sent kind: deadline-reply.yes")},
			[]string{"-deadline-reply", "postholiday-snap.yes | Mon 6 Jul 11:00–14:00 PDT | snap yes"}},

		{"a deadline today leaves no time for a separate thank-you", "2026-09-17 08:30", us,
			setup{made: "2026-09-16", deadline: "2026-09-17T17:00",
				log: []string{"2026-09-16 written-offer offer: first"}},
			[]string{"-offer-acknowledge", "counter-base | Thu 17 Sep 09:30–11:30 PDT | late"}},

		// Snap replies, held replies.
		{"a reply at 08:59 of the first day back is held", "2026-07-06 08:59", us,
			setup{made: "2026-06-25", log: append(asked("2026-06-30"), "2026-07-06 reply-partial")},
			[]string{"-preholiday-hold", "-postholiday-snap", "final-ask | Tue 7 Jul 10:00–14:00 PDT"}},
		{"a reply at 09:00 of the first day back is a snap reply", "2026-07-06 09:00", us,
			setup{made: "2026-06-25", log: append(asked("2026-06-30"), "2026-07-06 reply-partial")},
			[]string{"postholiday-snap.partial | Mon 6 Jul 11:00–14:00 PDT"}},
		{"a reply at 12:59 of the first day back is a snap reply", "2026-07-06 12:59", us,
			setup{made: "2026-06-25", log: append(asked("2026-06-30"), "2026-07-06 reply-no")},
			[]string{"postholiday-snap.no | Tue 7 Jul 09:00–12:59 PDT"}},
		{"a reply at 13:00 of the first day back is not", "2026-07-06 13:00", us,
			setup{made: "2026-06-25", log: append(asked("2026-06-30"), "2026-07-06 reply-question")},
			[]string{"-postholiday-snap", "number-rationale | Mon 6 Jul 13:00–14:00 PDT"}},
		{"a held reply with a nearer deadline", "2026-07-02 14:00", us,
			setup{made: "2026-06-25", deadline: "2026-07-06T17:00",
				log: append(asked("2026-06-30"), "2026-07-02 reply-partial")},
			[]string{"preholiday-hold | Thu 2 Jul from 14:00 PDT", "final-ask | Mon 6 Jul 11:00–14:00 PDT"}},
		{"a held reply with a deadline that is no nearer", "2026-07-02 14:00", us,
			setup{made: "2026-06-25", deadline: "2026-07-10T17:00",
				log: append(asked("2026-06-30"), "2026-07-02 reply-partial")},
			[]string{"preholiday-hold | Thu 2 Jul from 14:00 PDT", "final-ask | Tue 7 Jul 10:00–14:00 PDT"}},
		{"an answer that has waited more than two workdays", "2026-09-18 08:00", us,
			setup{made: "2026-09-07", log: append(asked("2026-09-09"), "2026-09-15 reply-question")},
			[]string{"number-rationale | Fri 18 Sep 09:00–14:00 PDT | silence"}},

		// Nudges.
		{"a nudge three workdays on", "2026-09-16 08:00", us,
			setup{made: "2026-09-10", log: asked("2026-09-15")},
			[]string{"counter-followup | Fri 18 Sep 09:30–11:30 PDT | normal silence",
				"counter-followup | Wed 23 Sep 09:30–11:30 PDT | normal silence"}},
		{"an answer may still come once the nudge is due", "2026-09-18 10:00", us,
			setup{made: "2026-09-10", log: asked("2026-09-15")},
			[]string{"counter-followup | Fri 18 Sep 10:00–11:30 PDT",
				"accept-recap | Fri 18 Sep 10:00–14:00 PDT | normal yes",
				"response-hold | Fri 18 Sep 10:00–14:00 PDT | normal partial",
				"number-rationale | Fri 18 Sep 10:00–14:00 PDT | normal question"}},
		{"a part of the way is answered with the next ask, once it is known", "2026-09-16 08:00", us,
			setup{made: "2026-09-10", log: asked("2026-09-15"),
				asks: "{round: 1, base: 260000}, {round: 2, base: 255000}"},
			[]string{"final-ask | Wed 16 Sep 09:30–11:30 PDT | normal partial"}},
		{"the second nudge is due", "2026-09-23 10:00", us,
			setup{made: "2026-09-10",
				log: append(asked("2026-09-15"), "2026-09-18 sent kind: counter-followup")},
			[]string{"counter-followup | Wed 23 Sep 10:00–11:30 PDT"}},
		{"after two nudges there is no third", "2026-09-29 10:00", us,
			setup{made: "2026-09-10",
				log: append(asked("2026-09-15"), "2026-09-18 sent kind: counter-followup",
					"2026-09-23 sent kind: counter-followup")},
			[]string{"-counter-followup | Tue"}},
		{"after two nudges the hiring manager is next", "2026-09-29 10:00", us, setup{made: "2026-09-10",
			log: append(asked("2026-09-15"), "2026-09-18 sent kind: counter-followup",
				"2026-09-23 sent kind: counter-followup"),
			people: "{id: priya, role: recruiter, name: Priya Shah, email: priya@acme.example}, " +
				"{id: marc, role: hiring-manager, name: Marc Hill, email: marc@acme.example}"},
			[]string{"hm-ally-note | Tue 29 Sep 10:00–11:30 PDT", "-counter-followup | Tue"}},
		{"the hiring manager's answers are ready, and one nudge if none comes", "2026-09-29 10:00", us,
			setup{made: "2026-09-10",
				log: append(asked("2026-09-15"), "2026-09-18 sent kind: counter-followup",
					"2026-09-23 sent kind: counter-followup")},
			[]string{"lever-pivot | Wed 30 Sep 09:30–11:30 PDT | normal no",
				"number-rationale | Wed 30 Sep 09:00–14:00 PDT | normal question",
				"counter-followup | Fri 2 Oct 09:30–11:30 PDT | normal silence",
				"-hm-ally-note | Tue 29 Sep 10:00–11:30 PDT | normal", "-counter-followup | Wed 7 Oct"}},
		{"without a hiring manager, two nudges end in a word to the coach", "2026-09-24 10:00", us,
			setup{made: "2026-09-10",
				log: append(asked("2026-09-15"), "2026-09-18 sent kind: counter-followup",
					"2026-09-23 sent kind: counter-followup"),
				people: "{id: priya, role: recruiter, name: Priya Shah, email: priya@acme.example}"},
			[]string{"counter-base | sent Tue 15 Sep | silence", "-counter-followup", "-hm-ally-note"}},
		{"after the nudges and the hiring manager, too", "2026-10-09 10:00", us,
			setup{made: "2026-09-10",
				log: append(asked("2026-09-15"), "2026-09-18 sent kind: counter-followup",
					"2026-09-23 sent kind: counter-followup", "2026-09-28 sent kind: hm-ally-note",
					"2026-10-01 sent kind: counter-followup")},
			[]string{"counter-base | sent Tue 15 Sep | silence",
				"hm-ally-note | sent Mon 28 Sep | silence"}},

		// Two open asks.
		{"each open ask has a nudge, on days of their own", "2026-09-14 08:00", us,
			setup{made: "2026-09-10", deadline: "2026-09-20T17:00", log: open("2026-09-10")},
			[]string{"counter-base | Tue 15 Sep 09:30–11:30 PDT",
				"counter-followup | Fri 18 Sep 09:30–11:30 PDT | normal silence",
				"deadline-holiday-shift | Wed 16 Sep 09:30–11:30 PDT",
				"counter-followup | Mon 21 Sep 11:00–14:00 PDT | normal silence | clash"}},
		{"the nudge that goes out now speaks for the other ask as well", "2026-09-21 10:00", us,
			setup{made: "2026-09-10",
				log: append(asked("2026-09-15"), "2026-09-16 sent kind: offer-clarify")},
			[]string{"counter-followup | Mon 21 Sep 11:00–14:00 PDT",
				"counter-followup | Thu 24 Sep 09:30–11:30 PDT | normal silence",
				"counter-followup | Fri 25 Sep 09:30–11:30 PDT | normal silence"}},
		{"a nudge about more time doesn't speak of what wasn't asked", "2026-09-02 12:00", us,
			setup{made: "2026-08-31", deadline: "2026-09-18T17:00",
				more: "    extension: {until: 2026-09-25, reason: a visit is planned}\n",
				log: []string{"2026-08-31 written-offer offer: first",
					"2026-09-01 sent kind: deadline-extension"}},
			[]string{"counter-followup | Wed 9 Sep 09:30–11:30 PDT | normal silence",
				"-postholiday-nudge | Wed 9 Sep"}},
		{"an ask about an offer that isn't in the log, while more time is open", "2026-09-15 08:00", us,
			setup{made: "2026-09-10", deadline: "2026-09-25T17:00",
				more: "    extension: {until: 2026-09-30, reason: a visit is planned}\n",
				log:  []string{"2026-09-14 sent kind: deadline-extension"}},
			[]string{"deadline-extension | sent Mon 14 Sep", "counter-base | Tue 15 Sep 09:30–11:30 PDT"}},
		{"nothing is asked after an acceptance", "2026-09-23 10:00", us,
			setup{made: "2026-09-10", more: "    level: {offered: L5, target: L6}\n",
				log: []string{"2026-09-10 sent kind: level-up-request", "2026-09-11 sent kind: counter-base",
					"2026-09-15 sent kind: counter-followup", "2026-09-18 sent kind: counter-followup",
					"2026-09-23 reply-yes to: priya"}},
			[]string{"accept-recap | Wed 23 Sep 10:00–14:00 PDT", "level-up-request | sent Thu 10 Sep",
				"-hm-ally-note | Wed", "-hm-ally-note | Thu", "-level-status-nudge", "-offer-pause"}},

		{"an offer on hold and more time are two requests, on two days", "2026-09-14 08:00", us,
			setup{made: "2026-09-10", deadline: "2026-09-20T17:00", log: open("2026-09-10"),
				more: "    level: {offered: L5, target: L6}\n"},
			[]string{"level-up-request | Tue 15 Sep 09:30–11:30 PDT", "offer-pause | Wed 16 Sep 09:00–14:00 PDT",
				"deadline-holiday-shift | Thu 17 Sep 09:30–11:30 PDT"}},
		{"a nudge and an offer on hold, too", "2026-09-21 08:00", us,
			setup{made: "2026-09-10", more: "    level: {offered: L5, target: L6}\n",
				log: append(open("2026-09-10"), "2026-09-15 sent kind: level-up-request")},
			[]string{"level-status-nudge | Mon 21 Sep 11:00–14:00 PDT",
				"offer-pause | Tue 22 Sep 09:00–14:00 PDT"}},
		{"their yes ends what the hiring manager was asked to help with", "2026-09-29 10:00", us,
			setup{made: "2026-09-10",
				log: append(asked("2026-09-15"), "2026-09-18 sent kind: counter-followup",
					"2026-09-23 sent kind: counter-followup", "2026-09-28 sent kind: hm-ally-note",
					"2026-09-29 reply-yes")},
			[]string{"accept-recap | Tue 29 Sep 10:00–14:00 PDT", "-hm-ally-note | sent",
				"-counter-followup | Tue 29 Sep", "-lever-pivot"}},
		{"the note to the hiring manager is an ask, and not for a Friday", "2026-09-14 12:00", us,
			setup{made: "2026-09-10", log: asked("2026-09-14")},
			[]string{"counter-followup | Thu 17 Sep 09:30–11:30 PDT | normal silence",
				"counter-followup | Tue 22 Sep 09:30–11:30 PDT | normal silence",
				"hm-ally-note | Tue 29 Sep 09:30–11:30 PDT | normal silence"}},

		// Never silent for long.
		{"an ask that has to wait over Christmas: they hear when it comes", "2026-12-24 08:00", us,
			setup{made: "2026-12-10", log: append(asked("2026-12-15"), "2026-12-22 reply-no")},
			[]string{"response-hold | Thu 24 Dec 09:00–12:00 PST",
				"lever-pivot | Tue 5 Jan 09:30–11:30 PST"}},
		{"and only once", "2026-12-24 13:00", us,
			setup{made: "2026-12-10", log: append(asked("2026-12-15"), "2026-12-22 reply-no",
				"2026-12-24 sent kind: response-hold")},
			[]string{"-response-hold | Thu", "lever-pivot | Tue 5 Jan 09:30–11:30 PST"}},
		{"after Thanksgiving too, on the soft Friday", "2026-11-27 10:30", us,
			setup{made: "2026-11-18", log: append(asked("2026-11-19"), "2026-11-24 reply-partial")},
			[]string{"response-hold | Fri 27 Nov 11:00–12:00 PST",
				"final-ask | Tue 1 Dec 09:30–11:30 PST"}},
		{"the hold is ready for an answer that may come", "2026-09-17 12:00", us,
			setup{made: "2026-09-10", log: asked("2026-09-15")},
			[]string{"response-hold | Thu 17 Sep 12:00–14:00 PDT | normal no",
				"lever-pivot | Tue 22 Sep 09:30–11:30 PDT | normal no"}},
		{"but not where the answer goes out in time", "2026-09-16 12:00", us,
			setup{made: "2026-09-10", log: asked("2026-09-15")},
			[]string{"-response-hold | Wed 16 Sep 12:00–14:00 PDT | normal no",
				"lever-pivot | Thu 17 Sep 09:30–11:30 PDT | normal no"}},
		{"an ask that was held goes on the second workday back, in the quiet period too",
			"2029-12-18 12:00", us, setup{made: "2029-12-13", log: asked("2029-12-18")},
			[]string{"lever-pivot | Thu 27 Dec 10:00–12:00 PST | held no",
				"-response-hold | Thu 27 Dec 10:00–14:00 PST | held no"}},
		{"unless that's too late before the next days off: then a hold does", "2029-12-24 08:00",
			"Europe/Berlin", setup{cal: "DE", zone: "Europe/Berlin", made: "2029-12-18",
				log: asked("2029-12-20")},
			[]string{"response-hold | Fri 28 Dec 10:00–12:00 CET | held no",
				"lever-pivot | Wed 2 Jan 11:00–11:30 CET | held no"}},
		{"an answer about the deadline that comes late", "2026-09-15 08:00", us,
			setup{made: "2026-09-08", deadline: "2026-09-25T17:00",
				more: "    extension: {until: 2026-09-30, reason: a visit is planned}\n",
				log:  []string{"2026-09-09 sent kind: deadline-extension", "2026-09-10 reply-yes"}},
			[]string{"deadline-reply.yes | Tue 15 Sep 09:00–14:00 PDT | silence"}},

		// Only about what is open.
		{"no to more time, and the deadline has passed", "2026-09-22 10:00", us,
			setup{made: "2026-09-10", deadline: "2026-09-18T17:00",
				more: "    extension: {until: 2026-09-25, reason: a visit is planned}\n",
				log:  []string{"2026-09-14 sent kind: deadline-extension", "2026-09-15 reply-no"}},
			[]string{"-exploding-offer-response", "counter-base | Tue 22 Sep 10:00–11:30 PDT"}},
		{"a hold has answered their no to more time", "2026-09-17 10:00", us,
			setup{made: "2026-09-10", deadline: "2026-09-18T17:00",
				more: "    extension: {until: 2026-09-25, reason: a visit is planned}\n",
				log: []string{"2026-09-14 sent kind: deadline-extension", "2026-09-15 reply-no",
					"2026-09-16 sent kind: response-hold"}},
			[]string{"-exploding-offer-response", "response-hold | sent Wed 16 Sep"}},
		{"a snap reply about the level gets an answer about the level", "2026-07-02 08:00", us,
			setup{made: "2026-06-25", more: "    level: {offered: L5, target: L6}\n",
				log: append(open("2026-06-25"), "2026-06-30 sent kind: level-up-request")},
			[]string{"level-evidence-packet | Mon 6 Jul 11:00–14:00 PDT | snap yes", "-postholiday-snap"}},
		{"and once it has come", "2026-07-06 09:30", us,
			setup{made: "2026-06-25", more: "    level: {offered: L5, target: L6}\n",
				log: append(open("2026-06-25"), "2026-06-30 sent kind: level-up-request",
					"2026-07-06 reply-yes")},
			[]string{"level-evidence-packet | Tue 7 Jul 09:30–11:30 PDT", "-postholiday-snap"}},
		{"a nudge that the deadline pulls into the break doesn't speak of it as over",
			"2026-09-05 13:00", us, setup{made: "2026-08-26", deadline: "2026-09-06T20:30",
				log: append(asked("2026-08-27"), "2026-08-28 sent kind: deadline-holiday-shift")},
			[]string{"counter-followup | Sat 5 Sep 13:00–14:00 PDT | clash", "-postholiday-nudge | Sat"}},
		{"more time is asked for in time, if not at a good hour", "2026-09-02 14:30", us,
			setup{home: "US", homeZone: us, made: "2026-09-01", deadline: "2026-09-04T20:59",
				log: []string{"2026-09-01 verbal-offer offer: first"}},
			[]string{"deadline-holiday-shift | Wed Sep 2 2:30 pm–5:30 pm PDT | clash"}},

		// The deadline ends a window.
		{"a note before days off ends with the deadline", "2026-09-14 08:00", us,
			setup{made: "2026-09-10", deadline: "2026-09-16T10:00", log: open("2026-09-10"),
				closures: "{from: 2026-09-17, to: 2026-09-17, name: stocktaking}"},
			[]string{"preholiday-status | Wed 16 Sep 09:00–10:00 PDT | before silence"}},
		{"a hold ends with the deadline", "2026-07-01 08:00", us,
			setup{made: "2026-06-25", deadline: "2026-07-02T13:00", log: asked("2026-06-30")},
			[]string{"preholiday-hold | Thu 2 Jul 12:00–13:00 PDT | before"}},
		{"a second nudge ends with the deadline", "2026-09-15 08:00", us,
			setup{made: "2026-09-10", deadline: "2026-09-21T12:00", log: asked("2026-09-15")},
			[]string{"counter-followup | Fri 18 Sep 09:30–11:30 PDT | normal silence",
				"-counter-followup | Mon 21 Sep 11:00–14:00"}},
		{"no request for more time after the deadline", "2026-11-28 22:00", us,
			setup{made: "2026-11-20", deadline: "2026-11-29T23:00",
				log: []string{"2026-11-20 written-offer offer: first"}},
			[]string{"late", "counter-base | Sun 29 Nov 09:00–14:00 PST | clash", "-deadline-holiday-shift"}},

		// The first day back, with a deadline near.
		{"a nudge takes the day after the first one back, if the deadline lets it", "2026-09-08 08:00", us,
			setup{made: "2026-08-26", deadline: "2026-09-09T17:00", log: asked("2026-08-27")},
			[]string{"postholiday-nudge | Wed 9 Sep 09:30–11:30 PDT"}},
		{"and else the first day back, from 11:00", "2026-09-08 08:00", us,
			setup{made: "2026-08-26", deadline: "2026-09-08T17:00",
				log: append(asked("2026-08-27"), "2026-08-28 sent kind: deadline-holiday-shift")},
			[]string{"postholiday-nudge | Tue 8 Sep 11:00–14:00 PDT | clash"}},
		{"a held ask waits until 11:00, and ends with the working day", "2026-09-07 12:00", us,
			setup{made: "2026-08-27", deadline: "2026-09-08T21:00",
				log: append(asked("2026-09-02"), "2026-09-07 reply-no")},
			[]string{"lever-pivot | Tue 8 Sep 11:00–14:00 PDT"}},
		{"a new recruiter is welcomed before anything else", "2026-09-14 10:00", us,
			setup{made: "2026-09-10",
				log: append(open("2026-09-10"), "2026-09-14 recruiter-change to: priya"),
				people: "{id: tom, role: recruiter, name: Tom Hale, email: tom@acme.example, until: " +
					"2026-09-11}, {id: priya, role: recruiter, name: Priya Shah, email: " +
					"priya@acme.example, from: 2026-09-14}"},
			[]string{"recruiter-handoff | Mon 14 Sep 10:00–14:00 PDT",
				"counter-base | Tue 15 Sep 09:30–11:30 PDT"}},
		{"two opportunities at once", "2026-09-14 08:00", us,
			setup{made: "2026-09-10",
				log: append(open("2026-09-10"), "2026-09-10 interview opportunity: beta"),
				others: "  - {id: beta, company: Beta, timezone: Europe/London, calendar: GB, " +
					"people: [{id: bo, role: recruiter, name: Bo Berg, email: bo@beta.example}]}\n"},
			[]string{"counter-base | Tue 15 Sep 09:30–11:30 PDT",
				"process-checkin | Thu 17 Sep 09:30–11:30 BST"}},
		{"the first nudge is due", "2026-09-18 10:00", us,
			setup{made: "2026-09-10", log: asked("2026-09-15")},
			[]string{"counter-followup | Fri 18 Sep 10:00–11:30 PDT"}},
		{"a nudge on the first day back waits for the second", "2026-07-06 08:00", us,
			setup{made: "2026-06-25", log: asked("2026-06-30")},
			[]string{"postholiday-nudge | Tue 7 Jul 09:30–11:30 PDT | after silence"}},

		{"an overdue nudge goes now, and the next three workdays after it", "2026-09-16 08:00", us,
			setup{made: "2026-09-04", log: asked("2026-09-08")},
			[]string{"counter-followup | Wed 16 Sep 09:30–11:30 PDT",
				"counter-followup | Mon 21 Sep 11:00–14:00 PDT | normal silence",
				"accept-recap | Wed 16 Sep 08:00–14:00 PDT | normal yes",
				"-counter-followup | Wed 16 Sep 09:30–11:30 PDT | normal"}},
		{"a nudge waits for the day after the request for more time", "2026-09-17 07:00", us,
			setup{made: "2026-09-10", deadline: "2026-09-26T17:00", log: asked("2026-09-14")},
			[]string{"deadline-holiday-shift | Thu 17 Sep 09:30–11:30 PDT",
				"counter-followup | Fri 18 Sep 09:30–11:30 PDT | normal silence"}},
		{"and so does one that is due", "2026-09-17 10:00", us,
			setup{made: "2026-09-10", deadline: "2026-09-26T17:00", log: asked("2026-09-14")},
			[]string{"deadline-holiday-shift | Thu 17 Sep 10:00–11:30 PDT",
				"counter-followup | Fri 18 Sep 09:30–11:30 PDT"}},
		{"with no day left for both, one email asks for both", "2026-09-18 06:00", us,
			setup{made: "2026-09-16", deadline: "2026-09-19T12:00", log: open("2026-09-16")},
			[]string{"counter-base | Fri 18 Sep 09:00–12:00 PDT | clash", "late", "-deadline-holiday-shift"}},
		{"the ask was sent to the hiring manager too: the recruiter's answers stay ready",
			"2026-09-17 08:00", us, setup{made: "2026-09-10",
				log: append(asked("2026-09-15"), "2026-09-16 sent kind: hm-ally-note")},
			[]string{"accept-recap | Thu 17 Sep 08:00–14:00 PDT | normal yes",
				"counter-followup | Fri 18 Sep 09:30–11:30 PDT | normal silence"}},
		{"a question was answered: the ask is still open", "2026-09-17 08:00", us, setup{made: "2026-09-10",
			log: append(asked("2026-09-14"), "2026-09-15 reply-question", "2026-09-16 sent kind: number-rationale")},
			[]string{"number-rationale | sent Wed 16 Sep", "accept-recap | Thu 17 Sep 09:00–14:00 PDT | normal yes",
				"comp-committee-brief | Thu 17 Sep 09:00–14:00 PDT | normal question",
				"-number-rationale | Thu 17 Sep"}},
		{"a second question gets the other page, not the same one again", "2026-09-17 08:00", us,
			setup{made: "2026-09-10", log: append(asked("2026-09-14"), "2026-09-15 reply-question",
				"2026-09-16 sent kind: number-rationale", "2026-09-17 reply-question")},
			[]string{"comp-committee-brief | Thu 17 Sep 09:00–14:00 PDT", "-number-rationale | Thu 17 Sep"}},
		{"the window is in the hours in which they read email, while there are any", "2026-05-15 04:30",
			"Europe/Oslo", setup{cal: "NO", zone: "Europe/Oslo", made: "2026-05-08",
				deadline: "2026-05-16T23:59", log: asked("2026-05-11")},
			[]string{"lever-pivot | Fri 15 May 11:00–12:00 CEST | normal no | clash"}},
		{"the thank-you for an offer isn't repeated when it comes in writing", "2026-09-15 08:00", us,
			setup{made: "2026-09-10", log: []string{"2026-09-10 verbal-offer offer: first",
				"2026-09-11 sent kind: offer-acknowledge", "2026-09-14 written-offer offer: first"}},
			[]string{"-offer-acknowledge", "counter-base | Tue 15 Sep 09:30–11:30 PDT"}},
		{"the offer that they put in writing is no answer to the ask", "2026-09-16 08:00", us,
			setup{made: "2026-09-10", log: []string{"2026-09-10 verbal-offer offer: first",
				"2026-09-14 sent kind: counter-base", "2026-09-15 written-offer offer: first"}},
			[]string{"counter-base | sent Mon 14 Sep", "accept-recap | Wed 16 Sep 08:00–14:00 PDT | normal yes"}},
		{"more time was given, and the ask is still to come", "2026-09-22 08:00", us,
			setup{made: "2026-09-10", deadline: "2026-09-30T17:00", log: append(open("2026-09-10"),
				"2026-09-16 sent kind: deadline-extension", "2026-09-17 reply-yes",
				"2026-09-17 sent kind: deadline-reply.yes")},
			[]string{"counter-base | Tue 22 Sep 09:30–11:30 PDT"}},

		// The level.
		{"an offer below the level: the level, then a hold, and the pay later", "2026-09-15 08:00", us,
			setup{made: "2026-09-10", log: open("2026-09-10"), more: "    level: {offered: L5, target: L6}\n"},
			[]string{"level-up-request | Tue 15 Sep 09:30–11:30 PDT", "offer-pause | Wed 16 Sep 09:00–14:00 PDT",
				"-counter-base"}},
		{"the level has been asked for before the offer: a hold", "2026-09-15 08:00", us,
			setup{made: "2026-09-10", more: "    level: {offered: L5, target: L6}\n",
				log: append([]string{"2026-09-01 sent kind: level-up-request"}, open("2026-09-10")...)},
			[]string{"offer-pause | Tue 15 Sep 09:00–14:00 PDT", "-level-up-request", "-counter-base"}},
		{"they said no to the level: the pay", "2026-09-15 08:00", us,
			setup{made: "2026-09-10", more: "    level: {offered: L5, target: L6}\n",
				log: append([]string{"2026-09-01 sent kind: level-up-request", "2026-09-03 reply-no"},
					open("2026-09-10")...)},
			[]string{"counter-base | Tue 15 Sep 09:30–11:30 PDT", "-level-up-request", "-offer-pause"}},
		{"a hold on the offer is an answer", "2026-09-17 08:00", us,
			setup{made: "2026-09-10", more: "    level: {offered: L5, target: L6}\n",
				log: append(open("2026-09-10"), "2026-09-11 sent kind: level-up-request",
					"2026-09-14 reply-partial", "2026-09-15 sent kind: offer-pause")},
			[]string{"offer-pause | sent Tue 15 Sep", "decline-level | Thu 17 Sep 08:00–14:00 PDT | normal no",
				"level-status-nudge | Fri 18 Sep 09:30–11:30 PDT | normal silence", "-silence"}},
		{"a yes to a nudge sends nothing again", "2026-09-24 08:00", us,
			setup{made: "none", more: "    level: {offered: L5, target: L6}\n" +
				"    interview: {slots: [2026-10-06T09:00]}\n",
				log: []string{"2026-09-08 sent kind: level-up-request", "2026-09-09 reply-yes",
					"2026-09-10 sent kind: level-evidence-packet", "2026-09-14 reply-yes",
					"2026-09-15 sent kind: reloop-logistics", "2026-09-22 sent kind: level-status-nudge",
					"2026-09-23 reply-yes"}},
			[]string{"level-status-nudge | Tue 13 Oct 09:30–11:30 PDT", "-reloop-logistics", "-level-up-request",
				"-level-evidence-packet", "level-status-nudge | Tue 3 Nov 09:30–11:30 PST | normal yes"}},
		{"a decline is an answer, and ends it", "2026-09-17 08:00", us,
			setup{made: "2026-09-10", deadline: "2026-09-26T17:00", log: append(asked("2026-09-11"),
				"2026-09-14 reply-no", "2026-09-15 sent kind: decline-fit.terms")},
			[]string{"decline-fit.terms | sent Tue 15 Sep", "-counter-followup", "-deadline-holiday-shift", "-late"}},
		{"a day to think was promised: their answer isn't late", "2026-09-17 08:00", us,
			setup{made: "2026-09-10", log: append(asked("2026-09-11"), "2026-09-14 reply-no",
				"2026-09-16 sent kind: response-hold")},
			[]string{"lever-pivot | Thu 17 Sep 09:30–11:30 PDT"}},

		// Another offer.
		{"a better offer that can be quoted is used", "2026-09-15 08:00", us,
			setup{made: "2026-09-10", log: open("2026-09-10"), others: otherOffer("255000", "true")},
			[]string{"counter-competing.explicit | Tue 15 Sep 09:30–11:30 PDT", "-counter-base"}},
		{"one that can't be quoted is for the coach to decide", "2026-09-15 08:00", us,
			setup{made: "2026-09-10", log: open("2026-09-10"), others: otherOffer("255000", "false")},
			[]string{"counter-base | Tue 15 Sep 09:30–11:30 PDT"}},
		{"a worse one isn't used", "2026-09-15 08:00", us,
			setup{made: "2026-09-10", log: open("2026-09-10"), others: otherOffer("200000", "true")},
			[]string{"counter-base | Tue 15 Sep 09:30–11:30 PDT", "-counter-competing"}},

		// Clocks.
		{"only the client's daytime counts", "2026-09-14 09:00", "Pacific/Auckland",
			setup{home: "NZ", homeZone: "Pacific/Auckland", cal: "GB", zone: london, made: "2026-09-10",
				log: open("2026-09-10")},
			[]string{"counter-base | Tue 15 Sep 09:30–11:00 BST"}},
		{"a window that is all in her night stays whole, to be scheduled", "2026-09-13 12:00",
			"Pacific/Honolulu", setup{home: "US", homeZone: "Pacific/Honolulu", cal: "GB", zone: london,
				made: "2026-09-10", log: open("2026-09-10")},
			[]string{"counter-base | Tue Sep 15 9:30 am–11:30 am BST"}},
		{"the Friday before the clocks change in the United States", "2026-03-06 13:00", us,
			setup{made: "2026-03-04", log: open("2026-03-04")},
			[]string{"counter-base | Tue 10 Mar 09:30–11:30 PDT"}},
		{"after Europe's clocks have changed in autumn", "2026-10-23 13:00", london,
			with(gb, func(s *setup) { s.made, s.log = "2026-10-21", open("2026-10-21") }),
			[]string{"counter-base | Tue 27 Oct 09:30–11:30 GMT"}},
		{"before the clocks of the United States have changed in autumn", "2026-10-23 13:00", us,
			setup{made: "2026-10-21", log: open("2026-10-21")},
			[]string{"counter-base | Tue 27 Oct 09:30–11:30 PDT"}},
		{"a client in Auckland, a recruiter in Honolulu", "2026-09-16 08:00", "Pacific/Auckland",
			setup{home: "NZ", homeZone: "Pacific/Auckland", zone: "Pacific/Honolulu",
				made: "2026-09-14", log: open("2026-09-14")},
			[]string{"counter-base | Tue 15 Sep 10:00–11:30 Honolulu time"}},

		// Events.
		{"a verbal offer: thanks, then the ask", "2026-09-14 10:00", us,
			setup{made: "2026-09-14", status: "verbal",
				log: []string{"2026-09-14 verbal-offer offer: first"}},
			[]string{"offer-acknowledge | Mon 14 Sep 10:00–14:00 PDT",
				"counter-base | Tue 15 Sep 09:30–11:30 PDT"}},
		{"a yes is taken the same day, a Saturday too", "2026-09-19 10:00", us,
			setup{made: "2026-09-10", log: append(asked("2026-09-15"), "2026-09-19 reply-yes")},
			[]string{"accept-recap | Sat 19 Sep 10:00–14:00 PDT"}},
		{"on hold: a word after three weeks", "2026-09-02 10:00", us,
			setup{made: "2026-08-20", status: "paused", log: []string{"2026-09-01 paused"}},
			[]string{"keep-warm | Tue 22 Sep 09:30–11:30 PDT"}},
		{"the recruiter is away: mail waits", "2026-09-15 08:00", us,
			setup{made: "2026-09-10",
				log: append(open("2026-09-10"), "2026-09-14 out-of-office until: 2026-09-16")},
			[]string{"away", "counter-base | Thu 17 Sep 09:30–11:30 PDT"}},
		{"accepted: nothing is left to send", "2026-09-15 08:00", us,
			setup{made: "2026-09-10", log: append(open("2026-09-10"), "2026-09-14 accepted offer: first")},
			[]string{"-counter-base", "-accept-recap"}},
		{"declined: nothing is left to send", "2026-09-15 08:00", us,
			setup{made: "2026-09-10", log: append(open("2026-09-10"), "2026-09-14 declined offer: first")},
			[]string{"-counter-base", "-decline"}},
		{"news decides nothing", "2026-09-15 08:00", us,
			setup{made: "2026-09-10",
				log: append(open("2026-09-10"), "2026-09-14 news text: they have raised money")},
			[]string{"counter-base | Tue 15 Sep 09:30–11:30 PDT"}},
		{"accepted elsewhere: a decline the same day", "2026-09-19 10:00", us,
			setup{made: "2026-09-10",
				log: append(open("2026-09-10"), "2026-09-18 accepted opportunity: beta"),
				others: "  - {id: beta, company: Beta, timezone: America/Los_Angeles, calendar: US, " +
					"people: [{id: bo, role: recruiter, name: Bo Berg, email: bo@beta.example}]}\n"},
			[]string{"decline-elsewhere | Sat 19 Sep 10:00–14:00 PDT", "-counter-base"}},
		{"an interview: a word after a week", "2026-09-15 08:00", us,
			setup{made: "none", log: []string{"2026-09-15 interview"}},
			[]string{"process-checkin | Tue 22 Sep 09:30–11:30 PDT"}},
		{"resumed: the offer is open again, and the ask goes", "2026-09-15 08:00", us,
			setup{made: "2026-08-20",
				log: []string{"2026-08-20 written-offer offer: first",
					"2026-08-21 sent kind: offer-acknowledge", "2026-08-25 paused", "2026-09-14 resumed"}},
			[]string{"counter-base"}},
		{"an application: a word after a week", "2026-09-15 08:00", us,
			setup{made: "none", log: []string{"2026-09-15 applied"}},
			[]string{"process-checkin | Tue 22 Sep 09:30–11:30 PDT"}},
		{"withdrawn: nothing is left to send", "2026-09-15 08:00", us,
			setup{made: "2026-09-10", log: append(open("2026-09-10"), "2026-09-14 withdrawn")},
			[]string{"-counter-base", "-withdraw", "-decline"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			p, err := plan.Options{}.New(drafttest.Catalog(t), test.s.parse(t), on(t, test.at, test.zone))
			if err != nil {
				t.Fatal(err)
			}
			var lines []string
			for _, w := range p.Warnings {
				lines = append(lines, string(w.Code))
			}
			for s := range p.All() {
				lines = append(lines, brief(s))
			}
			all := "\n" + strings.Join(lines, "\n") + "\n"
			for _, want := range test.want {
				if unwanted, ok := strings.CutPrefix(want, "-"); ok {
					if strings.Contains(all, "\n"+unwanted) {
						t.Errorf("has %q:%s", unwanted, all)
					}
				} else if !strings.Contains(all, "\n"+want+"\n") &&
					(strings.Contains(want, "|") || !strings.Contains(all, "\n"+want)) {
					t.Errorf("lacks %q:%s", want, all)
				}
			}
		})
	}
}
