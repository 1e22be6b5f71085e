package calendar

import (
	"fmt"
	"time"
)

// LocalTime is a day, and perhaps a time of that day, as the place it belongs to reads its clock: 2006-01-02 or
// 2006-01-02T15:04. It names no zone: a deadline is read in the zone of its opportunity. The zero LocalTime is "none".
type LocalTime struct {
	Date         Date
	Hour, Minute int
	HasTime      bool // false: the whole day is meant
}

// ParseLocalTime reads 2006-01-02 or 2006-01-02T15:04.
func ParseLocalTime(s string) (LocalTime, error) {
	layout := time.DateOnly
	hasTime := len(s) > len(layout)
	if hasTime {
		layout = "2006-01-02T15:04"
	}
	t, err := time.Parse(layout, s)
	if err != nil || len(s) != len(layout) { // time.Parse takes an hour of one digit too
		return LocalTime{}, fmt.Errorf("want a date or a date and time that exist, such as 2026-07-06 or 2026-07-06T17:00 (local to the opportunity, without a zone), got %q", s)
	}
	d, err := ParseDate(s[:len(time.DateOnly)])
	if err != nil {
		return LocalTime{}, err
	}
	return LocalTime{Date: d, Hour: t.Hour(), Minute: t.Minute(), HasTime: hasTime}, nil
}

// IsZero reports whether l is none.
func (l LocalTime) IsZero() bool { return l == LocalTime{} }

// In returns the moment in loc; a day without a time ends at its midnight, so that is the first moment of the next day.
func (l LocalTime) In(loc *time.Location) time.Time {
	if !l.HasTime {
		return l.Date.AddDays(1).In(loc)
	}
	return time.Date(l.Date.y, l.Date.m, l.Date.d, l.Hour, l.Minute, 0, 0, loc)
}

// String returns the form that ParseLocalTime reads, and "" for none.
func (l LocalTime) String() string {
	if l.IsZero() || !l.HasTime {
		return l.Date.String()
	}
	return fmt.Sprintf("%sT%02d:%02d", l.Date, l.Hour, l.Minute)
}

// MarshalText writes what String returns.
func (l LocalTime) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// UnmarshalText reads what [ParseLocalTime] reads; empty text is none.
func (l *LocalTime) UnmarshalText(b []byte) (err error) {
	if len(b) == 0 {
		*l = LocalTime{}
		return nil
	}
	*l, err = ParseLocalTime(string(b))
	return err
}
