package plan_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"regexp"
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

// places are the calendars and zones that the properties are tried in, on both sides of the equator
// and the date line, and with different weekends.
var places = []struct{ calendar, zone string }{
	{"US", "America/Los_Angeles"}, {"GB", "Europe/London"}, {"DE-BY", "Europe/Berlin"},
	{"CA", "America/Toronto"},
	{"JP", "Asia/Tokyo"}, {"NZ", "Pacific/Auckland"}, {"US", "Pacific/Honolulu"}, {"FR", "Europe/Paris"},
}

// generate makes a case with a log, and the time of a plan. The same seed gives the same ones.
func generate(r *rand.Rand, here, there int) (setup, time.Time) {
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	day := time.Date(2024+r.IntN(7), time.Month(1+r.IntN(12)), 1+r.IntN(28), 0, 0, 0, 0, time.UTC)
	if r.IntN(3) == 0 { // the days before the long weekends that most calendars have
		day = time.Date(day.Year(), []time.Month{12, 12, 4, 5, 7}[r.IntN(5)], 15+r.IntN(16), 0, 0,
			0, 0, time.UTC)
	}
	s := setup{
		home: places[here].calendar, homeZone: places[here].zone, cal: places[there].calendar,
		zone: places[there].zone,
		made: day.Format(time.DateOnly), asks: pick("", "{round: 1, base: 260000}, {round: 2, base: 255000}"),
	}
	if r.IntN(3) > 0 {
		s.deadline = day.AddDate(0, 0, 2+r.IntN(25)).Format(time.DateOnly) +
			pick("", "T17:00", "T00:00", "T09:00", "T12:30")
	}
	if r.IntN(4) == 0 {
		from := day.AddDate(0, 0, r.IntN(12))
		s.closures = fmt.Sprintf("{from: %s, to: %s, name: the spring shutdown}",
			from.Format(time.DateOnly), from.AddDate(0, 0, r.IntN(5)).Format(time.DateOnly))
	}
	if s.deadline != "" && r.IntN(3) == 0 {
		s.more = fmt.Sprintf("    extension: {until: %s, reason: a visit is planned}\n",
			day.AddDate(0, 0, 29).Format(time.DateOnly))
	}
	now := day
	log := func(what string) { s.log = append(s.log, now.Format(time.DateOnly)+" "+what) }
	log("written-offer offer: first")
	for range r.IntN(5) {
		now = now.AddDate(0, 0, r.IntN(5))
		switch r.IntN(9) {
		case 0:
			log("sent kind: offer-acknowledge")
		case 1, 2:
			log(pick("asked", "asked kind: counter-base", "sent kind: final-ask", "sent kind: lever-pivot"))
		case 3, 4, 5:
			log(pick("reply-yes", "reply-partial", "reply-no", "reply-question"))
		case 6:
			log("sent kind: " +
				pick("counter-followup", "postholiday-nudge", "preholiday-hold", "postholiday-snap.partial"))
		case 7:
			log("out-of-office until: " + now.AddDate(0, 0, r.IntN(6)).Format(time.DateOnly))
		case 8:
			log(pick("paused", "resumed", "news text: they have raised money"))
		}
	}
	return s, now.AddDate(0, 0, r.IntN(4)).Add(time.Duration(r.IntN(24*60)) * time.Minute)
}

// generated is a case that generate made, with its plan.
type generated struct {
	setup  setup
	seed   int
	at     time.Time
	c      *casefile.Case
	plan   *plan.Plan
	office *calendar.Office
}

// allGenerated is made once: every property is checked on all of it.
var allGenerated []generated

// plans calls f with the plans of many generated cases.
func plans(t *testing.T, f func(t *testing.T, c *casefile.Case, p *plan.Plan, office *calendar.Office)) {
	t.Helper()
	if allGenerated == nil {
		allGenerated = generateAll(t)
	}
	for _, g := range allGenerated {
		f(t, g.c, g.plan, g.office)
		if t.Failed() {
			var b strings.Builder
			if err := g.plan.Outline(&b, 0); err != nil {
				t.Fatal(err)
			}
			t.Fatalf("seed %d at %s\n%s\n%s", g.seed, g.at, g.setup.yaml(), b.String())
		}
	}
}

