package calendar_test

import (
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

func BenchmarkWindow(b *testing.B) {
	o := office(b, "US", "America/Los_Angeles")
	from := at(o, "2026-06-30 18:00")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := o.Window(calendar.Ask, from); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLookup(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		c, err := calendar.Lookup("US")
		if err != nil || c.Holidays(calendar.NewDate(2026, time.July, 3)) == nil {
			b.Fatal(err)
		}
	}
}
