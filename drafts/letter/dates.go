package letter

import (
	"fmt"
	"maps"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// dates are what [Kind.By] may name: fields of the case, and days derived from its calendars.
var dates = map[string]func(*Job) calendar.LocalTime{
	"extension.until": func(j *Job) calendar.LocalTime { return j.Opportunity.Extension.Until },
	"level.review":    func(j *Job) calendar.LocalTime { return calendar.LocalTime{Date: j.Opportunity.Level.Review} },
	"answer.day":      (*Job).answerDay,
	"deadline.shift":  (*Job).shiftedDeadline,
	"deadline.asked":  (*Job).askedDeadline,
	"deadline.moved":  (*Job).movedDeadline,
	"deadline.theirs": (*Job).theirDeadline,
	"offer.deadline":  (*Job).offerDeadline,
	"notice.last_day": func(j *Job) calendar.LocalTime { return calendar.LocalTime{Date: j.Opportunity.Notice.LastDay} },
	"start.on":        func(j *Job) calendar.LocalTime { return calendar.LocalTime{Date: j.Opportunity.Start.On} },
	"timeline.by":     func(j *Job) calendar.LocalTime { return j.Opportunity.Timeline.By },
}

// dateHints say when a date that is derived from the calendars exists.
var dateHints = map[string]string{
	"deadline.shift": "a deadline that days off leave no time for",
	"deadline.asked": "a deadline that days off leave no time for, or an extension",
	"deadline.moved": "a deadline that has not passed by the day of sending",
	"deadline.theirs": "an answer in the log with the deadline that they named, " +
		"later than the one before",
}

// Dates returns the names that [Kind.By] may have, sorted.
func Dates() []string { return slices.Sorted(maps.Keys(dates)) }

// By returns the day or time that the email names, on the company's clock: the one requested, else
// the one in the case that the kind names; the zero LocalTime if there is neither.
func (j *Job) By() calendar.LocalTime {
	if j.Request.By.IsZero() && j.Kind.By != "" {
		return dates[j.Kind.By](j)
	}
	return j.Request.By
}

// checkBy refuses a date that has passed when the email is sent, and one that asks for less time.
func (j *Job) checkBy() error {
	by := j.By()
	if !j.Request.By.IsZero() {
		if err := j.Request.By.Check(); err != nil {
			return casefile.InputErrorf("%s: the date that the email names: %w", j.Kind.ID, err)
		}
	}
	if deadline := j.currentDeadline(); !by.IsZero() && !deadline.IsZero() {
		switch at := by.In(j.there); {
		case j.Request.By.IsZero() && j.Kind.By != "extension.until":
		case j.Kind.Act == ActAsk && j.Kind.WantsTime() && !at.After(deadline):
			return casefile.InputErrorf("%s: asks for more time, and %s isn't later than the deadline, %s",
				j.Kind.ID, by, j.offerDeadline())
		case (j.Kind.By == "deadline.theirs" || j.Kind.By == "deadline.moved") && at.Before(deadline):
			return casefile.InputErrorf("%s: thanks them for more time, and %s is before the deadline, %s",
				j.Kind.ID, by, j.offerDeadline())
		}
	}
	if j.Kind.By == "start.on" && j.offer >= 0 && by.Date == j.agreed(j.answers()).Start {
		return j.Case.ErrorAt(casefile.FieldProblem{Field: j.path + ".start.on",
			Text: by.String() + " is the start that the offer has: want another one"})
	}
	if by.IsZero() || j.Request.Send.Before(by.In(j.there)) {
		return nil
	}
	err := fmt.Errorf("the date that the email names, %s, has passed by the day it is sent, %s", by, j.sent)
	if !j.Request.By.IsZero() {
		return casefile.InputErrorf("%s: %w", j.Kind.ID, err)
	}
	return j.Case.ErrorAt(casefile.FieldProblem{Field: j.casePath(j.Kind.By), Text: err.Error()})
}
