package plan_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// Nobody gets two requests on a day, nor a request and another email if the request can wait. If it can't,
// the first of the two says so.
func TestOneEmailADay(t *testing.T) {
	const (
		labs = "  - {id: labs, company: Acme Labs, timezone: America/Los_Angeles, calendar: US, people: " +
			"[{id: p, role: recruiter, name: Priya Shah, email: PRIYA@acme.example}], " +
			"offers: [{id: l1, made: 2026-09-11, base: 180000}], asks: [{base: 200000}]}\n"
		offer, offerLabs = "2026-09-10 written-offer offer: first", "2026-09-11 written-offer opportunity: labs, offer: l1"
		thanked          = "2026-09-11 sent kind: offer-acknowledge"
		thankedLabs      = "2026-09-11 sent opportunity: labs, kind: offer-acknowledge"
	)
	for _, tt := range []struct {
		name, at, deadline, others string
		log                        []string
		want                       []string // not what follows a "-"
	}{
		{"a thank-you that went out today", "2026-09-15 08:00", "", "",
			[]string{offer, "2026-09-15 sent kind: offer-acknowledge"}, []string{"counter-base | Wed 16 Sep 09:30–11:30 PDT"}},
		{"and the day before", "2026-09-15 08:00", "", "",
			[]string{offer, "2026-09-14 sent kind: offer-acknowledge"}, []string{"counter-base | Tue 15 Sep 09:30–11:30 PDT"}},
		{"on a Thursday, the ask would wait for days", "2026-09-17 08:00", "", "",
			[]string{offer, "2026-09-17 sent kind: offer-acknowledge"}, []string{"counter-base | Thu 17 Sep 09:30–11:30 PDT"}},
		{"the deadline leaves no other day", "2026-09-16 08:00", "2026-09-17T09:00", "",
			[]string{offer, "2026-09-16 sent kind: offer-acknowledge"}, []string{"counter-base | Wed 16 Sep 09:30–11:30 PDT"}},
		{"asks about two jobs", "2026-09-15 08:00", "2026-09-25T17:00", labs, []string{offer, thanked, offerLabs, thankedLabs},
			[]string{"counter-base | Tue 15 Sep 09:30–11:30 PDT", "counter-base | Wed 16 Sep 09:30–11:30 PDT", "-one email"}},
		{"an ask and an answer about another job", "2026-09-15 08:00", "2026-09-25T17:00", labs,
			[]string{offer, thanked, offerLabs, "2026-09-11 sent opportunity: labs, kind: counter-base",
				"2026-09-14 reply-question opportunity: labs"},
			[]string{"number-rationale | Tue 15 Sep 09:00–14:00 PDT", "counter-base | Wed 16 Sep 09:30–11:30 PDT", "-one email"}},
		{"an ask that can't wait for it", "2026-09-16 08:00", "2026-09-17T09:00", labs,
			[]string{offer, thanked, offerLabs, "2026-09-11 sent opportunity: labs, kind: counter-base",
				"2026-09-15 reply-question opportunity: labs"},
			[]string{"number-rationale | Wed 16 Sep 09:00–14:00 PDT", "counter-base | Wed 16 Sep 09:30–11:30 PDT",
				"counter-base, about Acme, goes to the same person that day: make one email of the two"}},
		{"a nudge on the day of an answer", "2026-09-15 10:00", "", labs,
			[]string{offer, "2026-09-10 sent kind: counter-base", offerLabs, "2026-09-11 sent opportunity: labs, kind: counter-base",
				"2026-09-14 reply-question opportunity: labs"},
			[]string{"number-rationale | Tue 15 Sep 10:00–14:00 PDT", "counter-followup | Wed 16 Sep 09:30–11:30 PDT"}},
		{"two thank-yous", "2026-09-14 08:00", "", labs, []string{offer, offerLabs},
			[]string{"offer-acknowledge | Mon 14 Sep", "make one email of the two", "-counter-base | Mon"}},
	} {
		p, err := plan.New(drafttest.Catalog(t), setup{made: "2026-09-10", deadline: tt.deadline, others: tt.others,
			log: tt.log}.parse(t), on(t, tt.at, "America/Los_Angeles"))
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for s := range p.All() {
			lines = append(lines, brief(s))
			lines = append(lines, s.Notes...)
		}
		all := strings.Join(lines, "\n")
		for _, want := range tt.want {
			if unwanted, ok := strings.CutPrefix(want, "-"); ok && strings.Contains(all, unwanted) {
				t.Errorf("%s: has %q:\n%s", tt.name, unwanted, all)
			} else if !ok && !strings.Contains(all, want) {
				t.Errorf("%s: lacks %q:\n%s", tt.name, want, all)
			}
		}
	}
}
