package agenda_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/agenda"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// client is a case that goes on from day to day: the emails on the agenda are sent, and the company
// answers some of them.
type client struct {
	c      *casefile.Case
	office *calendar.Office
	r      *rand.Rand
	coming []arrival // what the company will say
	gone   []sending // what has been sent since the log was last written
	// what the company said last, if nothing has been sent since
	unanswered *arrival
	done       bool
}

// arrival is what the company says, and when.
type arrival struct {
	at    time.Time
	event casefile.Event
}

// sending is an email that the client sends.
type sending struct {
	at     time.Time
	events []casefile.Event
}

// places are where the companies of the clients are.
var places = []struct{ calendar, zone string }{
	{"US", "America/Los_Angeles"}, {"GB", "Europe/London"}, {"DE-BY", "Europe/Berlin"},
	{"CA", "America/Toronto"}, {"JP", "Asia/Tokyo"}, {"AU-NSW", "Australia/Sydney"},
	{"AE", "Asia/Dubai"}, {"IN", "Asia/Kolkata"}, {"US", "Pacific/Honolulu"}, {"FR", "Europe/Paris"},
}

// newClient returns a client who gets an offer in the first weeks.
func newClient(t *testing.T, n int, first calendar.Date) *client {
	t.Helper()
	r := rand.New(rand.NewPCG(16, uint64(n)))
	place := places[n%len(places)]
	made := first.AddDays(r.IntN(45))
	deadline := made.AddDays(6+r.IntN(22)).String() + []string{"", "T17:00", "T12:00"}[r.IntN(3)]
	more := ""
	if n%3 == 0 {
		more = fmt.Sprintf("    extension: {until: %s, reason: I want to read the papers with care}\n",
			made.AddDays(40))
	}
	text := fmt.Sprintf(`version: 1
id: client-%d
currency: USD
client: {name: Erica Vale, email: erica@vale.example, timezone: Europe/London, calendar: GB}
opportunities:
  - id: acme
    company: Acme
    role: Principal Engineer
    timezone: %s
    calendar: %s
    people:
      - {id: priya, role: recruiter, name: Priya Shah, email: priya@acme.example}
      - {id: marcus, role: hiring-manager, name: Marcus Oyelaran, email: marcus@acme.example}
    evidence:
      - {action: led one roadmap, result: four teams adopted it, shareable: true}
      - {action: halved the cost of storage, result: the saving has held, shareable: true}
    market: [{metric: base, value: 265000, source: a public survey, retrieved: %s}]
    offers: [{id: first, made: %s, status: written, base: 240000, start: 2027-06-01, deadline: %s}]
    asks:
      - {round: 1, base: 260000, because: [market], fallback: {base: 250000}}
      - {round: 2, sign_on: [20000]}
%spriorities: [base, sign-on, start-date]
`, n, place.zone, place.calendar, first, made, deadline, more)
	c, err := casefile.Parse(fmt.Sprintf("client-%02d.yaml", n), strings.NewReader(text))
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	office, err := c.Office(0, calendar.Rules{})
	if err != nil {
		t.Fatal(err)
	}
	cl := &client{c: c, office: office, r: r}
	cl.comes(office.At(office.AddWorkdays(made.AddDays(-1), 1), 15*time.Hour), casefile.EventWrittenOffer)
	if got := &c.Opportunities[0].Offers[0].Made; got.Before(calendar.DateOf(cl.coming[0].at)) {
		*got = calendar.DateOf(cl.coming[0].at)
	}
	return cl
}

func (cl *client) comes(at time.Time, what casefile.EventKind) {
	cl.coming = append(cl.coming, arrival{at, casefile.Event{What: what}})
}

// deadline returns when the offer expires by now.
func (cl *client) deadline() time.Time {
	o := cl.c.Opportunities[0]
	due := o.Offers[0].Deadline
	for _, e := range cl.c.Log {
		if !e.Deadline.IsZero() {
			due = e.Deadline
		}
	}
	return due.In(cl.office.Zone())
}

// write writes what has happened since the morning before to the log.
func (cl *client) write(t *testing.T, now time.Time) {
	t.Helper()
	type entry struct {
		at     time.Time
		events []casefile.Event
		reply  bool
	}
	var list []entry
	cl.gone = slices.DeleteFunc(cl.gone, func(s sending) bool {
		if s.at.After(now) {
			return false
		}
		list = append(list, entry{s.at, s.events, false})
		return true
	})
	cl.coming = slices.DeleteFunc(cl.coming, func(a arrival) bool {
		if a.at.After(now) {
			return false
		}
		list = append(list, entry{a.at, []casefile.Event{a.event}, true})
		return true
	})
	slices.SortStableFunc(list, func(a, b entry) int { return a.at.Compare(b.at) })
	for _, e := range list {
		for _, event := range e.events {
			event.On, event.Opportunity = cl.office.Day(e.at), "acme"
			cl.c.Log = append(cl.c.Log, event)
			cl.done = cl.done || event.What == casefile.EventAccepted || event.What == casefile.EventDeclined
		}
		if e.reply && !cl.done {
			cl.unanswered = &arrival{e.at, e.events[0]}
			continue
		}
		if u := cl.unanswered; u != nil {
			if days := cl.office.WorkdaysBetween(cl.office.Day(u.at), cl.office.Day(e.at)); days > 2 {
				t.Errorf("%s: the %s of %s waited %d workdays, until %s", cl.c.ID, u.event.What, u.at, days, e.at)
			}
			cl.unanswered = nil
		}
		if cl.done { // nobody has anything more to say
			cl.coming, cl.gone = nil, nil
			return
		}
	}
}

