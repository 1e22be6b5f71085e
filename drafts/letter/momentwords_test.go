package letter

import (
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// The emails of Wednesday, July 1, 2026.
func TestMomentWords(t *testing.T) {
	sent, err := calendar.ParseDate("2026-07-01")
	if err != nil {
		t.Fatal(err)
	}
	us := DateStyleOf(&casefile.Case{Client: casefile.Client{Calendar: "US"}}, nil, sent)
	there := zoneOf(t, "America/Los_Angeles")
	for _, tt := range []struct{ at, dayOnly, short, relative, before, binding string }{
		{"2026-06-30T17:00", "", "", "", "", "Tuesday, June 30, 2026, 5:00 pm Pacific"},
		{"2026-07-01", "Wednesday, July 1", "", "later today", "", "Wednesday, July 1, 2026"},
		{"2026-07-01T17:00", "Wednesday, July 1", "", "later today", "5:00 pm Pacific today",
			"Wednesday, July 1, 2026, 5:00 pm Pacific"},
		{"2026-07-02", "Thursday, July 2", "Thursday", "tomorrow", "tomorrow", "Thursday, July 2, 2026"},
		{"2026-07-02T12:00", "Thursday, July 2", "Thursday", "tomorrow", "noon Pacific tomorrow",
			"noon Pacific on Thursday, July 2, 2026"},
		{"2026-07-03T09:30", "Friday, July 3", "Friday", "on Friday", "Friday",
			"Friday, July 3, 2026, 9:30 am Pacific"},
		{"2026-07-05", "Sunday, July 5", "Sunday", "on Sunday", "Sunday", "Sunday, July 5, 2026"},
		{"2026-07-06", "Monday, July 6", "Monday", "early next week", "Monday", "Monday, July 6, 2026"},
		{"2026-07-07", "Tuesday, July 7", "Tuesday", "early next week", "Tuesday", "Tuesday, July 7, 2026"},
		{"2026-07-08", "Wednesday, July 8", "", "later next week", "Wednesday, July 8",
			"Wednesday, July 8, 2026"},
		{"2026-07-12", "Sunday, July 12", "", "later next week", "Sunday, July 12", "Sunday, July 12, 2026"},
		{"2026-07-13", "Monday, July 13", "", "on Monday, July 13", "Monday, July 13",
			"Monday, July 13, 2026"},
		{"2027-01-04", "Monday, January 4, 2027", "", "on Monday, January 4, 2027", "Monday, January 4, 2027",
			"Monday, January 4, 2027"},
	} {
		m := us.Moment(localTime(t, tt.at), there, there)
		for _, w := range []struct{ form, got, want string }{
			{"DayOnly", m.DayOnly(), tt.dayOnly}, {"Short", m.Short(), tt.short},
			{"Relative", m.Relative(), tt.relative}, {"Before", m.Before(), tt.before},
			{"Binding", m.Binding(), tt.binding},
		} {
			if w.got != w.want {
				t.Errorf("%s of %s: got %q, want %q", w.form, tt.at, w.got, w.want)
			}
		}
	}
	for at, want := range map[string]string{
		"2026-07-01": "the end of today", "2026-07-01T17:00": "5:00 pm Pacific today",
		"2026-07-02": "Thursday, July 2", "2026-07-02T17:00": "Thursday, July 2, 5:00 pm Pacific",
	} {
		if got := us.Moment(localTime(t, at), there, there).There(); got != want {
			t.Errorf("There of %s: got %q, want %q", at, got, want)
		}
	}
	uk := DateStyleOf(&casefile.Case{Client: casefile.Client{Calendar: "GB"}}, nil, sent)
	london := zoneOf(t, "Europe/London")
	for home, want := range map[*time.Location]string{
		there:                     "Friday 13 November 2026, 5pm UK time",
		zoneOf(t, "Europe/Paris"): "Friday 13 November 2026, 5pm UK time",
		london:                    "Friday 13 November 2026, 5pm",
	} {
		if got := uk.Moment(localTime(t, "2026-11-13T17:00"), london, home).Binding(); got != want {
			t.Errorf("from %s: got %q, want %q", home, got, want)
		}
	}
	nowhere := time.FixedZone("", 0)
	if got, want := uk.Moment(localTime(t, "2026-11-13T17:00"), nowhere, nowhere).Binding(),
		"Friday 13 November 2026, 5pm"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestZoneName(t *testing.T) {
	for zone, want := range map[string]string{
		"America/New_York": "Eastern", "America/Chicago": "Central", "America/Phoenix": "Arizona time",
		"Europe/Berlin": "Central European time", "Europe/Athens": "Eastern European time",
		"Asia/Kolkata": "India time", "Africa/Nairobi": "Nairobi time", "UTC": "UTC",
		"America/Sao_Paulo": "Sao Paulo time", "Europe/London": "UK time", "Australia/Sydney": "Sydney time",
	} {
		at := localTime(t, "2026-07-01T12:00").In(zoneOf(t, zone))
		if got := ZoneName(at); got != want {
			t.Errorf("%s: got %q, want %q", zone, got, want)
		}
	}
}
