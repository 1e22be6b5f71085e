package calendar_test

import (
	"slices"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

// On Columbus Day most companies work: it's named apart, and makes no long weekend.
func TestSoftHolidays(t *testing.T) {
	o := office(t, "US", "America/New_York")
	columbus := day("2026-10-12")
	if !o.Workday(columbus) || len(o.Names(columbus)) > 0 ||
		!slices.Equal(o.SoftNames(columbus), []string{"Columbus Day"}) {
		t.Errorf("workday %t, %q, %q", o.Workday(columbus), o.Names(columbus), o.SoftNames(columbus))
	}
	if b, ok := o.NextLong(day("2026-10-01")); !ok || b.First == day("2026-10-10") {
		t.Errorf("the long weekend from %s", b.First)
	}
	f, _ := o.Nudge(at(o, "2026-10-07 10:00"))
	check(t, "nudge", f.Window, "Mon 2026-10-12 11:00", "Mon 2026-10-12 16:00")
	if names := o.SoftNames(day("2026-07-03")); names != nil {
		t.Errorf("on Independence Day some offices close for %q", names)
	}
	us, err := calendar.Lookup("US")
	if err != nil {
		t.Fatal(err)
	}
	works, err := calendar.NewOffice(us.WithWorkdays(columbus, day("2026-07-03")), time.UTC, nil,
		calendar.Rules{})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range []calendar.Date{columbus, day("2026-07-03")} {
		if !works.Workday(d) || len(works.Names(d))+len(works.SoftNames(d)) > 0 {
			t.Errorf("%s: the company works, but it's %q, %q", d, works.Names(d), works.SoftNames(d))
		}
	}
	if works.Workday(day("2026-07-04")) || o.Workday(day("2026-07-03")) {
		t.Error("a calendar with other workdays changed more than those")
	}
}

// On Thanksgiving most of Canada is off: nothing is asked for on it, but it makes no long weekend.
func TestMostlyOff(t *testing.T) {
	for _, tt := range []struct{ code, zone, day, sent, next string }{
		{"CA", "America/Toronto", "2026-10-12", "2026-10-07 21:00", "Tue 2026-10-13 09:30"},
		{"CA-NB", "America/Moncton", "2026-10-12", "2026-10-07 21:00", "Mon 2026-10-12 11:00"},
		{"CH", "Europe/Zurich", "2026-04-03", "2026-03-31 21:00", "Tue 2026-04-07 09:30"},
	} {
		o := office(t, tt.code, tt.zone)
		d := day(tt.day)
		if o.MostlyOff(d) != (tt.code != "CA-NB") || !o.Workday(d) || len(o.Names(d)) > 0 ||
			len(o.SoftNames(d)) != 1 {
			t.Errorf("%s: mostly off %t, workday %t", tt.code, o.MostlyOff(d), o.Workday(d))
		}
		f, _ := o.Nudge(at(o, tt.sent))
		if got := f.Window.From.Format("Mon 2006-01-02 15:04"); got != tt.next {
			t.Errorf("%s: the nudge is on %s, want %s", tt.code, got, tt.next)
		}
	}
}

// The Friday after Thanksgiving is no soft day for a company that says it works then.
func TestWorksOnSoftDay(t *testing.T) {
	o := office(t, "US", "America/New_York")
	friday := day("2026-11-27")
	works, err := calendar.NewOffice(o.Calendar().WithWorkdays(friday), o.Zone(), nil, calendar.Rules{})
	if err != nil {
		t.Fatal(err)
	}
	if !o.Soft(friday) || works.Soft(friday) {
		t.Errorf("soft: %t, and %t if the company works", o.Soft(friday), works.Soft(friday))
	}
	if b, ok := works.Break(day("2026-11-26")); !ok || b.Last != day("2026-11-26") || b.Long {
		t.Errorf("the break is %+v", b)
	}
}

func TestObservances(t *testing.T) {
	sk := office(t, "SK", "Europe/Bratislava")
	d := day("2026-11-17")
	if !sk.Workday(d) || len(sk.Names(d)) > 0 || len(sk.Calendar().Holidays(d)) != 1 {
		t.Errorf("17 November: workday %t, %q", sk.Workday(d), sk.Names(d))
	}
	if sk.Workday(day("2023-11-17")) {
		t.Error("17 November 2023 was a day off")
	}
}

// In the Emirates, Friday afternoon belongs to the weekend.
func TestHalfDays(t *testing.T) {
	o := office(t, "AE", "Asia/Dubai")
	for s, want := range map[string]bool{
		"2025-10-10 11:59": true, "2025-10-10 12:00": false, "2025-10-09 17:00": true,
		"2025-10-11 11:00": false,
	} {
		if o.Working(at(o, s)) != want {
			t.Errorf("%s: works %t", s, !want)
		}
	}
	moment(t, "two hours from Friday at eleven", o.AddWorking(at(o, "2025-10-10 11:00"), 2*time.Hour),
		"Mon 2025-10-13 10:00")
	w, err := o.Window(calendar.Reply, at(o, "2025-10-10 08:00"))
	if err != nil {
		t.Fatal(err)
	}
	check(t, "an answer on Friday", w, "Fri 2025-10-10 09:00", "Fri 2025-10-10 12:00")
	moment(t, "an answer by", o.AnswerBy(at(o, "2025-10-08 10:00")), "Fri 2025-10-10 12:00")
}

func TestWithWeekendRefuses(t *testing.T) {
	for _, days := range [][]time.Weekday{{0, 1, 2, 3, 4, 5, 6}, {7}, {-1}} {
		if _, err := calendar.Weekends().WithWeekend(days...); err == nil {
			t.Errorf("a weekend of %v was accepted", days)
		}
	}
}

func TestThrough(t *testing.T) {
	for code, want := range map[string]int{"SG": 2027, "NZ": 2052, "DE": 0} {
		c := lookup(t, code)
		if c.Through() != want || c.Covers(want+1) != (want == 0) || !c.Covers(2026) {
			t.Errorf("%s is covered through %d, want %d", code, c.Through(), want)
		}
	}
}

func TestIsHoliday(t *testing.T) {
	for name, want := range map[string]bool{
		"Memorial Day": true, "labour day": true, "New Year's Day": true, "new years day": true,
		"Memorial": false, "Rose Day": false, "": false,
	} {
		if got := calendar.IsHoliday(name); got != want {
			t.Errorf("%q: got %t, want %t", name, got, want)
		}
	}
}
