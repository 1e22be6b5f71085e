package packet

import (
	"fmt"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/events"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

const calendarTitle = "Mails to send"

// calendarFile writes the plan for a calendar program (RFC 5545): the window of each email to be
// sent, with a reminder; when to follow up if no answer comes, as tentative; and every deadline and
// promised answer, with a reminder the day before. Times are in UTC, so that every program shows its
// own clock; the text has the recipient's and the client's. The reminder of an email that goes out at
// night on the client's clock comes the evening before.
func calendarFile(plan *plan.Plan, program casefile.MailProgram, home *time.Location) []byte {
	cal := events.NewCalendar(calendarTitle)
	for _, s := range plan.Steps {
		if s.Draft != nil {
			e := event(cal, plan, s.Filename(), s.Window.From, s.Window.To)
			e.SetDescription(details(s, program, ""))
			events.Remind(e, fmt.Sprintf("Send: %s, to %s (%s)", lower(s.Title), strings.Join(s.To, ", "),
				s.Company), reminderOf(s, home))
		}
		for _, a := range s.Alternates {
			if a.Reply != letter.ReplySilence || a.Draft == nil {
				continue
			}
			e := event(cal, plan, a.Filename(), a.Window.From, a.Window.To)
			e.SetDescription(details(a, program, "Only if "+a.If()+".\n"))
			e.SetStatus(ics.ObjectStatusTentative)
			e.SetTimeTransparency(ics.TransparencyTransparent)
			events.Remind(e, fmt.Sprintf("If nothing has come: %s, to %s (%s)", lower(a.Title),
				strings.Join(a.To, ", "), a.Company), reminderOf(a, home))
		}
	}
	for _, d := range plan.Promises {
		e := event(cal, plan, "promise "+d.Opportunity, d.By, d.By)
		e.SetDescription("You've told them that they'd hear from you by " + d.When + ".")
		events.Remind(e, "Your answer is due: "+d.Company, events.DayBefore)
	}
	for _, d := range plan.Deadlines {
		e := event(cal, plan, "deadline "+d.Opportunity+" "+d.Offer, d.At, d.At)
		e.SetDescription("Open until " + d.When + ".")
		events.Remind(e, "Deadline: the offer of "+d.Company, events.DayBefore)
	}
	return []byte(cal.Serialize(ics.WithNewLineWindows))
}

// event adds an event whose identifier depends on the case and the name alone.
func event(cal *ics.Calendar, plan *plan.Plan, name string, from, to time.Time) *ics.VEvent {
	e := events.Add(cal, plan.At, plan.Case, name)
	e.SetStartAt(from.UTC())
	if to.After(from) {
		e.SetEndAt(to.UTC())
	}
	return e
}

func details(s *plan.Step, program casefile.MailProgram, only string) string {
	file := s.FilenameAs(FormsFor(program)[0])
	text := only + fmt.Sprintf("%s\n%s\nWhen: %s", s.Subject, file, s.When)
	if s.Night {
		text += "\n" + scheduleIt(program)
	}
	return text
}

// scheduleIt says what to do about an email that goes out at night.
func scheduleIt(program casefile.MailProgram) string {
	return "It's night where you are then. Prepare the email the evening before, and schedule it: " +
		HowToLater(program)
}

// evening is the hour of a reminder to prepare an email that goes out at night.
const evening = 18

// reminderOf returns when the reminder of an email comes, before its window: a quarter of an hour,
// or, for one that goes out at night, on the evening before.
func reminderOf(s *plan.Step, home *time.Location) string {
	if !s.Night {
		return events.QuarterHour
	}
	from := s.Window.From.In(home)
	before := time.Date(from.Year(), from.Month(), from.Day(), evening, 0, 0, 0, home)
	if !before.Before(from) {
		before = before.AddDate(0, 0, -1)
	}
	return fmt.Sprintf("-PT%dM", int(from.Sub(before).Minutes()))
}
