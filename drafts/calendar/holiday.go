package calendar

import (
	"slices"
	"time"

	"github.com/rickar/cal/v2"
)

// compute returns the holiday in the year, and whether the year has it. It replaces
// [cal.Holiday.Calc], which computes in the machine's time zone: on a day when the clocks there go
// forward at midnight, it would put a holiday on the day before. Here the library's function gives
// no more than the date, and weekdays and offsets are counted on dates.
//
// Some of the library's functions modify the holiday they are called on, so they get a copy.
func compute(r *cal.Holiday, year int) (Holiday, bool) {
	if r.Func == nil || r.StartYear > 0 && year < r.StartYear || r.EndYear > 0 && year > r.EndYear ||
		slices.Contains(r.Except, year) {
		return Holiday{}, false
	}
	t := r.Func(r.Clone(nil), year)
	if t.IsZero() {
		return Holiday{}, false
	}
	noon := t.Add(12 * time.Hour) // t is within an hour of midnight
	day := DateOf(noon).AddDays(r.CalcOffset)
	observed := day
	for _, alt := range r.Observed {
		if alt.Day == day.Weekday() {
			observed = day.AddDays(alt.Offset)
			break
		}
	}
	return Holiday{Name: r.Name, Day: day, Observed: observed}, true
}
