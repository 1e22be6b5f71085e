package calendar

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/internal/input"
)

// Date is a day of the Gregorian calendar without a time zone, written 2006-01-02. Dates compare
// with ==. The zero Date means "no date" and is before all others.
type Date struct {
	n int // days since 31 December of the year -1, so that no date from the year 0 on is zero
}

// unixDay is the n of 1 January 1970.
const unixDay = 719529

const secondsPerDay = 24 * 60 * 60

// NewDate returns the date; a month or day outside its range carries over, as in [time.Date].
// Years run from 0 on.
func NewDate(year int, month time.Month, day int) Date {
	midnight := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	return Date{int(midnight.Unix()/secondsPerDay) + unixDay}
}

// DateOf returns the date of t in t's own location.
func DateOf(t time.Time) Date { return NewDate(t.Date()) }

// ParseDate parses 2006-01-02. It refuses a year outside 1950 to 2199, which can only be a typo.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		if n := len(time.DateOnly); len(s) > n && (s[n] == 'T' || s[n] == ' ') {
			if _, err := ParseDate(s[:n]); err == nil {
				return Date{}, input.Errorf("want a date without a time: write %s, got %q", s[:n], s)
			}
		}
		return Date{}, input.Errorf("want a date that exists, such as 2026-07-06, got %q", s)
	}
	if t.Year() < 1950 || t.Year() > 2199 {
		return Date{}, input.Errorf("want a year from 1950 to 2199, got %q", s)
	}
	return DateOf(t), nil
}

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

// utc returns midnight in UTC, where every day has one.
func (d Date) utc() time.Time { return time.Unix(int64(d.n-unixDay)*secondsPerDay, 0).UTC() }

// Split returns the year, the month, and the day of the month.
func (d Date) Split() (year int, month time.Month, day int) { return d.utc().Date() }

// Year returns the year.
func (d Date) Year() int { return d.utc().Year() }

// Month returns the month.
func (d Date) Month() time.Month { return d.utc().Month() }

// Day returns the day of the month, from 1.
func (d Date) Day() int { return d.utc().Day() }

// Weekday returns the day of the week.
func (d Date) Weekday() time.Weekday { return time.Weekday((d.n + 5) % 7) }

// AddDays returns the date n days later, or earlier if n is negative.
func (d Date) AddDays(n int) Date { return Date{d.n + n} }

// OnOrAfter returns the first such day of the week that isn't earlier than d.
func (d Date) OnOrAfter(w time.Weekday) Date { return d.AddDays(int(w-d.Weekday()+7) % 7) }

// Sub returns the number of days from e to d.
func (d Date) Sub(e Date) int { return d.n - e.n }

// Before reports whether d is earlier than e.
func (d Date) Before(e Date) bool { return d.n < e.n }

// After reports whether d is later than e.
func (d Date) After(e Date) bool { return d.n > e.n }

// Later returns the later of two dates.
func Later(d, e Date) Date { return Date{max(d.n, e.n)} }

// In returns the first moment of the day in loc: midnight, or if the clocks go forward at
// midnight, the moment they do. Of two midnights it returns the earlier.
func (d Date) In(loc *time.Location) time.Time { return d.at(0, loc) }

// String returns the date as 2006-01-02, and "" for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return d.utc().Format(time.DateOnly)
}

// MarshalText returns what [Date.String] does.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText parses what [ParseDate] does; empty text is no date.
func (d *Date) UnmarshalText(b []byte) (err error) {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	*d, err = ParseDate(string(b))
	return err
}

// at returns the moment the clocks of loc show the time of day, a duration since midnight. Of two
// such moments it returns the earlier; if the clocks skip that time, the moment they go forward.
// [time.Date] guarantees neither.
func (d Date) at(clock time.Duration, loc *time.Location) time.Time {
	wall := d.utc().Add(clock) // what the clocks show, as if it were UTC
	_, before := wall.Add(-24 * time.Hour).In(loc).Zone()
	if t := wall.Add(-time.Duration(before) * time.Second).In(loc); asUTC(t).Equal(wall) {
		return t // by yesterday's offset, so before any change of the clocks
	}
	y, m, day := wall.Date()
	hour, minute, second := wall.Clock()
	t := time.Date(y, m, day, hour, minute, second, 0, loc)
	if asUTC(t).Equal(wall) {
		return t
	}
	start, end := t.ZoneBounds()
	if asUTC(t).Before(wall) {
		return end // t still has the offset from before the change
	}
	return start
}

// asUTC returns what the clocks show at t, as if it were UTC.
func asUTC(t time.Time) time.Time {
	_, offset := t.Zone()
	return t.UTC().Add(time.Duration(offset) * time.Second)
}

// ReadAlike reports whether the clocks of a and b show the same date and time at t. If they don't,
// a deadline has to be written in both.
func ReadAlike(t time.Time, a, b *time.Location) bool {
	return asUTC(t.In(a)).Equal(asUTC(t.In(b)))
}
