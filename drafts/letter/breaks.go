package letter

import (
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// breakAhead is how many days before its first day a letter may speak of a break; ../shared/design/timing.md, rule 5.
const breakAhead = 4

// near returns the long weekend, holiday run or closure that a letter of the day may speak of: one that begins within a few days, one
// that the day lies in, or one that ended on the last two workdays (timing.md, rule 12); nil where there is none. The recipient's calendar
// counts, so that no letter names a holiday that the recipient does not have.
func (j *Job) near(m DateStyle) *Break {
	sent := j.Sent
	if b, ok := j.office.Greets(sent); ok {
		return j.letterBreak(b, sent, m)
	}
	for d := sent; d.Sub(sent) <= breakAhead; d = d.AddDays(1) {
		if b, ok := j.office.Break(d); ok {
			if b.Long && !b.Last.Before(sent) {
				return j.letterBreak(b, sent, m)
			}
			d = b.Last
		}
	}
	return nil
}

// around returns the long weekend that leaves no time before the deadline, seen from the day of the deadline; nil where there is none.
func (j *Job) around(m DateStyle) *Break {
	deadline := j.standingDeadline()
	if deadline.IsZero() {
		return nil
	}
	due := j.office.Deadline(deadline)
	if due.Shift.IsZero() || !due.Break.Long {
		return nil
	}
	return j.letterBreak(due.Break, due.Day, m)
}

// letterBreak returns a break as one who stands on the day sees it.
func (j *Job) letterBreak(b calendar.Break, on calendar.Date, m DateStyle) *Break {
	return &Break{
		Name:  BreakName(b, j.Opp.Closures),
		Ahead: !b.Last.Before(on),
		Begun: !on.Before(b.First),
		Back:  *m.Day(j.office.AddWorkdays(b.Last, 1)),
	}
}

// standingDeadline returns the deadline of the offer that stands; the zero time where it has none, or where it has passed by the day of sending.
func (j *Job) standingDeadline() time.Time {
	if j.offer < 0 || j.Opp.Offers[j.offer].Deadline.IsZero() {
		return time.Time{}
	}
	if d := j.Opp.Offers[j.offer].Deadline.In(j.office.Zone()); d.After(j.Req.Send) {
		return d
	}
	return time.Time{}
}

// answerDay returns by when a reply that came at the time of sending is answered: on the second workday back where it is held over a
// break, within two workdays otherwise, and by the deadline where that is nearer (timing.md, rules 7 and 9).
func (j *Job) answerDay() calendar.LocalTime {
	deadline, zone := j.standingDeadline(), j.office.Zone()
	by := j.office.AnswerBy(j.Req.Send)
	if h, ok := j.office.Hold(j.Req.Send, deadline); ok {
		by = h.Substance.From
	}
	if !deadline.IsZero() && !deadline.After(j.office.At(j.office.Day(by), 24*time.Hour-time.Minute)) {
		return calendar.LocalTimeAt(deadline, zone)
	}
	return calendar.LocalTime{Date: calendar.DateOf(by.In(zone))}
}

// shiftedDeadline returns the deadline to ask for where days off leave no time for the one that stands (timing.md, rule 11).
func (j *Job) shiftedDeadline() calendar.LocalTime {
	deadline := j.standingDeadline()
	if deadline.IsZero() {
		return calendar.LocalTime{}
	}
	if shift := j.office.Deadline(deadline).Shift; !shift.IsZero() {
		return calendar.LocalTimeAt(shift, j.office.Zone())
	}
	return calendar.LocalTime{}
}

// offerDeadline returns the deadline of the offer that stands, as the case has it; the zero LocalTime where there is none any more.
func (j *Job) offerDeadline() calendar.LocalTime {
	if j.standingDeadline().IsZero() {
		return calendar.LocalTime{}
	}
	return j.Opp.Offers[j.offer].Deadline
}

// askedDeadline returns the later deadline to ask for: on account of days off or, where none are in the way, the one that is wanted.
func (j *Job) askedDeadline() calendar.LocalTime {
	if shift := j.shiftedDeadline(); !shift.IsZero() || j.shiftAsked() {
		return shift
	}
	return j.Opp.Extension.Until
}

// movedDeadline returns the deadline after a yes to another one: the one that was asked for or, where the case has it already, the one that
// stands.
func (j *Job) movedDeadline() calendar.LocalTime {
	stands := j.offerDeadline()
	if asked := j.askedDeadline(); !stands.IsZero() && !asked.IsZero() {
		return asked
	}
	return stands
}

// shiftAsked reports whether the log says that a deadline was to be moved on account of days off.
func (j *Job) shiftAsked() bool {
	return slices.ContainsFunc(j.C.Log, func(e casefile.Event) bool {
		return e.Opportunity == j.Opp.ID && e.Kind == "deadline-holiday-shift" && !j.Sent.Before(e.On)
	})
}

// occasions are what people call the days around a holiday, by the holiday's own name, where the two differ.
var occasions = map[string]string{
	"Thanksgiving Day": "Thanksgiving", "Day After Thanksgiving Day": "Thanksgiving",
	"Christmas Day": "Christmas", "Christmas Eve": "Christmas", "Boxing Day": "Christmas", "St. Stephen's Day": "Christmas",
	"New Year's Day": "New Year", "New Year's Eve": "New Year", "Day after New Year's Day": "New Year",
	"Good Friday": "Easter", "Easter Sunday": "Easter", "Easter Monday": "Easter", "Easter Saturday": "Easter",
}

// BreakName returns how a sentence speaks of a break: "the Independence Day weekend", "the winter shutdown", "the holidays". A name in
// another language than the mail's, or more than one occasion, makes it "the long weekend".
func BreakName(b calendar.Break, closures []casefile.Closure) string {
	var names []string
	for _, name := range b.Names {
		if slices.ContainsFunc(closures, func(c casefile.Closure) bool { return c.Name == name }) {
			return name // the company's own words, which the coach has written for a sentence
		}
		if occasion, ok := occasions[name]; ok {
			name = occasion
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	span := "weekend"
	if b.Last.Sub(b.First) >= 4 {
		span = "break"
	}
	switch {
	case len(names) == 2 && slices.Contains(names, "Christmas") && slices.Contains(names, "New Year"):
		return "the holidays"
	case len(names) == 1 && inEnglish(names[0]):
		return "the " + names[0] + " " + span
	case span == "break":
		return "the break"
	}
	return "the long weekend"
}

// inEnglish reports whether a holiday's name can stand in an English sentence: the calendars of the library name holidays in the language of
// their country, and English names end in a word such as these, or are an occasion of ours.
func inEnglish(name string) bool {
	for _, occasion := range occasions {
		if name == occasion {
			return true
		}
	}
	words := strings.Fields(name)
	last := words[len(words)-1]
	return slices.Contains([]string{"Day", "Holiday", "Juneteenth", "Birthday", "Week", "Festival", "Monday", "Friday", "Year"}, last)
}
