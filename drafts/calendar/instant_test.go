package calendar_test

import (
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

func TestParseInstant(t *testing.T) {
	home, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ typed, want string }{
		{"2026-06-30", "2026-06-30T11:00:00Z"}, // noon in London
		{"2026-01-30", "2026-01-30T12:00:00Z"},
		{"2026-06-30T09:30", "2026-06-30T08:30:00Z"},
		{"2026-06-30T09:30Z", "2026-06-30T09:30:00Z"},
		{"2026-06-30T09:30:15Z", "2026-06-30T09:30:15Z"},
		{"2026-06-30T09:30+02:00", "2026-06-30T07:30:00Z"},
		{"2026-06-30T09:30:00-07:00", "2026-06-30T16:30:00Z"},
		{"2026-06-30T09:30 America/Los_Angeles", "2026-06-30T16:30:00Z"},
		{"2026-06-30 America/Los_Angeles", "2026-06-30T19:00:00Z"},
		{"2026-08-04 09:30", "2026-08-04T08:30:00Z"},
		{"2026-08-04 09:30Z", "2026-08-04T09:30:00Z"},
		{"2026-08-04 09:30+02:00", "2026-08-04T07:30:00Z"},
		{"2026-08-04 09:30:20-07:00", "2026-08-04T16:30:20Z"},
		{"2026-08-04 09:30 America/New_York", "2026-08-04T13:30:00Z"},
		{"2026-06-30T00:00 UTC", "2026-06-30T00:00:00Z"},
		// the last minute before the clocks go forward
		{"2026-03-29T00:59", "2026-03-29T00:59:00Z"},
		{"2026-03-29T02:00", "2026-03-29T01:00:00Z"},
	}
	for _, tt := range tests {
		at, err := calendar.ParseInstant(tt.typed, home)
		if got := at.UTC().Format(time.RFC3339); err != nil || got != tt.want {
			t.Errorf("%s: got %s, %v, want %s", tt.typed, got, err, tt.want)
		}
	}
	const want = "there is no 01:30 on 2026-03-29 in Europe/London: the clocks go forward"
	if _, err := calendar.ParseInstant("2026-03-29T01:30", home); err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestParseInstantRefuses(t *testing.T) {
	for _, s := range []string{
		"", "tomorrow", "30.06.2026", "2026-6-30", "2026-02-30", "2026-06-30T", "2026-06-30T25:00",
		"2026-06-30T09:30 ", "2026-06-30T09:30 Nowhere/City", "2026-06-30T09:30 Local",
		"2026-06-30  09:30", "2026-06-30 9:30", "2026-06-30 ", "2026-06-30 25:00", "2026-06-30T 09:30",
		"2026-06-30 09:30 10:30", "2026-06-30T09:30PST", "0001-01-01T00:00:00Z", "2026-02-30T09:30:00Z",
		"2026-06-30T09:30 America/Los_Angeles ", "2026-06-30T09:30Z Europe/London",
		"2026-06-30 ../UTC", "１２３４",
	} {
		if at, err := calendar.ParseInstant(s, time.UTC); err == nil {
			t.Errorf("%q: got %v", s, at)
		}
	}
}
