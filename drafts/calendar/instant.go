package calendar

import (
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/internal/input"
)

// noon is the hour meant by a day without a time: it's the same day in most zones.
const noon = 12

// ParseInstant reads a date, or a date and time with a T or a space between them, with an optional zone:
// an offset as in RFC 3339, or a space and an IANA name. Without a zone it's a time in home; without a
// time it's noon. A time that a clock skips is an error.
func ParseInstant(s string, home *time.Location) (time.Time, error) {
	text := withT(s)
	day, rest := text, ""
	if len(text) > len(time.DateOnly) {
		day, rest = text[:len(time.DateOnly)], text[len(time.DateOnly):]
	}
	if _, err := ParseDate(day); err != nil {
		return time.Time{}, err
	}
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04Z07:00"} {
		if t, err := time.Parse(layout, text); err == nil && !t.IsZero() {
			return t, nil
		}
	}
	clock, name, named := strings.Cut(rest, " ")
	local, err := ParseLocalTime(day + clock)
	if err != nil {
		return time.Time{}, input.Errorf("want a date or a date and time that exist, "+
			"such as 2026-06-30 or 2026-06-30T09:30, got %q", s)
	}
	zone := home
	if named {
		if zone, err = LoadZone(name); err != nil {
			return time.Time{}, err
		}
	}
	if !local.HasTime {
		local.Hour, local.HasTime = noon, true
	}
	t := local.In(zone)
	if t.Hour() != local.Hour || t.Minute() != local.Minute {
		return time.Time{}, input.Errorf("there is no %02d:%02d on %s in %s: the clocks go forward",
			local.Hour, local.Minute, local.Date, zone)
	}
	return t, nil
}
