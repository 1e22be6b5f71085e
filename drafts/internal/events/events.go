// Package events starts iCalendar files (RFC 5545) and adds what their events have in common.
package events

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"
)

// How long before an event its reminder comes.
const (
	QuarterHour = "-PT15M"
	DayBefore   = "-P1D"
)

// NewCalendar returns an empty calendar with the name.
func NewCalendar(name string) *ics.Calendar {
	cal := ics.NewCalendarFor(name)
	cal.SetMethod(ics.MethodPublish)
	cal.SetProductId("-//" + name + "//EN")
	cal.SetXWRCalName(name)
	return cal
}

// Add adds an event made at the time, whose identifier depends on what it's about alone, so that
// importing a newer file updates it. There is no host name in it (RFC 7986 section 5.3).
func Add(cal *ics.Calendar, at time.Time, about ...string) *ics.VEvent {
	id := sha256.Sum256([]byte(strings.Join(about, "\n")))
	e := cal.AddEvent(hex.EncodeToString(id[:16]))
	e.SetDtStampTime(at.UTC())
	return e
}

// Remind sets an event's name and shows it some time before the event.
func Remind(e *ics.VEvent, what, trigger string) {
	e.SetSummary(what)
	a := e.AddAlarm()
	a.SetAction(ics.ActionDisplay)
	a.SetTrigger(trigger)
	a.SetDescription(what)
}
