package main

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/urfave/cli/v2"
)

// checkOn checks --on before any file is read; the zone may have to come from the case.
func checkOn(c *cli.Context) error {
	if !c.IsSet("on") {
		return nil
	}
	if _, err := calendar.ParseInstant(c.String("on"), time.UTC); err != nil {
		return usagef("for example --on 2026-06-30T09:30", "%s: --on: %v", commandName(c), err)
	}
	return nil
}

// readOn returns what --on says: when an email is to be sent, or from when to plan. Without it
// that's now, to the minute; without a zone it's on the client's clock.
func readOn(c *cli.Context, cas *casefile.Case) (time.Time, error) {
	if !c.IsSet("on") {
		return time.Now().Truncate(time.Minute), nil
	}
	home, err := time.LoadLocation(cas.Client.Timezone)
	if err != nil {
		return time.Time{}, err
	}
	at, err := calendar.ParseInstant(c.String("on"), home)
	if err != nil {
		return at, usagef("choose a time an hour later", "%s: --on: %v", commandName(c), err)
	}
	return at, nil
}

// readBy reads --by, the date that an email names.
func readBy(c *cli.Context) (calendar.LocalTime, error) {
	if !c.IsSet("by") {
		return calendar.LocalTime{}, nil
	}
	by, err := calendar.ParseLocalTime(c.String("by"))
	if err != nil {
		return by, usagef("for example --by 2026-07-07", "%s: --by: %v", commandName(c), err)
	}
	return by, nil
}
