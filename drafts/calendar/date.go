package calendar

import (
	"fmt"
	"time"
)

// Date is a day of the calendar without a time zone, written 2006-01-02. The zero Date is "no date".
type Date struct {
	y int
	m time.Month
	d int
}

// endOfTime is later than every day of a case.
var EndOfTime = NewDate(9999, time.December, 31)

// NewDate returns the day; values outside their range carry over as in [time.Date].
func NewDate(year int, month time.Month, day int) Date {
	return DateOf(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// DateOf returns the day of t in t's own location.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// ParseDate reads 2006-01-02. Years run from 1950 to 2199: a year outside is a slip of the keys.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, fmt.Errorf("want a date that exists, such as 2026-07-06, got %q", s)
	}
	if t.Year() < 1950 || t.Year() > 2199 {
		return Date{}, fmt.Errorf("want a year from 1950 to 2199, got %q", s)
	}
	return DateOf(t), nil
}

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

// In returns the first moment of the day in loc: midnight, or where the clocks are put forward at midnight the moment at which they
// are.
func (d Date) In(loc *time.Location) time.Time {
	t := time.Date(d.y, d.m, d.d, 0, 0, 0, 0, loc)
	if DateOf(t) != d { // time.Date gives the hour before where there is no midnight
		_, t = t.ZoneBounds()
	}
	return t
}

// Year returns the year.
func (d Date) Year() int { return d.y }

// Month returns the month.
func (d Date) Month() time.Month { return d.m }

// Day returns the day of the month, from 1.
func (d Date) Day() int { return d.d }

// Weekday returns the day of the week.
func (d Date) Weekday() time.Weekday { return d.In(time.UTC).Weekday() }

// AddDays returns the day n days later, or earlier where n is negative.
func (d Date) AddDays(n int) Date { return NewDate(d.y, d.m, d.d+n) }

// Before reports whether d is earlier than e.
func (d Date) Before(e Date) bool { return d.In(time.UTC).Before(e.In(time.UTC)) }

// String returns the day as 2006-01-02, and "" for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return d.In(time.UTC).Format(time.DateOnly)
}

// MarshalText writes the day as 2006-01-02.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what [ParseDate] reads; empty text is no date.
func (d *Date) UnmarshalText(b []byte) (err error) {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	*d, err = ParseDate(string(b))
	return err
}
