package calendar_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

func TestParseDate(t *testing.T) {
	for _, s := range []string{"2026-07-06", "2024-02-29", "2000-02-29", "1950-01-01", "2199-12-31",
		"2026-03-29", "2026-10-25"} {
		d, err := calendar.ParseDate(s)
		if err != nil {
			t.Errorf("ParseDate(%q): %v", s, err)
		}
		if d.String() != s {
			t.Errorf("ParseDate(%q) prints %q", s, d)
		}
		if back, err := calendar.ParseDate(d.String()); err != nil || back != d {
			t.Errorf("%v parses as %v, %v", d, back, err)
		}
	}
}

func TestParseDateRefuses(t *testing.T) {
	const exists, years, noTime = "want a date that exists, such as 2026-07-06, got ",
		"want a year from 1950 to 2199, got ", "want a date without a time: write 2026-07-06, got "
	for s, want := range map[string]string{
		"":                     exists,
		"2026":                 exists,
		"2026-7-06":            exists,
		"2026-07-6":            exists,
		"26-07-06":             exists,
		"2026/07/06":           exists,
		"06-07-2026":           exists,
		"2026-02-29":           exists, // not a leap year
		"1900-02-29":           exists, // nor is a century
		"2026-04-31":           exists,
		"2026-00-10":           exists,
		"2026-13-01":           exists,
		"2026-01-00":           exists,
		"2026-07-06T17:00":     noTime,
		"2026-07-06 17:00":     noTime,
		"2026-07-06T17:00Z":    noTime,
		"2026-02-29T17:00":     exists,
		"2026-07-06 ":          noTime,
		" 2026-07-06":          exists,
		"-2026-07-06":          exists,
		"+026-07-06":           exists,
		"٢٠٢٦-٠٧-٠٦":           exists,
		"12026-07-06":          exists,
		"1949-12-31":           years,
		"2200-01-01":           years,
		"0206-07-06":           years,
		"today":                exists,
		"2026-07-06T00:00:00Z": noTime,
	} {
		if d, err := calendar.ParseDate(s); err == nil || !strings.HasPrefix(err.Error(), want) ||
			!d.IsZero() {
			t.Errorf("ParseDate(%q) = %v, %v, want no date and %q…", s, d, err, want)
		}
	}
}

func TestNewDateCarriesOver(t *testing.T) {
	for _, tt := range []struct {
		year  int
		month time.Month
		day   int
		want  string
	}{
		{2026, time.July, 6, "2026-07-06"},
		{2026, time.February, 29, "2026-03-01"},
		{2024, time.February, 30, "2024-03-01"},
		{2026, time.December, 32, "2027-01-01"},
		{2026, time.January, 0, "2025-12-31"},
		{2026, time.March, -1, "2026-02-27"},
		{2026, 13, 1, "2027-01-01"},
		{2026, 0, 1, "2025-12-01"},
	} {
		if got := calendar.NewDate(tt.year, tt.month, tt.day); got.String() != tt.want {
			t.Errorf("NewDate(%d, %d, %d) = %v, want %s", tt.year, tt.month, tt.day, got, tt.want)
		}
	}
}

func TestDateArithmetic(t *testing.T) {
	for _, tt := range []struct {
		from string
		days int
		want string
	}{
		{"2026-02-28", 1, "2026-03-01"},
		{"2024-02-28", 1, "2024-02-29"},
		{"2026-12-31", 1, "2027-01-01"},
		{"2026-01-01", -1, "2025-12-31"},
		{"2026-07-06", 0, "2026-07-06"},
		{"2026-03-28", 2, "2026-03-30"}, // across a day of 23 hours in Europe
		{"2026-10-24", 2, "2026-10-26"}, // across a day of 25 hours
		{"2026-01-01", 365, "2027-01-01"},
	} {
		from, want := day(tt.from), day(tt.want)
		if got := from.AddDays(tt.days); got != want {
			t.Errorf("%v plus %d days is %v, want %v", from, tt.days, got, want)
		}
		if back := want.AddDays(-tt.days); back != from {
			t.Errorf("%v minus %d days is %v, want %v", want, tt.days, back, from)
		}
		if got := from.Before(want); got != (tt.days > 0) {
			t.Errorf("%v before %v is %v", from, want, got)
		}
	}
	if got := day("2026-07-06").Weekday(); got != time.Monday {
		t.Errorf("6 July 2026 is a %v, want a Monday", got)
	}
	if got := day("2026-07-06").Year(); got != 2026 {
		t.Errorf("the year is %d", got)
	}
}

