package calendar

import (
	"fmt"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/internal/input"
)

// LocalTime is a date, and perhaps a time of day, on the clocks of the place it is about:
// 2006-01-02 or 2006-01-02T15:04. It has no zone of its own: the deadline of an offer is in the
// zone of its opportunity. LocalTimes compare with ==. The zero LocalTime means "none".
type LocalTime struct {
	Date         Date
	Hour, Minute int
	HasTime      bool // false means the whole day
}

// ParseLocalTime parses 2006-01-02, 2006-01-02T15:04, or 2006-01-02 15:04, in the years that [ParseDate]
// accepts.
func ParseLocalTime(s string) (LocalTime, error) {
	layout, text := time.DateOnly, withT(s)
	hasTime := len(s) > len(layout)
	if hasTime {
		layout = "2006-01-02T15:04"
	}
	t, err := time.Parse(layout, text)
	if err != nil || len(text) != len(layout) { // time.Parse accepts an hour of one digit too
		return LocalTime{}, input.Errorf("want a date or a date and time that exist, such as 2026-07-06 or "+
			"2026-07-06T17:00 (local to the opportunity, without a zone), got %q", s)
	}
	d, err := ParseDate(s[:len(time.DateOnly)])
	if err != nil {
		return LocalTime{}, err
	}
	return LocalTime{Date: d, Hour: t.Hour(), Minute: t.Minute(), HasTime: hasTime}, nil
}

// withT returns a date and time with a T between them where a space is. What follows the time stays, and
// so does a zone after a date.
func withT(s string) string {
	n := len(time.DateOnly)
	if len(s) > n+1 && s[n] == ' ' && s[n+1] >= '0' && s[n+1] <= '9' {
		return s[:n] + "T" + s[n+1:]
	}
	return s
}

// LocalTimeAt returns what the clocks of loc show at t, to the minute.
func LocalTimeAt(t time.Time, loc *time.Location) LocalTime {
	t = t.In(loc)
	return LocalTime{Date: DateOf(t), Hour: t.Hour(), Minute: t.Minute(), HasTime: true}
}

// IsZero reports whether l is none.
func (l LocalTime) IsZero() bool { return l == LocalTime{} }

// Check returns an error for a day or a time that no calendar and no clock has, which one built in Go
// may have.
func (l LocalTime) Check() error {
	if _, err := ParseDate(l.Date.String()); err != nil {
		return err
	}
	clock := l.Hour >= 0 && l.Hour < 24 && l.Minute >= 0 && l.Minute < 60
	if !clock || !l.HasTime && (l.Hour != 0 || l.Minute != 0) {
		return input.Errorf("want a day, or a day and a time from 00:00 to 23:59, got %s at %02d:%02d",
			l.Date, l.Hour, l.Minute)
	}
	return nil
}

// In returns the moment in loc. A whole day stands for its last minute, 23:59, so that the moment
// is on that day. Of two moments it returns the earlier; if the clocks skip the time, the moment
// they go forward.
func (l LocalTime) In(loc *time.Location) time.Time {
	if !l.HasTime {
		l.Hour, l.Minute = 23, 59
	}
	return l.Date.at(time.Duration(l.Hour)*time.Hour+time.Duration(l.Minute)*time.Minute, loc)
}

// String returns the form that [ParseLocalTime] parses, and "" for none.
func (l LocalTime) String() string {
	if !l.HasTime {
		return l.Date.String()
	}
	return fmt.Sprintf("%sT%02d:%02d", l.Date, l.Hour, l.Minute)
}

// MarshalText returns what [LocalTime.String] does.
func (l LocalTime) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// UnmarshalText parses what [ParseLocalTime] does; empty text is none.
func (l *LocalTime) UnmarshalText(b []byte) (err error) {
	if len(b) == 0 {
		*l = LocalTime{}
		return nil
	}
	*l, err = ParseLocalTime(string(b))
	return err
}

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