func generateAll(t *testing.T) []generated {
	t.Helper()
	each := 30
	if testing.Short() {
		each = 10
	}
	var list []generated
	cat := drafttest.Catalog(t)
	for there := range places {
		for n := range each {
			seed := there*1000 + n
			r := rand.New(rand.NewPCG(1, uint64(seed)))
			s, at := generate(r, r.IntN(len(places)), there)
			c := s.parse(t)
			p, err := plan.Options{}.New(cat, c, at)
			if err != nil {
				t.Fatalf("%v\n%s", err, s.yaml())
			}
			list = append(list, generated{s, seed, at, c, p, officeOf(t, c)})
		}
	}
	return list
}

// officeOf returns the company's side of a case that setup made.
func officeOf(t testing.TB, c *casefile.Case) *calendar.Office {
	t.Helper()
	o := c.Opportunities[0]
	cal, err := calendar.Lookup(o.Calendar)
	if err != nil {
		t.Fatal(err)
	}
	zone, err := time.LoadLocation(o.Timezone)
	if err != nil {
		t.Fatal(err)
	}
	var closures []calendar.Closure
	for _, c := range o.Closures {
		closures = append(closures, calendar.Closure{From: c.From, To: c.To, Name: c.Name})
	}
	office, err := calendar.NewOffice(cal, zone, closures, calendar.Rules{})
	if err != nil {
		t.Fatal(err)
	}
	return office
}

// An email is sent in the working hours of a workday there, not before 11:00 on the first day back,
// and an ask not on Friday afternoon or after the last noon for one before a long weekend. Emails
// that are sent the same day, whatever day it is, are exempt, and one that a deadline leaves no
// good hour for says so.
// startsHerDay reports whether it's 07:00 on the client's clock.
func startsHerDay(t *testing.T, c *casefile.Case, at time.Time) bool {
	t.Helper()
	zone, err := time.LoadLocation(c.Client.Timezone)
	if err != nil {
		t.Fatal(err)
	}
	return at.In(zone).Format("15:04") == "07:00"
}

func TestPlanWindows(t *testing.T) {
	cat := drafttest.Catalog(t)
	class, wantsTime := map[string]letter.Window{}, map[string]bool{}
	for _, k := range cat.Kinds() {
		class[k.ID], wantsTime[k.ID] = k.Window, k.WantsTime()
	}
	plans(t, func(t *testing.T, c *casefile.Case, p *plan.Plan, office *calendar.Office) {
		for s := range p.All() {
			w, clock := s.Window, func(h, m int) time.Time {
				return office.At(office.Day(s.Window.From),
					time.Duration(h)*time.Hour+time.Duration(m)*time.Minute)
			}
			if s.Sent || class[s.Kind] == letter.WindowFinal ||
				class[s.Kind] == letter.WindowHold || forced(s) {
				continue
			}
			day := office.Day(w.From)
			last := calendar.DateOf(w.To.In(office.Zone()))
			switch {
			case !w.From.Before(w.To):
				t.Errorf("%s %s: %s is empty", s.Number, s.Kind, s.Brief)
			case !office.Workday(day) || !office.Workday(last):
				t.Errorf("%s %s: %s is no workday", s.Number, s.Kind, s.Brief)
			case startsHerDay(t, c, w.From) && w.From.Before(clock(22, 0)):
				// the night before is cut off: she can send it as soon as she's up
			case w.From.Before(clock(9, 0)) || !w.From.Before(clock(17, 30)):
				t.Errorf("%s %s: %s begins outside working hours", s.Number, s.Kind, s.Brief)
			case last == day && w.To.After(clock(17, 30)):
				t.Errorf("%s %s: %s ends outside working hours", s.Number, s.Kind, s.Brief)
			case office.FirstBack(day) && w.From.Before(clock(11, 0)):
				t.Errorf("%s %s: %s is before 11:00 on the first day back", s.Number, s.Kind, s.Brief)
			}
			if class[s.Kind] != letter.WindowAsk {
				continue
			}
			// a request for more time that comes late goes out while somebody can still read it
			if b, ok := office.NextLong(day); ok && s.Timing != plan.TimingHeld && !wantsTime[s.Kind] &&
				w.To.After(office.LastAsk(b)) {
				t.Errorf("%s %s: %s is after the last ask, %s", s.Number, s.Kind, s.Brief, office.LastAsk(b))
			}
			if day.Weekday() == time.Friday && w.To.After(clock(12, 0)) {
				t.Errorf("%s %s: %s is Friday after noon", s.Number, s.Kind, s.Brief)
			}
		}
	})
}

