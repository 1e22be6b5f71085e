package letter

import (
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// manner is how one letter writes its days: in which order, and without the year where that is the year of sending.
type DateStyle struct {
	monthFirst bool // July 6 and 5:00 pm, not 6 July and 17:00
	brief      bool // Mon 6 Jul: for a table
	year       int
}

// DateStyleOf returns how the client writes days: as in the United States where that is her calendar, else day first.
func DateStyleOf(c casefile.Client, sent calendar.Date) DateStyle {
	return DateStyle{monthFirst: c.Calendar == "US" || strings.HasPrefix(c.Calendar, "US-"), year: sent.Year()}
}

// Hour returns the time of day.
func (m DateStyle) Hour(t time.Time) string {
	if m.monthFirst {
		return t.Format("3:04 pm")
	}
	return t.Format("15:04")
}

// Day is a day as a letter names it.
type Day struct {
	date   calendar.Date
	manner DateStyle
}

func (m DateStyle) Day(d calendar.Date) *Day {
	if d.IsZero() {
		return nil
	}
	return &Day{d, m}
}

// On returns the day, which is not zero.
func (m DateStyle) On(d calendar.Date) Day { return Day{d, m} }

// InBrief returns the short form: Mon 6 Jul.
func (m DateStyle) InBrief() DateStyle {
	m.brief = true
	return m
}

// Weekday returns the name of the day of the week.
func (d Day) Weekday() string { return d.date.Weekday().String() }

// Date returns the day without its weekday: "6 July", with the year where it is not the year of sending.
func (d Day) Date() string {
	t, other := d.date.In(time.UTC), d.date.Year() != d.manner.year
	switch {
	case d.manner.monthFirst && other:
		return t.Format("January 2, 2006")
	case d.manner.monthFirst:
		return t.Format("January 2")
	case other:
		return t.Format("2 January 2006")
	}
	return t.Format("2 January")
}

// String returns the weekday and the date.
func (d Day) String() string {
	switch {
	case d.manner.brief && d.manner.monthFirst:
		return d.date.In(time.UTC).Format("Mon Jan 2")
	case d.manner.brief:
		return d.date.In(time.UTC).Format("Mon 2 Jan")
	case d.manner.monthFirst:
		return d.Weekday() + ", " + d.Date()
	}
	return d.Weekday() + " " + d.Date()
}

// Moment is a day, and perhaps a time of it, at the recipient's place.
type Moment struct {
	Day
	at      calendar.LocalTime
	zone    *time.Location // the recipient's
	writers *time.Location // the client's
}

func (m DateStyle) Moment(l calendar.LocalTime, zone, writers *time.Location) *Moment {
	if l.IsZero() {
		return nil
	}
	return &Moment{Day{l.Date, m}, l, zone, writers}
}

// String returns the day, with its time where it has one: "Monday 6 July, 17:00 PDT". Where the client's clock shows something else
// then, that follows: "Monday 6 July, 17:00 PDT (Tuesday 7 July, 01:00 BST)".
func (m Moment) String() string {
	if !m.at.HasTime {
		return m.Day.String()
	}
	there := m.at.In(m.zone)
	here := there.In(m.writers)
	zone, a := there.Zone()
	writers, b := here.Zone()
	ambiguous := zone == writers && a != b // CST is Chicago's and Shanghai's
	s := m.Day.String() + ", " + m.clock(there, ambiguous)
	switch {
	case a == b:
		return s
	case calendar.DateOf(here) == m.date:
		return s + " (" + m.clock(here, ambiguous) + ")"
	}
	return s + " (" + Day{calendar.DateOf(here), m.manner}.String() + ", " + m.clock(here, ambiguous) + ")"
}

// clock returns the time of day with its zone: the zone's abbreviation where it has one in letters that is not ambiguous, else
// its city.
func (m Moment) clock(t time.Time, ambiguous bool) string {
	hour := m.manner.Hour(t)
	name := t.Location().String()
	zone, _ := t.Zone()
	usual := strings.HasPrefix(name, "America/") || strings.HasPrefix(name, "Europe/") || name == "UTC"
	if ambiguous || !usual || strings.Trim(zone, "+-0123456789") == "" {
		zone = strings.ReplaceAll(name[strings.LastIndexByte(name, '/')+1:], "_", " ") + " time"
	}
	return hour + " " + zone
}
