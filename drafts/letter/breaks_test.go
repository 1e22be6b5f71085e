package letter

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

func TestBreakInWords(t *testing.T) {
	for name, want := range map[string]string{
		"the Fourth of July weekend":    "a good Fourth of July weekend",
		"Thanksgiving":                  "a good Thanksgiving",
		"the New Year":                  "a good New Year",
		"the bank holiday weekend":      "a good bank holiday weekend",
		"the Presidents' Day weekend":   "a good long weekend",
		"the long weekend":              "a good long weekend",
		"the company's spring break":    "a good break",
		"the holidays":                  "a good break",
		"the winter shutdown":           "a good break",
		"the Labor Day weekend":         "a good Labor Day weekend",
		"the Mid-Autumn Festival break": "a good Mid-Autumn Festival break",
		"the Martyrs' Day weekend":      "a good long weekend",
		"the Jan Hus Day weekend":       "a good long weekend",
		"the Ching Ming Festival break": "a good break",
	} {
		if got := (Break{Name: name}).Good(); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
	// Americans wish each other a good one; where it's in June, nobody does
	for month, want := range map[time.Month]string{
		time.May: "a good Memorial Day weekend", time.June: "a good long weekend",
	} {
		b := Break{Name: "the Memorial Day weekend", first: calendar.NewDate(2025, month, 6)}
		if got := b.Good(); got != want {
			t.Errorf("in %s: got %q, want %q", month, got, want)
		}
	}
	for want, b := range map[string]Break{
		"right before the holidays": {Name: "the holidays", Ahead: true},
		"during the holidays":       {Name: "the holidays", Ahead: true, Begun: true},
		"right after the holidays":  {Name: "the holidays", Begun: true},
	} {
		if got := b.Beside(); got != want {
			t.Errorf("%+v: got %q", b, got)
		}
	}
}

// What waits over a break has no time left if the deadline is within three workdays of its end.
func TestDeadlineSoonAfterABreak(t *testing.T) {
	for deadline, want := range map[string]bool{"2026-05-26": true, "2026-05-28": true, "2026-05-29": false} {
		text := strings.NewReplacer("deadline: 2026-06-05", "deadline: "+deadline).Replace(threadCase)
		l := letterIn(t, text, "2026-05-22T15:00", &Kind{Needs: []string{"break.ahead"}})
		if l.Break == nil || l.Break.Back.Date() != "May 26" || l.Break.Tight != want {
			t.Errorf("%s: got %+v", deadline, l.Break)
		}
	}
}

// The day by which another company wants an answer is named if it may be, and if it's the first.
func TestCompetingDeadline(t *testing.T) {
	const other = `  - id: oak
    company: Oak
    verified: true
    timezone: America/Chicago
    people: [{id: amy, role: recruiter, name: Amy Wirth, email: amy@oak.example}]
    offers: [{id: o, made: 2026-05-12, base: 190000, deadline: DAY}]
log:
`
	for _, tt := range []struct{ day, quote, want string }{
		{"2026-05-29", "may_quote: true", "Friday, May 29"},
		{"2026-05-29", "may_name: true", ""},
		{"2026-06-08", "may_quote: true", ""}, // theirs here is June 5
	} {
		text := strings.NewReplacer("DAY", tt.day, "verified: true", "verified: true\n    "+tt.quote).Replace(
			strings.Replace(threadCase, "log:\n", other, 1))
		text = strings.ReplaceAll(text, "{on: 2026", "{opportunity: acme, on: 2026")
		l := letterIn(t, text, "2026-05-18T15:00", &Kind{Needs: []string{"competing"}})
		got := ""
		if l.Competing != nil && l.Competing.Deadline != nil {
			got = l.Competing.Deadline.There()
		}
		if l.Competing == nil || got != tt.want {
			t.Errorf("%+v: got %q, %+v", tt, got, l.Competing)
		}
	}
}

func TestThereWithoutAZone(t *testing.T) {
	l := letterOf(t, "2026-05-18T15:00", "", &Kind{Act: ActCounter, Needs: []string{"ask"}})
	if got := l.Offer.Deadline.There(); got != "Friday, June 5" {
		t.Errorf("got %q", got)
	}
	m := *l.Offer.Deadline
	m.at = calendar.LocalTime{Date: m.at.Date, HasTime: true, Hour: 12}
	if got := m.There(); got != "noon "+ZoneName(m.at.In(m.there))+" on Friday, June 5" {
		t.Errorf("got %q", got)
	}
}

// A person's birthday has no article, a title's has one. Some days off are called by the holiday alone.
func TestBreakName(t *testing.T) {
	first := calendar.NewDate(2026, time.March, 14)
	for name, want := range map[string]string{
		"Benito Juárez's Birthday":      "Benito Juárez's Birthday weekend",
		"King's Birthday":               "the King's Birthday weekend",
		"St. Joseph's Day":              "the St. Joseph's Day weekend",
		"Early May Bank Holiday":        "the bank holiday weekend",
		"Easter Monday":                 "Easter",
		"New Year's Day":                "the New Year",
		"Atatürk, Youth and Sports Day": "the Atatürk, Youth and Sports Day weekend",
		"Saint-Jean-Baptiste Day":       "the Saint-Jean-Baptiste Day weekend",
		"US office: Victory Day":        "the long weekend",
		"Day off – Victory Day":         "the long weekend",
		"[HR] Victory Day":              "the long weekend",
		"HOLIDAY Victory Day":           "the long weekend",
		"Staff Holiday":                 "the long weekend",
		"🎉 Victory Day":                 "the long weekend",
	} {
		b := calendar.Break{First: first, Last: first.AddDays(2), Names: []string{name}, Long: true}
		if got := BreakName(b, nil); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// A closure is named as in a list or as in a sentence.
func TestClosureName(t *testing.T) {
	day := calendar.NewDate(2026, time.March, 12)
	for name, want := range map[string]string{
		"the spring closing":         "the spring closing",
		"our reading week":           "our reading week",
		"spring closing":             "the spring closing",
		"recess":                     "the recess",
		"Easter recess":              "the Easter recess",
		"Annual Retreat":             "the Annual Retreat",
		"company's recess":           "the company's recess",
		"Oakline's recess":           "Oakline's recess",
		"Silver Week":                "Silver Week",
		"Holi":                       "Holi",
		"Founders’ Day":              "Founders’ Day",
		"christmas":                  "christmas",
		"stocktaking":                "stocktaking",
		"Recess (no email)":          "the long weekend",
		"between two quarters":       "the long weekend",
		"Closed for an office party": "the long weekend",
	} {
		b := calendar.Break{First: day, Last: day.AddDays(3), Names: []string{name}, Long: true}
		if got := BreakName(b, []casefile.Closure{{From: day, To: b.Last, Name: name}}); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

// Between two breaks, an email may say when they are back from either.
func TestDaysOfTwoBreaks(t *testing.T) {
	for _, tt := range []struct{ calendar, on, want string }{
		{"US", "2025-12-29", "2025-12-29 2026-01-05"},
		{"GB-SCT", "2025-12-30", "2025-12-29 2026-01-05"},
		{"FR", "2026-05-12", "2026-05-11 2026-05-18"},
		{"IL", "2026-04-06", "2026-04-05 2026-04-12"},
		{"US", "2026-05-20", "2026-05-26"},
		{"US", "2026-05-27", "2026-05-26"},
	} {
		c, err := casefile.Parse("b.yaml", strings.NewReader(strings.Replace(threadCase,
			"    calendar: US", "    calendar: "+tt.calendar, 1)))
		if err != nil {
			t.Fatal(err)
		}
		on, err := calendar.ParseDate(tt.on)
		if err != nil {
			t.Fatal(err)
		}
		days, err := NamedDays(c, "acme", on.In(time.UTC).Add(15*time.Hour))
		if err != nil {
			t.Fatal(err)
		}
		var back []string
		for _, d := range days {
			if strings.HasPrefix(d.What, "the first workday after") {
				back = append(back, d.When.Date.String())
			}
		}
		if got := strings.Join(back, " "); got != tt.want {
			t.Errorf("%s on %s: got %q, want %q", tt.calendar, tt.on, got, tt.want)
		}
	}
}
