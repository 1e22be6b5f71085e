package letter

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// NamedDay is a day that an email may name although it's in no field of its case: it's derived from
// the calendars.
type NamedDay struct {
	When calendar.LocalTime // on the company's clock
	What string             // such as "the first workday after the Fourth of July weekend"
}

// maxBreak is the most days of a break that are named.
const maxBreak = 40

// NamedDays returns the days that an email sent then may name in addition to those of the case: the
// day of sending, the days of the breaks nearby and the first workday after each, the day by which an
// answer is due, and a deadline that days off move. It fails if the case lacks the opportunity, or
// if a time zone or calendar is unknown.
func NamedDays(c *casefile.Case, opportunity string, send time.Time) ([]NamedDay, error) {
	i, err := c.FindOpportunity(opportunity)
	if err != nil {
		return nil, err
	}
	j := &Job{Case: c, Request: Request{Send: send}}
	if err := j.place(i); err != nil {
		return nil, err
	}
	days := []NamedDay{{calendar.LocalTime{Date: j.sent}, "the day of sending"}}
	for _, b := range []*Break{j.over(), j.ahead()} { // a few workdays may lie between two
		if b == nil {
			continue
		}
		back := b.Back.date
		days = append(days, NamedDay{calendar.LocalTime{Date: back}, "the first workday after " + b.Name})
		for n := 1; n <= maxBreak; n++ {
			day := back.AddDays(-n)
			if _, off := j.office.Break(day); !off {
				break
			}
			days = append(days, NamedDay{calendar.LocalTime{Date: day}, "in " + b.Name})
		}
	}
	days = append(days, NamedDay{j.answerDay(), "the day by which an answer is due"})
	if d := j.shiftedDeadline(); !d.IsZero() {
		days = append(days, NamedDay{d, "the deadline, put off for days off"})
	}
	return days, nil
}
