package letter

import (
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// DateStyle is how an email writes its days and times. The year is written only if it is not the
// year of sending and some weeks away. The zero value writes days first, always with their year.
type DateStyle struct {
	monthFirst bool          // July 6 and 5:00 pm, not 6 July and 17:00
	british    bool          // 5pm in an email, with 6 July
	brief      bool          // Mon 6 Jul: for a table
	sent       calendar.Date // the day of sending
}

// DateStyleOf returns how the client writes days to a company: month first in American English, if
// the case says that she writes it, or if she or the recruiter is in the United States or in Canada;
// else day first. The opportunity is nil for what she reads herself. Sent is the day of sending.
func DateStyleOf(c *casefile.Case, o *casefile.Opportunity, sent calendar.Date) DateStyle {
	american := c.English() == casefile.EnglishUS
	if c.Client.English == "" {
		home, there := c.Client.Country(), ""
		if o != nil {
			there = o.Country()
		}
		monthFirst := []string{"US", "CA"}
		american = american && (slices.Contains(monthFirst, home) || slices.Contains(monthFirst, there) ||
			home == "" && there == "")
	}
	return DateStyle{monthFirst: american, british: c.English() == casefile.EnglishGB, sent: sent}
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

// yearless is how many days away a day of another year may be without its year: nobody takes January 4
// for one of the year that's ending.
const yearless = 60

// Date returns the day without its weekday: "6 July", with the year if it is not the year of
// sending, unless it's only some weeks away.
func (d Day) Date() string {
	layout, withYear := "2 January", "2 January 2006"
	if d.style.monthFirst {
		layout, withYear = "January 2", "January 2, 2006"
	}
	if s := d.style.sent; s.IsZero() || d.date.Year() != s.Year() && max(d.ahead(), -d.ahead()) > yearless {
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
