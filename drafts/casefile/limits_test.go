package casefile

import (
	"testing"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

func TestEndedOffersDoNotStand(t *testing.T) {
	made := calendar.NewDate(2026, 3, 2)
	for _, tt := range []struct {
		last Status
		want int
	}{{StatusWritten, 1}, {StatusPaused, 1}, {StatusAgreed, 1}, {StatusAccepted, 1}, {"", 1},
		{StatusDeclined, 0}, {StatusExpired, 0}, {StatusRescinded, 0}} {
		o := Opportunity{Offers: []Offer{{ID: "a", Made: made},
			{ID: "b", Made: made.AddDays(7), Status: tt.last}}}
		if got := o.CurrentOffer(made.AddDays(9)); got != tt.want {
			t.Errorf("after %q offer %d stands, want %d", tt.last, got, tt.want)
		}
	}
}

// Two recruiters may overlap for a handover: the one who came first and leaves is the previous one
// all the same.
func TestHandoverMayOverlap(t *testing.T) {
	o := Opportunity{People: []Person{
		{ID: "tom", Role: RoleRecruiter, Until: calendar.NewDate(2026, 6, 15)},
		{ID: "priya", Role: RoleRecruiter, From: calendar.NewDate(2026, 6, 10)},
		{ID: "una", Role: RoleRecruiter, From: calendar.NewDate(2026, 7, 1),
			Until: calendar.NewDate(2026, 7, 3)},
	}}
	on := calendar.NewDate(2026, 6, 12)
	if now := o.PersonInRole(RoleRecruiter, on); now != 1 || o.Predecessor(now, on) != 0 {
		t.Errorf("person %d has the role after person %d, want 1 after 0", now, o.Predecessor(now, on))
	}
	if got := o.Predecessor(0, on); got != -1 {
		t.Errorf("person %d came before the first", got)
	}
}

// One day is enough to tell who takes over from whom.
func TestHandoverByOneDay(t *testing.T) {
	day := calendar.NewDate(2026, 6, 15)
	for name, people := range map[string][]Person{
		"the last day of the first":              {{Until: day}, {}},
		"the last day of the first, other order": {{}, {Until: day}},
		"the first day of the second":            {{}, {From: day.AddDays(1)}},
	} {
		first := 0
		if people[0].Until.IsZero() && !people[1].Until.IsZero() {
			first = 1
		}
		for i := range people {
			people[i].Role = RoleRecruiter
		}
		o := Opportunity{People: people}
		if got := o.PersonInRole(RoleRecruiter, day); got != first {
			t.Errorf("%s: person %d has the role on the last day", name, got)
		}
		next := day.AddDays(1)
		now := o.PersonInRole(RoleRecruiter, next)
		if now != 1-first || o.Predecessor(now, next) != first {
			t.Errorf("%s: person %d has the role after person %d", name, now, o.Predecessor(now, next))
		}
	}
}

func TestTimesThatNoClockShows(t *testing.T) {
	k := &checker{}
	for _, tt := range []struct {
		at, zone string
		want     string
	}{
		{"2026-03-29T01:30", "Europe/London",
			"2026-03-29T01:30 doesn't exist in Europe/London: the clocks go forward then"},
		{"2026-03-29T02:30", "Europe/London", ""},
		{"2026-10-25T01:30", "Europe/London", ""}, // twice, and so it exists
		{"2026-09-06T00:00", "America/Santiago",
			"2026-09-06T00:00 doesn't exist in America/Santiago: the clocks go forward then"},
		{"2026-09-06", "America/Santiago", ""},
	} {
		l, err := calendar.ParseLocalTime(tt.at)
		if err != nil {
			t.Fatal(err)
		}
		k.Problems = nil
		k.exists("deadline", l, tt.zone)
		got := ""
		if len(k.Problems) > 0 {
			got = k.Problems[0].Text
		}
		if got != tt.want {
			t.Errorf("%s in %s: got %q, want %q", tt.at, tt.zone, got, tt.want)
		}
	}
	if _, err := calendar.LoadZone("Etc/GMT+5"); err == nil {
		t.Error("Etc/GMT+5 is five hours behind, and was taken")
	}
}

func TestADayBeginsWhereThereIsNoMidnight(t *testing.T) {
	santiago, err := calendar.LoadZone("America/Santiago")
	if err != nil {
		t.Fatal(err)
	}
	day := calendar.NewDate(2026, 9, 6) // the clocks go from 00:00 to 01:00
	if got, want := day.In(santiago).String(), "2026-09-06 01:00:00 -0300 -03"; got != want {
		t.Errorf("the day begins at %s, want %s", got, want)
	}
	if before := day.In(santiago).Add(-1); calendar.DateOf(before) != day.AddDays(-1) {
		t.Errorf("%s is no moment of the day before", before)
	}
}
