package plan_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/tactful-drafts/tactful/drafts/inbox"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

const twoOpen = `client: {name: Ina Lund, email: ina@mail.example, timezone: America/New_York, calendar: US}
currency: USD
opportunities:
  - company: Orla
    calendar: US
    people: [{id: r, role: recruiter, name: Bo Wirth, email: bo@orla.example}]
    offers: [{id: first, made: 2026-06-01, base: 90000, deadline: 2026-06-12T17:00}]
    asks: [{base: 99000}]
    extension: {until: 2026-06-18T17:00, reason: my partner hears about a transfer on June 17}
log:
  - {on: 2026-06-01, what: written-offer}
  - {on: 2026-06-02, what: sent, kind: counter-base}
  - {on: 2026-06-03, what: sent, kind: deadline-extension}
`

// An answer belongs to the request that it's about: the one that its line in the log names, or whose terms
// it names.
func TestAnswerBelongsToItsRequest(t *testing.T) {
	for _, tt := range []struct{ event, want, not string }{
		{"{on: 2026-06-04, what: reply-yes, kind: counter-base}", "accept-recap: ", "open until"},
		{"{on: 2026-06-04, what: reply-yes, base: 96000}", "Base salary: $96,000", "open until"},
		{"{on: 2026-06-04, what: reply-partial, base: 95000}", "response-hold: ", "open until"},
		{"{on: 2026-06-04, what: reply-no, kind: counter-base}", "response-hold: ", "We'll keep the date"},
		{"{on: 2026-06-04, what: reply-yes, kind: deadline-extension}", "open until Thursday, June 18", "$99,000"},
		{"{on: 2026-06-04, what: reply-yes, deadline: 2026-06-16}", "open until Tuesday, June 16", "$99,000"},
		{"{on: 2026-06-04, what: reply-yes, kind: counter-base, deadline: 2026-06-16}", "accept-recap: ", "open until"},
	} {
		p := planOf(t, twoOpen+"  - "+tt.event+"\n", "2026-06-05")
		if got := said(p, ""); !strings.Contains(got, tt.want) || strings.Contains(got, tt.not) {
			t.Errorf("%s: got %q, want %q and not %q", tt.event, got, tt.want, tt.not)
		}
	}
}

// What an email answers is read from what it names, and one that names neither request isn't clear.
func TestReplyToOneOfTwo(t *testing.T) {
	for _, tt := range []struct{ text, log, next string }{
		{"Hi Ina, good news: we can do $99,000 base.", "what: reply-yes, kind: counter-base", "accept-recap"},
		{"Unfortunately we can't go above 90,000 on base.", "what: reply-no, kind: counter-base", "lever-pivot"},
		{"We can get to 95,000 on the base.", "what: reply-partial, kind: counter-base, base: 95000", "response-hold"},
		{"June 18 is fine. Still waiting on the base.",
			"what: reply-yes, kind: deadline-extension, deadline: 2026-06-18", "deadline-reply.yes"},
		{"We can extend the deadline to June 18.",
			"what: reply-yes, kind: deadline-extension, deadline: 2026-06-18", "deadline-reply.yes"},
		{"We can extend the deadline to June 15.",
			"what: reply-partial, kind: deadline-extension, deadline: 2026-06-15", "deadline-reply.partial"},
		{"Why do you need more time?", "what: reply-question, kind: deadline-extension", "deadline-reply.question"},
		{"How did you get to 99,000?", "what: reply-question, kind: counter-base", "number-rationale"},
		{"Unfortunately that's not possible.", "", ""},
		{"Yes, that works for us.", "", ""},
	} {
		c := parse(t, twoOpen)
		m, err := mail.Read(strings.NewReader("From: Bo Wirth <bo@orla.example>\nSubject: Re: Offer\n" +
			"Message-ID: <7@orla.example>\nDate: Thu, 4 Jun 2026 10:00:00 -0400\n\n" + tt.text + "\n"))
		if err != nil {
			t.Fatal(err)
		}
		at := on(t, "2026-06-04 11:00", "America/New_York")
		i, err := plan.Receive(drafttest.Catalog(t), c, fstest.MapFS{}, m, plan.Said{}, at)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(i.Log, tt.log) || i.Next != tt.next || tt.log == "" && i.Log != "" {
			t.Errorf("%s: got %q and %q, want %q and %q", tt.text, i.Log, i.Next, tt.log, tt.next)
		}
		if tt.log == "" {
			if i.What != inbox.NotClear {
				t.Errorf("%s: got %q, %q", tt.text, i.What, i.Why)
			}
			continue
		}
		again, err := plan.Receive(drafttest.Catalog(t), i.Case, fstest.MapFS{}, m, plan.Said{}, at.Add(time.Hour))
		if err != nil || again.Logged == "" {
			t.Errorf("%s: read again: %v, logged %q", tt.text, err, fmt.Sprint(again.Logged))
		}
	}
}

