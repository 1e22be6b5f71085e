package casefile

import (
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/internal/each"
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
func weekdays(names []Weekday) []time.Weekday {
	return each.Of(names, func(name Weekday) time.Weekday {
		return time.Weekday(slices.Index(weekdayNames(), name))
	})
}
