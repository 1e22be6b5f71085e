package calendar

import (
	"slices"
	"time"

	"github.com/rickar/cal/v2"
)

// compute returns the holiday in the year, and whether it has it. It does what [cal.Holiday.Calc] does, with two differences.
//
// The library computes in the machine's zone (its DefaultLoc), where midnight may not exist on a day on which the clocks go
// forward; a holiday on such a day would come out on the day before. So only the day is taken from the library's function,
// rounded to it, and weekdays and offsets are counted on days.
//
// Some of the library's functions change the holiday that they are called on, so it is called on a copy.
func compute(r *cal.Holiday, year int) (Holiday, bool) {
	if r.Func == nil || r.StartYear > 0 && year < r.StartYear || r.EndYear > 0 && year > r.EndYear || slices.Contains(r.Except, year) {
		return Holiday{}, false
	}
	t := r.Func(r.Clone(nil), year)
	if t.IsZero() {
		return Holiday{}, false
	}
	day := DateOf(t.Add(12 * time.Hour)).AddDays(r.CalcOffset) // from midnight, or an hour around it, to the middle of the day
	observed := day
	for _, alt := range r.Observed {
		if alt.Day == day.Weekday() {
			observed = day.AddDays(alt.Offset)
			break
		}
	}
	return Holiday{Name: r.Name, Day: day, Observed: observed}, true
}
