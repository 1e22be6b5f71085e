package plan_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// Once the log says that the offer was taken back, the plan answers that, and goes on with nothing
// else, until it's made again.
func TestRescindedInLog(t *testing.T) {
	cat := drafttest.Catalog(t)
	asked := []string{"2026-06-25 written-offer", "2026-06-26 sent kind: level-up-request",
		"2026-06-30 sent kind: counter-base"}
	for _, tt := range []struct {
		name string
		log  []string
		want string // the kinds of the steps that aren't sent
		sent string // those that are
	}{
		{"just now", []string{"2026-07-01 rescinded"}, "offer-rescinded-reply", ""},
		{"after an acceptance", []string{"2026-06-30 accepted", "2026-07-01 rescinded"},
			"offer-rescinded-reply", ""},
		{"answered", []string{"2026-07-01 rescinded", "2026-07-01 sent kind: offer-rescinded-reply"}, "",
			"offer-rescinded-reply"},
		{"it stands again", []string{"2026-07-01 rescinded", "2026-07-01 sent kind: offer-rescinded-reply",
			"2026-07-01 written-offer"}, "", ""}, // the case has to say what next
		{"and is gone again", []string{"2026-06-30 rescinded",
			"2026-06-30 sent kind: offer-rescinded-reply", "2026-07-01 written-offer",
			"2026-07-01 rescinded"}, "offer-rescinded-reply", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := setup{made: "2026-06-25", deadline: "2026-07-15",
				log: append(asked[:len(asked):len(asked)], tt.log...)}.parse(t)
			p, err := plan.New(cat, c, on(t, "2026-07-01 18:00", "Europe/London"))
			if err != nil {
				t.Fatal(err)
			}
			var send, sent []string
			for _, s := range p.Steps {
				if s.Sent {
					sent = append(sent, s.Kind)
				} else {
					send = append(send, s.Kind)
				}
				if !s.Sent && s.Draft == nil {
					t.Errorf("%s isn't written: %v", s.Kind, s.Warnings)
				}
			}
			got, was := strings.Join(send, " "), strings.Join(sent, " ")
			if got != tt.want || was != tt.sent {
				t.Errorf("send %q after %q, want %q after %q", got, was, tt.want, tt.sent)
			}
			if n := len(p.Deadlines); n > 0 && tt.name != "it stands again" {
				t.Errorf("%d deadlines of an offer that's gone", n)
			}
		})
	}
}

// A better offer that was taken back doesn't break what the log says about it.
func TestRescindedBetterOffer(t *testing.T) {
	cat := drafttest.Catalog(t)
	text := strings.Replace(setup{made: "2026-06-25", log: []string{"2026-06-25 written-offer",
		"2026-06-26 sent kind: counter-base", "2026-06-29 written-offer offer: second",
		"2026-07-01 rescinded"}}.yaml(), "base: 240000}]",
		"base: 240000}, {id: second, made: 2026-06-29, base: 250000}]", 1)
	p, err := plan.New(cat, parse(t, text), on(t, "2026-07-01 18:00", "Europe/London"))
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Steps) == 0 || p.Steps[0].Kind != "offer-rescinded-reply" {
		t.Errorf("got %v", p.Steps)
	}
	for s := range p.All() {
		if s.Reply == letter.ReplyYes && strings.Contains(s.Kind, "accept") {
			t.Errorf("%s accepts an offer that's gone", s.Kind)
		}
	}
}

// A company that has taken back its offer has none to mention elsewhere.
func TestRescindedStanding(t *testing.T) {
	c := setup{made: "2026-06-25", log: []string{"2026-06-25 written-offer",
		"2026-07-01 rescinded"}}.parse(t)
	kindOf := func(*casefile.Event) *letter.Kind { return nil }
	s, err := letter.StandingOf(c, 0, on(t, "2026-07-02 18:00", "Europe/London"), kindOf)
	if err != nil || s.Offered || s.InTalks {
		t.Errorf("got %+v, %v", s, err)
	}
}