func TestDateOfUsesTheLocation(t *testing.T) {
	moment := time.Date(2026, time.July, 6, 23, 30, 0, 0, time.UTC)
	for name, want := range map[string]string{
		"UTC": "2026-07-06", "Europe/London": "2026-07-07", "America/Los_Angeles": "2026-07-06",
		"Pacific/Kiritimati": "2026-07-07",
	} {
		if got := calendar.DateOf(moment.In(zone(t, name))); got.String() != want {
			t.Errorf("in %s it is %v, want %s", name, got, want)
		}
	}
}

func TestZeroDate(t *testing.T) {
	var d calendar.Date
	if !d.IsZero() || d.String() != "" {
		t.Errorf("the zero date prints %q", d)
	}
	if d.Before(d) || !d.Before(day("1950-01-01")) || day("1950-01-01").Before(d) {
		t.Error("the zero date is not before all others")
	}
}

func TestDatesAsText(t *testing.T) {
	type both struct {
		D calendar.Date
		L calendar.LocalTime
	}
	for _, tt := range []struct {
		in   both
		want string
	}{
		{both{}, `{"D":"","L":""}`},
		{both{calendar.NewDate(2026, 7, 6), calendar.LocalTime{Date: calendar.NewDate(2026, 7, 7)}},
			`{"D":"2026-07-06","L":"2026-07-07"}`},
		{both{calendar.NewDate(2026, 7, 6),
			calendar.LocalTime{calendar.NewDate(2026, 7, 7), 9, 5, true}},
			`{"D":"2026-07-06","L":"2026-07-07T09:05"}`},
	} {
		b, err := json.Marshal(tt.in)
		if err != nil || string(b) != tt.want {
			t.Errorf("%+v marshals to %s, %v, want %s", tt.in, b, err, tt.want)
		}
		back := both{calendar.NewDate(2000, 1, 1), calendar.LocalTime{Date: calendar.NewDate(2000, 1, 1)}}
		if err := json.Unmarshal(b, &back); err != nil || back != tt.in {
			t.Errorf("%s unmarshals to %+v, %v", b, back, err)
		}
	}
	for _, bad := range []string{`{"D":"2026-02-30"}`, `{"L":"noon"}`} {
		if err := json.Unmarshal([]byte(bad), &both{}); err == nil {
			t.Errorf("%s was accepted", bad)
		}
	}
}

func TestDateIsLikeTime(t *testing.T) {
	for m := time.Date(1899, 12, 25, 12, 0, 0, 0, time.UTC); m.Year() < 2105; m = m.AddDate(0, 0, 1) {
		d := calendar.DateOf(m)
		if d.String() != m.Format(time.DateOnly) || d.Weekday() != m.Weekday() ||
			d.AddDays(1) != calendar.DateOf(m.AddDate(0, 0, 1)) {
			t.Fatalf("%s: %s, %s", m, d, d.Weekday())
		}
	}
	if (calendar.Date{}).String() != "" || !(calendar.Date{}).IsZero() || calendar.NewDate(1, 1, 1).IsZero() {
		t.Error("the zero date is not what it should be")
	}
	if calendar.NewDate(2026, time.February, 29) != day("2026-03-01") ||
		day("2026-03-01").Sub(day("2026-02-01")) != 28 {
		t.Error("a day out of range does not carry over")
	}
}
