package plan_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// What is written ahead for an answer is about the email that it follows, and any other email about
// what the log really has open or answered, whatever went out after that.
func TestWhichEmailIsMeant(t *testing.T) {
	const (
		more    = "    extension: {until: 2026-10-02, reason: a visit is planned}\n"
		signOn  = "{round: 1, base: 260000}, {round: 2, sign_on: 30000}"
		step    = "{base: 260000, sign_on: 30000, fallback: {base: 250000}, would_sign: true}"
		offer   = "2026-09-01 written-offer offer: first"
		counter = "2026-09-08 sent kind: counter-base"
		ext     = "2026-09-09 sent kind: deadline-extension"
		later   = "2026-09-10 reply-yes deadline: 2026-10-02"
		part    = "2026-09-10 reply-partial base: 245000"
		support = "2026-09-09 sent kind: hm-ally-note"
	)
	for _, tt := range []struct {
		name, asks string
		log        []string
		id         string // of the email
		want, not  string
	}{
		{"after a yes to a part", "{base: 260000, sign_on: 20000}", []string{
			"2026-09-08 sent kind: counter-sign-on-split", "2026-09-10 reply-yes"},
			"counter-base/if-silence", "check in on the base salary", "sign-on"},
		{"after more time was granted", "", []string{ext, later},
			"counter-base/if-silence", "check in on the base salary", "deadline"},
		{"after a move", signOn, []string{counter, part}, "final-ask/if-partial", "letting me know the answer", "245,000"},
		{"after a move", signOn, []string{counter, part}, "final-ask/if-silence", "the sign-on", "base"},
		{"after a no", signOn, []string{counter, "2026-09-10 reply-no"}, "lever-pivot/if-silence",
			"check in on the sign-on", "base"},
		{"after the acceptance", "", []string{counter, "2026-09-14 reply-yes"}, "accept-recap/if-silence",
			"check in on the letter", "base"},
		{"once it's out", "", []string{counter, "2026-09-08 reply-yes", "2026-09-08 sent kind: accept-recap"},
			"counter-followup", "check in on the letter", "base"},

		{"more time was granted, base is open", "", []string{counter, ext, later}, "counter-followup",
			"check in on the base salary", "deadline"},
		{"more time was granted, base is open", signOn, []string{counter, ext, later}, "counter-base/if-no",
			"looking into the base salary", "deadline"},
		{"and they're told", signOn, []string{counter, ext, later}, "deadline-reply.yes/if-no",
			"looking into the base salary", "deadline"},
		{"both are open", "", []string{counter, ext}, "counter-followup", "check in on the base salary", "deadline"},
		{"both are open", "", []string{counter, ext}, "deadline-extension/if-silence", "check in on the deadline", "base"},

		{"a no to base, then more time", signOn, []string{counter, "2026-09-08 reply-no", ext}, "lever-pivot",
			"looking into the base salary", "deadline"},
		{"a move, then more time", signOn, []string{counter, part, "2026-09-11 sent kind: deadline-extension"},
			"final-ask", "getting the base to $245,000", "coming back with more"},

		{"the last step", step, []string{counter, part}, "final-ask/if-question", "how I got to a base salary of $250,000", "260,000"},
		{"the last step", step, []string{counter, part}, "final-ask/if-question", "four teams", "30,000"},
		{"the last step", step, []string{counter, part}, "final-ask/if-silence", "check in on the base salary", "sign-on"},
		{"the last step, asked", step, []string{counter, part, "2026-09-11 sent kind: final-ask",
			"2026-09-14 reply-question"}, "number-rationale", "how I got to a base salary of $250,000", "30,000"},

		{"the manager has a note", signOn, []string{counter, support}, "hm-ally-note/if-yes", "check in on the base salary",
			"about my request"},
		{"the manager has a note", signOn, []string{counter, support}, "counter-followup", "check in on the base salary",
			"about my request"},
		{"and asks something", signOn, []string{counter, support, "2026-09-14 reply-question to: marcus"},
			"response-hold", "Hi Marcus", "Priya"},
	} {
		s := setup{made: "2026-09-01", asks: tt.asks, deadline: "2026-09-25T17:00", more: more,
			log: append([]string{offer, "2026-09-01 sent kind: offer-acknowledge"}, tt.log...)}
		at := on(t, "2026-09-14 08:00", "America/Los_Angeles")
		c, cat := s.parse(t), drafttest.Catalog(t)
		p, err := plan.New(cat, c, at)
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		var ids []string
		text := ""
		for step := range p.All() {
			id := strings.TrimPrefix(step.ID(), "acme/")
			ids = append(ids, id)
			if id != tt.id || step.Draft == nil {
				continue
			}
			text = step.Draft.Text
			if step.Alternate() {
				continue
			}
			d, err := cat.Draft(c, letter.Request{Kind: step.Kind, Send: step.Draft.Send, By: step.Draft.By(),
				To: map[bool]string{true: "marcus"}[strings.HasPrefix(text, "Hi Marcus")]})
			if err != nil || d.Text != text || len(d.Warnings) > 0 {
				t.Errorf("%s: a draft of %s: %v, %v\n%s", tt.name, id, err, d.Warnings, d.Text)
			}
		}
		if !slices.Contains(ids, tt.id) {
			t.Errorf("%s: no %s in %q", tt.name, tt.id, ids)
		} else if !strings.Contains(text, tt.want) || strings.Contains(text, tt.not) {
			t.Errorf("%s: %s: want %q and not %q in\n%s", tt.name, tt.id, tt.want, tt.not, text)
		}
	}
}

// The manager hears what the recruiter has, and nothing if that's no request.
func TestWhatTheManagerHears(t *testing.T) {
	for want, s := range map[string]setup{
		"consider me for L6": {made: "2026-09-10", more: "    level: {offered: L5, target: L6}\n",
			log: []string{"2026-09-10 written-offer", "2026-09-10 sent kind: offer-acknowledge"}},
		"a higher base salary": {made: "2026-09-10",
			log: []string{"2026-09-10 written-offer", "2026-09-10 sent kind: offer-acknowledge"}},
		"": {made: "none", log: []string{"2026-09-10 reply-question"},
			more: "    stage: interview\n"},
	} {
		p, err := plan.New(drafttest.Catalog(t), s.parse(t), on(t, "2026-09-14 08:00", "America/Los_Angeles"))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for step := range p.All() {
			if step.Draft != nil && strings.HasPrefix(step.Draft.Text, "Hi Marcus") {
				got += step.Draft.Text
			}
		}
		if (got == "") != (want == "") || !strings.Contains(got, want) {
			t.Errorf("want %q in %q", want, got)
		}
	}
}
