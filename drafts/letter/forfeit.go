package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/worth"
)

// Forfeit is something that the client gives up.
type Forfeit struct {
	What   string // such as RSUs
	Amount comp.Money
	Date   Day
	Words  string // "$38,000 in RSUs that vest November 15"
}

var forfeitWords = map[casefile.ForfeitKind]string{
	"rsu": "RSUs", "options": "options", "bonus": "a bonus",
	"pension": "pension contributions", "other": "a payment",
}

// forfeit puts what she gives up into words.
func (j *Job) forfeit(f casefile.Forfeit) Forfeit {
	out := Forfeit{What: forfeitWords[f.Kind], Amount: f.Amount, Date: Day{f.Date, j.style}}
	on := out.Date.within()
	if !j.style.monthFirst {
		on = "on " + on
	}
	switch f.Kind {
	case "rsu", "options":
		out.Words = f.Amount.String() + " in " + out.What + " that vest " + on
	case "pension":
		if j.style.monthFirst { // as in a 401(k)
			out.What = "retirement contributions"
		}
		out.Words = f.Amount.String() + " in " + out.What + " due " + on
	case "bonus":
		out.Words = withArticle(f.Amount.String()+" bonus") + " that pays out " + on
	default:
		out.Words = withArticle(f.Amount.String()+" payment") + " due " + on
	}
	return out
}

// atRate returns an amount in another currency at the case's rates, in words: "CA$50,005 at the rate
// of June 25"; "" if it's in that currency already, or there's no rate.
func (j *Job) atRate(m *comp.Money, currency string) string {
	if m == nil || currency == "" || m.Currency() == currency {
		return ""
	}
	converted, err := worth.Rates(j.Case, currency).Convert(*m, currency)
	if err != nil || j.Case.RatesOn.IsZero() {
		return ""
	}
	return converted.Whole().String() + " at the rate of " + j.style.Day(j.Case.RatesOn).Date()
}

// lostTotal returns the sum of what she gives up; nil if that's nothing, or in several currencies.
func (j *Job) lostTotal() *comp.Money {
	return sum(j.givenUp(), func(f Forfeit) comp.Money { return f.Amount })
}

// fairTotal returns the sum of what she gives up if the offer can fairly be held against it: all of
// it is due within a year of the day of sending, and the offered sign-on bonus doesn't cover it.
func (j *Job) fairTotal() *comp.Money {
	total := j.lostTotal()
	if total == nil || slices.ContainsFunc(j.givenUp(), func(f Forfeit) bool {
		return f.Date.date.Sub(j.sent) > 365
	}) {
		return nil
	}
	if j.offer >= 0 {
		if offered := newInstalments(j.Opportunity.Offers[j.offer].SignOn).sum(); offered != nil {
			here, err := *total, error(nil)
			if here.Currency() != offered.Currency() {
				here, err = worth.Rates(j.Case, offered.Currency()).Convert(here, offered.Currency())
			}
			if err != nil || offered.Minor() >= here.Minor() {
				return nil
			}
		}
	}
	return total
}

// givenUp returns what she gives up, put into words once.
func (j *Job) givenUp() []Forfeit {
	if j.lost == nil {
		j.lost = make([]Forfeit, 0, len(j.Opportunity.Forfeits))
		for _, f := range j.Opportunity.Forfeits {
			if j.isLost(f) {
				j.lost = append(j.lost, j.forfeit(f))
			}
		}
	}
	return j.lost
}

// isLost reports whether it's neither paid before the email is sent nor before she starts.
func (j *Job) isLost(f casefile.Forfeit) bool {
	return !f.Date.Before(j.sent) &&
		(j.offer < 0 || !f.Date.Before(j.Opportunity.Offers[j.offer].Start))
}
