package plan_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/plan"
)

// A nudge close to the deadline says so, one after it isn't written, and none brings up hurry.
func TestNudgesKnowTheDeadline(t *testing.T) {
	const counter, level = "{on: 2026-06-03, what: sent, kind: counter-base}", "level: {offered: E4, target: E5}"
	const levels = "{on: 2026-06-03, what: sent, kind: level-up-request}"
	for _, tt := range []struct{ name, day, deadline, more, log, kind, want, not string }{
		{"the same day", "2026-06-08", "2026-06-08T17:00", "visa: false", counter, "counter-followup",
			"The offer runs out today at 5:00 pm", "take a while"},
		{"tomorrow", "2026-06-08", "2026-06-09T12:00", "visa: false", counter, "counter-followup",
			"The offer runs out tomorrow at noon", ""},
		{"a day without a time", "2026-06-08", "2026-06-10", "visa: false", counter, "counter-followup",
			"The offer runs out on Wednesday, and", ""},
		{"much later", "2026-06-08", "2026-06-19", "visa: false", counter, "counter-followup", "check in on the base salary", "runs out"},
		{"accepted", "2026-06-08", "2026-06-09", "visa: false", "{on: 2026-06-03, what: sent, kind: accept-recap}",
			"counter-followup", "check in on my note", "runs out"},
		{"the level", "2026-06-30", "2026-07-31", level, levels, "level-status-nudge", "", "hurry"},
		{"the level, by a date", "2026-06-30", "", level + "\n    timeline: {by: 2026-07-24}", levels, "level-status-nudge",
			"", "hurry"},
		{"the level, in no hurry", "2026-06-30", "", level, levels, "level-status-nudge", "", "hurry"},
	} {
		offer := "level: E4"
		if tt.deadline != "" {
			offer += ", deadline: " + tt.deadline
		}
		p := planOf(t, wholeCase, tt.day, "OFFER", offer, "ASK", "{base: 99000}", "MORE", tt.more, "LOG", tt.log)
		found := false
		for s := range p.All() {
			if s.Kind != tt.kind || s.Draft == nil || found {
				continue
			}
			found = true
			got := strings.Join(strings.Fields(s.Draft.Text), " ")
			if !strings.Contains(got, tt.want) || tt.not != "" && strings.Contains(got, tt.not) {
				t.Errorf("%s: got %q, want %q and not %q", tt.name, got, tt.want, tt.not)
			}
		}
		if !found {
			t.Errorf("%s: there's no %s", tt.name, tt.kind)
		}
	}
}

// Nothing that's sent after the deadline pretends that the offer is still there.
func TestNoNudgeAfterTheDeadline(t *testing.T) {
	for _, tt := range []struct{ day, deadline string }{{"2026-06-08", "2026-06-09T17:00"}, {"2026-06-30", "2026-07-06T12:00"}} {
		p := planOf(t, wholeCase, tt.day, "OFFER", "deadline: "+tt.deadline, "ASK", "{base: 99000}")
		late := 0
		for s := range p.All() {
			if s.Reply != "silence" || !s.Window.From.After(p.Deadlines[0].At) {
				continue
			}
			late++
			if s.Draft != nil || len(s.Warnings) == 0 || s.Warnings[0].Code != plan.WarnClash || len(s.To) == 0 || s.When == "" {
				t.Errorf("%s: got %s %s to %q with the warnings %v", tt.deadline, s.Kind, s.When, s.To, s.Warnings)
			}
		}
		if late == 0 {
			t.Errorf("%s: no nudge falls after the deadline", tt.deadline)
		}
	}
}

// A second note on the level doesn't say again what the first one said was new.
func TestNewsIsToldOnce(t *testing.T) {
	const asked = "{on: 2026-05-04, what: sent, kind: level-up-request}"
	one := "{action: led a move, result: all desks use it, shareable: true}"
	four := "evidence: [" + strings.Join([]string{one, one, one, "{say: I trained ten editors., shareable: true}"}, ", ") + "]"
	for _, tt := range []struct{ more, log, told string }{
		{"visa: false", asked + ", {on: 2026-05-20, what: news, text: I won a prize.}", "I won a prize."},
		{four, asked, "I trained ten editors."},
	} {
		p := planOf(t, wholeCase, "2026-05-05", "made: 2026-06-01", "made: 2026-04-20", "{on: 2026-06-01, what: written-offer}, ",
			"", "{on: 2026-06-02, what: sent, kind: offer-acknowledge}, ", "", "OFFER", "level: E4, status: paused",
			"MORE", "level: {offered: E4, target: E5}\n    "+tt.more, "LOG", strings.ReplaceAll(tt.log, "05-20", "05-05"))
		notes, told := 0, 0
		for s := range p.All() {
			if s.Kind == "level-status-nudge" && s.Reply == "silence" && s.Draft != nil {
				notes++
				told += strings.Count(s.Draft.Text, tt.told)
			}
		}
		if notes < 2 || told != 1 {
			t.Errorf("%s: told %d times in %d notes", tt.told, told, notes)
		}
	}
}
