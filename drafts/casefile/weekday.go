package casefile

import (
	"strings"
	"time"
)

// Weekday is the name of a day of the week in lower case, such as friday.
type Weekday string

// weekdayNames returns the days of the week, Sunday first, as [time.Weekday] counts them.
func weekdayNames() (names []Weekday) {
	for w := time.Sunday; w <= time.Saturday; w++ {
		names = append(names, Weekday(strings.ToLower(w.String())))
	}
	return names
}

// weekdays returns the days of the week with the names, which must be valid.
func weekdays(names []Weekday) (days []time.Weekday) {
	for _, name := range names {
		for w, known := range weekdayNames() {
			if name == known {
				days = append(days, time.Weekday(w))
			}
		}
	}
	return days
}