// Every alternate for a break can be written: the plan doesn't choose a kind that is too late or
// too early.
func TestPlanOfDaysOffCanBeWritten(t *testing.T) {
	plans(t, func(t *testing.T, c *casefile.Case, p *plan.Plan, _ *calendar.Office) {
		for s := range p.All() {
			for _, w := range s.Warnings {
				if w.Code == plan.WarnNeeds && strings.Contains(w.Text, "break.") {
					t.Errorf("%s %s: %s", s.Number, s.Kind, w.Text)
				}
			}
		}
	})
}

// forced reports whether a step says that the deadline set its window.
func forced(s *plan.Step) bool {
	for _, w := range s.Warnings {
		if w.Code == plan.WarnClash || w.Code == plan.WarnLate {
			return true
		}
	}
	return slices.ContainsFunc(s.Notes, func(n string) bool { return strings.Contains(n, "wins") })
}

var safeName = regexp.MustCompile(`^[0-9]{2,3}[a-z]{0,2}-[a-z0-9.-]*[a-z0-9]\.eml$`)

func TestPlanNumbersAndNames(t *testing.T) {
	plans(t, func(t *testing.T, c *casefile.Case, p *plan.Plan, _ *calendar.Office) {
		numbers, names := map[string]bool{}, map[string]bool{}
		before := time.Time{}
		for s := range p.All() {
			name := s.Filename()
			if numbers[s.Number] || names[name] {
				t.Errorf("%s: twice", name)
			}
			numbers[s.Number], names[name] = true, true
			if !safeName.MatchString(name) || len(name) > 100 || strings.Contains(name, "--") {
				t.Errorf("%q is no safe name of a file", name)
			}
			if s.Alternate() {
				continue
			}
			if s.Window.From.Before(before) {
				t.Errorf("%s comes after a later email", name)
			}
			before = s.Window.From
		}
	})
}

var namedDay = regexp.MustCompile(`(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),? (?:([0-9]{1,2}) )?(January|February|March|April|May|June|July|August|September|October|November|December)(?: ([0-9]{1,2})\b)?(?:,? ([0-9]{4}))?`)

// A day that an email names with its weekday falls on that weekday, and not before the email is
// sent.
func TestPlanDates(t *testing.T) {
	found := 0
	plans(t, func(t *testing.T, c *casefile.Case, p *plan.Plan, office *calendar.Office) {
		for s := range p.All() {
			if s.Draft == nil {
				continue
			}
			sent, home := s.Window.From.In(office.Zone()), s.Window.From.In(p.At.Location())
			text := strings.ReplaceAll(s.Draft.Subject+"\n"+s.Draft.Text, "\u00a0", " ")
			for _, m := range namedDay.FindAllStringSubmatch(text, -1) {
				year := m[5]
				if year == "" {
					year = fmt.Sprint(sent.Year())
				}
				soon := m[3] == "January" || m[3] == "February"
				if m[5] == "" && sent.Month() > time.October && soon {
					year = fmt.Sprint(sent.Year() + 1) // only some weeks away
				}
				d, err := time.Parse("2006 January 2", year+" "+m[3]+" "+m[2]+m[4])
				if err != nil {
					t.Errorf("%s %s: %q: %v", s.Number, s.Kind, m[0], err)
					continue
				}
				found++
				if d.Weekday().String() != m[1] {
					t.Errorf("%s %s: %s is a %s", s.Number, s.Kind, m[0], d.Weekday())
				}
				if d.Format(time.DateOnly) < min(sent.Format(time.DateOnly), home.Format(time.DateOnly)) {
					t.Errorf("%s %s: %q has passed by the day it is sent, %s:\n%s", s.Number, s.Kind,
						m[0], s.When, s.Draft.Text)
				}
			}
		}
	})
	if found == 0 {
		t.Error("no email names a day")
	}
}

