package letter

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// NamedDay is a day that a letter may name though no field of its case holds it: it follows from the calendars.
type NamedDay struct {
	When calendar.LocalTime // on the recipient's clock
	What string             // such as "the first workday after the Independence Day weekend"
}

// NamedDays returns the days that a letter to the opportunity may name on the day of sending, beside those of the case: where a break is
// near its days and the first workday after it, the day by which an answer is due, and a deadline that days off put off. The error is that of
// an opportunity, a time zone or a calendar that the case does not have.
func NamedDays(c *casefile.Case, opportunity string, send time.Time) ([]NamedDay, error) {
	i, err := c.FindOpportunity(opportunity)
	if err != nil {
		return nil, err
	}
	j := &Job{C: c, Req: Request{Send: send}}
	if err := j.place(i); err != nil {
		return nil, err
	}
	j.offer = j.Opp.CurrentOffer(j.Sent)
	days := []NamedDay{{calendar.LocalTime{Date: j.Sent}, "the day of sending"}}
	if b := j.near(DateStyleOf(c.Client, j.Sent)); b != nil {
		days = append(days, NamedDay{calendar.LocalTime{Date: b.Back.date}, "the first workday after " + b.Name})
		for d, n := b.Back.date.AddDays(-1), 0; n < longestBreak && j.off(d); d, n = d.AddDays(-1), n+1 {
			days = append(days, NamedDay{calendar.LocalTime{Date: d}, "in " + b.Name})
		}
	}
	days = append(days, NamedDay{j.answerDay(), "the day by which an answer is due"})
	if d := j.shiftedDeadline(); !d.IsZero() {
		days = append(days, NamedDay{d, "the deadline, put off for days off"})
	}
	return days, nil
}

// longestBreak is how many days of a break are named at most.
const longestBreak = 40

// off reports whether nobody works at the recipient's on the day.
func (j *Job) off(d calendar.Date) bool {
	_, ok := j.office.Break(d)
	return ok
}
