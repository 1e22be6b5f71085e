package calendar

import "time"

// ReadAlike reports whether the clocks of a and b show the same day and time at t. A deadline that they do not read alike has
// to be printed in both.
func ReadAlike(t time.Time, a, b *time.Location) bool {
	return asUTC(t.In(a)).Equal(asUTC(t.In(b)))
}
