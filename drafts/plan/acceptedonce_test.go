package plan_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// An acceptance goes out once: what they write after it gets an answer, and no second yes, unless
// the first one asked for another first day or they have changed the offer since.
func TestAcceptedOnce(t *testing.T) {
	const (
		offer   = "2026-09-14 written-offer offer: first"
		counter = "2026-09-15 sent kind: counter-base"
		yes     = "2026-09-21 reply-yes kind: counter-base"
		accept  = "2026-09-21 sent kind: accept-recap"
		ask     = "2026-09-22 reply-question"
		hold    = "2026-09-22 sent kind: response-hold"
	)
	for _, tt := range []struct {
		name, status string
		log          []string
		next         string // the kind of the email to send; "" for none
		again        bool   // an acceptance is in the plan
	}{
		{"a question", "", []string{counter, yes, accept, ask}, "response-hold", false},
		{"a question, and it's agreed", "agreed", []string{counter, yes, accept, ask}, "response-hold", false},
		{"agreed", "agreed", []string{counter, yes, accept}, "", false},
		{"agreed, and not accepted", "agreed", []string{counter, yes}, "accept-recap", true},
		{"a question, and they've heard", "", []string{counter, yes, accept, ask, hold}, "", false},
		{"a question, and a yes", "", []string{counter, yes, accept, ask, hold, "2026-09-22 reply-yes"}, "", false},
		{"a first day", "", []string{counter, yes, accept, ask, hold, "2026-09-22 reply-yes start: 2026-11-02"},
			"", false},
		{"more time, too", "", []string{counter, "2026-09-16 sent kind: deadline-extension", yes, accept,
			"2026-09-22 reply-yes kind: deadline-extension"}, "", false},
		{"accepted by phone", "", []string{counter, yes, "2026-09-21 accepted", ask}, "response-hold", false},
		{"accepted by phone, and nothing is in writing", "verbal", []string{counter, yes, "2026-09-21 accepted"},
			"written-offer-request", true},
		{"accepted by phone after a question", "", []string{counter, "2026-09-16 reply-question", "2026-09-21 accepted"},
			"", false},
		{"around days off", "", []string{counter, yes, "2026-10-08 sent kind: accept-recap",
			"2026-10-08 reply-question"}, "response-hold", false},
		{"another first day", "", []string{counter, yes, "2026-09-21 sent kind: accept-start-date", ask, hold}, "", true},
		{"less than that", "", []string{counter, yes, accept, "2026-09-22 reply-partial base: 255000"},
			"response-hold", false},
		{"less than that, and some of it back", "", []string{counter, yes, accept, "2026-09-22 reply-partial base: 255000",
			hold, "2026-09-22 reply-yes base: 258000"}, "accept-recap", true},
	} {
		s := setup{made: "2026-09-14", status: tt.status, cal: "CA-ON", zone: "America/Toronto",
			more: "    start: {on: 2026-11-16}\n    extension: {until: 2026-10-01, reason: a visit is planned}\n",
			log:  append([]string{offer, "2026-09-14 sent kind: offer-acknowledge"}, tt.log...)}
		if !strings.Contains(strings.Join(tt.log, ""), "accept-start-date") {
			s.more = strings.Replace(s.more, "    start: {on: 2026-11-16}\n", "", 1)
		}
		if tt.status == "verbal" {
			s.log[0] = strings.Replace(offer, "written", "verbal", 1)
		}
		day := "2026-09-22"
		if tt.name == "around days off" {
			day = "2026-10-08"
		}
		p, err := plan.New(drafttest.Catalog(t), s.parse(t), on(t, day+" 10:00", "America/Toronto"))
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		next, again := "", false
		for step := range p.All() {
			if !step.Sent && !step.Alternate() && next == "" {
				next = step.Kind
			}
			k, err := drafttest.Catalog(t).Kind(step.Kind)
			if err != nil {
				t.Fatal(err)
			}
			again = again || k.Act == letter.ActAccept && !step.Sent
		}
		if next != tt.next || again != tt.again {
			t.Errorf("%s: next is %q, and an acceptance is planned: %t; want %q, %t; %q", tt.name, next, again, tt.next,
				tt.again, slices.Collect(func(yield func(string) bool) {
					for step := range p.All() {
						yield(step.ID())
					}
				}))
		}
	}
}
