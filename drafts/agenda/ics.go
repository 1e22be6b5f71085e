package agenda

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"
)

// How long before an event its reminder comes.
const (
	remindWindow   = "-PT15M"
	remindDeadline = "-P1D"
)

// ICS writes the agenda for the coach's calendar program (RFC 5545): the window of each email and
// each deadline with a reminder, and each break as days without one. An event keeps its identifier
// from one day to the next, so that importing the agenda again updates it. The error is that of w.
func (a *Agenda) ICS(w io.Writer) error {
	cal := ics.NewCalendarFor("Agenda")
	cal.SetMethod(ics.MethodPublish)
	cal.SetProductId("-//Agenda//EN")
	cal.SetXWRCalName("Agenda")
	for _, e := range a.Emails {
		v := a.event(cal, "email", e.File, e.Opportunity, e.Kind)
		v.SetStartAt(e.Window.From.UTC())
		v.SetEndAt(e.Window.To.UTC())
		what := fmt.Sprintf("%s: %s to %s (%s)", e.Client, e.Kind, strings.Join(e.To, ", "),
			e.Company)
		if e.Silence {
			what = "If nothing has come: " + what
			v.SetStatus(ics.ObjectStatusTentative)
		}
		about := append([]string{e.Title, e.Why, e.File}, e.Warnings...)
		v.SetDescription(strings.Join(about, "\n"))
		remind(v, what, remindWindow)
	}
	for _, d := range a.Deadlines {
		v := a.event(cal, "deadline", d.File, d.Opportunity, d.Offer)
		v.SetStartAt(d.At.UTC())
		act := d.Act.Format("Monday 2 January 15:04 MST")
		v.SetDescription(fmt.Sprintf("Act by %s\n%s", act, d.File))
		remind(v, fmt.Sprintf("%s: deadline of %s", d.Client, d.Company), remindDeadline)
	}
	for _, b := range a.Breaks {
		names := strings.Join(b.Names, ", ")
		v := a.event(cal, "break", b.First.String(), b.Last.String(), names)
		v.SetAllDayStartAt(b.First.In(time.UTC))
		v.SetAllDayEndAt(b.Last.AddDays(1).In(time.UTC))
		v.SetTimeTransparency(ics.TransparencyTransparent)
		v.SetSummary("Closed: " + names)
		var who []string
		for _, c := range b.Companies {
			who = append(who, fmt.Sprintf("%s (%s)", c.Company, c.Client))
		}
		v.SetDescription(strings.Join(who, "\n"))
	}
	_, err := io.WriteString(w, cal.Serialize(ics.WithNewLineWindows))
	return err
}

// event adds an event whose identifier depends on what it's about alone. There is no host name in
// it (RFC 7986 section 5.3).
func (a *Agenda) event(cal *ics.Calendar, about ...string) *ics.VEvent {
	id := sha256.Sum256([]byte(strings.Join(about, "\n")))
	v := cal.AddEvent(hex.EncodeToString(id[:16]))
	v.SetDtStampTime(a.At.UTC())
	return v
}

// remind sets an event's name and shows it some time before the event.
func remind(v *ics.VEvent, what, trigger string) {
	v.SetSummary(what)
	alarm := v.AddAlarm()
	alarm.SetAction(ics.ActionDisplay)
	alarm.SetTrigger(trigger)
	alarm.SetDescription(what)
}
