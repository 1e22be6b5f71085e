package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Forfeit is something that the client gives up.
type Forfeit struct {
	What   string // such as shares
	Amount comp.Money
	Date   Day
	Words  string // "$38,000 in shares that vest on November 15"
}

var forfeitWords = map[casefile.ForfeitKind]string{
	"rsu": "shares", "options": "options", "bonus": "a bonus",
	"pension": "pension contributions", "other": "a payment",
}

// forfeit puts what she gives up into words.
func (j *Job) forfeit(f casefile.Forfeit) Forfeit {
	out := Forfeit{What: forfeitWords[f.Kind], Amount: f.Amount, Date: Day{f.Date, j.style}}
	on := out.Date.Date()
	switch f.Kind {
	case "rsu", "options", "pension":
		out.Words = f.Amount.String() + " in " + out.What
		if f.Kind == "pension" {
			out.Words += " due on " + on
		} else {
			out.Words += " that vest on " + on
		}
	case "bonus":
		out.Words = withArticle(f.Amount.String()+" bonus") + " due on " + on
	default:
		out.Words = withArticle(f.Amount.String()+" payment") + " due on " + on
	}
	return out
}

// fairTotal returns the sum of what she gives up if the offer can fairly be held against it: all of
// it is due within a year of the day of sending, and the offered sign-on bonus doesn't cover it.
func (j *Job) fairTotal() *comp.Money {
	total := sum(j.Opportunity.Forfeits, func(f casefile.Forfeit) comp.Money { return f.Amount })
	if total == nil || slices.ContainsFunc(j.Opportunity.Forfeits, func(f casefile.Forfeit) bool {
		return f.Date.Before(j.sent) || f.Date.Sub(j.sent) > 365
	}) {
		return nil
	}
	if j.offer >= 0 {
		offered := newInstalments(j.Opportunity.Offers[j.offer].SignOn).sum()
		if offered != nil && (offered.Currency() != total.Currency() || offered.Minor() >= total.Minor()) {
			return nil
		}
	}
	return total
}
