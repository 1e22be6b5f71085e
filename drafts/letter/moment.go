package letter

import (
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Moment is a day, perhaps with a time, where the company is.
type Moment struct {
	Day
	at    calendar.LocalTime
	there *time.Location // the company's zone
	home  *time.Location // the client's zone
}

// Moment returns a day or time on the clock in zone there, for a writer in zone home; nil for the
// zero LocalTime.
func (s DateStyle) Moment(at calendar.LocalTime, there, home *time.Location) *Moment {
	if at.IsZero() {
		return nil
	}
	return &Moment{Day{at.Date, s}, at, there, home}
}

// String returns the day, with its time if it has one: "Monday 6 July, 17:00 PDT". If the client's
// clock shows another time then, that follows:
// "Monday 6 July, 17:00 PDT (Tuesday 7 July, 01:00 BST)".
func (m Moment) String() string {
	if !m.at.HasTime {
		return m.Day.String()
	}
	there := m.at.In(m.there)
	home := there.In(m.home)
	zone, offset := there.Zone()
	homeZone, homeOffset := home.Zone()
	ambiguous := zone == homeZone && offset != homeOffset // CST is Chicago's and Shanghai's
	s := m.Day.String() + ", " + m.style.zoned(there, ambiguous)
	switch {
	case offset == homeOffset:
		return s
	case calendar.DateOf(home) == m.date:
		return s + " (" + m.style.zoned(home, ambiguous) + ")"
	}
	day := Day{calendar.DateOf(home), m.style}
	return s + " (" + day.String() + ", " + m.style.zoned(home, ambiguous) + ")"
}

// DayOnly returns the weekday and the date, without a time: "Friday, November 13". It's empty for a
// day that's over.
func (d Day) DayOnly() string {
	if d.over() {
		return ""
	}
	return d.String()
}

// Short returns the name of the day of the week, if it's one of the six days after the day of
// sending; otherwise it's empty. It can follow "by" and "on".
func (d Day) Short() string {
	if n := d.ahead(); n < 1 || n > 6 {
		return ""
	}
	return d.Weekday()
}

// Relative returns the day as people speak of it, words that can stand at the end of a sentence:
// "later today", "tomorrow", "on Thursday" this week, "early next week", "later next week", or "on
// Friday, July 24". It's empty for a day that's over. It can't follow "by".
func (d Day) Relative() string {
	n := d.ahead()
	switch {
	case d.over():
		return ""
	case n == 0:
		return "later today"
	case n == 1:
		return "tomorrow"
	case d.sinceMonday()+n < 7:
		return "on " + d.Weekday()
	case d.sinceMonday()+n < 9:
		return "early next week"
	case d.sinceMonday()+n < 14:
		return "later next week"
	}
	return "on " + d.String()
}

// Before returns words that can follow "by" and that name the day as briefly as is clear: "tomorrow",
// "Friday", "Friday, July 24". It's empty for the day of sending and for a day that's over.
func (d Day) Before() string {
	switch n := d.ahead(); {
	case n < 1:
		return ""
	case n == 1:
		return "tomorrow"
	case n < 7:
		return d.Weekday()
	}
	return d.String()
}

// Binding returns the day as something to hold somebody to, always with its year: "Friday, November
// 13, 2026".
func (d Day) Binding() string {
	d.style.sent, d.style.brief = d.date.AddDays(-400), false // another year
	return d.String()
}

// WithYear returns the date, always with its year and without its weekday: "November 13, 2026".
func (d Day) WithYear() string {
	d.style.sent = d.date.AddDays(-400) // another year
	return d.Date()
}

// within returns the date, with its year only if it's over, or more than a year after the day of
// sending.
func (d Day) within() string {
	if n := d.ahead(); n >= 0 && n <= 365 {
		d.style.sent = d.date
	}
	return d.Date()
}

// ahead returns how many days after the day of sending it is.
func (d Day) ahead() int { return d.date.Sub(d.style.sent) }

// sinceMonday returns how many days after the last Monday the day of sending is.
func (d Day) sinceMonday() int { return int(d.style.sent.Weekday()+6) % 7 }

func (d Day) over() bool { return d.date.Before(d.style.sent) }

// Before returns words that can follow "by", as briefly as is clear: "5:00 pm Pacific today", "noon
// tomorrow", "Friday", "Friday, July 24". A time is named only within two days. It's empty for the
// day of sending without a time, and for a day that's over.
func (m Moment) Before() string {
	if n := m.ahead(); m.at.HasTime && n >= 0 && n < 2 {
		day := " today"
		if n == 1 {
			day = " tomorrow"
		}
		return m.clockThere() + day
	}
	return m.Day.Before()
}

// Binding returns the moment as something to hold somebody to, with the year and, if it has a time,
// the zone as There has it: "Friday, November 13, 2026, 5:00 pm Pacific".
func (m Moment) Binding() string {
	if !m.at.HasTime {
		return m.Day.Binding()
	}
	return m.on(m.Day.Binding())
}

// There returns the moment on the reader's clock alone: "Friday, November 13, 5:00 pm Pacific", "5:00
// pm Pacific today", or "the end of today". The zone is left out if the client is in the same one and
// people don't name it there: "Friday 13 November, 17:00".
func (m Moment) There() string {
	switch {
	case m.at.HasTime:
	case m.ahead() == 0:
		return "the end of today"
	default:
		return m.Day.String()
	}
	if m.ahead() == 0 {
		return m.clockThere() + " today"
	}
	return m.on(m.Day.String())
}

// on returns the time of day on a day, in the order in which people say that.
func (m Moment) on(day string) string {
	if clock := m.clockThere(); strings.HasPrefix(clock, "noon") {
		return clock + " on " + day
	}
	return day + ", " + m.clockThere()
}

// due returns a moment of the coming days as words that can follow "runs out": "today at 5:00 pm
// Pacific", "tomorrow at noon", "on Wednesday".
func (m Moment) due() string {
	day := m.Relative()
	switch n := m.ahead(); {
	case n == 0:
		day = "today"
	case n > 1 && n < 7:
		day = "on " + m.Weekday()
	}
	if !m.at.HasTime {
		return day
	}
	return day + " at " + m.clockThere()
}

// clockThere returns the time of day with its zone, if the case says where the company is. Where the
// country has only one, neighbors don't name it to each other.
func (m Moment) clockThere() string {
	if m.there.String() == "" {
		return m.clock()
	}
	at := m.at.In(m.there)
	zone := ZoneName(at)
	if strings.HasSuffix(zone, " time") && calendar.ReadAlike(at, m.there, m.home) {
		return m.clock()
	}
	return m.clock() + " " + zone
}

// clock returns the time of day: "5:00 pm", "5pm" in British English, "17:00" elsewhere, "noon".
func (m Moment) clock() string {
	t := m.at.In(m.there)
	switch whole := t.Minute() == 0; {
	case whole && t.Hour() == 12:
		return "noon"
	case m.style.british && whole:
		return t.Format("3pm")
	case m.style.british:
		return t.Format("3:04pm")
	}
	return m.style.Clock(t)
}

// zoneNames are what people call time zones, by the last part of their name.
var zoneNames = map[string]string{
	"Los_Angeles": "Pacific", "Vancouver": "Pacific", "Tijuana": "Pacific",
	"Denver": "Mountain", "Phoenix": "Arizona time", "Boise": "Mountain", "Edmonton": "Mountain",
	"Chicago": "Central", "Winnipeg": "Central",
	"New_York": "Eastern", "Detroit": "Eastern", "Toronto": "Eastern", "Louisville": "Eastern",
	"Indianapolis": "Eastern", "Montreal": "Eastern",
	"Halifax": "Atlantic", "Anchorage": "Alaska time", "Honolulu": "Hawaii time",
	"London": "UK time", "Belfast": "UK time", "Dublin": "Irish time",
	"Lisbon": "Lisbon time", "Kolkata": "India time", "Calcutta": "India time", "Tokyo": "Japan time",
	"Seoul": "Korea time", "Singapore": "Singapore time", "Hong_Kong": "Hong Kong time",
	"Auckland": "New Zealand time", "UTC": "UTC",
}

// ZoneName returns what people call the time zone of a time, to follow a time of day: "Pacific",
// "UK time", "Central European time", "Nairobi time".
func ZoneName(t time.Time) string {
	name := t.Location().String()
	city := name[strings.LastIndexByte(name, '/')+1:]
	if said := zoneNames[city]; said != "" {
		return said
	}
	switch zone, _ := t.Zone(); {
	case strings.HasPrefix(name, "Europe/") && (zone == "CET" || zone == "CEST"):
		return "Central European time"
	case strings.HasPrefix(name, "Europe/") && (zone == "EET" || zone == "EEST"):
		return "Eastern European time"
	}
	return strings.ReplaceAll(city, "_", " ") + " time"
}

// apart returns one of the six days after the day of sending so that it isn't taken for one of another week,
// words that can follow "by": "this Friday", "Monday the 4th".
func (d Day) apart() string {
	if d.sinceMonday()+d.ahead() < 7 {
		return "this " + d.Weekday()
	}
	return d.Weekday() + " the " + text.Nth(d.date.Day())
}

// past returns a day that's over, words that can follow "by": "Tuesday" this week, "last Friday", "June 2".
func (d Day) past() string {
	if d.ahead() == -1 {
		return d.Weekday()
	}
	return strings.TrimPrefix(d.Ago(), "on ")
}

// Ago returns a day that's over, or the day of sending, as people speak of it: "earlier today",
// "yesterday", "on Tuesday" this week, "last Friday", "on June 2".
func (d Day) Ago() string {
	switch n := d.ahead(); {
	case n == 0:
		return "earlier today"
	case n == -1:
		return "yesterday"
	case n < 0 && n+d.sinceMonday() >= 0:
		return "on " + d.Weekday()
	case n < 0 && n > -7:
		return "last " + d.Weekday()
	}
	return "on " + d.Date()
}
