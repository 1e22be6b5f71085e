package letter

import (
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// DateStyle is how an email writes its days and times. The year is written only if it is not the
// year of sending. The zero value writes days first, always with their year.
type DateStyle struct {
	monthFirst bool          // July 6 and 5:00 pm, not 6 July and 17:00
	brief      bool          // Mon 6 Jul: for a table
	sent       calendar.Date // the day of sending
}

// DateStyleOf returns how the client writes days to a company: month first in American English, if
// the case says that she writes it, or if she or the recruiter is in the United States; else day
// first. The opportunity is nil for what she reads herself. Sent is the day of sending.
func DateStyleOf(c *casefile.Case, o *casefile.Opportunity, sent calendar.Date) DateStyle {
	american := c.English() == casefile.EnglishUS
	if c.Client.English == "" {
		home, there := c.Client.Country(), ""
		if o != nil {
			there = o.Country()
		}
		american = american && (home == "US" || there == "US" || home == "" && there == "")
	}
	return DateStyle{monthFirst: american, sent: sent}
}

// Brief returns the style for a table: Mon 6 Jul.
func (s DateStyle) Brief() DateStyle {
	s.brief = true
	return s
}

// Day returns the day in this style; nil for the zero date.
func (s DateStyle) Day(d calendar.Date) *Day {
	if d.IsZero() {
		return nil
	}
	return &Day{d, s}
}

// Clock returns the time of day on t's own clock, without a zone: 17:00, or 5:00 pm.
func (s DateStyle) Clock(t time.Time) string {
	if s.monthFirst {
		return t.Format("3:04 pm")
	}
	return t.Format("15:04")
}

// zoned returns the time of day with its zone. The zone is abbreviated if Europe or America uses
// the abbreviation and it is not ambiguous; else it is named after its city.
func (s DateStyle) zoned(t time.Time, ambiguous bool) string {
	name := t.Location().String()
	if name == "" { // the case doesn't say where
		return s.Clock(t)
	}
	zone, _ := t.Zone()
	usual := strings.HasPrefix(name, "America/") || strings.HasPrefix(name, "Europe/") || name == "UTC"
	if ambiguous || !usual || strings.Trim(zone, "+-0123456789") == "" {
		city := name[strings.LastIndexByte(name, '/')+1:]
		zone = strings.ReplaceAll(city, "_", " ") + " time"
	}
	return s.Clock(t) + " " + zone
}

// Day is a day that prints as an email names it.
type Day struct {
	date  calendar.Date
	style DateStyle
}

// Weekday returns the name of the day of the week.
func (d Day) Weekday() string { return d.date.Weekday().String() }

// Date returns the day without its weekday: "6 July", with the year if it is not the year of
// sending.
func (d Day) Date() string {
	layout, withYear := "2 January", "2 January 2006"
	if d.style.monthFirst {
		layout, withYear = "January 2", "January 2, 2006"
	}
	if d.style.sent.IsZero() || d.date.Year() != d.style.sent.Year() {
		layout = withYear
	}
	return d.date.In(time.UTC).Format(layout)
}

// String returns the weekday and the date: "Monday 6 July".
func (d Day) String() string {
	switch {
	case d.style.brief && d.style.monthFirst:
		return d.date.In(time.UTC).Format("Mon Jan 2")
	case d.style.brief:
		return d.date.In(time.UTC).Format("Mon 2 Jan")
	case d.style.monthFirst:
		return d.Weekday() + ", " + d.Date()
	}
	return d.Weekday() + " " + d.Date()
}
