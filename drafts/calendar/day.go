package calendar

import "time"

// Day is a day of the calendar without a time zone, written 2006-01-02. Days compare with ==. The zero Day is "no day".
type Day struct {
	n int // days since the last of December of the year 0, so that the first day of the year 1 is not zero
}

// unixDay is the Day of 1 January 1970, so that a Day and a Unix time convert without a calendar.
const unixDay = 719163

const secondsPerDay = 24 * 60 * 60

// NewDay returns the day; values outside their range carry over as in [time.Date]. Years run from 1 on.
func NewDay(year int, month time.Month, day int) Day {
	return Day{int(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix()/secondsPerDay) + unixDay}
}

// DayOf returns the day of t in t's own location.
func DayOf(t time.Time) Day {
	y, m, d := t.Date()
	return NewDay(y, m, d)
}

// IsZero reports whether d is no day.
func (d Day) IsZero() bool { return d == Day{} }

// utc returns the day's midnight in UTC, where every day has one.
func (d Day) utc() time.Time { return time.Unix(int64(d.n-unixDay)*secondsPerDay, 0).UTC() }

// Date returns the year, the month and the day of the month.
func (d Day) Date() (int, time.Month, int) { return d.utc().Date() }

// Year returns the year.
func (d Day) Year() int { return d.utc().Year() }

// Weekday returns the day of the week.
func (d Day) Weekday() time.Weekday { return time.Weekday(d.n % 7) }

// AddDays returns the day n days later, or earlier where n is negative.
func (d Day) AddDays(n int) Day { return Day{d.n + n} }

// Sub returns the number of days from e to d.
func (d Day) Sub(e Day) int { return d.n - e.n }

// Before reports whether d is earlier than e.
func (d Day) Before(e Day) bool { return d.n < e.n }

// After reports whether d is later than e.
func (d Day) After(e Day) bool { return d.n > e.n }

// String returns the day as 2006-01-02, and "" for no day.
func (d Day) String() string {
	if d.IsZero() {
		return ""
	}
	return d.utc().Format(time.DateOnly)
}

// MarshalText writes what String returns.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// In returns the first moment of the day in loc: midnight, or where the clocks go forward at midnight, the moment at which
// they do. Of two midnights it is the earlier.
func (d Day) In(loc *time.Location) time.Time { return d.at(0, loc) }

// at returns the moment at which the clocks of loc read the time of day. Of two such moments it is the earlier; where there
// is none, because the clocks jump over it, the moment of the jump. [time.Date] promises neither.
func (d Day) at(clock time.Duration, loc *time.Location) time.Time {
	wall := d.utc().Add(clock) // what the clocks read, as if it were UTC
	_, before := wall.Add(-24 * time.Hour).In(loc).Zone()
	if t := wall.Add(-time.Duration(before) * time.Second).In(loc); reads(t, wall) {
		return t // by the offset of the day before, so a reading before any change of the clocks
	}
	y, m, day := wall.Date()
	hour, minute, second := wall.Clock()
	t := time.Date(y, m, day, hour, minute, second, 0, loc)
	if reads(t, wall) {
		return t
	}
	start, end := t.ZoneBounds()
	if asUTC(t).Before(wall) {
		return end // t still reads the time before the jump
	}
	return start
}

// asUTC returns what the clocks read at t, as if it were UTC.
func asUTC(t time.Time) time.Time {
	_, offset := t.Zone()
	return t.UTC().Add(time.Duration(offset) * time.Second)
}

func reads(t, wall time.Time) bool { return asUTC(t).Equal(wall) }
