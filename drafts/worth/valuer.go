package worth

import (
	"fmt"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// valuer computes the offers of a case and collects what prevents it from computing more.
type valuer struct {
	c           *casefile.Case
	assumptions comp.Assumptions
	rates       comp.Rates // to the currency of the results
	problems    []casefile.FieldProblem
	foreign     bool // an amount is in another currency than the case's
}

func newValuer(c *casefile.Case, currency string, a comp.Assumptions) *valuer {
	return &valuer{c: c, assumptions: a, rates: Rates(c, currency)}
}

func (v *valuer) add(field, format string, args ...any) {
	v.problems = append(v.problems, casefile.FieldProblem{Field: field, Text: fmt.Sprintf(format, args...)})
}

// opportunity computes the offers of an opportunity that have a base, and returns the IDs of those
// that don't.
func (v *valuer) opportunity(i int, in Scope) (w OpportunityWorth, without []string) {
	o := v.c.AsOf(i, in.On)
	w = OpportunityWorth{ID: o.ID, Company: o.Company, Role: o.Role, current: -1}
	current := -1
	if o.Open() {
		current = o.CurrentOffer(in.On)
	}
	for n := range o.Offers {
		f := &o.Offers[n]
		switch {
		case in.Current && n != current, !in.On.IsZero() && in.On.Before(f.Made):
			continue
		case f.Base.IsZero():
			without = append(without, f.ID)
			continue
		}
		value, ok := v.offer(fmt.Sprintf("opportunities[%d].offers[%d]", i, n), f)
		if !ok {
			continue
		}
		if len(o.Offers) > 1 {
			value.Name = text.Ordinal(n+1) + " offer"
		}
		if w.Offers = append(w.Offers, value); n == current {
			w.current = len(w.Offers) - 1
		}
	}
	if in.Asks && w.current >= 0 {
		w.Asks = v.asks(o, i, current)
	}
	if w.current > 0 {
		first, last := w.Offers[0].named(), w.Offers[w.current].named()
		outcome, err := comp.NewOutcome([]comp.Offer{first, last}, v.assumptions, v.rates)
		if err != nil {
			v.add(fmt.Sprintf("opportunities[%d].offers", i), "%v", err)
		}
		w.Outcome = &outcome
	}
	return w, without
}

// asks computes the current offer after a yes to each package of each open ask. An ask only for a
// total or a start date has no package.
func (v *valuer) asks(o *casefile.Opportunity, i, current int) []OfferWorth {
	var list []OfferWorth
	for _, n := range o.OpenAsks(current) {
		ask := &o.Asks[n]
		path := fmt.Sprintf("opportunities[%d].asks[%d]", i, n)
		for m, p := range ask.Packages() {
			w, ok := v.offer(path, p.ApplyTo(o.Offers[current]))
			if !ok {
				continue
			}
			w.ID, w.Name = fmt.Sprintf("%s-ask-%d", w.ID, ask.Round), fmt.Sprintf("ask %d", ask.Round)
			if len(ask.Options) > 0 {
				w.ID, w.Name = fmt.Sprintf("%s-%d", w.ID, m+1), fmt.Sprintf("%s, package %d", w.Name, m+1)
			}
			list = append(list, w)
		}
	}
	return list
}

// offer computes one offer, or adds what keeps it from doing so to the problems.
func (v *valuer) offer(path string, f *casefile.Offer) (OfferWorth, bool) {
	before := len(v.problems)
	v.check(path, f)
	if len(v.problems) > before {
		return OfferWorth{}, false
	}
	o := f.Comp()
	table, err := comp.Compare([]comp.Offer{o}, v.assumptions, v.rates)
	if err != nil {
		v.add(path, "%v", err)
		return OfferWorth{}, false
	}
	w := OfferWorth{Column: table.Columns[0], Made: f.Made, Status: f.Status, Level: f.Level,
		Role: f.Role, offer: o}
	w.Name = "offer"
	if e := f.Equity; e != nil && e.Value.IsZero() {
		w.PriceOn = f.Made
	}
	if w.Later, err = o.Later(v.assumptions, v.rates); err != nil {
		v.add(path, "%v", err)
		return OfferWorth{}, false
	}
	w.Notes = notes(f, &w)
	return w, true
}

// check checks that the amounts of an offer can be converted and that its equity has a price and a
// schedule.
func (v *valuer) check(path string, f *casefile.Offer) {
	at := func(field string) func() string { return func() string { return path + field } }
	v.rate(at(".base"), f.Base.Currency())
	if f.Bonus != nil {
		v.rate(at(".bonus.amount"), f.Bonus.Amount.Currency())
	}
	for i, m := range f.SignOn.ByYear() {
		v.rate(func() string { return fmt.Sprintf("%s.sign_on[%d]", path, i) }, m.Currency())
	}
	for i, r := range f.Refreshers {
		field := func() string { return fmt.Sprintf("%s.refreshers[%d].amount", path, i) }
		v.rate(field, r.Amount.Currency())
	}
	if e := f.Equity; e != nil {
		v.rate(at(".equity.price"), e.Price.Currency())
		v.rate(at(".equity.value"), e.Value.Currency())
		if e.Price.IsZero() && e.Value.IsZero() {
			v.add(path+".equity.price", "missing: the grant's value can't be computed without it")
		}
		if len(e.Vesting) == 0 {
			v.add(path+".equity.vesting", "missing: the grant's value can't be computed without it")
		}
	}
}

// rate checks that an amount or a price in the currency can be converted. The path is made only for
// a problem.
func (v *valuer) rate(path func() string, currency string) {
	if currency == "" {
		return // there is no amount
	}
	v.foreign = v.foreign || currency != v.c.Currency
	if currency != v.rates.To && !v.c.Convertible(currency) {
		v.add(path(), "there's no exchange rate for %s: add it to rates, as what one %s is worth "+
			"in the case's currency, with its date in rates_on", currency, currency)
	}
}

// Rates returns the rates of the case for converting amounts to a currency.
func Rates(c *casefile.Case, to string) comp.Rates {
	r := comp.Rates{To: to, On: c.RatesOn.In(time.UTC), Pairs: map[comp.Pair]comp.Rate{}}
	for code, rate := range c.Rates {
		r.Pairs[comp.Pair{From: code, To: c.Currency}] = rate
	}
	return r
}
