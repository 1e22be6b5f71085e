package drafts_test

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// eventsCase has an offer that was made on June 1; its log and its offer's status are to be filled in.
const eventsCase = `version: 1
id: ines
currency: USD
coach: {name: Dana Reyes}
client: {name: Ines Roth, email: ines@roth.example, timezone: America/New_York, voice: VOICE}
opportunities:
  - id: fenn
    company: Fenn Optics
    role: Lead Engineer
    timezone: America/New_York
    calendar: US
    level: {offered: L5, target: L6}
    extension: {until: 2026-06-24, reason: my lease ends then}
    interview: {slots: [2026-06-22T10:00]}
    people:
      - {id: max, role: recruiter, name: Max Orr, email: max@fenn.example}
      - {id: joy, role: hiring-manager, name: Joy Lund, email: joy@fenn.example}
    offers:
      - {id: one, made: 2026-06-01, STATUS, level: L5, base: 150000, deadline: 2026-06-19}
    asks: [{round: 1, base: 165000, would_sign: true}]
  - id: oak
    company: Oak Labs
    STAGE
    people: [{id: amy, role: recruiter, name: Amy Wirth, email: amy@oak.example}]
log: [LOG]
`

// events returns the case with a log and more pairs of what to replace.
func events(t *testing.T, log string, pairs ...string) *casefile.Case {
	t.Helper()
	pairs = append(pairs, "LOG", log, "VOICE", "warm", "STATUS", "status: written", "STAGE", "stage: applied")
	c, err := casefile.Parse("case.yaml", strings.NewReader(strings.NewReplacer(pairs...).Replace(eventsCase)))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// event is a line of the log on a day in June.
func event(day, rest string) string {
	return "{on: 2026-06-" + day + ", opportunity: fenn, " + rest + "},"
}

var (
	countered = event("03", "what: sent, kind: counter-base")
	extended  = event("04", "what: sent, kind: deadline-extension")
	handover  = event("02", "what: sent, kind: offer-acknowledge")
	saidYes   = event("08", "what: reply-yes")
	movedUp   = event("08", "what: reply-partial, base: 158000")
	saidNo    = event("08", "what: reply-no")
	wondered  = event("08", "what: reply-question")
)

var onJune9 = time.Date(2026, 6, 9, 14, 0, 0, 0, time.UTC)

func logWarnings(d *drafts.Draft) string {
	var list []string
	for _, w := range d.Warnings {
		if w.Rule == drafts.WarnLog {
			list = append(list, strings.TrimSuffix(strings.TrimPrefix(w.Text,
				"the email takes for granted that "), ", and the log doesn't say so"))
		}
	}
	return strings.Join(list, "; ")
}

// An email whose words rest on something that isn't in the log says so to the coach, in each voice,
// and not if it's written ahead.
func TestUnfoundedWords(t *testing.T) {
	cat := drafttest.Catalog(t)
	const (
		no, moved, yes = "they've said no", "they've moved part of the way", "they've said yes"
		asked          = "they've asked a question"
		answered       = "they've answered"
		open           = "an email is waiting for their answer"
		agreed         = "they've agreed to what the case asks for"
	)
	for _, tt := range []struct{ kind, log, want string }{
		{"lever-pivot", "", no},
		{"lever-pivot", countered, no},
		{"lever-pivot", countered + wondered, no},
		{"lever-pivot", countered + movedUp, no},
		{"lever-pivot", countered + saidNo, ""},
		{"lever-pivot", countered + saidNo + event("09", "what: sent, kind: response-hold"), ""},
		{"lever-pivot", countered + saidNo + event("09", "what: sent, kind: hm-ally-note"), ""},
		{"lever-pivot", saidNo + event("08", "what: asked"), no}, // it was about something before
		{"final-ask", countered + saidNo, moved},
		{"final-ask", countered + movedUp, ""},
		{"decision-time", countered + saidYes, "they've moved part of the way or said no"},
		{"decision-time", countered + saidNo, ""},
		{"decision-time", countered + movedUp, ""},
		{"number-rationale", countered, asked},
		{"number-rationale", countered + wondered, ""},
		{"response-hold", "", answered},
		{"response-hold", countered + wondered, ""},
		{"deadline-reply.no", countered + saidNo, "they've said no on the deadline"},
		{"deadline-reply.no", countered + extended + saidNo, ""},
		{"deadline-reply.yes", "", "they've said yes on the deadline"},
		{"deadline-reply.yes", countered + event("08", "what: reply-yes, deadline: 2026-06-24"), ""},
		{"deadline-reply.yes", countered + event("08", "what: note, text: Take a week, deadline: 2026-06-24"), ""},
		{"deadline-reply.partial", countered + event("08", "what: reply-partial, deadline: 2026-06-24"), ""},
		{"final-ask", countered + event("08", "what: reply-partial, deadline: 2026-06-24"), moved},
		{"counter-followup", countered + event("08", "what: reply-partial, deadline: 2026-06-24"), ""},
		{"deadline-reply.question", countered + wondered, asked + " on the deadline"},
		{"deadline-reply.question", extended + wondered, ""},
		{"counter-followup", "", open},
		{"counter-followup", handover, ""},
		{"counter-followup", countered, ""},
		{"counter-followup", countered + wondered, ""},
		{"counter-followup", countered + saidNo, open},
		{"reverse-verbal-accept", "", "the client has accepted the offer"},
		{"reverse-verbal-accept", event("08", "what: sent, kind: accept-recap"), ""},
		{"call-recap.offer", "", "they've talked"},
		{"call-recap.offer", event("01", "what: verbal-offer"), ""},
		{"call-recap.discussion", event("05", "what: interview"), ""},
		{"level-status-nudge", countered, "the level has come up"},
		{"level-status-nudge", event("05", "what: sent, kind: level-up-request"), ""},
		{"level-status-nudge", event("05", "what: sent, kind: offer-pause"), ""},
		{"level-status-nudge", event("05", "what: sent, kind: level-evidence-packet"), ""},
		{"reloop-logistics", "", answered},
		{"accept-recap", "", agreed},
		{"accept-recap", countered, agreed},
		{"accept-recap", countered + wondered, agreed},
		{"accept-recap", countered + event("05", "what: sent, kind: hm-ally-note") +
			event("08", "what: reply-yes, to: joy"), agreed}, // a good word is no agreement
		{"accept-recap", countered + saidNo, ""},
		{"accept-recap", countered + movedUp, ""},
		{"accept-recap", countered + saidYes, ""},
		{"accept-recap", countered + extended + saidYes, agreed},
		{"accept-recap", countered + extended + saidYes + event("09", "what: reply-yes"), ""},
		{"accept-recap", countered + saidYes + event("09", "what: sent, kind: written-offer-request"), ""},
		{"accept-start-date", countered, agreed},
		{"decline-elsewhere", "", "the client has another job to take"},
		{"decline-elsewhere", "{on: 2026-06-05, opportunity: oak, what: verbal-offer},", ""},
		{"counter-base", "", ""},
	} {
		for _, voice := range []string{"warm", "direct", "formal"} {
			stage := "stage: applied"
			if strings.Contains(tt.log, "oak") {
				stage = "stage: offer"
			}
			c := events(t, tt.log, "VOICE", voice, "STAGE", stage)
			r := drafts.Request{Kind: tt.kind, Opportunity: "fenn", Send: onJune9}
			if tt.kind == "accept-start-date" {
				r.By = day(t, "2026-09-07")
			}
			d, err := cat.Draft(c, r)
			if err != nil {
				t.Fatalf("%s after %s: %v", tt.kind, tt.log, err)
			}
			if got := logWarnings(d); got != tt.want {
				t.Errorf("%s, %s, after %s: got %q, want %q", tt.kind, voice, tt.log, got, tt.want)
			}
			r.Ahead = true
			if d, err = cat.Draft(c, r); err != nil || logWarnings(d) != "" {
				t.Errorf("%s, written ahead after %s: %q, %v", tt.kind, tt.log, logWarnings(d), err)
			}
		}
	}
	for kind, send := range map[string]time.Time{
		"decline-elsewhere": onJune9, "withdraw-others": onJune9.AddDate(0, 0, -10), // before the offer
	} {
		d, err := cat.Draft(events(t, "", "STAGE", "stage: declined"),
			drafts.Request{Kind: kind, Opportunity: "fenn", Send: send})
		if err != nil || logWarnings(d) != "the client has another job to take" {
			t.Errorf("%s with no other company: %q, %v", kind, logWarnings(d), err)
		}
	}
}

// Every kind that answers a reply has a warning without one.
func TestAnswersRestOnTheLog(t *testing.T) {
	cat, c := drafttest.Catalog(t), events(t, "")
	drafted := 0
	for _, k := range cat.Kinds() {
		if !slices.ContainsFunc(letter.Replies(), k.Answers) {
			continue
		}
		d, err := cat.Draft(c, drafts.Request{Kind: k.ID, Opportunity: "fenn", Send: onJune9})
		if err != nil {
			continue
		}
		if drafted++; logWarnings(d) == "" {
			t.Errorf("%s has no warning", k.ID)
		}
	}
	if drafted < 6 {
		t.Errorf("only %d kinds were drafted", drafted)
	}
}

// What an email says has happened depends on the log, and it's right without it.
func TestWordsFollowTheLog(t *testing.T) {
	cat := drafttest.Catalog(t)
	for _, tt := range []struct {
		kind, log string
		pairs     []string
		want, not string
	}{
		// a letter is asked for with the terms that stand
		{"written-offer-request", countered + saidYes, nil, "165,000", "150,000"},
		{"written-offer-request", countered + saidYes, nil, "we've agreed", "as they stand"},
		{"written-offer-request", countered + saidNo, nil, "150,000", "165,000"},
		{"written-offer-request", countered + saidNo, nil, "as they stand today", "agreed"},
		{"written-offer-request", countered + movedUp, nil, "158,000", "165,000"},
		{"written-offer-request", countered + movedUp, []string{"VOICE", "direct"}, "158,000", "deal"},
		{"written-offer-request", countered + wondered, []string{"VOICE", "formal"}, "150,000", "agree"},
		{"written-offer-request", countered, nil, "150,000", "agreed"},
		{"written-offer-request", countered + extended + saidYes, nil, "150,000", "agreed"},
		{"written-offer-request", countered + saidYes +
			event("09", "what: sent, kind: deadline-extension"), nil, "165,000", "as they stand"},
		{"written-offer-request", "", []string{"STATUS", "status: verbal"}, "what I have so far", "agreed"},
		{"written-offer-request", countered, []string{"STATUS", "status: agreed"}, "we've agreed", "165,000"},
		// the point that's open is the one that was asked for
		{"hm-ally-note", countered, nil, "asked Max last Wednesday for a higher base salary", "level"},
		{"hm-ally-note", event("05", "what: sent, kind: level-up-request"), nil, "asked Max to consider me for", "base"},
		{"hm-ally-note", countered + event("05", "what: sent, kind: level-up-hm-note"), nil,
			"asked Max last Wednesday for a higher base salary", "level"},
		{"hm-ally-note", countered, []string{"VOICE", "direct"}, "for a higher base salary.", "level"},
		{"counter-followup", event("05", "what: sent, kind: level-up-request"), nil, "the level", "base"},
		{"counter-followup", handover, nil, "my note about the offer", "base"},
		// a job elsewhere is signed only if the case has it
		{"decline-elsewhere", "", []string{"VOICE", "direct"}, "decided to take a job elsewhere", "signed"},
		{"decline-elsewhere", "", []string{"VOICE", "direct", "STAGE", "stage: accepted"},
			"I've signed", "decided"},
		{"decline-elsewhere", "", []string{"VOICE", "formal"}, "decided to accept a position", "have accepted"},
		{"decline-elsewhere", "", []string{"VOICE", "formal", "STAGE", "stage: accepted"},
			"have accepted", "decided"},
		// the reason for more time
		{"deadline-reply.question", extended + wondered, []string{", reason: my lease ends then", ""},
			"could move to Wednesday, June 24.", "working hours"},
		// whoever was told of the level
		{"level-up-hm-note", event("05", "what: sent, kind: level-up-request"), nil, "I asked Max", "hoping"},
		{"level-up-hm-note", "", nil, "I'm hoping", "Max"},
		{"level-up-hm-note", "", nil, "considered for L6", "my work today"},
		{"level-up-request", "", nil, "bring the offer in at L6", "my work today"},
		{"number-rationale", countered + wondered, nil, "because it's what would let me say yes", "scope"},
		// the title that was asked for takes the place of the role's
		{"accept-recap", strings.Replace(countered, "counter-base", "counter-nonmonetary", 1) + saidYes,
			[]string{"base: 165000", "other_terms: [{lever: title, " +
				"text: the title of Principal Engineer}]"}, "happy to be joining", "Lead Engineer"},
		// what the recruiter has been asked
		{"call-recap.discussion", event("05", "what: interview"), nil, "You'll hear from me", "The level"},
		{"call-recap.discussion", event("05", "what: sent, kind: level-up-request"), nil, "The level is still open", "+"},
		{"call-recap.discussion", event("05", "what: sent, kind: counter-base, to: max"), nil, "You have my request", "+"},
		{"call-recap.discussion", event("05", "what: sent, kind: counter-base, to: joy"), nil, "You'll hear from me", "You have"},
	} {
		r := drafts.Request{Kind: tt.kind, Opportunity: "fenn", Send: onJune9}
		if tt.kind == "call-recap.discussion" {
			r.By = day(t, "2026-06-12")
		}
		d, err := cat.Draft(events(t, tt.log, tt.pairs...), r)
		if err != nil {
			t.Errorf("%s after %s: %v", tt.kind, tt.log, err)
			continue
		}
		if !strings.Contains(d.Text, tt.want) || strings.Contains(d.Text, tt.not) {
			t.Errorf("%s after %s %q: want %q and not %q in\n%s", tt.kind, tt.log, tt.pairs, tt.want, tt.not, d.Text)
		}
	}
	for _, log := range []string{"", handover, countered + saidNo, event("05", "what: sent, kind: level-up-hm-note")} {
		_, err := cat.Draft(events(t, log), drafts.Request{Kind: "hm-ally-note", Opportunity: "fenn",
			Send: onJune9})
		if needs := (*letter.NeedsError)(nil); !errors.As(err, &needs) {
			t.Errorf("hm-ally-note after %s: got %v", log, err)
		}
	}
}

// An answer that is promised for a day after the deadline is in doubt, and the offer's own start isn't asked for.
func TestDaysThatDontFit(t *testing.T) {
	cat := drafttest.Catalog(t)
	for _, tt := range []struct{ kind, by, start, want string }{
		{"offer-acknowledge", "2026-06-19", "", ""},
		{"offer-acknowledge", "2026-06-22", "", "promises an answer by 2026-06-22, after the deadline, 2026-06-19"},
		{"accept-start-date", "2026-07-13", "2026-07-06", ""},
		{"accept-start-date", "2026-07-06", "2026-07-06", "2026-07-06 is the start that the offer has"},
	} {
		c := events(t, "", "base: 150000", "base: 150000, start: "+cmp.Or(tt.start, "2026-08-03"))
		d, err := cat.Draft(c, drafts.Request{Kind: tt.kind, Opportunity: "fenn", Send: onJune9, By: day(t, tt.by)})
		got := fmt.Sprint(err)
		if err == nil {
			got = fmt.Sprint(d.Warnings)
		}
		doubt := strings.Contains(got, "after the deadline") || err != nil
		if doubt != (tt.want != "") || !strings.Contains(got, tt.want) {
			t.Errorf("%s by %s: got %s, want %q", tt.kind, tt.by, got, tt.want)
		}
	}
}

// The day that they named is in the case, later than the old one, or comes with the request.
func TestTheirDay(t *testing.T) {
	cat := drafttest.Catalog(t)
	later := `
      - {id: two, made: 2026-06-08, like: one, deadline: DAY}
    asks:`
	for _, tt := range []struct {
		log, by string
		pairs   []string
		want    string // the day; "" if it isn't written
	}{
		{log: extended + movedUp},
		{log: extended},
		{log: extended + event("08", "what: reply-partial, deadline: 2026-06-22"), want: "Monday, June 22"},
		{log: extended + event("08", "what: reply-partial, deadline: 2026-06-18")},
		{log: extended + event("08", "what: reply-partial, deadline: 2026-06-22"),
			pairs: []string{"deadline: 2026-06-19", "deadline: 2026-06-22"}, want: "Monday, June 22"},
		{log: extended + event("08", "what: written-offer, offer: two"),
			pairs: []string{"\n    asks:", strings.Replace(later, "DAY", "2026-06-23", 1)}, want: "Tuesday, June 23"},
		{log: extended + event("08", "what: written-offer, offer: two"),
			pairs: []string{"\n    asks:", strings.Replace(later, "DAY", "2026-06-17", 1)}},
		{log: extended + movedUp, by: "2026-06-23", want: "Tuesday, June 23"},
		{log: extended + movedUp, by: "2026-06-17"},
	} {
		c := events(t, tt.log, tt.pairs...)
		r := drafts.Request{Kind: "deadline-reply.partial", Opportunity: "fenn", Send: onJune9}
		if tt.by != "" {
			r.By = day(t, tt.by)
		}
		d, err := cat.Draft(c, r)
		switch {
		case tt.want == "" && err == nil:
			t.Errorf("after %s by %q: written:\n%s", tt.log, tt.by, d.Text)
		case tt.want != "" && (err != nil || !strings.Contains(d.Text, "answer by "+tt.want)):
			t.Errorf("after %s by %q: want %s, got %v, %v", tt.log, tt.by, tt.want, d, err)
		}
	}
	d, err := cat.Draft(events(t, extended), drafts.Request{Kind: "deadline-reply.partial", Opportunity: "fenn",
		Send: onJune9, Ahead: true})
	if err != nil || !strings.Contains(d.Text, "That day works for me") {
		t.Errorf("written ahead: %v, %v", d, err)
	}
}

// Nobody is said to be away on a workday between a holiday and a weekend, or to have answered right
// after days off when they answered before.
func TestDaysBesideAHoliday(t *testing.T) {
	cat := drafttest.Catalog(t)
	const closed = "closures: [{from: 2026-11-27, to: 2026-11-27, name: Thanksgiving}]"
	back := time.Date(2026, 11, 30, 18, 0, 0, 0, time.UTC) // the Monday
	eve := time.Date(2026, 11, 25, 15, 0, 0, 0, time.UTC)  // Thursday is Thanksgiving
	ask := "{on: 2026-11-20, opportunity: fenn, what: sent, kind: counter-base},"
	reply := func(day, what string) string {
		return ask + "{on: 2026-11-" + day + ", opportunity: fenn, what: " + what + "}"
	}
	open := []string{", deadline: 2026-06-19", ""}
	off := append(open, "    interview:", "    "+closed+"\n    interview:")
	for _, tt := range []struct {
		kind, log string
		pairs     []string
		send      time.Time
		ahead     bool
		want, not string
	}{
		{"preholiday-status", ask, open, eve, false, "until Monday, November 30", "back on"},
		{"preholiday-status", ask, off, eve, false, "until you're back on Monday, November 30", "time off"},
		{"preholiday-status", ask, append(open, "VOICE", "direct"), eve, false, "a good Thanksgiving", "time off"},
		{"postholiday-snap.yes", reply("24", "reply-yes"), open, back, false, "great news.", "come back to"},
		{"postholiday-snap.yes", reply("27", "reply-yes"), open, back, false, "great news.", "come back to"},
		{"postholiday-snap.yes", reply("30", "reply-yes"), open, back, false, "news to come back to.", "news."},
		{"postholiday-snap.yes", ask, open, back, false, "great news.", "come back to"},
		{"postholiday-snap.yes", ask, open, back, true, "news to come back to.", "news."},
		{"postholiday-snap.partial", ask, append(open, "VOICE", "direct"), back, false, "the move on the base salary", "quick"},
		{"postholiday-snap.partial", ask, append(open, "VOICE", "direct"), back, true, "the quick answer.", "Thanksgiving"},
		{"postholiday-snap.no", reply("30", "reply-no"), append(off, "VOICE", "direct"), back, false, "Thanks for", "Welcome"},
		{"postholiday-snap.no", reply("30", "reply-no"), append(open, "VOICE", "direct"), back, false, "Thanks for", "Welcome"},
		{"postholiday-nudge", ask, off, back, false, "about a base salary of", "my last email"},
		{"postholiday-nudge", ask, open, back, false, "about a base salary of", "catch up"},
	} {
		d, err := cat.Draft(events(t, tt.log, tt.pairs...), drafts.Request{Kind: tt.kind, Opportunity: "fenn",
			Send: tt.send, Ahead: tt.ahead})
		if err != nil {
			t.Errorf("%s: %v", tt.kind, err)
			continue
		}
		if !strings.Contains(d.Text, tt.want) || strings.Contains(d.Text, tt.not) {
			t.Errorf("%s after %s: want %q and not %q in\n%s", tt.kind, tt.log, tt.want, tt.not, d.Text)
		}
	}
}

func day(t *testing.T, s string) calendar.LocalTime {
	t.Helper()
	at, err := calendar.ParseLocalTime(s)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// TestNotice checks that notice is given only once an offer is accepted in writing.
func TestNotice(t *testing.T) {
	const old = "  - id: old\n    company: Old Mill\n    role: Engineer\n    stage: current\n" +
		"    people: [{id: boss, role: current-manager, name: Kay Boss, email: kay@old.example}]\n" +
		"    notice: {last_day: 2026-07-10}\n"
	const warns = "the email takes for granted that the client has accepted an offer in writing, and the " +
		"log doesn't say so: log their letter (what: written-offer), and then her yes (what: accepted)"
	byPhone, letter := event("01", "what: verbal-offer"), event("05", "what: written-offer")
	yes := event("08", "what: accepted")
	for _, tt := range []struct {
		name, log, status string
		warns             bool
	}{
		{"nothing accepted", "", "status: written", true},
		{"an offer by phone", byPhone, "status: verbal", true},
		{"a yes by phone", byPhone + yes, "status: verbal", true},
		{"a yes to a letter after a call", byPhone + letter + yes, "status: written", false},
		{"a yes to a letter", yes, "status: written", false},
		{"agreed on", "", "status: agreed", true},
		{"accepted elsewhere", "", "status: written", false},
	} {
		stage := "stage: applied"
		if tt.name == "accepted elsewhere" {
			stage = "stage: accepted"
		}
		c := events(t, tt.log, "log: [", old+"log: [", "status: written", tt.status, "STATUS", tt.status,
			"STAGE", stage)
		d, err := drafttest.Catalog(t).Draft(c, drafts.Request{Kind: "resignation", Send: onJune9})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		warned := slices.ContainsFunc(d.Warnings, func(w drafts.Warning) bool { return w.Text == warns })
		if warned != tt.warns {
			t.Errorf("%s: got %q", tt.name, d.Warnings)
		}
	}
}
