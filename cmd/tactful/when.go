package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/urfave/cli/v2"
)

// noon is the hour that a day without a time stands for: the same day in most zones.
const noon = 12

// sending is what --on says: when a mail is to be sent, or from when to plan.
type sending struct {
	moment
	now bool // it is left out
}

// readSending reads --on.
func readSending(c *cli.Context) (sending, error) {
	if !c.IsSet("on") {
		return sending{now: true}, nil
	}
	m, err := parseMoment(c.String("on"))
	if err != nil {
		return sending{}, &usageError{text: commandName(c) + ": --on: " + err.Error(), hint: "for example --on 2026-06-30T09:30"}
	}
	return sending{moment: m}, nil
}

// at returns the instant: now, to the minute, where --on is left out; on the client's clock where no zone was named.
func (w sending) at(c *cli.Context, cas *casefile.Case) (time.Time, error) {
	if w.now {
		return time.Now().Truncate(time.Minute), nil
	}
	home, err := time.LoadLocation(cas.Client.Timezone)
	if err != nil {
		return time.Time{}, err
	}
	at, err := w.in(home)
	if err != nil {
		return time.Time{}, &usageError{text: commandName(c) + ": --on: " + err.Error(), hint: "choose a time an hour later"}
	}
	return at, nil
}

// moment is a time of sending as it was typed: an instant, or a local time whose zone may have to come from the case.
type moment struct {
	instant time.Time
	local   calendar.LocalTime
	zone    *time.Location // nil: the client's
}

// parseMoment reads a date, or a date and time; a zone may follow as in RFC 3339, or as a space and an IANA name.
func parseMoment(s string) (moment, error) {
	day, rest := s, ""
	if len(s) > len(time.DateOnly) {
		day, rest = s[:len(time.DateOnly)], s[len(time.DateOnly):]
	}
	if _, err := calendar.ParseDate(day); err != nil {
		return moment{}, err
	}
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04Z07:00"} {
		if t, err := time.Parse(layout, s); err == nil && rest != "" {
			return moment{instant: t}, nil
		}
	}
	clock, zone, named := strings.Cut(rest, " ")
	local, err := calendar.ParseLocalTime(day + clock)
	if err != nil {
		return moment{}, fmt.Errorf("want a date or a date and time that exist, such as 2026-06-30 or 2026-06-30T09:30, got %q", s)
	}
	m := moment{local: local}
	if named {
		if m.zone, err = time.LoadLocation(zone); err != nil || zone == "" || zone == "Local" {
			return moment{}, fmt.Errorf("unknown time zone %q: want an IANA name such as Europe/London", zone)
		}
	}
	_, err = m.in(time.UTC)
	return m, err
}

// in returns the instant, with home for the zone where none was named.
func (m moment) in(home *time.Location) (time.Time, error) {
	if !m.instant.IsZero() {
		return m.instant, nil
	}
	zone := home
	if m.zone != nil {
		zone = m.zone
	}
	local := m.local
	if !local.HasTime {
		local.Hour, local.HasTime = noon, true
	}
	t := local.In(zone)
	if t.Hour() != local.Hour || t.Minute() != local.Minute {
		return time.Time{}, fmt.Errorf("there is no %02d:%02d on %s in %s: the clocks go forward", local.Hour, local.Minute, local.Date, zone)
	}
	return t, nil
}
