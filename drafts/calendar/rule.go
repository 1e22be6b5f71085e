package calendar

import (
	"slices"
	"time"
)

// rule says when a holiday is: on dates, or at an offset from a day of every year.
type rule struct {
	name, local string
	kind        Kind
	dates       []Date
	anchor      anchor
	offset      int   // days after the anchor
	from, to    int   // years; 0 is no limit
	except      []int // years
	moves       [7]move
	clash       bool // it moves to the next free workday from a day that is off for another holiday
}

// move is where a holiday is observed that falls on a given weekday.
type move struct {
	days int  // that many days later, or earlier if negative
	free bool // on the next workday that is no holiday
}

// in returns the days in the year, before they are moved.
func (r *rule) in(year int) (days []Date) {
	if r.anchor != (anchor{}) {
		if year >= r.from && (r.to == 0 || year <= r.to) && !slices.Contains(r.except, year) {
			days = append(days, r.anchor.in(year).AddDays(r.offset))
		}
		return days
	}
	for _, d := range r.dates {
		if d.Year() == year {
			days = append(days, d)
		}
	}
	return days
}

// anchor is a day of every year: Easter, the nth weekday of a month, a date, or the first weekday
// from a date on or the last one up to it.
type anchor struct {
	feast   string // easter or orthodox
	month   time.Month
	day     int
	weekday time.Weekday
	form    form
}

// form says how an anchor's day and weekday combine.
type form int

const (
	onDay  form = iota // the day of the month
	nthDay             // the weekday, counted from the start of the month; the last one if day is -1
	fromDay
	untilDay
)

func (a anchor) in(year int) Date {
	d := NewDate(year, a.month, a.day)
	switch {
	case a.feast == "easter":
		return easter(year)
	case a.feast == "orthodox":
		return orthodox(year)
	case a.form == nthDay:
		return nth(year, a.month, a.day, a.weekday)
	case a.form == fromDay:
		return d.OnOrAfter(a.weekday)
	case a.form == untilDay:
		return onOrBefore(d, a.weekday)
	}
	return d
}

// nth returns the nth weekday of the month, or the last one if n is -1.
func nth(year int, month time.Month, n int, w time.Weekday) Date {
	if n < 0 {
		return onOrBefore(NewDate(year, month+1, 0), w)
	}
	return NewDate(year, month, 7*n-6).OnOrAfter(w)
}

func onOrBefore(d Date, w time.Weekday) Date { return d.AddDays(-int(d.Weekday()-w+7) % 7) }

// easter returns Easter Sunday of the Gregorian calendar.
func easter(year int) Date {
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return NewDate(year, time.Month(n/31), n%31+1)
}

// orthodox returns Easter Sunday of the Julian calendar, as a date of the Gregorian one.
func orthodox(year int) Date {
	d := (19*(year%19) + 15) % 30
	e := (2*(year%4) + 4*(year%7) - d + 34) % 7
	n := d + e + 114
	return NewDate(year, time.Month(n/31), n%31+1).AddDays(year/100 - year/400 - 2)
}
