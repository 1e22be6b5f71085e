package calendar_test

import (
	"testing"
	"time"
)

func TestMidnights(t *testing.T) {
	for _, tt := range []struct{ name, zone, day, want string }{
		{"an ordinary midnight", "Europe/London", "2026-07-06", "2026-07-05T23:00:00Z"},
		{"clocks that skip midnight", "America/Santiago", "2026-09-06", "2026-09-06T04:00:00Z"},
		{"and in Cairo", "Africa/Cairo", "2026-04-24", "2026-04-23T22:00:00Z"},
		{"the day after", "America/Santiago", "2026-09-07", "2026-09-07T03:00:00Z"},
		{"two midnights, the first", "America/Havana", "2026-11-01", "2026-11-01T04:00:00Z"},
		{"one midnight, after an hour that comes twice", "America/Santiago", "2026-04-05",
			"2026-04-05T04:00:00Z"},
		{"a day that was skipped", "Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z"},
	} {
		if got := day(tt.day).In(zone(t, tt.zone)).UTC().Format(time.RFC3339); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestClocksThatChange(t *testing.T) {
	o := office(t, "US", "America/New_York")
	for _, tt := range []struct {
		name, day string
		clock     time.Duration
		want      string
	}{
		{"a skipped time", "2026-03-08", 2*time.Hour + 30*time.Minute, "2026-03-08T07:00:00Z"},
		{"the minute before", "2026-03-08", time.Hour + 59*time.Minute, "2026-03-08T06:59:00Z"},
		{"a time that comes twice", "2026-11-01", time.Hour + 30*time.Minute, "2026-11-01T05:30:00Z"},
		{"the hour after", "2026-11-01", 2 * time.Hour, "2026-11-01T07:00:00Z"},
	} {
		if got := o.At(day(tt.day), tt.clock).UTC().Format(time.RFC3339); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.name, got, tt.want)
		}
	}
}
