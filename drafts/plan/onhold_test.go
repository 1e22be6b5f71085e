package plan_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// onHold is an offer below the level that the client wants, with a log.
func onHold(log ...string) setup {
	return setup{made: "2026-09-10", deadline: "2026-09-25T17:00", status: "written, level: L5",
		more: "    level: {offered: L5, target: L6}\n",
		log: append([]string{"2026-09-10 written-offer offer: first", "2026-09-10 sent kind: offer-acknowledge"},
			log...)}
}

// A no to putting the offer on hold is no answer to the request for the level, and the other way round.
func TestNoToAHold(t *testing.T) {
	const (
		level = "2026-09-11 sent kind: level-up-request"
		pause = "2026-09-14 sent kind: offer-pause"
	)
	for _, tt := range []struct {
		name string
		log  []string
		want []string // beginnings of the IDs of steps; a minus means that there's none
	}{
		{"by its kind", []string{level, pause, "2026-09-15 reply-no kind: offer-pause"},
			[]string{"response-hold", "level-up-request/if-no", "-counter-base", "-decline", "-level-review"}},
		{"the last request", []string{level, pause, "2026-09-15 reply-no"},
			[]string{"response-hold", "level-up-request/if-yes", "-counter-base", "-decline", "-level-review"}},
		{"and then to the level", []string{level, pause, "2026-09-15 reply-no kind: offer-pause",
			"2026-09-15 sent kind: response-hold", "2026-09-15 reply-no kind: level-up-request"},
			[]string{"level-review-commitment", "-level-up-request/"}},
		{"a no to the level", []string{level, pause, "2026-09-15 reply-no kind: level-up-request"},
			[]string{"level-review-commitment", "-offer-pause/", "-level-up-request/"}},
		{"a no to a hold before the level", []string{"2026-09-11 sent kind: offer-pause",
			"2026-09-14 sent kind: level-up-request", "2026-09-15 reply-no kind: offer-pause"},
			[]string{"level-up-request/if-no", "-counter-base"}},
		{"after they said that they'd look at it", []string{level, "2026-09-11 reply-partial", pause,
			"2026-09-15 reply-no"}, []string{"counter-base", "-level-up-request"}},
		{"after a no to the level", []string{level, "2026-09-11 reply-no", pause, "2026-09-15 reply-no"},
			[]string{"counter-base", "-level-up-request"}},
	} {
		p, err := plan.New(drafttest.Catalog(t), onHold(tt.log...).parse(t), on(t, "2026-09-15 10:00", "America/Los_Angeles"))
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		var ids []string
		for step := range p.All() {
			ids = append(ids, strings.TrimPrefix(step.ID(), "acme/"))
		}
		for _, want := range tt.want {
			id, not := strings.CutPrefix(want, "-")
			if has := slices.ContainsFunc(ids, func(got string) bool { return strings.HasPrefix(got, id) }); has == not {
				t.Errorf("%s: want %s in %q", tt.name, want, ids)
			}
		}
	}
}

// A no to a hold on the offer is no reason to decline while they still look at the level, however near
// the deadline is: the plan says that the answer that was promised is due.
func TestNoToAHoldNearTheDeadline(t *testing.T) {
	log := []string{"2026-09-11 sent kind: level-up-request", "2026-09-14 sent kind: offer-pause",
		"2026-09-15 reply-no kind: offer-pause", "2026-09-15 sent kind: response-hold"}
	for _, day := range []string{"2026-09-16", "2026-09-24", "2026-09-25"} {
		p, err := plan.New(drafttest.Catalog(t), onHold(log...).parse(t), on(t, day+" 10:00", "America/Los_Angeles"))
		if err != nil {
			t.Fatal(err)
		}
		for _, step := range p.Steps {
			if !step.Sent && step.Kind != "level-status-nudge" {
				t.Errorf("%s: %s is to be sent", day, step.Kind)
			}
		}
		if len(p.Promises) != 1 || !strings.HasPrefix(p.Promises[0].When, "Thursday 17 September") {
			t.Errorf("%s: promises: %+v", day, p.Promises)
		}
	}
}

// What an answer is about, the level or the hold, is read from what it names.
func TestReplyAboutAHold(t *testing.T) {
	log := []string{"2026-09-11 sent kind: level-up-request", "2026-09-14 sent kind: offer-pause"}
	for text, want := range map[string]string{
		"Unfortunately we can't put the offer on hold.":      "reply-no, opportunity: acme, kind: offer-pause",
		"I'm afraid we can't keep the offer open that long.": "reply-no, opportunity: acme, kind: offer-pause",
		"Unfortunately we can't offer L6 for this role.":     "reply-no, opportunity: acme, kind: level-up-request",
		"Unfortunately that's not possible.":                 "",
	} {
		i := received(t, onHold(log...).parse(t), priya, on(t, "2026-09-15 10:00", "America/Los_Angeles"),
			"Hi Erica,\n\n"+text)
		if !strings.Contains(i.Log, want) || want == "" && i.Log != "" {
			t.Errorf("%s: got %q (%s, %s), want %q", text, i.Log, i.What, i.Why, want)
		}
	}
}
