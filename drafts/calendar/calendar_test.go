package calendar_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

func TestUnknownCalendars(t *testing.T) {
	for _, tt := range []struct {
		code    string
		nearest []string
	}{
		{"us", []string{"US"}},
		{"de_by", []string{"DE-BY"}},
		{"UK", []string{"GB"}},
		{"AU", []string{"AU-ACT", "AU-NSW", "AU-NT", "AU-QLD", "AU-SA", "AU-TAS", "AU-VIC", "AU-WA"}},
		{"DE-BX", []string{"DE-BB", "DE-BE", "DE-BW", "DE-BY"}},
		{"us-ca", []string{"US-CA"}},
		{"UK-SCT", []string{"GB-SCT"}},
		{"GB-ENG", []string{"GB"}}, {"GB-XYZ", []string{"GB", "GB-NIR", "GB-SCT"}},
		{"IN-KA", []string{"IN"}},
		{"US-999", []string{"US"}}, {"US-VI", []string{"US"}}, {"CH-ZX", []string{"CH-ZG", "CH-ZH"}},
		// no neighbor by the alphabet
		{"CL", nil}, {"RS", nil}, {"EG", nil}, {"XX-YY", nil}, {"CL-RM", nil},
		{"MT", nil}, {"ET", nil}, {"la", nil}, {"sf", []string{"US-CA"}},
		{"", nil},
		{"Germany", []string{"DE"}}, {"Atlantis", nil},
	} {
		_, err := calendar.Lookup(tt.code)
		var unknown *calendar.UnknownError
		if !errors.As(err, &unknown) || !slices.Equal(unknown.Nearest, tt.nearest) ||
			!slices.Equal(unknown.Known, calendar.Codes()) {
			t.Errorf("%q: %v", tt.code, err)
			continue
		}
		want := `: leave it out, or name an .ics file (known countries: AE, AR, AT, AU, BE, `
		if tt.nearest != nil {
			want = fmt.Sprintf(": did you mean %q", tt.nearest[0])
		}
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", tt.code, err)
		}
	}
}

func TestObservedDays(t *testing.T) {
	for _, tt := range []struct {
		code, day string
		workday   bool
		names     string
	}{
		{"US", "2026-07-03", false, "Independence Day"},
		{"US", "2026-07-04", false, "Independence Day"},
		{"US", "2027-07-05", false, "Independence Day"},
		{"US", "2027-06-18", false, "Juneteenth"},
		{"US", "2021-12-31", false, "New Year's Day"},
		{"US", "2022-12-31", false, ""},
		{"GB", "2026-07-03", true, ""},
		{"GB", "2022-12-26", false, "Boxing Day"},
		{"GB", "2022-12-27", false, "Christmas Day"},
		{"GB", "2022-12-28", true, ""},
		{"JP", "2020-03-20", false, "Vernal Equinox Day"},
		{"DE", "2026-06-04", true, ""},
		{"DE-BY", "2026-06-04", false, "Corpus Christi"},
	} {
		o := office(t, tt.code, "UTC")
		if got := o.Workday(day(tt.day)); got != tt.workday {
			t.Errorf("%s %s: workday %t", tt.code, tt.day, got)
		}
		if got := strings.Join(o.Names(day(tt.day)), ", "); got != tt.names {
			t.Errorf("%s %s: %q, want %q", tt.code, tt.day, got, tt.names)
		}
	}
}

// Years are computed on demand, so the same calendar is asked for many at once.
func TestYearsAtOnce(t *testing.T) {
	c, err := calendar.Lookup("JP")
	if err != nil {
		t.Fatal(err)
	}
	var wait sync.WaitGroup
	for year := 2020; year < 2036; year++ {
		wait.Go(func() {
			if len(c.Holidays(calendar.NewDate(year, time.January, 1))) != 1 {
				t.Errorf("%d: New Year's Day is missing", year)
			}
		})
	}
	wait.Wait()
}

func TestNewOfficeRefuses(t *testing.T) {
	us, err := calendar.Lookup("US")
	if err != nil {
		t.Fatal(err)
	}
	d := day("2026-08-03")
	closed := func(from, to calendar.Date) []calendar.Closure {
		return []calendar.Closure{{From: from, To: to, Name: "shutdown"}}
	}
	for _, tt := range []struct {
		name     string
		c        *calendar.Calendar
		zone     *time.Location
		closures []calendar.Closure
		rules    calendar.Rules
		want     string
	}{
		{"no calendar", nil, time.UTC, nil, calendar.Rules{}, "want a calendar and a time zone"},
		{"no zone", us, nil, nil, calendar.Rules{}, "want a calendar and a time zone"},
		{"ends before it begins", us, time.UTC, closed(d, d.AddDays(-1)), calendar.Rules{},
			`closure "shutdown"`},
		{"without an end", us, time.UTC, closed(d, calendar.Date{}), calendar.Rules{}, `closure "shutdown"`},
		{"more than a year", us, time.UTC, closed(d, d.AddDays(366)), calendar.Rules{}, "want 1 to 366 days"},
		{"too many", us, time.UTC, make([]calendar.Closure, 101), calendar.Rules{}, "at most 100 closures"},
		{"closes before it opens", us, time.UTC, nil, calendar.Rules{Closes: 8 * time.Hour},
			"rules: want Noon before Closes"},
		{"asks at night", us, time.UTC, nil, calendar.Rules{AskTo: 22 * time.Hour}, "rules: want AskTo before Closes"},
		{"a day that doesn't exist", us, time.UTC, nil,
			calendar.Rules{QuietFrom: calendar.MonthDay{Month: 2, Day: 30}}, "rules: quiet period"},
		{"a count too high", us, time.UTC, nil, calendar.Rules{NudgeAfter: 1e9}, "counts of at most 100"},
	} {
		if _, err := calendar.NewOffice(tt.c, tt.zone, tt.closures, tt.rules); err == nil ||
			!strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v, want %q", tt.name, err, tt.want)
		}
	}
	if _, err := calendar.NewOffice(us, time.UTC, closed(d, d.AddDays(365)), calendar.Rules{}); err != nil {
		t.Errorf("a closure of a year: %v", err)
	}
}

