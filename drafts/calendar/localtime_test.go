package calendar_test

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

func TestParseLocalTime(t *testing.T) {
	for s, want := range map[string]calendar.LocalTime{
		"2026-07-06":       {Date: calendar.NewDate(2026, time.July, 6)},
		"2026-07-06T17:00": {Date: calendar.NewDate(2026, time.July, 6), Hour: 17, HasTime: true},
		"2026-07-06T00:00": {Date: calendar.NewDate(2026, time.July, 6), HasTime: true},
		"2026-07-06T23:59": {Date: calendar.NewDate(2026, time.July, 6), Hour: 23, Minute: 59, HasTime: true},
		// London skips it, but there is no zone here
		"2026-03-29T01:30": {Date: calendar.NewDate(2026, time.March, 29), Hour: 1, Minute: 30,
			HasTime: true},
		"2024-02-29T09:05": {Date: calendar.NewDate(2024, time.February, 29), Hour: 9, Minute: 5,
			HasTime: true},
	} {
		got, err := calendar.ParseLocalTime(s)
		if err != nil || got != want {
			t.Errorf("ParseLocalTime(%q) = %+v, %v, want %+v", s, got, err, want)
		}
		if got.String() != s {
			t.Errorf("ParseLocalTime(%q) prints %q", s, got)
		}
		spaced, err := calendar.ParseLocalTime(strings.Replace(s, "T", " ", 1))
		if err != nil || spaced != want {
			t.Errorf("ParseLocalTime(%q) with a space = %+v, %v", s, spaced, err)
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
		"2026-07-06 ":               exist,
		"2026-07-06  17:00":         exist,
		"2026-07-06 17":             exist,
		"2026-07-06 17:00 CEST":     exist,
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
		if l, err := calendar.ParseLocalTime(s); err == nil ||
			!strings.HasPrefix(err.Error(), want) || !l.IsZero() {
			t.Errorf("ParseLocalTime(%q) = %+v, %v, want none and %q…", s, l, err, want)
		}
	}
}

func TestLocalTimeIn(t *testing.T) {
	for _, tt := range []struct{ local, zone, want string }{
		{"2026-07-06T17:00", "America/Los_Angeles", "2026-07-07T00:00:00Z"},
		{"2026-07-06T17:00", "Europe/London", "2026-07-06T16:00:00Z"},
		{"2026-01-06T17:00", "Europe/London", "2026-01-06T17:00:00Z"},
		{"2026-07-06", "Europe/London", "2026-07-06T22:59:00Z"}, // to the end of the day
		{"2026-12-31", "UTC", "2026-12-31T23:59:00Z"},
		{"2026-03-28", "Europe/London", "2026-03-28T23:59:00Z"},
		{"2026-03-29", "Europe/London", "2026-03-29T22:59:00Z"},          // a day of 23 hours
		{"2026-10-25T01:30", "Europe/London", "2026-10-25T00:30:00Z"},    // the first of two
		{"2026-11-01T01:30", "America/New_York", "2026-11-01T05:30:00Z"}, // the first of two
		{"2026-03-29T01:30", "Europe/London", "2026-03-29T01:00:00Z"},    // skipped by the clocks
	} {
		l, err := calendar.ParseLocalTime(tt.local)
		if err != nil {
			t.Fatal(err)
		}
		if got := l.In(zone(t, tt.zone)).UTC().Format(time.RFC3339); got != tt.want {
			t.Errorf("%s in %s is %s, want %s", tt.local, tt.zone, got, tt.want)
		}
	}
	if got := day("2026-07-06").In(zone(t,
		"Asia/Tokyo")).UTC().Format(time.RFC3339); got != "2026-07-05T15:00:00Z" {
		t.Errorf("6 July begins in Tokyo at %s", got)
	}
}
