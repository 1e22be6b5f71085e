package plan_test

import (
	"cmp"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// setup is a small case for a plan: one client, one company, one offer, and an ask about its base,
// with the changes that a situation makes.
type setup struct {
	home, homeZone string   // the client's calendar and zone: GB, Europe/London
	cal, zone      string   // the company's: US, America/Los_Angeles
	closures       string   // as YAML: {from, to, name}, …
	made           string   // the day of the offer; "none" for no offer
	status         string   // of the offer: written
	deadline       string   // of the offer
	asks           string   // as YAML, in place of the ask about the base
	more           string   // other lines of the opportunity, as YAML
	others         string   // other opportunities, as YAML
	people         string   // in place of Priya and Marcus
	log            []string // each line as "2026-06-30 asked kind: counter-base"
	ics            string   // the company's calendar as an .ics file, in place of cal
}

func (s setup) yaml() string {
	var b strings.Builder
	fmt.Fprintf(&b, `version: 1
id: situation
currency: USD
coach: {name: Dana Reyes, email: dana@coach.example}
client: {name: Erica Vale, email: erica@vale.example, timezone: %s, calendar: %s}
opportunities:
  - id: acme
    company: Acme
    role: Principal Engineer
    timezone: %s
    calendar: %s
    closures: [%s]
    people: [%s]
    evidence:
      - {action: led one roadmap, result: four teams adopted it, shareable: true}
      - {action: halved the cost of storage, result: the saving has held, shareable: true}
      - {action: ran the review of every design, result: releases came on time, shareable: true}
    market: [{metric: base, value: 265000, source: public survey, retrieved: 2023-06-20}]
`, cmp.Or(s.homeZone, "Europe/London"), cmp.Or(s.home, "GB"), cmp.Or(s.zone, "America/Los_Angeles"), cmp.Or(s.cal, "US"), s.closures,
		cmp.Or(s.people, "{id: priya, role: recruiter, name: Priya Shah, email: "+
			"priya@acme.example}, {id: marcus, role: hiring-manager, name: Marcus Oyelaran, "+
			"email: marcus@acme.example}"))
	if s.made != "none" {
		deadline := ""
		if s.deadline != "" {
			deadline = ", deadline: " + s.deadline
		}
		fmt.Fprintf(&b, "    offers: [{id: first, made: %s, status: %s, base: 240000%s}]\n    asks: [%s]\n",
			s.made, cmp.Or(s.status, "written"), deadline,
			cmp.Or(s.asks, "{round: 1, base: 260000, fallback: {base: 250000}}"))
	}
	b.WriteString(s.more + s.others)
	b.WriteString("log:\n")
	for _, line := range s.log {
		on, rest, _ := strings.Cut(line, " ")
		what, rest, _ := strings.Cut(rest, " ")
		if !strings.Contains(rest, "opportunity:") {
			rest = strings.TrimPrefix("opportunity: acme, "+rest, ", ")
		}
		fmt.Fprintf(&b, "  - {on: %s, what: %s, %s}\n", on, what, strings.TrimSuffix(rest, ", "))
	}
	if len(s.log) == 0 {
		return strings.TrimSuffix(b.String(), "log:\n")
	}
	return b.String()
}

func (s setup) parse(t testing.TB) *casefile.Case {
	t.Helper()
	if s.ics != "" {
		s.cal = "company.ics"
	}
	c := parse(t, s.yaml())
	if s.ics != "" {
		if err := c.ReadCalendars(fstest.MapFS{"company.ics": {Data: []byte(s.ics)}}); err != nil {
			t.Fatal(err)
		}
	}
	return c
}

func parse(t testing.TB, text string) *casefile.Case {
	t.Helper()
	c, err := casefile.Parse("situation.yaml", strings.NewReader(text))
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return c
}

// on reads a moment on the clock of a zone: 2026-06-30 09:00.
func on(t testing.TB, moment, zone string) time.Time {
	t.Helper()
	loc, err := time.LoadLocation(zone)
	if err != nil {
		t.Fatal(err)
	}
	at, err := time.ParseInLocation("2006-01-02 15:04", moment, loc)
	if err != nil {
		t.Fatal(err)
	}
	return at
}
