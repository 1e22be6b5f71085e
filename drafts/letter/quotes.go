package letter

import (
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
)

// quotes returns what the move costs, and all of it together; nil if they're in several currencies.
func (j *Job) quotes() ([]Quote, *comp.Money) {
	list := each.Of(j.Opportunity.Moving, func(q casefile.Quote) Quote { return Quote{phrase(q.What), q.Amount} })
	return list, sum(list, func(q Quote) comp.Money { return q.Amount })
}

// argueForLess reports whether quotes that come to so much are for clearly less than what the email asks
// for the move, so that they don't support it.
func (l *Letter) argueForLess(total *comp.Money) bool {
	if l.Ask == nil || l.Ask.Relocation == nil || total == nil {
		return false
	}
	asked := l.Ask.Relocation.Amount
	return total.Currency() == asked.Currency() && asked.Minor()*97 > total.Minor()*100
}
