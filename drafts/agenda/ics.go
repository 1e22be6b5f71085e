package agenda

import (
	"fmt"
	"io"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/events"
)

// ICS writes the agenda for the coach's calendar program (RFC 5545): the window of each email and
// each deadline with a reminder, and each break as days without one. An event keeps its identifier
// from one day to the next, so that importing the agenda again updates it. The error is that of w.
func (a *Agenda) ICS(w io.Writer) error {
	cal := events.NewCalendar("Agenda")
	for _, e := range a.Emails {
		v := events.Add(cal, a.At, "email", e.File, e.Opportunity, e.Kind)
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
		events.Remind(v, what, events.QuarterHour)
	}
	for _, p := range a.Promises {
		v := events.Add(cal, a.At, "promise", p.File, p.Opportunity)
		v.SetStartAt(p.By.UTC())
		v.SetDescription(p.Lacks + "\n" + p.File)
		what := fmt.Sprintf("%s: the answer to %s is due", p.Client, p.Company)
		events.Remind(v, what, events.DayBefore)
	}
	for _, d := range a.Deadlines {
		v := events.Add(cal, a.At, "deadline", d.File, d.Opportunity, d.Offer)
		v.SetStartAt(d.At.UTC())
		act := d.Act.Format("Monday 2 January 15:04 MST")
		v.SetDescription(fmt.Sprintf("Act by %s\n%s", act, d.File))
		events.Remind(v, fmt.Sprintf("%s: deadline of %s", d.Client, d.Company), events.DayBefore)
	}
	for _, b := range a.Breaks {
		names := strings.Join(b.Names, ", ")
		v := events.Add(cal, a.At, "break", b.First.String(), b.Last.String(), names)
		v.SetAllDayStartAt(b.First.In(time.UTC))
		v.SetAllDayEndAt(b.Last.AddDays(1).In(time.UTC))
		v.SetTimeTransparency(ics.TransparencyTransparent)
		v.SetSummary("Closed: " + names)
		who := each.Of(b.Companies, func(c Company) string {
			return fmt.Sprintf("%s (%s)", c.Company, c.Client)
		})
		v.SetDescription(strings.Join(who, "\n"))
	}
	_, err := io.WriteString(w, cal.Serialize(ics.WithNewLineWindows))
	return err
}
