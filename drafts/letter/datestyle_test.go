package letter

import (
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

func TestDayPrints(t *testing.T) {
	british, american := DateStyle{sent: localTime(t, "2026-01-01").Date},
		DateStyle{monthFirst: true, sent: localTime(t, "2026-01-01").Date}
	for _, tt := range []struct {
		style            DateStyle
		date             calendar.Date
		full, date2, day string
	}{
		{british, calendar.NewDate(2026, 7, 6), "Monday 6 July", "6 July", "Monday"},
		{american, calendar.NewDate(2026, 7, 6), "Monday, July 6", "July 6", "Monday"},
		{british, calendar.NewDate(2027, 1, 4), "Monday 4 January 2027", "4 January 2027", "Monday"},
		{american, calendar.NewDate(2027, 1, 4), "Monday, January 4, 2027", "January 4, 2027", "Monday"},
		{british, calendar.NewDate(2025, 12, 31), "Wednesday 31 December", "31 December", "Wednesday"},
		{british, calendar.NewDate(2025, 10, 31), "Friday 31 October 2025", "31 October 2025", "Friday"},
		{british, calendar.NewDate(2028, 2, 29), "Tuesday 29 February 2028", "29 February 2028", "Tuesday"},
		// a day of 23 hours in London
		{british, calendar.NewDate(2026, 3, 29), "Sunday 29 March", "29 March", "Sunday"},
	} {
		d := tt.style.Day(tt.date)
		if d.String() != tt.full || d.Date() != tt.date2 || d.Weekday() != tt.day {
			t.Errorf("got %q, %q, %q, want %q, %q, %q", d.String(), d.Date(), d.Weekday(), tt.full,
				tt.date2, tt.day)
		}
	}
	if british.Day(calendar.Date{}) != nil {
		t.Error("no date gives a day")
	}
}

func TestDateStyleOf(t *testing.T) {
	const us, gb = casefile.EnglishUS, casefile.EnglishGB
	for _, tt := range []struct {
		english          casefile.English
		home, homeZone   string
		there, thereZone string
		monthFirst       bool
	}{
		{"", "US", "", "", "", true},
		{"", "US-CA", "", "", "", true},
		{"", "", "America/Chicago", "", "America/Chicago", true},
		{"", "", "America/Chicago", "", "", true},
		{"", "", "", "US", "", true},
		{"", "", "", "", "America/Los_Angeles", true},
		{"", "", "", "", "", true}, // nobody says where they are
		{"", "DE-BY", "", "US", "", true},
		{"", "US", "", "DE", "", true},
		{"", "CA-ON", "", "", "", true},
		{"", "", "America/Toronto", "", "America/Vancouver", true},
		{"", "DE", "", "CA", "", true},
		{gb, "CA", "", "CA", "", false},
		{"", "GB", "", "US", "", false},
		{"", "", "Europe/London", "US", "", false},
		{"", "AU-NSW", "", "", "America/New_York", false},
		{"", "IN", "", "US", "", false},
		{"", "DE", "", "DE", "", false},
		{"", "", "Europe/Berlin", "", "", false},
		{"", "", "", "GB", "", false},
		{us, "GB", "", "GB", "", true},
		{us, "DE", "", "DE", "", true},
		{gb, "US", "", "US", "", false},
		{"", "UM", "", "", "", false},
		{"", "us.ics", "", "GB", "", false},
	} {
		c := &casefile.Case{Client: casefile.Client{English: tt.english, Calendar: tt.home,
			Timezone: tt.homeZone}}
		o := &casefile.Opportunity{Calendar: tt.there, Timezone: tt.thereZone}
		if m := DateStyleOf(c, o, calendar.NewDate(2026, 7, 6)); m.monthFirst != tt.monthFirst ||
			m.sent.Year() != 2026 {
			t.Errorf("%+v: got %+v", tt, m)
		}
	}
}

func TestMomentPrints(t *testing.T) {
	british, american := DateStyle{sent: localTime(t, "2026-01-01").Date},
		DateStyle{monthFirst: true, sent: localTime(t, "2026-01-01").Date}
	for _, tt := range []struct {
		style           DateStyle
		at, there, here string
		want            string
	}{
		// A whole day: no clock matters.
		{british, "2026-07-06", "America/Los_Angeles", "Europe/London", "Monday 6 July"},
		{american, "2027-07-06", "Pacific/Auckland", "Pacific/Honolulu", "Tuesday, July 6, 2027"},
		// One zone, or two that show the same then.
		{british, "2026-07-06T17:00", "Europe/London", "Europe/London", "Monday 6 July, 17:00 BST"},
		{british, "2026-01-06T17:00", "Europe/London", "Europe/London", "Tuesday 6 January, 17:00 GMT"},
		{american, "2026-07-06T17:00", "America/New_York", "America/New_York", "Monday, July 6, 5:00 pm EDT"},
		{british, "2026-07-06T17:00", "Europe/London", "Europe/Lisbon", "Monday 6 July, 17:00 BST"},
		{british, "2026-07-06T17:00", "Europe/Berlin", "Europe/Vienna", "Monday 6 July, 17:00 CEST"},
		{british, "2026-01-06T17:00", "Europe/London", "UTC", "Tuesday 6 January, 17:00 GMT"},
		// The same day, another hour.
		{british, "2026-07-06T17:00", "Europe/Berlin", "Europe/London",
			"Monday 6 July, 17:00 CEST (16:00 BST)"},
		{british, "2026-07-06T17:00", "Europe/London", "UTC", "Monday 6 July, 17:00 BST (16:00 UTC)"},
		{american, "2026-07-06T09:30", "America/Los_Angeles", "America/New_York",
			"Monday, July 6, 9:30 am PDT (12:30 pm EDT)"},
		{american, "2026-07-06T00:00", "America/New_York", "America/New_York",
			"Monday, July 6, 12:00 am EDT"},
		// Another day, another year.
		{british, "2026-07-06T17:00", "America/Los_Angeles", "Europe/London",
			"Monday 6 July, 17:00 PDT (Tuesday 7 July, 01:00 BST)"},
		{american, "2026-07-06T17:00", "America/Los_Angeles", "Europe/London",
			"Monday, July 6, 5:00 pm PDT (Tuesday, July 7, 1:00 am BST)"},
		{british, "2026-12-31T20:00", "America/New_York", "Europe/London",
			"Thursday 31 December, 20:00 EST (Friday 1 January 2027, 01:00 GMT)"},
		{british, "2027-01-01T03:00", "Europe/London", "America/New_York",
			"Friday 1 January 2027, 03:00 GMT (Thursday 31 December, 22:00 EST)"},
		// The date line.
		{british, "2026-07-06T09:00", "Pacific/Auckland", "Pacific/Honolulu",
			"Monday 6 July, 09:00 Auckland time (Sunday 5 July, 11:00 Honolulu time)"},
		{british, "2026-07-06T09:00", "Pacific/Honolulu", "Pacific/Auckland",
			"Monday 6 July, 09:00 Honolulu time (Tuesday 7 July, 07:00 Auckland time)"},
		{british, "2026-07-06T23:30", "Pacific/Kiritimati", "Pacific/Pago_Pago",
			"Monday 6 July, 23:30 Kiritimati time (Sunday 5 July, 22:30 Pago Pago time)"},
		// The days on which clocks change; in the weeks between, London is an hour nearer to New
		// York.
		{british, "2026-03-07T17:00", "America/New_York", "Europe/London",
			"Saturday 7 March, 17:00 EST (22:00 GMT)"},
		{british, "2026-03-08T17:00", "America/New_York", "Europe/London",
			"Sunday 8 March, 17:00 EDT (21:00 GMT)"},
		{british, "2026-03-29T17:00", "America/New_York", "Europe/London",
			"Sunday 29 March, 17:00 EDT (22:00 BST)"},
		{british, "2026-03-29T00:30", "Europe/London", "UTC", "Sunday 29 March, 00:30 GMT"},
		{british, "2026-03-29T02:30", "Europe/London", "UTC", "Sunday 29 March, 02:30 BST (01:30 UTC)"},
		{british, "2026-10-25T17:00", "Europe/London", "America/New_York",
			"Sunday 25 October, 17:00 GMT (13:00 EDT)"},
		{british, "2026-11-01T17:00", "America/New_York", "Europe/London",
			"Sunday 1 November, 17:00 EST (22:00 GMT)"},
		// Zones without an abbreviation, and an abbreviation that means two zones.
		{british, "2026-07-06T18:00", "Asia/Dubai", "Asia/Dubai", "Monday 6 July, 18:00 Dubai time"},
		{british, "2026-07-06T18:00", "America/Sao_Paulo", "Europe/London",
			"Monday 6 July, 18:00 Sao Paulo time (22:00 BST)"},
		{british, "2026-07-06T18:00", "America/Argentina/Buenos_Aires", "Europe/Istanbul",
			"Monday 6 July, 18:00 Buenos Aires time (Tuesday 7 July, 00:00 Istanbul time)"},
		{british, "2026-07-06T18:00", "Asia/Kathmandu", "Asia/Kolkata",
			"Monday 6 July, 18:00 Kathmandu time (17:45 Kolkata time)"},
		{british, "2026-07-06T18:00", "Asia/Shanghai", "America/Chicago",
			"Monday 6 July, 18:00 Shanghai time (05:00 CDT)"},
		{british, "2026-01-06T18:00", "Asia/Shanghai", "America/Chicago",
			"Tuesday 6 January, 18:00 Shanghai time (04:00 Chicago time)"},
		{british, "2026-01-06T18:00", "America/Havana", "America/Chicago",
			"Tuesday 6 January, 18:00 Havana time (17:00 Chicago time)"},
		{british, "2026-07-06T18:00", "Asia/Kolkata", "Europe/Dublin",
			"Monday 6 July, 18:00 Kolkata time (13:30 Dublin time)"},
	} {
		m := tt.style.Moment(localTime(t, tt.at), zoneOf(t, tt.there), zoneOf(t, tt.here))
		if got := m.String(); got != tt.want {
			t.Errorf("%s in %s from %s\ngot  %s\nwant %s", tt.at, tt.there, tt.here, got, tt.want)
		}
	}
	if british.Moment(calendar.LocalTime{}, time.UTC, time.UTC) != nil {
		t.Error("no time gives a moment")
	}
}
