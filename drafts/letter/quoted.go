package letter

import (
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
)

// Quote is what a part of the move costs.
type Quote struct {
	What   string // a phrase
	Amount comp.Money
}

// quoted says what the move costs, in a sentence; "" if that's unknown or in several currencies.
func (j *Job) quoted() string {
	list := j.Opportunity.Moving
	total := sum(list, func(q casefile.Quote) comp.Money { return q.Amount })
	if total == nil {
		return ""
	}
	parts := AndList(each.Of(list, func(q casefile.Quote) string { return q.Amount.String() + " for " + phrase(q.What) }))
	said := j.short("I have been quoted ", "I've been quoted ")
	if len(list) == 1 {
		return said + parts + "."
	}
	return said + total.String() + " for the move: " + parts + "."
}
