package plan_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// An answer is about the email that was sent last and is awaited. What wasn't asked for is still to be
// asked for, and no email answers for it; what can't be said at that point isn't laid out.
func TestAnswersToOtherEmails(t *testing.T) {
	offer := []string{"2026-09-01 written-offer offer: first", "2026-09-02 sent kind: offer-acknowledge"}
	level, more := "    level: {offered: L5, target: L6}\n",
		"    extension: {until: 2026-09-30, reason: a visit is planned}\n"
	counter := "2026-09-08 sent kind: counter-base"
	for _, tt := range []struct {
		name, more, asks, deadline string
		log                        []string
		want                       []string // as brief has them, or their beginning; not what follows a "-"
	}{
		{"a yes to the thank-you", "", "", "", []string{"2026-09-14 reply-yes"},
			[]string{"counter-base | Tue 15 Sep", "-accept-recap | Mon", "-response-hold | Mon"}},
		{"a part for a check-in", "", "", "", []string{"2026-09-09 sent kind: preholiday-status",
			"2026-09-14 reply-partial"},
			[]string{"counter-base | Tue 15 Sep", "-final-ask | Mon", "-final-ask | Tue"}},
		{"a no to one", "", "", "", []string{"2026-09-09 sent kind: preholiday-status", "2026-09-14 reply-no"},
			[]string{"counter-base | Tue 15 Sep", "-lever-pivot | Tue 15 Sep"}},
		{"a question about one", "", "", "", []string{"2026-09-09 sent kind: preholiday-status",
			"2026-09-14 reply-question"},
			[]string{"response-hold | Mon 14 Sep", "-number-rationale | Mon"}},
		{"answers to questions about the offer", "", "", "", []string{"2026-09-09 sent kind: offer-clarify",
			"2026-09-11 reply-yes", "2026-09-11 sent kind: relocation-visa-questions", "2026-09-14 reply-yes"},
			[]string{"counter-base | Tue 15 Sep", "-response-hold | Mon"}},
		{"a yes of the hiring manager's, with nothing to nudge about", "", "", "", []string{
			"2026-09-09 sent kind: hm-ally-note", "2026-09-14 reply-yes"},
			[]string{"counter-base | Tue 15 Sep", "-counter-followup | Mon"}},
		{"a no to the time to decide", "", "", "", []string{"2026-09-09 sent kind: decision-time",
			"2026-09-14 reply-no"}, []string{"counter-base | Tue 15 Sep", "-decline-fit.terms | Mon"}},
		{"a yes to a letter, with nothing asked", "", "", "",
			[]string{"2026-09-09 sent kind: written-offer-request",
				"2026-09-14 reply-yes"}, []string{"counter-base | Tue 15 Sep", "-accept-recap | Mon"}},
		{"a yes to a review of the level", level, "", "", []string{"2026-09-03 sent kind: level-up-request",
			"2026-09-08 reply-no", "2026-09-09 sent kind: level-review-commitment", "2026-09-14 reply-yes"},
			[]string{"counter-base | Tue 15 Sep", "-accept-recap | Mon", "-offer-pause", "-level-up-request"}},
		{"which may come", level, "", "", []string{"2026-09-03 sent kind: level-up-request",
			"2026-09-08 reply-no", "2026-09-09 sent kind: level-review-commitment"},
			[]string{"counter-base | Tue 15 Sep 09:30–11:30 PDT | normal yes", "-accept-recap"}},
		{"a yes to it while the ask is with them", level, "", "", []string{counter,
			"2026-09-09 sent kind: level-review-commitment", "2026-09-14 reply-yes"},
			[]string{"response-hold | Mon 14 Sep", "-accept-recap | Mon 14 Sep 09:00–14:00 PDT\n"}},
		{"a yes to one part of the ask", "", "{base: 260000, other_terms: [{text: a day a week from home}]}", "",
			[]string{"2026-09-09 sent kind: counter-nonmonetary", "2026-09-14 reply-yes"},
			[]string{"counter-base | Tue 15 Sep", "-accept-recap | Mon"}},
		{"which may come, too", "", "{base: 260000, other_terms: [{text: a day a week from home}]}", "",
			[]string{"2026-09-09 sent kind: counter-nonmonetary"},
			[]string{"counter-base | Tue 15 Sep 09:30–11:30 PDT | normal yes"}},
		{"a yes to more time doesn't accept", more, "", "2026-09-25T17:00", []string{
			"2026-09-09 sent kind: deadline-extension", "2026-09-14 reply-yes"},
			[]string{"deadline-reply.yes | Mon 14 Sep", "counter-base | Tue 15 Sep", "-accept-recap | Tue 15 Sep"}},

		{"the level was granted", level, "", "", []string{"2026-09-03 sent kind: level-up-request",
			"2026-09-14 reply-yes level: L6"}, []string{"counter-base | Tue 15 Sep", "-level-evidence-packet"}},
		{"and so was more, before the interviews", level, "", "",
			[]string{"2026-09-03 sent kind: level-evidence-packet",
				"2026-09-14 reply-yes level: L6, base: 250000"},
			[]string{"counter-base | Tue 15 Sep", "-reloop-logistics"}},
		{"and nothing is left to ask", level, "{offer: none, base: 260000}", "", []string{
			"2026-09-03 sent kind: level-up-request", "2026-09-14 reply-yes level: L6"},
			[]string{"written-offer-request | Mon 14 Sep", "-level-evidence-packet"}},

		{"no to more time, long before the deadline", more, "", "2026-09-25T17:00", []string{
			"2026-09-09 sent kind: deadline-extension", "2026-09-14 reply-no"},
			[]string{"deadline-reply.no | Mon 14 Sep", "-exploding-offer-response"}},
		{"no, with hardly any time left", more, "", "2026-09-15T17:00", []string{
			"2026-09-09 sent kind: deadline-extension", "2026-09-14 reply-no"},
			[]string{"deadline-reply.no | Mon 14 Sep", "-exploding-offer-response"}},
		{"and with no day to ask for", "", "", "2026-09-15T17:00", []string{
			"2026-09-09 sent kind: deadline-extension", "2026-09-14 reply-no"},
			[]string{"deadline-reply.no | Mon 14 Sep", "-exploding-offer-response"}},
		{"while the level comes first", level, "", "2026-09-25T17:00", []string{
			"2026-09-09 sent kind: deadline-extension", "2026-09-14 reply-question"},
			[]string{"response-hold | Mon 14 Sep", "level-up-request | Tue 15 Sep", "-counter-base"}},
		{"a question about a day that the case doesn't have", "", "", "2026-09-25T17:00", []string{
			"2026-09-09 sent kind: deadline-extension", "2026-09-14 reply-question"},
			[]string{"response-hold | Mon 14 Sep", "-deadline-reply.question"}},

		{"the letter has been asked for", "", "", "", []string{counter, "2026-09-10 reply-yes",
			"2026-09-10 sent kind: written-offer-request"},
			[]string{"accept-recap | Mon 14 Sep 08:00–14:00 PDT | normal yes",
				"-accept-recap | Mon 14 Sep 08:00–14:00 PDT\n",
				"response-hold | Mon 14 Sep 09:00–14:00 PDT | normal partial", "-silence"}},
		{"and has come", "", "", "", []string{counter, "2026-09-10 reply-yes",
			"2026-09-10 sent kind: written-offer-request", "2026-09-14 reply-yes"},
			[]string{"accept-recap | Mon 14 Sep 08:00–14:00 PDT",
				"-accept-recap | Mon 14 Sep 08:00–14:00 PDT | silence"}},
		{"a page that's going out isn't the answer to the next question", "", "", "", []string{counter,
			"2026-09-10 reply-question", "2026-09-10 sent kind: number-rationale", "2026-09-14 reply-question"},
			[]string{"comp-committee-brief | Mon 14 Sep", "-comp-committee-brief | Tue",
				"response-hold | Tue 15 Sep 09:00–14:00 PDT | normal question"}},

		{"a part of the way, and no next figure", "", "{base: 260000}", "", []string{counter,
			"2026-09-14 reply-partial base: 245000"}, []string{"response-hold | Mon 14 Sep",
			"note: nothing is ready to follow", "-final-ask | Tue 15 Sep 09:30–11:30 PDT\n"}},
		{"a part of the way, held, and no next figure", "", "{base: 260000}", "",
			[]string{counter, "2026-09-10 reply-partial base: 245000",
				"2026-09-10 sent kind: response-hold"}, []string{"needs", "-final-ask | Tue 15 Sep 09:30–11:30 PDT\n"}},
		{"a decision was promised after it", "", "{base: 260000, fallback: {base: 250000}}", "", []string{counter,
			"2026-09-10 reply-partial base: 245000", "2026-09-11 sent kind: decision-time"},
			[]string{"needs", "-final-ask", "accept-recap | Mon 14 Sep 09:00–14:00 PDT | normal yes"}},
		{"and after a no", more, "", "2026-09-25T17:00", []string{counter, "2026-09-10 reply-no",
			"2026-09-11 sent kind: decision-time"}, []string{"needs", "-lever-pivot", "-deadline-extension"}},
		{"and after the last step", "", "{base: 260000, fallback: {base: 250000}}", "", []string{counter,
			"2026-09-09 reply-partial base: 245000", "2026-09-09 sent kind: final-ask", "2026-09-10 reply-no",
			"2026-09-10 sent kind: decision-time"}, []string{"needs"}},
		{"an answer was promised after a last no", "", "", "", []string{counter, "2026-09-09 reply-no",
			"2026-09-09 sent kind: lever-pivot", "2026-09-10 reply-no", "2026-09-10 sent kind: response-hold"},
			[]string{"needs"}},
		{"but not after a no to what comes before the ask", level, "", "", []string{
			"2026-09-03 sent kind: level-up-request", "2026-09-08 reply-question",
			"2026-09-08 sent kind: response-hold"}, []string{"-needs\n"}},
		{"the hiring manager stays out of it", "", "", "", []string{counter, "2026-09-09 sent kind: hm-ally-note",
			"2026-09-14 reply-no to: marcus"}, []string{"-lever-pivot | Tue 15 Sep 09:30–11:30 PDT\n",
			"lever-pivot | Tue 15 Sep 09:30–11:30 PDT | normal no"}},
		{"or asks something", "", "", "", []string{counter, "2026-09-09 sent kind: hm-ally-note",
			"2026-09-14 reply-question to: marcus"}, []string{"response-hold | Mon 14 Sep 09:00–14:00 PDT\nnote", "-number-rationale | Mon 14 Sep 09:00–14:00 PDT\n",
			"-accept-recap | Tue 15 Sep"}},
		{"or says yes soon after the ask", "", "", "", []string{"2026-09-10 sent kind: counter-base",
			"2026-09-11 sent kind: hm-ally-note", "2026-09-14 reply-yes to: marcus"},
			[]string{"counter-followup | Tue 15 Sep 09:30–11:30 PDT\n"}},
		{"or after two nudges", "", "", "", []string{"2026-09-03 sent kind: counter-base",
			"2026-09-08 sent kind: counter-followup", "2026-09-10 sent kind: counter-followup",
			"2026-09-11 sent kind: hm-ally-note", "2026-09-14 reply-yes to: marcus"}, []string{"-counter-followup"}},
		{"after an acceptance, nobody is asked to help", "", "", "", []string{counter, "2026-09-14 reply-yes"},
			[]string{"accept-recap | Mon 14 Sep", "counter-followup | Tue 22 Sep", "-hm-ally-note"}},
		{"a yes to interviews for the level", level + "    interview: {slots: [2026-09-22T10:00]}\n", "",
			"", []string{
				"2026-09-03 sent kind: level-evidence-packet", "2026-09-14 reply-yes"},
			[]string{"reloop-logistics | Mon 14 Sep", "level-status-nudge | Tue 6 Oct 09:30–11:30 PDT | normal yes"}},
		{"held, with one", "", "{base: 260000, fallback: {base: 250000}}", "", []string{counter,
			"2026-09-10 reply-partial base: 245000", "2026-09-10 sent kind: response-hold"},
			[]string{"final-ask | Tue 15 Sep"}},
	} {
		s := setup{made: "2026-09-01", asks: tt.asks, deadline: tt.deadline, more: tt.more,
			log: append(slices.Clone(offer), tt.log...)}
		text := s.yaml()
		if strings.Contains(tt.asks, "offer: none") {
			s.asks = "{round: 1, offer: earlier, base: 260000}"
			text = strings.Replace(s.yaml(), "offers: [",
				"offers: [{id: earlier, made: 2026-08-01, status: declined, base: 230000}, ", 1)
		}
		p, err := plan.New(drafttest.Catalog(t), parse(t, text), on(t, "2026-09-14 08:00", "America/Los_Angeles"))
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		all := "\n"
		for _, w := range p.Warnings {
			all += string(w.Code) + "\n"
		}
		for step := range p.All() {
			all += brief(step) + "\n"
			for _, n := range step.Notes {
				all += "note: " + n + "\n"
			}
		}
		for _, want := range tt.want {
			unwanted, no := strings.CutPrefix(want, "-")
			if has := strings.Contains(all, "\n"+unwanted); has == no {
				t.Errorf("%s: %q:%s", tt.name, want, all)
			}
		}
	}
}