func TestPlanIsAFunctionOfItsInput(t *testing.T) {
	cat := drafttest.Catalog(t)
	kept := time.Local
	t.Cleanup(func() { time.Local = kept })
	for n := range 24 {
		r := rand.New(rand.NewPCG(4, uint64(n)))
		s, at := generate(r, n%len(places), (n+3)%len(places))
		c, untouched := s.parse(t), s.parse(t)
		var first []byte
		for _, zone := range []string{"UTC", "Pacific/Kiritimati", "America/Adak"} {
			loc, err := time.LoadLocation(zone)
			if err != nil {
				t.Fatal(err)
			}
			time.Local = loc
			p, err := plan.Options{}.New(cat, c, at.In(loc))
			if err != nil {
				t.Fatal(err)
			}
			got, err := json.Marshal(p)
			if err != nil {
				t.Fatal(err)
			}
			if first == nil {
				first = got
			}
			if !bytes.Equal(got, first) {
				t.Fatalf("seed %d: another plan if the machine is in %s:\n%s\n%s", n, zone, first, got)
			}
		}
		time.Local = kept
		if err := untouched.Validate(); err != nil {
			t.Fatal(err)
		}
		if !sameCase(t, c, untouched) {
			t.Fatalf("seed %d: the plan changed the case", n)
		}
	}
}

// sameCase compares the contents of two cases.
func sameCase(t *testing.T, a, b *casefile.Case) bool {
	t.Helper()
	x, err := a.Hash()
	if err != nil {
		t.Fatal(err)
	}
	y, err := b.Hash()
	if err != nil {
		t.Fatal(err)
	}
	return x == y && reflect.DeepEqual(a.Opportunities, b.Opportunities) && reflect.DeepEqual(a.Log, b.Log)
}

func TestPlanFilterAndJSON(t *testing.T) {
	plans(t, func(t *testing.T, c *casefile.Case, p *plan.Plan, _ *calendar.Office) {
		all := slices.Collect(p.All())
		if got := slices.Collect(p.Filter(func(*plan.Step) bool { return true }).All()); len(got) != len(all) {
			t.Errorf("Filter of everything has %d of %d steps", len(got), len(all))
		}
		if got := slices.Collect(p.Filter(func(*plan.Step) bool { return false }).All()); len(got) != 0 {
			t.Errorf("Filter of nothing has %d steps", len(got))
		}
		text, err := json.Marshal(p.Filter(func(*plan.Step) bool { return false }))
		if err != nil || !strings.Contains(string(text), `"steps":[]`) {
			t.Errorf("Filter of nothing is %s, %v", text, err)
		}
		steps := p.Filter(func(s *plan.Step) bool { return !s.Alternate() })
		if _, alternates, _ := steps.Counts(); alternates != 0 || len(steps.Steps) != len(p.Steps) {
			t.Errorf("Filter of the steps keeps %d steps of %d, and %d alternates",
				len(steps.Steps), len(p.Steps), alternates)
		}
		if again := slices.Collect(p.All()); !slices.Equal(again, all) {
			t.Error("Filter changed the plan")
		}

		text, err = json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		var q plan.Plan
		if err := json.Unmarshal(text, &q); err != nil {
			t.Fatal(err)
		}
		read := slices.Collect(q.All())
		if len(read) != len(all) || !q.At.Equal(p.At) || !q.Horizon.Equal(p.Horizon) ||
			len(q.Deadlines) != len(p.Deadlines) {
			t.Fatalf("JSON keeps %d steps of %d", len(read), len(all))
		}
		for i, s := range all {
			r := read[i]
			if !r.Window.From.Equal(s.Window.From) || !r.Window.To.Equal(s.Window.To) ||
				!r.Lands.From.Equal(s.Lands.From) || !r.Lands.To.Equal(s.Lands.To) {
				t.Errorf("%s: JSON makes %v of %v", s.Number, r.Window, s.Window)
			}
			if r.Number != s.Number || r.Kind != s.Kind || r.Reply != s.Reply ||
				r.Timing != s.Timing || !slices.Equal(r.Warnings, s.Warnings) {
				t.Errorf("%s: JSON makes %+v of it", s.Number, r)
			}
		}
	})
}
