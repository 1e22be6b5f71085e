package plan_test

import (
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/internal/golden"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

func planAt(t testing.TB, file, at string, opts plan.Options) *plan.Plan {
	t.Helper()
	p, err := opts.New(drafttest.Catalog(t), drafttest.Case(t, file), drafttest.Instant(t, at))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// A worked example: client in London, recruiter in Seattle, a counter planned for Tuesday 30 June
// 2026, the deadline on Monday 6 July at 17:00 Seattle time.
func TestPlanOfTheWorkedExample(t *testing.T) {
	p := planAt(t, "erica.yaml", "2026-06-29T11:00:00Z", plan.Options{Only: "amazon"})
	type line struct {
		kind   string
		reply  letter.Reply
		timing plan.Timing
		lands  string // when the answer arrives, if the example says so
		window string // on the recruiter's clock
	}
	want := []line{
		{"counter-sign-on-split", "", "", "", "Tue 30 09:30 to Tue 30 11:30"},
		{"accept-start-date", "yes", "normal", "", "Wed 1 09:00 to Wed 1 14:00"},
		{"response-hold", "partial", "normal", "", "Wed 1 09:00 to Wed 1 14:00"},
		{"lever-pivot", "no", "normal", "", "Wed 1 09:30 to Wed 1 11:30"},
		{"number-rationale", "question", "normal", "", "Wed 1 09:00 to Wed 1 14:00"},
		{"preholiday-hold", "", "before", "Thu 2 12:00 to Mon 6 09:00", "Thu 2 12:00 to Thu 2 14:00"},
		{"accept-start-date", "yes", "held", "Thu 2 12:00 to Mon 6 09:00", "Mon 6 11:00 to Mon 6 14:00"},
		{"lever-pivot", "no", "held", "Thu 2 12:00 to Mon 6 09:00", "Mon 6 11:00 to Mon 6 14:00"},
		{"number-rationale", "question", "held", "Thu 2 12:00 to Mon 6 09:00", "Mon 6 11:00 to Mon 6 14:00"},
		{"postholiday-snap.yes", "yes", "snap", "Mon 6 09:00 to Mon 6 13:00", "Mon 6 11:00 to Mon 6 14:00"},
		{"postholiday-snap.partial", "partial", "snap", "Mon 6 09:00 to Mon 6 13:00",
			"Mon 6 11:00 to Mon 6 14:00"},
		{"postholiday-snap.no", "no", "snap", "Mon 6 09:00 to Mon 6 13:00", "Mon 6 11:00 to Mon 6 14:00"},
		{"postholiday-snap.question", "question", "snap", "Mon 6 09:00 to Mon 6 13:00",
			"Mon 6 11:00 to Mon 6 14:00"},
		{"postholiday-nudge", "silence", "after", "", "Tue 7 09:30 to Tue 7 11:30"},
		{"deadline-holiday-shift", "", "", "", "Wed 1 09:30 to Wed 1 11:30"},
	}
	const clock = "Mon 2 15:04"
	var got []line
	for s := range p.All() {
		zone := s.Window.From.Location()
		if zone.String() != "America/Los_Angeles" || s.Zone != zone.String() {
			t.Errorf("%s is on the clocks of %s and %s", s.Number, zone, s.Zone)
		}
		l := line{s.Kind, s.Reply, s.Timing, "",
			s.Window.From.Format(clock) + " to " + s.Window.To.Format(clock)}
		if s.Timing != "" && s.Timing != plan.TimingNormal && s.Timing != plan.TimingAfter {
			l.lands = s.Lands.From.Format(clock) + " to " + s.Lands.To.Format(clock)
		}
		if strings.HasPrefix(s.Number, "02") && s.Alternate() {
			continue // the example has no answers to the request for a later deadline
		}
		got = append(got, l)
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%v\nwant\n%v", got, want)
	}
	nudge := p.Steps[0].Alternates[len(p.Steps[0].Alternates)-1]
	if len(nudge.Warnings) != 1 || nudge.Warnings[0].Code != plan.WarnClash ||
		nudge.Warnings[0].Text != "this falls after the deadline, Monday 6 July, 17:00 PDT "+
			"(Tuesday 7 July, 01:00 BST), and isn't written: deadline-holiday-shift asks for a later one, by "+
			"Wednesday 1 July, 12:00 PDT (20:00 BST)" {
		t.Errorf("the clash: %v", nudge.Warnings)
	}
	if len(p.Deadlines) != 1 ||
		p.Deadlines[0].When != "Monday 6 July, 17:00 PDT (Tuesday 7 July, 01:00 BST)" ||
		!p.Deadlines[0].At.Equal(drafttest.Instant(t, "2026-07-07T00:00:00Z")) {
		t.Errorf("deadlines: %v", p.Deadlines)
	}
	if shift := p.Steps[1].Draft; !strings.Contains(shift.Text,
		"Friday 10 July, 5pm Pacific") {
		t.Errorf("the later deadline is not in\n%s", shift.Text)
	}
}

// TestGoldenPlans compares the plan of every scenario with a file that a person has reviewed.
func TestGoldenPlans(t *testing.T) {
	const folder = "../../testdata/golden/plans/"
	got := map[string][]byte{}
	for _, s := range drafttest.Scenarios {
		p := planAt(t, s.File, s.Send, plan.Options{})
		var b bytes.Buffer
		if err := p.Outline(&b, 0); err != nil {
			t.Fatal(err)
		}
		got[folder+s.Name+".txt"] = b.Bytes()
	}
	golden.Files(t, folder+"*.txt", got)
}

func TestPlanIsAValue(t *testing.T) {
	p := planAt(t, "erica.yaml", "2026-06-29T11:00:00Z", plan.Options{})
	whole, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	snaps := p.Filter(func(s *plan.Step) bool { return !s.Alternate() || s.Timing == plan.TimingSnap })
	if _, n, _ := snaps.Counts(); n != 4 {
		t.Errorf("%d alternates for a snap reply", n)
	}
	if none := p.Filter(func(s *plan.Step) bool { return s.Alternate() }); len(none.Steps) != 0 {
		t.Errorf("alternates without the email that they answer: %v", none.Steps)
	}
	if after, err := json.Marshal(p); err != nil || !bytes.Equal(after, whole) {
		t.Error("the plan was changed by filtering it")
	}
	n := 0
	for range p.All() {
		if n++; n == 2 {
			break
		}
	}
	var back plan.Plan
	if err := json.Unmarshal(whole, &back); err != nil {
		t.Fatal(err)
	}
	if s := back.Steps[0]; s.Number != "01" || !s.Window.From.Equal(p.Steps[0].Window.From) ||
		s.Draft.Text != p.Steps[0].Draft.Text {
		t.Errorf("got back %+v", s)
	}
}

func TestPlanRefuses(t *testing.T) {
	cat, c := drafttest.Catalog(t), drafttest.Case(t, "erica.yaml")
	at := drafttest.Instant(t, "2026-06-29T11:00:00Z")
	for _, tt := range []struct {
		name string
		plan func() (*plan.Plan, error)
		want string
	}{
		{"no case", func() (*plan.Plan, error) { return plan.New(cat, nil, at) },
			"there is no case to plan from"},
		{"no day", func() (*plan.Plan, error) { return plan.New(cat, c, time.Time{}) },
			"want the time to plan from"},
		{"no case to brief from", func() (*plan.Plan, error) {
			_, err := plan.Brief(cat, nil, letter.Request{Kind: "coach-send-note", Send: at})
			return nil, err
		}, "there is no case to plan from"},
		{"an opportunity that there is not",
			func() (*plan.Plan, error) { return plan.Options{Only: "amazn"}.New(cat, c, at) },
			`unknown opportunity "amazn": did you mean "amazon"?`},
		{"a calendar that nobody has read", func() (*plan.Plan, error) {
			c, err := casefile.Parse("case.yaml",
				strings.NewReader(strings.Replace(planCase, "calendar: GB", "calendar: days.ics", 1)))
			if err != nil {
				t.Fatal(err)
			}
			return plan.New(cat, c, at)
		}, "case.yaml:5:94: client.calendar: days.ics hasn't been read"},
	} {
		if _, err := tt.plan(); err == nil || err.Error() != tt.want {
			t.Errorf("%s: got %v, want %s", tt.name, err, tt.want)
		}
	}
}

// A better letter in answer to a counter is how they've moved: the last step follows, or else the next ask,
// and not the counter again. An offer at another level, or one that's no better, starts anew.
func TestPlanOfABetterLetter(t *testing.T) {
	const text = `{version: 1, id: one, currency: USD, client: {name: Ada North, email: ada@mail.example,
  timezone: America/New_York, calendar: US}, opportunities: [{id: a, company: Arbor, role: Engineer, timezone: America/New_York,
    calendar: US, people: [{id: tom, role: recruiter, name: Tom Hale, email: tom@arbor.example}],
    offers: [{id: o, made: 2026-09-07, level: L5, base: 100000, deadline: 2026-09-25T17:00}, {id: p, like: o, made: 2026-09-14, NEW}],
    asks: [{base: 120000, fallback: {base: 114000}}, {sign_on: 30000}]}],
  log: [{on: 2026-09-07, what: written-offer, offer: o}, {on: 2026-09-10, what: sent, kind: counter-base},
    {on: 2026-09-14, what: written-offer, offer: p}]}`
	for _, tt := range []struct{ offer, kind, says string }{
		{"base: 112000", "final-ask", "$114,000"},
		{"base: 115000", "final-ask", "$30,000"},
		{"start: 2026-11-02", "offer-acknowledge", "Thank you"},
		{"base: 112000, level: L6", "offer-acknowledge", "Thank you"},
	} {
		c, err := casefile.Parse("one.yaml", strings.NewReader(strings.Replace(text, "NEW", tt.offer, 1)))
		if err != nil {
			t.Fatal(err)
		}
		p, err := plan.New(drafttest.Catalog(t), c, drafttest.Instant(t, "2026-09-15T12:00:00Z"))
		if err != nil {
			t.Fatal(err)
		}
		if s := p.Steps[0]; s.Kind != tt.kind || s.Draft == nil || !strings.Contains(s.Draft.Text, tt.says) {
			t.Errorf("%s: got %s, %+v, want %s with %s", tt.offer, s.Kind, s.Draft, tt.kind, tt.says)
		}
	}
}

// A written offer after an agreement is corrected if it differs, and otherwise accepted; after a
// correction, their answer decides.
func TestPlanOfTheLetter(t *testing.T) {
	text, err := os.ReadFile("../../testdata/cases/amara.yaml")
	if err != nil {
		t.Fatal(err)
	}
	right := strings.NewReplacer("base: 166000", "base: 168000", "relocation: {amount: 12000}}",
		"relocation: {amount: 12000, grossed_up: true}}")
	const yes = "  - {on: 2026-10-12, what: reply-yes,     opportunity: vela}\n"
	logged := strings.NewReplacer("status: agreed,  level: M4, base: 168000",
		"status: verbal, level: M4, base: 158000",
		"log:\n"+yes, "    asks: [{base: 168000}, {sign_on: 30000}]\nlog:\n"+
			"  - {on: 2026-10-13, what: sent, opportunity: vela, kind: counter-base}\n"+
			strings.Replace(yes, "12", "14", 1)).Replace(string(text))
	accepted := strings.Replace(logged, "  - {on: 2026-10-19",
		"  - {on: 2026-10-14, what: sent, opportunity: vela, kind: accept-recap}\n  - {on: 2026-10-19", 1)
	for _, tt := range []struct{ name, text, want string }{
		{"differs", string(text), "offer-correction"},
		{"differs from the ask that they said yes to", logged, "offer-correction"},
		{"has the ask that they said yes to", right.Replace(logged), "accept-recap"},
		{"differs after an acceptance", accepted, "offer-correction"},
		{"agrees after an acceptance", right.Replace(accepted), ""},
		{"agrees", right.Replace(string(text)), "accept-recap"},
		{"corrected", strings.Replace(string(text), "private:",
			"  - {on: 2026-10-20, what: sent, opportunity: vela, kind: offer-correction}\nprivate:",
			1), "sent offer-correction"},
	} {
		c, err := casefile.Parse("amara.yaml", strings.NewReader(tt.text))
		if err != nil {
			t.Fatal(err)
		}
		p, err := plan.New(drafttest.Catalog(t), c, drafttest.Instant(t, "2026-10-20T08:30:00Z"))
		if err != nil {
			t.Fatal(err)
		}
		var kinds []string
		for _, s := range p.Steps {
			if s.Sent {
				kinds = append(kinds, "sent")
			}
			kinds = append(kinds, s.Kind)
		}
		if got := strings.Join(kinds, " "); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}
