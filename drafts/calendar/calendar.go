package calendar

import (
	"sync"
	"time"

	"github.com/rickar/cal/v2"
)

// Calendar is the public holidays of a country or region, and its weekend. It is safe for concurrent use.
type Calendar struct {
	code    string
	weekend [7]bool        // by time.Weekday
	listed  []Holiday      // from a file, with their days
	rules   []*cal.Holiday // the library's own: only ever read
	from    int            // the first year it covers
	to      int            // and the last; 0 where it covers all
	years   sync.Map       // int to map[Date][]Holiday: computing a year is dear, and the same few years are asked for all the time
}

// Holiday is a holiday in one year.
type Holiday struct {
	Name     string // as its calendar calls it, which may be in the country's language
	Day      Date   // the day it falls on
	Observed Date   // the day that is off: the same day, or that which stands in for it
}

// Lookup returns the calendar with the code: an ISO 3166 country such as US, or a region of one such as DE-BY. Weekends are
// Saturday and Sunday. The error is an [*UnknownError].
func Lookup(code string) (*Calendar, error) {
	rules, ok := library()[code]
	if !ok {
		return nil, unknown(code)
	}
	return &Calendar{code: code, weekend: saturdaySunday(), rules: rules}, nil
}

func saturdaySunday() [7]bool { return [7]bool{time.Saturday: true, time.Sunday: true} }

// Code returns the code that the calendar was looked up or read with.
func (c *Calendar) Code() string { return c.code }

// Covers reports whether the calendar knows the year. One that was read from a file and lists single days knows no year beyond
// them, and having no holiday there means nothing.
func (c *Calendar) Covers(year int) bool { return c.to == 0 || c.from <= year && year <= c.to }

// Weekend reports whether the weekday is off in every week.
func (c *Calendar) Weekend(w time.Weekday) bool { return c.weekend[w] }

// Holidays returns the holidays that fall on the day or are observed on it. The slice is not to be changed.
func (c *Calendar) Holidays(d Date) []Holiday {
	y := d.Year()
	if v, ok := c.years.Load(y); ok {
		return v.(map[Date][]Holiday)[d]
	}
	v, _ := c.years.LoadOrStore(y, c.year(y))
	return v.(map[Date][]Holiday)[d]
}

// year returns the holidays that touch the year, by day: those of its neighbours too, for New Year's Day on a Saturday is
// observed in December.
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

// off reports whether the calendar has the day off.
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