// A reply that waits over days off has its answer on the day that was promised: no hold follows one.
func TestNoHoldAfterAHold(t *testing.T) {
	for asks, want := range map[string]string{
		"{base: 260000}": "", "{base: 260000, fallback: {base: 250000}}": "final-ask",
		"{base: 260000}, {base: 250000}": "final-ask",
	} {
		s := setup{made: "2026-11-16", asks: asks, log: []string{"2026-11-16 written-offer offer: first",
			"2026-11-17 sent kind: offer-acknowledge", "2026-11-20 sent kind: counter-base"}}
		p, err := plan.New(drafttest.Catalog(t), s.parse(t), on(t, "2026-11-20 18:00", "America/Los_Angeles"))
		if err != nil {
			t.Fatal(err)
		}
		got, noted := "", false
		for step := range p.All() {
			if step.Timing == plan.TimingHeld && step.Reply == "partial" {
				got = step.Kind
			}
			noted = noted || strings.Contains(strings.Join(step.Notes, "; "), "decide by then")
		}
		if got != want || noted != (want == "") {
			t.Errorf("%s: got %q, want %q; noted: %t", asks, got, want, noted)
		}
	}
}

// What answers an ask is followed by its last step, whether the ask names the offer that it was about or not, and
// a yes to that accepts what it asked for.
func TestLastStepAboutTheBetterOffer(t *testing.T) {
	for _, asks := range []string{"{offer: first, round: 1, base: 260000, fallback: {base: 250000}}",
		"{round: 1, base: 260000, fallback: {base: 250000}}"} {
		for _, came := range []string{"2026-09-18 written-offer offer: two", "2026-09-18 reply-partial offer: two"} {
			text := setup{made: "2026-09-10", asks: asks, log: []string{"2026-09-10 written-offer offer: first",
				"2026-09-15 sent kind: counter-base", came}}.yaml()
			text = strings.Replace(text, "base: 240000}]",
				"base: 240000}, {id: two, like: first, made: 2026-09-18, base: 245000}]", 1)
			p, err := plan.New(drafttest.Catalog(t), parse(t, text), on(t, "2026-09-21 12:00", "America/Los_Angeles"))
			if err != nil {
				t.Fatal(err)
			}
			for s := range p.All() {
				if s.Number != "01" && s.Number != "01a" {
					continue
				}
				if s.Draft == nil || !strings.Contains(s.Draft.Text, "$250,000") || strings.Contains(s.Draft.Text, "$260,000") {
					t.Errorf("%s, %s: got %s: %+v", asks, came, s.Kind, s.Draft)
				}
			}
		}
	}
}
