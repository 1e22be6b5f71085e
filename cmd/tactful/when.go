package main

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/urfave/cli/v2"
)

// readOn returns what --on says: when an email is to be sent, or from when to plan. Without it
// that's now, to the minute; without a zone it's on the clock of home. The hint is for an error.
func readOn(c *cli.Context, home *time.Location, hint string) (time.Time, error) {
	if !c.IsSet("on") {
		return time.Now().Truncate(time.Minute), nil
	}
	at, err := calendar.ParseInstant(c.String("on"), home)
	if err != nil {
		err = usagef(hint, "%s: --on: %v", commandName(c), err)
	}
	return at, err
}

// readBy reads --by, the date that an email names.
func readBy(c *cli.Context) (calendar.LocalTime, error) {
	if !c.IsSet("by") {
		return calendar.LocalTime{}, nil
	}
	by, err := calendar.ParseLocalTime(c.String("by"))
	if err != nil {
		err = usagef("for example --by 2026-07-07", "%s: --by: %v", commandName(c), err)
	}
	return by, err
}
