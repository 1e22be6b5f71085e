package casefile

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

// What a company says about its own days comes before what its country's calendar has.
func TestOfficeOfACompany(t *testing.T) {
	for _, tt := range []struct {
		name, fields, day string
		workday           bool
	}{
		{"a holiday", "calendar: US", "2026-06-19", false},
		{"a holiday it works on", "calendar: US, works: [2026-06-19]", "2026-06-19", true},
		{"another holiday", "calendar: US, works: [2026-06-19]", "2026-07-03", false},
		{"a Saturday it works on", "calendar: US, works: [2026-06-20]", "2026-06-20", true},
		{"the calendar's weekend", "calendar: IL", "2026-11-06", false},
		{"Sunday in Israel", "calendar: IL", "2026-11-08", true},
		{"its own weekend", "calendar: IL, weekend: [saturday, sunday]", "2026-11-06", true},
		{"its own weekend, a day off", "calendar: IL, weekend: [saturday, sunday]", "2026-11-08", false},
		{"a weekend without a calendar", "weekend: [friday]", "2026-11-07", true},
		{"a holiday on its own workday", "calendar: SA, weekend: [sunday]", "2028-09-23", true},
		{"its substitute", "calendar: SA, weekend: [friday]", "2028-09-24", false},
	} {
		src := smallCase + "  - {id: own, company: Own, " + tt.fields + "}\n"
		c, err := Parse("case.yaml", strings.NewReader(src))
		if err != nil {
			t.Fatal(err)
		}
		o, err := c.Office(1, calendar.Rules{})
		if err != nil {
			t.Fatal(err)
		}
		d, err := calendar.ParseDate(tt.day)
		if err != nil {
			t.Fatal(err)
		}
		if got := o.Workday(d); got != tt.workday {
			t.Errorf("%s: %s is a workday: %t", tt.name, tt.day, got)
		}
	}
}
