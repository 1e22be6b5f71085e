package calendar

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
)

func TestParseDate(t *testing.T) {
	for _, s := range []string{"2026-07-06", "2024-02-29", "2000-02-29", "1950-01-01", "2199-12-31", "2026-03-29", "2026-10-25"} {
		d, err := ParseDate(s)
		if err != nil {
			t.Errorf("ParseDate(%q): %v", s, err)
		}
		if d.String() != s {
			t.Errorf("ParseDate(%q) prints %q", s, d)
		}
		if back, err := ParseDate(d.String()); err != nil || back != d {
			t.Errorf("%v reads back as %v, %v", d, back, err)
		}
	}
}

func TestParseDateRefuses(t *testing.T) {
	const exists, years = "want a date that exists, such as 2026-07-06, got ", "want a year from 1950 to 2199, got "
	for s, want := range map[string]string{
		"":                     exists,
		"2026":                 exists,
		"2026-7-06":            exists,
		"2026-07-6":            exists,
		"26-07-06":             exists,
		"2026/07/06":           exists,
		"06-07-2026":           exists,
		"2026-02-29":           exists, // no leap year
		"1900-02-29":           exists, // a century that is none
		"2026-04-31":           exists,
		"2026-00-10":           exists,
		"2026-13-01":           exists,
		"2026-01-00":           exists,
		"2026-07-06T17:00":     exists,
		"2026-07-06 ":          exists,
		" 2026-07-06":          exists,
		"-2026-07-06":          exists,
		"+026-07-06":           exists,
		"٢٠٢٦-٠٧-٠٦":           exists,
		"12026-07-06":          exists,
		"1949-12-31":           years,
		"2200-01-01":           years,
		"0206-07-06":           years,
		"today":                exists,
		"2026-07-06T00:00:00Z": exists,
	} {
		if d, err := ParseDate(s); err == nil || !strings.HasPrefix(err.Error(), want) || !d.IsZero() {
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
		if got := NewDate(tt.year, tt.month, tt.day); got.String() != tt.want {
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
		{"2026-03-28", 2, "2026-03-30"}, // over the 23 hours that clocks in Europe make of a day
		{"2026-10-24", 2, "2026-10-26"}, // over the 25 hours
		{"2026-01-01", 365, "2027-01-01"},
	} {
		from, want := day(t, tt.from), day(t, tt.want)
		if got := from.AddDays(tt.days); got != want {
			t.Errorf("%v and %d days is %v, want %v", from, tt.days, got, want)
		}
		if back := want.AddDays(-tt.days); back != from {
			t.Errorf("%v less %d days is %v, want %v", want, tt.days, back, from)
		}
		if got := from.Before(want); got != (tt.days > 0) {
			t.Errorf("%v before %v is %v", from, want, got)
		}
	}
	if got := day(t, "2026-07-06").Weekday(); got != time.Monday {
		t.Errorf("6 July 2026 is a %v, want a Monday", got)
	}
	if got := day(t, "2026-07-06").Year(); got != 2026 {
		t.Errorf("the year is %d", got)
	}
}

func TestDateOfIsTheDayWhereItIs(t *testing.T) {
	moment := time.Date(2026, time.July, 6, 23, 30, 0, 0, time.UTC)
	for zone, want := range map[string]string{
		"UTC": "2026-07-06", "Europe/London": "2026-07-07", "America/Los_Angeles": "2026-07-06", "Pacific/Kiritimati": "2026-07-07",
	} {
		if got := DateOf(moment.In(zoneOf(t, zone))); got.String() != want {
			t.Errorf("in %s it is %v, want %s", zone, got, want)
		}
	}
}

func TestZeroDate(t *testing.T) {
	var d Date
	if !d.IsZero() || d.String() != "" {
		t.Errorf("the zero date prints %q", d)
	}
	if d.Before(d) || !d.Before(day(t, "1950-01-01")) || day(t, "1950-01-01").Before(d) {
		t.Error("the zero date does not come before all others")
	}
}

func TestParseLocalTime(t *testing.T) {
	for s, want := range map[string]LocalTime{
		"2026-07-06":       {Date: NewDate(2026, time.July, 6)},
		"2026-07-06T17:00": {Date: NewDate(2026, time.July, 6), Hour: 17, HasTime: true},
		"2026-07-06T00:00": {Date: NewDate(2026, time.July, 6), HasTime: true},
		"2026-07-06T23:59": {Date: NewDate(2026, time.July, 6), Hour: 23, Minute: 59, HasTime: true},
		"2026-03-29T01:30": {Date: NewDate(2026, time.March, 29), Hour: 1, Minute: 30, HasTime: true}, // does not exist in London: no zone is known here
		"2024-02-29T09:05": {Date: NewDate(2024, time.February, 29), Hour: 9, Minute: 5, HasTime: true},
	} {
		got, err := ParseLocalTime(s)
		if err != nil || got != want {
			t.Errorf("ParseLocalTime(%q) = %+v, %v, want %+v", s, got, err, want)
		}
		if got.String() != s {
			t.Errorf("ParseLocalTime(%q) prints %q", s, got)
		}
	}
}

func TestParseLocalTimeRefuses(t *testing.T) {
	const exist, years = "want a date or a date and time that exist, ", "want a year from 1950 to 2199, got "
	for s, want := range map[string]string{
		"":                          exist,
		"17:00":                     exist,
		"2026-07":                   exist,
		"2026-02-30":                exist,
		"2026-02-30T17:00":          exist,
		"2026-07-06T":               exist,
		"2026-07-06T17":             exist,
		"2026-07-06T9:00":           exist,
		"2026-07-06T17:0":           exist,
		"2026-07-06T24:00":          exist,
		"2026-07-06T17:60":          exist,
		"2026-07-06 17:00":          exist,
		"2026-07-06t17:00":          exist,
		"2026-07-06T17.00":          exist,
		"2026-07-06T17:00:00":       exist,
		"2026-07-06T17:00Z":         exist,
		"2026-07-06T17:00+02:00":    exist,
		"2026-07-06T17:00 CEST":     exist,
		"2026-07-06T05:00pm":        exist,
		"2026-07-06T17:00:00+02:00": exist,
		"1949-12-31":                years,
		"2200-01-01":                years,
		"2200-01-01T17:00":          years,
	} {
		if l, err := ParseLocalTime(s); err == nil || !strings.HasPrefix(err.Error(), want) || !l.IsZero() {
			t.Errorf("ParseLocalTime(%q) = %+v, %v, want none and %q…", s, l, err, want)
		}
	}
}

func TestLocalTimeIn(t *testing.T) {
	for _, tt := range []struct{ local, zone, want string }{
		{"2026-07-06T17:00", "America/Los_Angeles", "2026-07-07T00:00:00Z"},
		{"2026-07-06T17:00", "Europe/London", "2026-07-06T16:00:00Z"},
		{"2026-01-06T17:00", "Europe/London", "2026-01-06T17:00:00Z"},
		{"2026-07-06", "Europe/London", "2026-07-06T23:00:00Z"}, // until its end
		{"2026-12-31", "UTC", "2027-01-01T00:00:00Z"},
		{"2026-03-28", "Europe/London", "2026-03-29T00:00:00Z"},
		{"2026-03-29", "Europe/London", "2026-03-29T23:00:00Z"}, // a day of 23 hours
	} {
		l, err := ParseLocalTime(tt.local)
		if err != nil {
			t.Fatal(err)
		}
		if got := l.In(zoneOf(t, tt.zone)).UTC().Format(time.RFC3339); got != tt.want {
			t.Errorf("%s in %s is %s, want %s", tt.local, tt.zone, got, tt.want)
		}
	}
	if got := day(t, "2026-07-06").In(zoneOf(t, "Asia/Tokyo")).UTC().Format(time.RFC3339); got != "2026-07-05T15:00:00Z" {
		t.Errorf("6 July begins in Tokyo at %s", got)
	}
}

func TestDatesAsText(t *testing.T) {
	type both struct {
		D Date
		L LocalTime
	}
	for _, tt := range []struct {
		in   both
		want string
	}{
		{both{}, `{"D":"","L":""}`},
		{both{NewDate(2026, 7, 6), LocalTime{Date: NewDate(2026, 7, 7)}}, `{"D":"2026-07-06","L":"2026-07-07"}`},
		{both{NewDate(2026, 7, 6), LocalTime{NewDate(2026, 7, 7), 9, 5, true}}, `{"D":"2026-07-06","L":"2026-07-07T09:05"}`},
	} {
		b, err := json.Marshal(tt.in)
		if err != nil || string(b) != tt.want {
			t.Errorf("%+v is written %s, %v, want %s", tt.in, b, err, tt.want)
		}
		back := both{NewDate(2000, 1, 1), LocalTime{Date: NewDate(2000, 1, 1)}}
		if err := json.Unmarshal(b, &back); err != nil || back != tt.in {
			t.Errorf("%s reads back as %+v, %v", b, back, err)
		}
	}
	for _, bad := range []string{`{"D":"2026-02-30"}`, `{"L":"noon"}`} {
		if err := json.Unmarshal([]byte(bad), &both{}); err == nil {
			t.Errorf("%s was read", bad)
		}
	}
}

func day(t *testing.T, s string) Date {
	t.Helper()
	d, err := ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func zoneOf(t *testing.T, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}
