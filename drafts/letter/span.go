package letter

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

// Span writes a window on the reader's clock, and then on the writer's if the two differ, whose
// zone is home: "Tuesday 30 June, 09:30–11:30 PDT (17:30–19:30 BST)". A window that ends with the
// reader's day reads "Tuesday 30 June, from 09:30 PDT (17:30 BST)". In brief it is "Tue 30 Jun
// 09:30–11:30 PDT (17:30–19:30 BST)", with "+1" for the end of a window past midnight.
func (s DateStyle) Span(w calendar.Window, there, home *time.Location) string {
	day := calendar.DateOf(w.From.In(there))
	last := calendar.DateOf(w.To.Add(-1).In(there))
	open := last == day && !w.To.Before(day.AddDays(1).In(there))
	text := s.hours(w, open, there)
	if calendar.ReadAlike(w.From, there, home) && calendar.ReadAlike(w.To, there, home) {
		return text
	}
	return text + " (" + s.hours(w, open, home)[s.repeated(w, day, open, home):] + ")"
}

// hours writes the window on one clock: its day and times. Open leaves out its end.
func (s DateStyle) hours(w calendar.Window, open bool, zone *time.Location) string {
	from, to := w.From.In(zone), w.To.In(zone)
	first, last := Day{calendar.DateOf(from), s}, Day{calendar.DateOf(to.Add(-1)), s}
	start, end := first.String()+s.separator(), s.zoned(to, false)
	switch {
	case open:
		return start + "from " + s.zoned(from, false)
	case first.date == last.date:
		return start + s.Clock(from) + "–" + end
	case s.brief && last.date == first.date.AddDays(1):
		clock := s.Clock(to)
		return start + s.Clock(from) + "–" + clock + "+1" + end[len(clock):]
	}
	return start + s.Clock(from) + " – " + last.String() + s.separator() + end
}

func (s DateStyle) separator() string {
	if s.brief {
		return " "
	}
	return ", "
}

// repeated returns how many bytes at the start of what hours returns for the writer's clock repeat
// the reader's day.
func (s DateStyle) repeated(w calendar.Window, day calendar.Date, open bool, zone *time.Location) int {
	first, last := calendar.DateOf(w.From.In(zone)), calendar.DateOf(w.To.In(zone).Add(-1))
	if first != day || first != last && !s.brief && !open {
		return 0
	}
	return len(Day{first, s}.String()) + len(s.separator())
}
