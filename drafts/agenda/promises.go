package agenda

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/plan"
)

// Promise is an answer that the client has promised, and that the case has no email for.
type Promise struct {
	Topic
	By    time.Time `json:"by"`    // when the day that she named ends there, on the coach's clock
	Lacks string    `json:"lacks"` // what to do about it, as in a sentence
	Late  bool      `json:"late,omitempty"`
}

// promises returns the promised answers of a plan that are due in the days ahead.
func (d *day) promises(p *plan.Plan) (list []Promise) {
	end := d.last().AddDays(1).In(d.at.Location())
	for _, due := range p.Promises {
		if by := due.By.In(d.at.Location()); by.Before(end) {
			list = append(list, Promise{d.topic(due.Opportunity, due.Company), by, due.Lacks,
				d.at.After(by)})
		}
	}
	return list
}

// promises returns the rows of promised answers: those that are overdue, those to send today, and
// those of the days ahead.
func (o *outline) promises() (overdue, today, ahead [][]string) {
	for _, p := range o.a.Promises {
		row := []string{"by " + o.moment(p.By), p.Client, p.Company, "", "the answer that she promised",
			p.File, p.Lacks}
		switch {
		case p.Late:
			row[0] = o.moment(p.By)
			overdue = append(overdue, row)
		case p.By.Before(until(o.a.At)):
			today = append(today, row)
		default:
			ahead = append(ahead, []string{o.moment(p.By), p.Client, p.Company, row[4], p.File, p.Lacks})
		}
	}
	return overdue, today, ahead
}
