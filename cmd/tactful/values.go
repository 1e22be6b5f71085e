package main

import (
	"fmt"
	"strconv"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

// readFlag returns what a flag says, and the zero value without it. The hint is for an error.
func readFlag[T any](
	s *session, name, hint string, parse func(string) (T, error),
) (value T, err error) {
	if !s.IsSet(name) {
		return value, nil
	}
	if value, err = parse(s.String(name)); err != nil {
		err = s.usagef(hint, "--%s: %v", name, err)
	}
	return value, err
}

// readOn returns what --on says: when an email is to be sent, or from when to plan. Without it
// that's now, to the minute; without a zone it's on the clock of home.
func (s *session) readOn(home *time.Location, hint string) (time.Time, error) {
	if !s.IsSet("on") {
		return time.Now().Truncate(time.Minute), nil
	}
	return readFlag(s, "on", hint, func(text string) (time.Time, error) {
		return calendar.ParseInstant(text, home)
	})
}

// readBy reads --by, the date that an email names.
func (s *session) readBy() (calendar.LocalTime, error) {
	return readFlag(s, "by", "for example --by 2026-07-07", calendar.ParseLocalTime)
}

// readCount reads a flag that says how many of something there are, from 1 to the most; 0 if it
// isn't given.
func (s *session) readCount(flag, want string, most int, example string) (int, error) {
	return readFlag(s, flag, "for example --"+flag+" "+example, func(text string) (int, error) {
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 || n > most {
			return 0, fmt.Errorf("want %s from 1 to %d, got %q", want, most, text)
		}
		return n, nil
	})
}
