package calendar

import "time"

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
