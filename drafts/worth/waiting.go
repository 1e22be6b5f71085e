package worth

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Waiting compares two choices at one company: taking its first offer at once, or staying with the
// current employer for some months and taking its current offer. It's for coach and client only,
// because it's computed from the client's current pay, which is private.
type Waiting struct {
	Opportunity string
	First, Last string // the IDs of the offers
	FirstName   string // those for people, such as "first offer"
	LastName    string
	Months      int
	Cost        comp.Money  // negative if the current pay is higher than the first offer
	Payback     comp.Tenths // months of the last offer that make up for the cost
	PaysBack    bool        // false if the last offer isn't higher than the first
}

// Waiting computes the cost of waiting some months, 0 to 120, at each company whose first offer
// isn't its current one, from the totals of their first years. The list is empty for 0 months and
// for a case without private.current_pay. If that's in a currency without a rate, the error is a
// [*casefile.Error].
func (w *Worth) Waiting(months int) ([]Waiting, error) {
	c := w.of
	if c == nil {
		return nil, casefile.InputErrorf("this has no case: make it with Of or Within")
	}
	several := slices.ContainsFunc(w.Opportunities, func(o OpportunityWorth) bool { return o.Outcome != nil })
	if c.Private.CurrentPay.IsZero() || months == 0 || !several {
		return nil, nil
	}
	v := newValuer(c, c.Currency, comp.Assumptions{})
	v.rate(func() string { return "private.current_pay" }, c.Private.CurrentPay.Currency())
	if err := c.ErrorAt(v.problems...); err != nil {
		return nil, err
	}
	now, err := v.rates.Convert(c.Private.CurrentPay, c.Currency)
	if err != nil {
		return nil, err
	}
	var list []Waiting
	for _, o := range w.Opportunities {
		if o.Outcome == nil {
			continue
		}
		first, last := o.Offers[0], o.Current()
		choice := comp.CostOfWaiting{Months: months, Current: now, Offer: first.Years[0].Total(),
			Higher: last.Years[0].Total()}
		w := Waiting{Opportunity: o.ID, First: first.ID, Last: last.ID, FirstName: first.Name,
			LastName: last.Name, Months: months}
		if w.Cost, err = choice.Cost(); err != nil {
			return nil, err
		}
		if w.Payback, w.PaysBack, err = choice.Payback(); err != nil {
			return nil, err
		}
		list = append(list, w)
	}
	return list, nil
}