// send sends an email, and thinks up an answer.
func (cl *client) send(t *testing.T, k letter.Kind, at time.Time) {
	t.Helper()
	sent := sending{at, []casefile.Event{{What: casefile.EventSent, Kind: k.ID, To: "priya"}}}
	switch k.Act {
	case letter.ActAccept:
		sent.events = append(sent.events, casefile.Event{What: casefile.EventAccepted})
	case letter.ActDecline:
		sent.events = append(sent.events, casefile.Event{What: casefile.EventDeclined})
	}
	cl.gone = append(cl.gone, sent)
	replies := []casefile.EventKind{casefile.EventReplyYes, casefile.EventReplyPartial,
		casefile.EventReplyNo, casefile.EventReplyQuestion}
	if len(k.Replies) == 0 || k.Act == letter.ActAccept || cl.r.IntN(3) == 0 || len(cl.coming) > 0 {
		return // silence
	}
	a := arrival{at: at.Add(time.Duration(2+cl.r.IntN(120)) * time.Hour)}
	a.event.What = replies[cl.r.IntN(len(replies))]
	if a.event.What == casefile.EventReplyYes { // it says which question it answers
		a.event.Deadline = calendar.LocalTimeAt(cl.deadline(), cl.office.Zone())
		if k.WantsTime() {
			a.event.Deadline = calendar.LocalTimeAt(cl.deadline().AddDate(0, 0, 7), cl.office.Zone())
		}
	}
	cl.coming = append(cl.coming, a)
}

// A coach who does each morning what the agenda says, for thirty clients and three months with
// Thanksgiving, Christmas, and New Year, misses no deadline, and answers every reply within two
// workdays.
func TestFollowingIt(t *testing.T) {
	cat := drafttest.Catalog(t)
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	first := calendar.NewDate(2026, time.November, 2)
	clients := map[string]*client{}
	for n := range 30 {
		cl := newClient(t, n, first)
		clients[cl.c.File()] = cl
	}
	var sent, answered, decided int
	for n := range 90 {
		day := first.AddDays(n)
		now := time.Date(day.Year(), day.Month(), day.Day(), 9, 0, 0, 0, london)
		for _, cl := range clients {
			replies := len(cl.coming)
			cl.write(t, now)
			answered += replies - len(cl.coming)
			if due := cl.deadline(); !cl.done && due.Before(now) {
				t.Fatalf("%s: nobody decided by the deadline, %s", cl.c.ID, due)
			}
			if u := cl.unanswered; u != nil &&
				cl.office.WorkdaysBetween(cl.office.Day(u.at), cl.office.Day(now)) > 2 {
				t.Fatalf("%s: the %s of %s has had no answer by %s", cl.c.ID, u.event.What, u.at, now)
			}
		}
		a := agendaOf(t, cat, clients, now)
		for _, e := range a.Emails {
			cl := clients[e.File]
			if cl.done {
				t.Errorf("%s: %s, and everything is decided", cl.c.ID, e.Kind)
			}
			if e.Subject == "" { // the case lacks something
				continue
			}
			k, err := cat.Kind(e.Kind)
			if err != nil {
				t.Fatal(err)
			}
			if e.Window.From.Before(now.AddDate(0, 0, 1)) {
				cl.send(t, k, e.Window.From)
				sent++
			}
		}
		for _, d := range a.Deadlines {
			cl := clients[d.File]
			if d.Act.Before(now.AddDate(0, 0, 1)) && !cl.done {
				cl.gone = append(cl.gone, sending{now.Add(time.Minute),
					[]casefile.Event{{What: casefile.EventDeclined}}})
				decided++
			}
		}
	}
	if sent < 100 || answered < 50 || decided == 0 {
		t.Errorf("only %d sent, %d answered, %d decided", sent, answered, decided)
	}
	t.Logf("%d emails, %d answers, %d decisions at the last moment", sent, answered, decided)
}

func agendaOf(t *testing.T, cat *drafts.Catalog, clients map[string]*client, now time.Time) *agenda.Agenda {
	t.Helper()
	a, err := agenda.New(cat, func(yield func(agenda.Source) bool) {
		for name, cl := range clients {
			s := agenda.Source{Name: name, Read: func() (*casefile.Case, error) { return cl.c, nil }}
			if !yield(s) {
				return
			}
		}
	}, now)
	if err != nil || len(a.Unread) > 0 {
		t.Fatalf("%v, %v", err, a.Unread)
	}
	return a
}
