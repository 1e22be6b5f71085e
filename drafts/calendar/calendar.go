package calendar

import (
	"sync"
	"time"

	"github.com/rickar/cal/v2"
)

// Calendar holds the public holidays of a country or region, and its weekend. It is safe for
// concurrent use.
type Calendar struct {
	code    string
	weekend [7]bool        // by time.Weekday
	listed  []Holiday      // read from a file
	rules   []*cal.Holiday // shared with the library, so never written to
	from    int            // the first year covered
	to      int            // the last year covered; 0 means every year is
	years   sync.Map       // int to map[Date][]Holiday, because computing a year is slow
}

// Holiday is a holiday in one year.
type Holiday struct {
	Name     string // in the calendar's language, which may be the country's
	Day      Date   // when it falls
	Observed Date   // the day off: Day itself, or its substitute
}

// Lookup returns the calendar with the code: an ISO 3166 country, such as US, or a region of one,
// such as DE-BY. The weekend is Saturday and Sunday. The error is an [*UnknownError].
func Lookup(code string) (*Calendar, error) {
	rules, ok := library()[code]
	if !ok {
		return nil, unknown(code)
	}
	return &Calendar{code: code, weekend: saturdaySunday(), rules: rules}, nil
}

// Weekends returns a calendar with an empty code and no holidays: only Saturday and Sunday are off.
// It is for an office whose holidays nobody has named.
func Weekends() *Calendar { return &Calendar{weekend: saturdaySunday()} }

func saturdaySunday() [7]bool { return [7]bool{time.Saturday: true, time.Sunday: true} }

// Code returns the code the calendar was looked up or read with.
func (c *Calendar) Code() string { return c.code }

// Covers reports whether the calendar knows the year's holidays. A calendar read from a file with
// single days covers no year beyond them: having no holidays there means nothing.
func (c *Calendar) Covers(year int) bool { return c.to == 0 || c.from <= year && year <= c.to }

// Weekend reports whether the weekday is off in every week.
func (c *Calendar) Weekend(w time.Weekday) bool { return c.weekend[w] }

// Holidays returns the holidays that fall on the day or are observed on it. Don't modify the slice.
func (c *Calendar) Holidays(d Date) []Holiday {
	y := d.Year()
	if v, ok := c.years.Load(y); ok {
		return v.(map[Date][]Holiday)[d]
	}
	v, _ := c.years.LoadOrStore(y, c.year(y))
	return v.(map[Date][]Holiday)[d]
}

// year returns the holidays of the year by day. They include some of the neighboring years: a New
// Year's Day that is a Saturday is observed in December.
func (c *Calendar) year(y int) map[Date][]Holiday {
	days := map[Date][]Holiday{}
	add := func(h Holiday) {
		if h.Day.Year() == y {
			days[h.Day] = append(days[h.Day], h)
		}
		if h.Observed != h.Day && h.Observed.Year() == y {
			days[h.Observed] = append(days[h.Observed], h)
		}
	}
	for _, h := range c.listed {
		add(h)
	}
	for near := y - 1; near <= y+1; near++ {
		for _, r := range c.rules {
			if h, ok := compute(r, near); ok {
				add(h)
			}
		}
	}
	return days
}

// off reports whether the day is in the weekend or a holiday.
func (c *Calendar) off(d Date) bool { return c.weekend[d.Weekday()] || c.holiday(d) }

// holiday reports whether a holiday is observed on the day.
func (c *Calendar) holiday(d Date) bool {
	for _, h := range c.Holidays(d) {
		if h.Observed == d {
			return true
		}
	}
	return false
}