func TestRulesCanBeChanged(t *testing.T) {
	us, err := calendar.Lookup("US")
	if err != nil {
		t.Fatal(err)
	}
	o, err := calendar.NewOffice(us, zone(t, "America/New_York"), nil, calendar.Rules{
		Closes: 18 * time.Hour, AskFrom: 10 * time.Hour, AskDays: []time.Weekday{time.Thursday}, LastAsk: 3,
		SubstanceDay: 1, SubstanceAt: 11 * time.Hour, SnapSpan: 2 * time.Hour, SnapAfter: 3 * time.Hour,
		NudgeAfter: 2, NudgeHoliday: -1, ExtensionAhead: 4, Silence: 1,
	})
	if err != nil {
		t.Fatal(err)
	}
	thanksgiving, _ := o.NextLong(day("2026-11-20"))
	for _, tt := range []struct{ name, got, want string }{
		{"ask", ask(o, "2026-07-14 00:00"), "Thu 2026-07-16 10:00 to Thu 2026-07-16 11:30"},
		{"last ask", o.LastAsk(thanksgiving).Format(clock), "Mon 2026-11-23 12:00"},
		{"substance", hold(o, "2026-11-28 10:00", ""),
			"send Sat 2026-11-28 10:00 to Sun 2026-11-29 00:00, substance Mon 2026-11-30 11:00 " +
				"to Mon 2026-11-30 18:00 deadline=false"},
		{"snap", snap(o, "2026-11-30 10:59"), "Mon 2026-11-30 13:59 to Tue 2026-12-01 10:59"},
		{"no snap", snap(o, "2026-11-30 11:00"), "no snap"},
		{"nudge", nudge(o, "2026-06-30 10:00"),
			"due 2026-07-02 holiday=false back=false Tue 2026-07-07 10:00 to Tue 2026-07-07 11:30 true"},
		{"deadline", deadline(o, "2026-07-22 17:00"),
			"closed=false touched=false act Wed 2026-07-22 17:00 ask by Thu 2026-07-16 18:00"},
		{"answer by", o.AnswerBy(at(o, "2026-07-14 10:00")).Format(clock), "Wed 2026-07-15 18:00"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.name, tt.got, tt.want)
		}
	}
}

func TestGreetings(t *testing.T) {
	o := office(t, "US", "America/New_York")
	for s, want := range map[string]bool{
		"2026-07-02": false, "2026-07-03": false, "2026-07-06": true, "2026-07-07": true, "2026-07-08": false,
		"2026-07-20": false, // a plain weekend
		"2026-11-27": false, // a soft day
		"2026-11-30": true,
		"2026-11-12": false, // a single day off
	} {
		if b, ok := o.Greets(day(s)); ok != want || ok && len(b.Names) == 0 {
			t.Errorf("%s: %v %t", s, b.Names, ok)
		}
	}
}

func TestLeft(t *testing.T) {
	o := office(t, "NO", "Europe/Oslo", calendar.Closure{From: day("2026-05-18"), To: day("2026-05-20"),
		Name: "the spring closing"})
	for name, tt := range map[string]struct {
		class                 calendar.Class
		from, by, first, last string
	}{
		"a soft day after a holiday, in the night before it": {calendar.Ask, "2026-05-15 04:30",
			"2026-05-16 23:59", "Fri 2026-05-15 11:00", "Fri 2026-05-15 12:00"},
		"its afternoon": {calendar.Ask, "2026-05-15 13:00", "2026-05-16 23:59",
			"Fri 2026-05-15 13:00", "Fri 2026-05-15 17:30"},
		"its early morning, before a deadline at ten": {calendar.Ask, "2026-05-15 04:30",
			"2026-05-15 10:00", "Fri 2026-05-15 09:00", "Fri 2026-05-15 10:00"},
		"a workday": {calendar.Ask, "2026-05-21 18:00", "2026-05-26 12:00",
			"Fri 2026-05-22 09:00", "Fri 2026-05-22 12:00"},
		"an afternoon before days off, with a workday after them": {calendar.Ask, "2026-05-22 14:00",
			"2026-05-26 12:00", "Tue 2026-05-26 11:00", "Tue 2026-05-26 12:00"},
		"a nudge on the first day back, and the day after": {calendar.Nudge, "2026-05-21 08:00",
			"2026-05-23 12:00", "Fri 2026-05-22 09:00", "Fri 2026-05-22 12:00"},
		"a nudge with no day but the first one back": {calendar.Nudge, "2026-05-21 08:00",
			"2026-05-21 17:00", "Thu 2026-05-21 11:00", "Thu 2026-05-21 17:00"},
		"an answer on that day": {calendar.Reply, "2026-05-21 08:00",
			"2026-05-23 12:00", "Thu 2026-05-21 11:00", "Thu 2026-05-21 17:30"},
		"only days off": {calendar.Ask, "2026-05-16 03:00", "2026-05-17 20:00", "Sat 2026-05-16 09:00",
			"Sat 2026-05-16 17:30"},
		"only a night": {calendar.Ask, "2026-05-16 20:00", "2026-05-17 06:00",
			"Sat 2026-05-16 20:00", "Sun 2026-05-17 06:00"},
	} {
		check(t, name, o.Left(tt.class, at(o, tt.from), at(o, tt.by)), tt.first, tt.last)
	}
}
