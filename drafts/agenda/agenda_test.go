package agenda_test

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	ics "github.com/arran4/golang-ical"
	"github.com/tactful-drafts/tactful/drafts/agenda"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
)

// small returns a case of one offer, in Seattle if no other zone is given.
func small(client, calendar, zone, more string) string {
	return fmt.Sprintf(`currency: USD
client: {name: %s, email: client@mail.example, timezone: Europe/London, calendar: GB}
opportunities:
  - id: acme
    company: Acme
    role: Engineer
    timezone: %s
    calendar: %s
    people: [{id: priya, role: recruiter, name: Priya Shah, email: priya@acme.example}]
    market: [{metric: base, value: 265000, source: a public survey, retrieved: 2026-01-20}]
%s`, client, zone, calendar, more)
}

const offer = `    offers: [{id: first, made: %s, base: 240000%s}]
    asks: [{base: 270000}]
`

// promised is an offer whose better figure was put off until Thursday 18 June.
var promised = fmt.Sprintf(offer, "2026-06-08", "") +
	"log: [{on: 2026-06-09, what: sent, kind: counter-base}, {on: 2026-06-16, what: reply-partial, " +
	"base: 250000}, {on: 2026-06-16, what: sent, kind: response-hold}]\n"

func files(texts map[string]string) fstest.MapFS {
	folder := fstest.MapFS{}
	for name, text := range texts {
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return folder
}

// at reads a time on a coach's clock in London.
func at(t testing.TB, clock string) time.Time {
	t.Helper()
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	when, err := time.ParseInLocation("2006-01-02 15:04", clock, london)
	if err != nil {
		t.Fatal(err)
	}
	return when
}

func outline(t *testing.T, cases iter.Seq[agenda.Source], now string) string {
	t.Helper()
	a, err := agenda.New(drafttest.Catalog(t), cases, at(t, now))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := a.Outline(&b, 0); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestOutline(t *testing.T) {
	seattle := func(more string) string { return small("Erica Vale", "US", "America/Los_Angeles", more) }
	tests := []struct {
		name, text, now string
		want            []string // lines, in this order
		not             string
	}{
		{"an ask on its day, on the coach's clock", seattle(fmt.Sprintf(offer, "2026-06-25", "")) +
			"log: [{on: 2026-06-25, what: written-offer}, {on: 2026-06-26, what: sent, kind: offer-acknowledge}]\n",
			"2026-06-30 09:00", []string{"To send",
				"  17:30–19:30  Erica Vale  Acme  Priya Shah  counter-base  case.yaml"}, "Overdue"},
		{"an ask whose first window has passed", seattle(fmt.Sprintf(offer, "2026-06-25", "")) +
			"log: [{on: 2026-06-25, what: written-offer}, {on: 2026-06-26, what: sent, kind: offer-acknowledge}]\n",
			"2026-07-01 09:00", []string{"Overdue", "was due by Tue 30 Jun 19:30"}, "To send"},
		{"a nudge whose hour comes today", seattle(fmt.Sprintf(offer, "2026-06-01", "")) +
			"log: [{on: 2026-06-04, what: sent, kind: counter-base}]\n",
			"2026-06-09 09:00", []string{"To send", "17:30–19:30", "counter-followup",
				"only if nothing has come by then"}, "Overdue"},
		{"a reply waits, and is late", seattle(fmt.Sprintf(offer, "2026-06-15", "")) +
			"log: [{on: 2026-06-16, what: sent, kind: counter-base}, {on: 2026-06-22, what: reply-question}]\n",
			"2026-06-26 09:00", []string{"Overdue", "number-rationale", "Waiting for an answer",
				"Mon 22 Jun", "reply-question", "4 workdays, late: it should have had an answer by Thu 25 Jun 01:30"}, "To send"},
		{"a deadline outside their hours", seattle(fmt.Sprintf(offer, "2026-06-15", ", deadline: 2026-06-28")) +
			"log: [{on: 2026-06-16, what: sent, kind: counter-base}]\n",
			"2026-06-22 09:00", []string{"Deadlines in the next 7 days", "Mon 29 Jun 07:59", "offer first",
				"they don't work then: act by Fri 26 Jun 20:00"}, "has passed"},
		{"one to act on today", seattle(fmt.Sprintf(offer, "2026-06-15", ", deadline: 2026-06-28")) +
			"log: [{on: 2026-06-16, what: sent, kind: counter-base}]\n",
			"2026-06-26 09:00", []string{"Mon 29 Jun 07:59", "act by Fri 26 Jun 20:00"}, ""},
		{"a deadline that is over", seattle(fmt.Sprintf(offer, "2026-06-15", ", deadline: 2026-06-19")) +
			"log: [{on: 2026-06-16, what: sent, kind: counter-base}]\n",
			"2026-06-22 09:00", []string{"To look at", "has passed"}, "Deadlines"},
		{"days off", seattle(fmt.Sprintf(offer, "2026-06-15", "")) +
			"log: [{on: 2026-06-16, what: sent, kind: counter-base}]\n",
			"2026-06-28 09:00", []string{"Days off in the next 7 days",
				"  Fri 3 Jul to Sun 5 Jul  Independence Day  Acme (Erica Vale)"}, ""},
		{"days off at a company with two jobs for her", seattle(fmt.Sprintf(offer, "2026-06-15", "")) +
			"  - {id: other, company: Acme, timezone: America/Los_Angeles, calendar: US, stage: interview}\n",
			"2026-06-28 09:00", []string{"  Fri 3 Jul to Sun 5 Jul  Independence Day  Acme (Erica Vale)"},
			"Acme (Erica Vale), Acme (Erica Vale)"},
		{"a window before the next morning",
			small("Erica Vale", "AU-NSW", "Australia/Sydney", fmt.Sprintf(offer, "2026-06-25", "")) +
				"log: [{on: 2026-06-25, what: written-offer}, {on: 2026-06-26, what: sent, kind: offer-acknowledge}]\n",
			"2026-06-29 09:00", []string{"To send", "Tue 30 Jun 00:30–02:30"}, "Overdue"},
		{"an answer that has to wait for a good hour gets a line first", seattle(
			fmt.Sprintf(offer, "2026-11-16", "")) +
			"log: [{on: 2026-11-17, what: sent, kind: counter-base}, {on: 2026-11-25, what: reply-no}]\n",
			"2026-11-30 09:00", []string{"To send", "response-hold"}, ""},
		{"an answer to a no is for the coach to look at", seattle(fmt.Sprintf(offer, "2026-06-15", "")) +
			"log: [{on: 2026-06-16, what: sent, kind: decline-fit.terms}, {on: 2026-06-18, what: reply-partial}]\n",
			"2026-06-24 09:00", []string{"Waiting for an answer", "To look at", "they answered your no"}, "response-hold"},
		{"what tomorrow morning is early enough for", small("Erica Vale", "AU-NSW", "Australia/Perth",
			fmt.Sprintf(offer, "2026-06-25", "")) +
			"log: [{on: 2026-06-25, what: written-offer}, {on: 2026-06-26, what: sent, kind: offer-acknowledge}]\n",
			"2026-06-29 09:00", []string{"before tomorrow morning", "Tue 30 Jun 02:30–04:30",
				"0 overdue, 0 to send", "; 1 more before tomorrow morning"}, "To send\n"},
		{"a request for more time that can still wait", small("Erica Vale", "US", "America/Los_Angeles",
			fmt.Sprintf(offer, "2026-06-11", ", deadline: 2026-07-06T17:00")) +
			"log: [{on: 2026-06-11, what: written-offer}, {on: 2026-06-16, what: sent, kind: counter-base}]\n",
			"2026-06-25 09:00", []string{"To send", "deadline-holiday-shift"}, "shift  case.yaml  was due"},
		{"a promised answer, ahead", seattle(promised), "2026-06-17 09:00", []string{
			"Deadlines in the next 7 days", "Fri 19 Jun 01:30", "the answer that she promised",
			"add the next figure to asks", "0 overdue, 0 to send"}, ""},
		{"a promised answer on its day", seattle(promised), "2026-06-18 09:00", []string{
			"To send", "by Fri 19 Jun 01:30", "the answer that she promised", "0 overdue, 1 to send"}, ""},
		{"a promised answer that's late", seattle(promised), "2026-06-19 09:00", []string{
			"Overdue", "01:30", "the answer that she promised", "1 overdue, 0 to send"}, ""},
		{"a late answer to an offer that has run out", seattle(fmt.Sprintf(offer, "2026-06-15", ", deadline: 2026-06-19")) +
			"log: [{on: 2026-06-15, what: written-offer}]\n",
			"2026-06-25 22:00", []string{"has passed"}, "offer-acknowledge"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := outline(t, agenda.Folder(files(map[string]string{"case.yaml": tt.text}), ""), tt.now)
			rest := got
			for _, want := range tt.want {
				_, after, ok := strings.Cut(rest, want)
				if !ok {
					t.Fatalf("no %q in\n%s", want, got)
				}
				rest = after
			}
			if tt.not != "" && strings.Contains(got, tt.not) {
				t.Errorf("%q in\n%s", tt.not, got)
			}
		})
	}
}

// What's decided is off the agenda, whatever is left in the case.
func TestNothingToDo(t *testing.T) {
	for _, stage := range []string{"declined", "withdrawn", "accepted"} {
		text := small("Erica Vale", "US", "America/Los_Angeles", "    stage: "+stage+"\n"+
			fmt.Sprintf(offer, "2026-06-25", ", deadline: 2026-06-30"))
		got := outline(t, agenda.Folder(files(map[string]string{"case.yaml": text}), ""), "2026-06-29 09:00")
		if want := "Monday 29 June 2026, 09:00 BST\n\n1 case: 0 overdue, 0 to send, 0 waiting, 0 deadlines\n"; got != want {
			t.Errorf("%s: got\n%s", stage, got)
		}
	}
}

func TestFolder(t *testing.T) {
	text := small("Erica Vale", "US", "America/Los_Angeles", fmt.Sprintf(offer, "2026-06-25", ""))
	folder := files(map[string]string{"a.yaml": text, "deep/er/B.YML": text, "deep/notes.txt": "no case",
		".hidden/c.yaml": text, "deep/.c.yaml": text, "deep/broken.yaml": "client: [\n", "empty.yaml": ""})
	folder["deep/pipe.yaml"] = &fstest.MapFile{Mode: fs.ModeNamedPipe}
	a, err := agenda.New(drafttest.Catalog(t), agenda.Folder(folder, "clients"), at(t, "2026-06-30 09:00"))
	if err != nil {
		t.Fatal(err)
	}
	var unread []string
	for _, u := range a.Unread {
		unread = append(unread, u.File)
		if len(u.Problems) == 0 || u.Err == nil {
			t.Errorf("%s: no reason", u.File)
		}
	}
	want := []string{"clients/deep/broken.yaml", "clients/deep/pipe.yaml", "clients/empty.yaml"}
	if !slices.Equal(unread, want) || a.Cases != 2 || len(a.Emails) == 0 {
		t.Errorf("unread %q, %d cases, %d emails", unread, a.Cases, len(a.Emails))
	}
	if a.Emails[0].File != "clients/a.yaml" {
		t.Errorf("%q", a.Emails[0].File)
	}

	a, err = agenda.New(drafttest.Catalog(t), agenda.Folder(os.DirFS(t.TempDir()+"/missing"), "gone"),
		at(t, "2026-06-30 09:00"))
	if err != nil || len(a.Unread) != 1 || !errors.Is(a.Unread[0].Err, fs.ErrNotExist) {
		t.Errorf("%v, %+v", err, a)
	}
}

// The order in which the cases come makes no difference.
func TestOrder(t *testing.T) {
	var sources []agenda.Source
	for _, name := range []string{"amara", "erica", "jonas", "layla", "mei", "nadia", "oliver", "rosa", "tomas"} {
		sources = append(sources, agenda.Source{Name: name + ".yaml", Read: func() (*casefile.Case, error) {
			return drafttest.Case(t, name+".yaml"), nil
		}})
	}
	first := outline(t, slices.Values(sources), "2026-07-02 09:00")
	for range 4 {
		slices.Reverse(sources)
		sources = append(sources[1:], sources[0])
		if got := outline(t, slices.Values(sources), "2026-07-02 09:00"); got != first {
			t.Fatalf("got\n%s\nand before\n%s", got, first)
		}
	}
}

func TestRefuses(t *testing.T) {
	none := slices.Values([]agenda.Source(nil))
	for _, tt := range []struct {
		days int
		at   time.Time
	}{{0, time.Time{}}, {-1, at(t, "2026-07-02 09:00")}, {367, at(t, "2026-07-02 09:00")}} {
		_, err := agenda.Options{Days: tt.days}.New(drafttest.Catalog(t), none, tt.at)
		var input casefile.InputError
		if !errors.As(err, &input) {
			t.Errorf("%d days at %v: %v", tt.days, tt.at, err)
		}
	}
}

// An event keeps its identifier on the next day.
func TestICS(t *testing.T) {
	ids := func(now string) map[string]string {
		a, err := agenda.New(drafttest.Catalog(t), agenda.Folder(files(map[string]string{
			"case.yaml": small("Erica Vale", "US", "America/Los_Angeles",
				fmt.Sprintf(offer, "2026-06-25", ", deadline: 2026-07-06T12:00")),
		}), ""), at(t, now))
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := a.ICS(&b); err != nil {
			t.Fatal(err)
		}
		cal, err := ics.ParseCalendar(&b)
		if err != nil {
			t.Fatal(err)
		}
		found := map[string]string{}
		for _, e := range cal.Events() {
			found[e.GetProperty(ics.ComponentPropertySummary).Value] = e.Id()
		}
		return found
	}
	monday, tuesday := ids("2026-06-29 09:00"), ids("2026-06-30 09:00")
	if what := "Erica Vale: counter-base to Priya Shah (Acme)"; tuesday[what] == "" {
		t.Errorf("no %q in %v", what, tuesday)
	}
	for _, what := range []string{"Erica Vale: deadline of Acme", "Closed: Independence Day"} {
		if monday[what] == "" || monday[what] != tuesday[what] {
			t.Errorf("%s: %q and %q", what, monday[what], tuesday[what])
		}
	}
}
