package plan_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
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

// Of the emails for silence, the next one is the first, whatever its number.
func TestNextOfSeveral(t *testing.T) {
	cat := drafttest.Catalog(t)
	c := setup{made: "2026-06-01", log: []string{"2026-06-01 written-offer",
		"2026-06-02 sent kind: counter-base"}}.parse(t)
	p, err := plan.New(cat, c, on(t, "2026-06-03 09:00", "Europe/London"))
	if err != nil {
		t.Fatal(err)
	}
	var first *plan.Step
	for s := range p.All() {
		if s.Reply == letter.ReplySilence && (first == nil || s.Window.From.Before(first.Window.From)) {
			first = s
		}
	}
	if got := p.Next(); first == nil || got != first {
		t.Errorf("got %v, want %v", got, first)
	}
}

// An email for silence is next if it's due before one that's planned anyway.
func TestNextBeforeAnother(t *testing.T) {
	cat := drafttest.Catalog(t)
	for seed := range *simulations {
		s := simulate(t, uint64(seed))
		p, err := plan.Options{Unwritten: true}.New(cat, s.c, s.at)
		if err != nil {
			t.Fatal(err)
		}
		next := p.Next()
		for _, main := range p.Steps {
			if !main.Sent && next.Window.From.After(main.Window.From) {
				t.Errorf("seed %d: %s comes before %s", seed, main.ID(), next.ID())
			}
			for _, a := range main.Alternates {
				spare := slices.ContainsFunc(a.Notes, func(n string) bool {
					return strings.HasPrefix(n, "skip it if ")
				})
				if main.Sent && a.Reply == letter.ReplySilence && !spare &&
					next.Window.From.After(a.Window.From) {
					t.Errorf("seed %d: %s comes before %s", seed, a.ID(), next.ID())
				}
			}
		}
	}
}

// A plan doesn't start before what has happened.
func TestAfterLog(t *testing.T) {
	c, err := casefile.Parse("ada.yaml", strings.NewReader(adaAsked))
	if err != nil {
		t.Fatal(err)
	}
	cat := drafttest.Catalog(t)
	for at, want := range map[string]string{
		"2026-05-17T09:00:00Z": "2026-05-18T12:00:00Z",
		"2026-05-18T09:00:00Z": "2026-05-18T09:00:00Z",
		"2026-05-19T09:00:00Z": "2026-05-19T09:00:00Z",
	} {
		from, err := time.Parse(time.RFC3339, at)
		if err != nil {
			t.Fatal(err)
		}
		p, err := plan.AfterLog(cat, c, "", from)
		if err != nil {
			t.Fatal(err)
		}
		if got := p.At.UTC().Format(time.RFC3339); got != want {
			t.Errorf("from %s: got %s, want %s", at, got, want)
		}
	}
}

// Noon is noon also on the day on which the clocks change, and a log may be empty.
func TestAfterLogOnOddDays(t *testing.T) {
	cat := drafttest.Catalog(t)
	zone, err := calendar.LoadZone("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	text, _, _ := strings.Cut(adaAsked, "log:")
	at := time.Date(2026, time.March, 6, 9, 0, 0, 0, zone)
	for log, want := range map[string]string{
		"": "2026-03-06T09:00:00-05:00", "log: [{on: 2026-03-08, what: note, text: Hi}]": "2026-03-08T12:00:00-04:00",
	} {
		c, err := casefile.Parse("ada.yaml", strings.NewReader(text+log))
		if err != nil {
			t.Fatal(err)
		}
		p, err := plan.AfterLog(cat, c, "", at)
		if err != nil {
			t.Fatal(err)
		}
		if got := p.At.In(zone).Format(time.RFC3339); got != want {
			t.Errorf("%q: got %s, want %s", log, got, want)
		}
	}
	if _, err := plan.AfterLog(cat, nil, "", at); err == nil {
		t.Error("a plan of no case")
	}
}

func TestParseHorizon(t *testing.T) {
	for text, want := range map[string]int{ // in days; 0 if it's refused
		"1d": 1, "30d": 30, "6w": 42, "366d": 366, "52w": 364,
		"": 0, "0d": 0, "d": 0, "30": 0, "1m": 0, "367d": 0, "53w": 0, "-1d": 0, "1d ": 0, "01d": 0,
	} {
		got, err := plan.ParseHorizon(text)
		if got != time.Duration(want)*24*time.Hour || (err == nil) != (want > 0) {
			t.Errorf("%q: got %v, %v", text, got, err)
		}
	}
}
