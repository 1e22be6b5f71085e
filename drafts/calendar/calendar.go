package calendar

import (
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/tactful-drafts/tactful/drafts/internal/input"
)

// Calendar holds the public holidays of a country or region, and its weekend. It is safe for
// concurrent use.
type Calendar struct {
	code    string
	weekend [7]bool // by time.Weekday
	half    [7]bool // weekdays on which offices close at noon
	works   map[Date]bool
	ask     string // what its regions are called, if one should be named
	days    *table
}

// Lookup returns the calendar with the code: an ISO 3166 country, such as US, or a region of one,
// such as DE-BY. ECB is the European Central Bank's. The error is an [*UnknownError].
func Lookup(code string) (*Calendar, error) {
	if c, ok := lookedUp.Load(code); ok {
		return c.(*Calendar), nil
	}
	c, ok := country(code)
	if !ok {
		return nil, unknown(code)
	}
	lookedUp.Store(code, c)
	return c, nil
}

// lookedUp has the built-in calendars read so far, by code: a program that reads many cases needs
// the same few again and again.
var lookedUp sync.Map

// Weekends returns a calendar with an empty code and no holidays: only Saturday and Sunday are off.
// It is for an office whose holidays nobody has named.
func Weekends() *Calendar { return &Calendar{weekend: saturdaySunday(), days: &table{}} }

func saturdaySunday() [7]bool { return [7]bool{time.Saturday: true, time.Sunday: true} }

// Ask returns what a country's regions are called, such as "canton", if a calendar of one of them
// should be named because the country's own lacks too many days; else "".
func (c *Calendar) Ask() string { return c.ask }

// Code returns the code the calendar was looked up or read with.
func (c *Calendar) Code() string { return c.code }

// WithWeekend returns a copy of the calendar with another weekend: a company may not keep its
// country's. The holidays and their substitutes stay the same.
func (c *Calendar) WithWeekend(days ...time.Weekday) (*Calendar, error) {
	var weekend [7]bool
	for _, w := range days {
		if w < time.Sunday || w > time.Saturday {
			return nil, named(c.code, input.Errorf("no weekday has the number %d", int(w)))
		}
		weekend[w] = true
	}
	if !slices.Contains(weekend[:], false) {
		return nil, named(c.code, input.Errorf("every day of the week is off"))
	}
	n := *c
	n.weekend, n.half = weekend, [7]bool{}
	return &n, nil
}

// WithWorkdays returns a copy of the calendar in which the days are workdays, whatever holiday or
// weekend they fall on.
func (c *Calendar) WithWorkdays(days ...Date) *Calendar {
	n := *c
	n.works = maps.Clone(c.works)
	if n.works == nil {
		n.works = map[Date]bool{}
	}
	for _, d := range days {
		n.works[d] = true
	}
	return &n
}

// Covers reports whether the calendar knows the year's holidays for certain. A calendar read from a
// file with single days covers no year beyond them; one with holidays that are announced from year
// to year covers the years announced, and after that has the days expected, if any.
func (c *Calendar) Covers(year int) bool {
	return c.days.to == 0 || c.days.from <= year && year <= c.days.to
}

// Through returns the last year that [Calendar.Covers], or 0 if there is no last one.
func (c *Calendar) Through() int { return c.days.to }

// Weekend reports whether the weekday is off in every week.
func (c *Calendar) Weekend(w time.Weekday) bool { return c.weekend[w] }

// Holidays returns the holidays and observances that fall on the day or are observed on it. Don't
// modify the slice.
func (c *Calendar) Holidays(d Date) []Holiday { return c.days.on(d) }

// off reports whether the day is in the weekend or a holiday.
func (c *Calendar) off(d Date) bool {
	return !c.works[d] && (c.weekend[d.Weekday()] || c.holiday(d))
}

// holiday reports whether offices close for a holiday on the day.
func (c *Calendar) holiday(d Date) bool {
	return slices.ContainsFunc(c.Holidays(d), func(h Holiday) bool {
		return h.Kind == Closed && h.Observed == d
	})
}
