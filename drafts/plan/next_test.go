package plan_test

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

func TestNextLine(t *testing.T) {
	c, err := casefile.Parse("ada.yaml", strings.NewReader(`
client: {name: Ada Vale, email: ada@mail.example, timezone: Europe/London}
opportunities:
  - company: Acme
    timezone: Europe/London
    people: [{role: recruiter, name: Nils New, email: nils@acme.example}]
    offers: [{base: "£90,000"}]
    asks: [{base: "£98,000"}]
`))
	if err != nil {
		t.Fatal(err)
	}
	cat := drafttest.Catalog(t)
	day := time.Date(2026, 5, 19, 9, 0, 0, 0, time.UTC) // a Tuesday
	line := func(at time.Time) string {
		p, err := plan.New(cat, c, at)
		if err != nil {
			t.Fatal(err)
		}
		return p.NextLine()
	}
	if got, want := line(day), "next email: counter-base to Nils New, "; !strings.HasPrefix(got, want) {
		t.Errorf("got %q", got)
	}
	log := func(e casefile.Event) {
		e.On = calendar.DateOf(day)
		if c, _, err = casefile.Append(c, e); err != nil {
			t.Fatal(err)
		}
	}
	log(casefile.Event{What: casefile.EventAsked, Kind: "counter-base"})
	if got, want := line(day), "next email, if no answer comes: counter-followup to Nils New, "; !strings.HasPrefix(got, want) {
		t.Errorf("got %q", got)
	}
	log(casefile.Event{What: casefile.EventWithdrawn})
	if got, want := line(day), "next email: none up to 2026-06-18"; got != want {
		t.Errorf("got %q", got)
	}
}
