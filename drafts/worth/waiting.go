package worth

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Waiting is a choice at one company: to take its first offer at once, or to stay some months where the client is and take the one that
// stands then. It is reckoned from the totals of the first year, and from the client's present pay, which is private: it is for the coach and
// the client, and in no letter.
type Waiting struct {
	Opportunity string
	First, Last string // the ids of the offers
	Months      int
	Cost        comp.Money  // negative where the present pay is the higher one
	Payback     comp.Tenths // months of the last offer that make up for the cost
	PaysBack    bool        // false where the last offer is not the higher one
}

// Waiting reckons the cost of waiting some months, 0 to 120, at each company whose first offer is not the one that stands. Without
// private.current_pay in the case there is nothing to reckon with, and the list is empty; so it is for 0 months. A present pay in a currency without a rate gives a [*CaseError] with its place.
func (w *Worth) Waiting(months int) ([]Waiting, error) {
	c := w.of
	several := slices.ContainsFunc(w.Opportunities, func(o OpportunityWorth) bool { return o.Outcome != nil })
	if c.Private.CurrentPay.IsZero() || months == 0 || !several {
		return nil, nil
	}
	k := &reckoner{converts: c.Convertible}
	k.rate("private.current_pay", c.Private.CurrentPay)
	if err := c.Refuse(k.problems...); err != nil {
		return nil, err
	}
	now, err := rates(c, c.Currency).Convert(c.Private.CurrentPay, c.Currency)
	if err != nil {
		return nil, err
	}
	var list []Waiting
	for _, o := range w.Opportunities {
		if o.Outcome == nil {
			continue
		}
		first, last := o.Offers[0], o.Standing()
		choice := comp.CostOfWaiting{Months: months, Current: now, Offer: first.Years[0].Total(), Higher: last.Years[0].Total()}
		v := Waiting{Opportunity: o.ID, First: first.ID, Last: last.ID, Months: months}
		if v.Cost, err = choice.Cost(); err != nil {
			return nil, err
		}
		if v.Payback, v.PaysBack, err = choice.Payback(); err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	return list, nil
}

// Breakeven returns the growth of the share price in a year at which two of the offers are worth the same over the years that are reckoned,
// and false where there is none.
func (w *Worth) Breakeven(x, y OfferWorth) (comp.Percent, bool, error) {
	return comp.Breakeven(x.offer, y.offer, w.Assumptions, rates(w.of, w.Currency))
}
