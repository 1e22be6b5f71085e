package casefile

import (
	"fmt"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

// calendarHints are about calendars whose holidays aren't announced yet for the case's last year.
func (c *Case) calendarHints() (hints []strict.Problem) {
	last := c.lastYear()
	for _, f := range c.calendarFields() {
		cal, err := c.calendar(f.path, f.name)
		if err == nil && cal.Through() > 0 && cal.Through() < last {
			hints = append(hints, c.problemAt(f.path, fmt.Sprintf("the holidays in %s are announced only "+
				"through %d: check those of %d", f.name, cal.Through(), last)))
		}
	}
	return hints
}

// lastYear returns the last year in which something happened or is due, or 0.
func (c *Case) lastYear() int {
	last := calendar.Date{}
	later := func(d calendar.Date) {
		if last.Before(d) {
			last = d
		}
	}
	for _, e := range c.Log {
		later(e.On)
		later(e.Until)
	}
	for i := range c.Opportunities {
		o := &c.Opportunities[i]
		later(o.Timeline.By.Date)
		later(o.Extension.Until.Date)
		for _, f := range o.Offers {
			later(f.Made)
			later(f.Deadline.Date)
		}
	}
	if last.IsZero() {
		return 0
	}
	return last.Year()
}
