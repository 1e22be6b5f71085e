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

func TestAnnouncedHolidays(t *testing.T) {
	for _, tt := range []struct{ fields, want string }{
		{"calendar: AE, offers: [{id: one, made: 2025-03-02, base: 80000}]", ""},
		{"calendar: AE, offers: [{id: one, made: 2026-03-02, base: 80000}]",
			"the holidays in AE are announced only through 2025: check those of 2026"},
		{"calendar: AE, timeline: {by: 2027-01-15T12:00}", "through 2025: check those of 2027"},
		{"calendar: AE", ""},
		{"calendar: CA, timezone: America/Toronto",
			"which days are off in CA depends on the province: name it, such as CA-ON"},
		{"calendar: CH, location: Geneva, timezone: Europe/Zurich",
			"which days are off in CH depends on the canton: name it, such as CH-GE"},
		{"calendar: CH", "depends on the canton: name it"},
		{"calendar: CH-ZH", ""},
		{"calendar: DE, timeline: {by: 2027-01-15T12:00}", ""},
	} {
		hints := accepted(t, smallCase+"  - {id: own, company: Own, "+tt.fields+"}\n").Hints()
		if tt.want == "" && len(hints) > 0 || tt.want != "" && (len(hints) != 1 ||
			!strings.Contains(hints.Error(), "opportunities[1].calendar: ") ||
			!strings.Contains(hints.Error(), tt.want)) {
			t.Errorf("%s: %v, want %q", tt.fields, hints, tt.want)
		}
	}
}

// What an office refuses is refused with its place when the case is read.
func TestClosures(t *testing.T) {
	day := "{from: 2026-08-03, to: 2026-08-03, name: stocktaking}"
	most := strings.Repeat(day+", ", calendar.MaxClosures-1) + day
	accepted(t, smallCase+"    closures: ["+most+"]\n")
	says(t, smallCase+"    closures: ["+day+", "+most+"]\n", "closures: want at most 100 closures, got 101")
	accepted(t, smallCase+"    closures: [{from: 2026-08-03, to: 2027-08-03, name: the works}]\n")
	says(t, smallCase+"    closures: [{from: 2026-08-03, to: 2027-08-04, name: the works}]\n",
		`closures[0].to: closure "the works": want 1 to 366 days`)
}
