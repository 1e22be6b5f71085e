package plan_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// Nothing but an answer that they wait for is planned for a holiday or a closure, even if the
// deadline leaves no other day, and no answer is held until the day on which it came.
func TestNothingAskedOnDayOff(t *testing.T) {
	cat := drafttest.Catalog(t)
	for _, deadline := range []string{"", "2026-12-28T17:00", "2026-12-31T17:00", "2027-01-03", "2027-01-04T12:00"} {
		for _, closures := range []string{"", "{from: 2026-12-24, to: 2027-01-03, name: the winter break}"} {
			for _, log := range [][]string{
				{"2026-12-15 written-offer"},
				{"2026-12-15 written-offer", "2026-12-17 sent kind: counter-base"},
				{"2026-12-15 written-offer", "2026-12-17 sent kind: level-up-request"},
				{"2026-12-15 written-offer", "2026-12-16 sent kind: counter-base",
					"2026-12-21 sent kind: counter-followup", "2026-12-23 sent kind: counter-followup"},
			} {
				for _, at := range []string{"2026-12-23 20:00", "2026-12-24 12:00", "2026-12-25 12:00",
					"2026-12-29 18:00", "2027-01-01 12:00"} {
					c := setup{made: "2026-12-15", deadline: deadline, closures: closures, log: log}.parse(t)
					office, err := c.Office(0, calendar.Rules{})
					if err != nil {
						t.Fatal(err)
					}
					p, err := plan.New(cat, c, on(t, at, "Europe/London"))
					if err != nil {
						t.Fatal(err)
					}
					for s := range p.All() {
						k, err := cat.Kind(s.Kind)
						if err != nil {
							t.Fatal(err)
						}
						asks := k.Act == letter.ActAsk || k.Act == letter.ActCounter || k.Act == letter.ActNudge
						waited := s.Alternate() && s.Reply != letter.ReplySilence
						off := office.Special(office.Day(s.Window.From))
						if asks && off && !waited && !s.Sent ||
							off && strings.Contains(s.Filename(), "-held-") {
							t.Errorf("%s, %q, at %s, %q: %s on %s", deadline, closures, at, log, s.Filename(), s.When)
						}
					}
				}
			}
		}
	}
}
