package letter

import (
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

func zoneOf(t *testing.T, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

func localTime(t testing.TB, s string) calendar.LocalTime {
	t.Helper()
	l, err := calendar.ParseLocalTime(s)
	if err != nil {
		t.Fatal(err)
	}
	return l
}