// A nudge waits until after the day by which they've said that they'd come back, and three workdays if
// they've named none.
func TestNudgeWaitsForTheirDay(t *testing.T) {
	for _, tt := range []struct{ text, log, from string }{
		{"Sounds good, let me check and get back to you Tuesday!", "what: note, until: 2026-06-09", "2026-06-10"},
		{"We got your email. I don't have an answer yet.", "what: note, until: 2026-06-09", "2026-06-10"},
		{"I'm taking it to the committee, which meets on June 10; I'll let you know by then.",
			"what: note, until: 2026-06-10", "2026-06-11"},
	} {
		c := parse(t, strings.Replace(twoOpen, "  - {on: 2026-06-03, what: sent, kind: deadline-extension}\n", "", 1))
		at := on(t, "2026-06-05 11:00", "America/New_York")
		i := received(t, c, bo, at.Add(-time.Hour), tt.text)
		p, err := plan.New(drafttest.Catalog(t), i.Case, at)
		if err != nil {
			t.Fatal(err)
		}
		first := ""
		for s := range p.All() {
			if day := s.Window.From.Format(time.DateOnly); s.Kind == "counter-followup" && (first == "" || day < first) {
				first = day
			}
		}
		if !strings.Contains(i.Log, tt.log) || first != tt.from {
			t.Errorf("%s: got %q and a nudge on %s, want %q and %s", tt.text, i.Log, first, tt.log, tt.from)
		}
	}
}

// Who takes over is welcomed once she has, and not the one who leaves.
func TestWelcomeOnTheFirstDay(t *testing.T) {
	i := received(t, parse(t, twoOpen), bo, on(t, "2026-06-05 10:00", "America/New_York"),
		"Hi Ina, I'm changing teams, so Ines Holt (ines@orla.example) will be taking over as your "+
			"recruiter from Tuesday.")
	if s := i.Step; s == nil || s.Draft == nil || s.To[0] != "Ines Holt" ||
		s.Window.From.Format(time.DateOnly) != "2026-06-09" {
		t.Errorf("got %q", i.Text())
	}
}

const levelAndStock = `client: {name: Ina Lund, email: ina@mail.example, timezone: America/New_York, calendar: US}
currency: USD
opportunities:
  - company: Orla
    calendar: US
    people: [{id: r, role: recruiter, name: Bo Wirth, email: bo@orla.example}]
    level: {offered: L4, target: L5}
    offers: [{id: first, made: 2026-06-01, level: L4, base: 90000, equity: {value: 40000}, deadline: 2026-06-12T17:00}]
    asks: [{equity: {value: 60000}}]
log:
  - {on: 2026-06-01, what: written-offer}
  - {on: 2026-06-02, what: sent, kind: level-up-request}
  - {on: 2026-06-02, what: sent, kind: counter-equity}
`

// One answer to both requests closes both, and one to either leaves the other open.
func TestReplyToBoth(t *testing.T) {
	for _, tt := range []struct {
		text  string
		what  inbox.What
		kinds []string
	}{
		{"I asked twice. It's a no on both, I'm afraid.", inbox.No, []string{"counter-equity", "level-up-request"}},
		{"Both are approved.", inbox.Yes, []string{"counter-equity", "level-up-request"}},
		{"We can't raise the stock any further.", inbox.No, []string{"counter-equity"}},
		{"L5 isn't possible. The stock goes to $50,000.", inbox.Partial, []string{"counter-equity"}},
	} {
		m, err := mail.Read(strings.NewReader("From: Bo Wirth <bo@orla.example>\nSubject: Re: Offer\n" +
			"Message-ID: <7@orla.example>\nDate: Thu, 4 Jun 2026 10:00:00 -0400\n\n" + tt.text + "\n"))
		if err != nil {
			t.Fatal(err)
		}
		at := on(t, "2026-06-04 11:00", "America/New_York")
		i, err := plan.Receive(drafttest.Catalog(t), parse(t, levelAndStock), fstest.MapFS{}, m, plan.Said{}, at)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(i.Log, "\n")
		if i.What != tt.what || len(lines) != len(tt.kinds) || strings.Count(i.Text(), "\nlog: ") != len(lines) {
			t.Fatalf("%s: %s, got %q", tt.text, i.What, i.Log)
		}
		for n, kind := range tt.kinds {
			if !strings.Contains(lines[n], "reply-"+string(tt.what)+", kind: "+kind) {
				t.Errorf("%s: got %q, want %s", tt.text, lines[n], kind)
			}
		}
		again, err := plan.Receive(drafttest.Catalog(t), i.Case, fstest.MapFS{}, m, plan.Said{}, at.Add(time.Hour))
		if err != nil || again.Logged == "" {
			t.Errorf("%s: read again: %v, %q", tt.text, err, again.Log)
		}
	}
}
