package letter

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
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
