package letter

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

// Span writes a window for people: "Tuesday 30 June, 09:30–11:30 PDT (17:30–19:30 BST)", on the recipient's clocks, and then on the
// writer's where the two differ. One that ends with the recipient's day reads "Tuesday 30 June, from 09:30 PDT (17:30 BST)". In brief it is
// "Tue 30 Jun 09:30–11:30 PDT (17:30–19:30 BST)", and "+1" stands where the writer's clocks have passed midnight.
func (m DateStyle) Span(w calendar.Window, zone, writers *time.Location) string {
	day := calendar.DateOf(w.From.In(zone))
	open := !w.To.Before(day.AddDays(1).In(zone)) && calendar.DateOf(w.To.Add(-1).In(zone)) == day
	s := m.hours(w, open, zone)
	if calendar.ReadAlike(w.From, zone, writers) && calendar.ReadAlike(w.To, zone, writers) {
		return s
	}
	return s + " (" + m.hours(w, open, writers)[m.prefix(w, day, open, writers):] + ")"
}

// hours writes the window on the clocks of one place: its day, and the times of it.
func (m DateStyle) hours(w calendar.Window, open bool, zone *time.Location) string {
	from, to := w.From.In(zone), w.To.In(zone)
	first, last := Day{calendar.DateOf(from), m}, Day{calendar.DateOf(to.Add(-1)), m}
	sep := ", "
	if m.brief {
		sep = " "
	}
	switch {
	case open:
		return first.String() + sep + "from " + m.clockIn(from, zone)
	case first.date == last.date:
		return first.String() + sep + m.Clock(from) + "–" + m.clockIn(to, zone)
	case m.brief && last.date == first.date.AddDays(1):
		return first.String() + sep + m.Clock(from) + "–" + m.Clock(to) + "+1" + m.clockIn(to, zone)[len(m.Clock(to)):]
	}
	return first.String() + sep + m.Clock(from) + " – " + last.String() + sep + m.clockIn(to, zone)
}

// prefix returns how many bytes of what hours writes name a day that has been named already, in the recipient's own times.
func (m DateStyle) prefix(w calendar.Window, day calendar.Date, open bool, zone *time.Location) int {
	first, last := calendar.DateOf(w.From.In(zone)), calendar.DateOf(w.To.In(zone).Add(-1))
	if first != day || first != last && !m.brief && !open {
		return 0
	}
	n := len(Day{first, m}.String()) + len(", ")
	if m.brief {
		n--
	}
	return n
}

func (m DateStyle) Clock(t time.Time) string {
	if m.monthFirst {
		return t.Format("3:04 pm")
	}
	return t.Format("15:04")
}

func (m DateStyle) clockIn(t time.Time, zone *time.Location) string {
	return Moment{Day: Day{manner: m}}.clock(t.In(zone), false)
}
