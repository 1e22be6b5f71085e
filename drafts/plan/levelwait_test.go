package plan_test

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// They get as long again from the day on which they say that they're looking into it.
func TestLookingIntoTheLevel(t *testing.T) {
	for log, want := range map[string]string{"level-up-request": "until: 2026-09-22", "counter-base": "until: 2026-09-18"} {
		s := setup{made: "2026-09-10", status: "written, level: L5", more: "    level: {offered: L5, target: L6}\n",
			log: []string{"2026-09-10 sent kind: offer-acknowledge", "2026-09-15 sent kind: " + log}}
		i := received(t, s.parse(t), priya, on(t, "2026-09-16 10:00", "America/Los_Angeles"),
			"Hi Erica,\n\nLet me check with the team and get back to you.")
		if !strings.Contains(i.Log, want) {
			t.Errorf("%s: got %q; want %s", log, i.Log, want)
		}
	}
}

// They may say what the level would be before they name a figure.
func TestLevelBeforeTheFigures(t *testing.T) {
	const level = "    level: {offered: L5, target: L6}\n"
	for _, tt := range []struct {
		name, more string
		log        []string
		want       string
	}{
		{"on the phone", level, []string{"2026-09-14 verbal-offer"}, "level-up-request"},
		{"she has asked", level, []string{"2026-09-14 sent kind: level-up-request", "2026-09-15 verbal-offer"}, ""},
		{"it's the right one", "", []string{"2026-09-14 verbal-offer"}, ""},
		{"after a pause", level, []string{"2026-09-10 paused", "2026-09-14 resumed"}, "reengage-after-pause"},
	} {
		s := setup{made: "none", more: tt.more, log: tt.log}
		p, err := plan.New(drafttest.Catalog(t), s.parse(t), on(t, "2026-09-15 08:00", "America/Los_Angeles"))
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		got := ""
		for _, step := range p.Steps {
			if !step.Sent {
				got = step.Kind
				break
			}
		}
		if got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

// A level needs a word from others, so that silence about it gets five workdays, and one more if a
// holiday falls in between; silence about pay gets three.
func TestSilenceAboutTheLevel(t *testing.T) {
	for _, tt := range []struct {
		name, sent, at string
		want           []string // the days of the nudges
	}{
		{"the level", "2026-09-15 sent kind: level-up-request", "2026-09-16", []string{"2026-09-22", "2026-09-29"}},
		{"a holiday", "2026-09-02 sent kind: level-up-request", "2026-09-03", []string{"2026-09-11"}},
		{"its proof", "2026-09-15 sent kind: level-evidence-packet", "2026-09-16", []string{"2026-09-22", "2026-09-29"}},
		{"it's due", "2026-09-15 sent kind: level-up-request", "2026-09-22", []string{"2026-09-22", "2026-09-29"}},
		{"which level is meant", "2026-09-15 sent kind: level-calibration", "2026-09-16", []string{"2026-09-18", "2026-09-23"}},
		{"pay", "2026-09-15 sent kind: counter-base", "2026-09-16", []string{"2026-09-18", "2026-09-23"}},
	} {
		s := setup{made: "none", more: "    stage: interview\n    level: {offered: L5, target: L6}\n", log: []string{tt.sent}}
		if tt.name == "pay" {
			s = setup{made: "2026-09-10", log: []string{"2026-09-10 sent kind: offer-acknowledge", tt.sent}}
		}
		p, err := plan.New(drafttest.Catalog(t), s.parse(t), on(t, tt.at+" 08:00", "America/Los_Angeles"))
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		var got []string
		for _, sent := range p.Steps {
			for _, step := range append([]*plan.Step{sent}, sent.Alternates...) {
				k, _ := drafttest.Catalog(t).Kind(step.Kind)
				if !step.Sent && k.Act == "nudge" && (step.Reply == "silence" || step == sent && tt.name == "it's due") {
					got = append(got, step.Window.From.Format(time.DateOnly))
				}
			}
		}
		for i, day := range tt.want {
			if len(got) <= i || got[i] != day {
				t.Errorf("%s: nudges on %q, want %q", tt.name, got, tt.want)
				break
			}
		}
	}
}
