package calendar_test

import (
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

const (
	local = "2006-01-02 15:04"
	clock = "Mon 2006-01-02 15:04"
)

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

func office(t testing.TB, code, zoneName string, closures ...calendar.Closure) *calendar.Office {
	t.Helper()
	c, err := calendar.Lookup(code)
	if err != nil {
		t.Fatal(err)
	}
	o, err := calendar.NewOffice(c, zone(t, zoneName), closures, calendar.Rules{})
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func day(s string) calendar.Date {
	d, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return calendar.DateOf(d)
}

func at(o *calendar.Office, s string) time.Time {
	m, err := time.ParseInLocation(local, s, o.Zone())
	if err != nil {
		panic(err)
	}
	return m
}

func moment(t *testing.T, what string, got time.Time, want string) {
	t.Helper()
	if s := got.Format(clock); s != want {
		t.Errorf("%s: got %s, want %s", what, s, want)
	}
}

func check(t *testing.T, what string, got calendar.Window, from, to string) {
	t.Helper()
	moment(t, what+": from", got.From, from)
	moment(t, what+": to", got.To, to)
}
