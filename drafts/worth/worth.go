package worth

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Worth is what the offers of a case are worth, year by year, all in the case's currency; [Case.Worth] makes one. Figures are before tax; neither tax nor the risk
// of currencies and share prices is reckoned. Source: the design page offers.md.
type Worth struct {
	Assumptions   comp.Assumptions // with their defaults filled in
	Currency      string           // ISO 4217
	Rates         casefile.Rates   // that amounts of other currencies were converted with; empty where there were none
	RatesOn       calendar.Date
	Opportunities []OpportunityWorth // those with an offer whose base is known, in the order of the case
	Without       []OfferName        // the offers that have no base, and are left out

	of *casefile.Case
}

// OfferName names an offer of a case: by the ids of its opportunity and of itself.
type OfferName struct{ Opportunity, Offer string }

// OpportunityWorth is what the offers of one opportunity are worth.
type OpportunityWorth struct {
	ID, Company string
	Stage       casefile.Stage
	Offers      []OfferWorth  // those with a base, oldest first
	Asks        []OfferWorth  // what would stand after a yes to each open ask, oldest first
	Outcome     *comp.Outcome // the first offer against the one that stands; nil where they are the same, or where either cannot be reckoned

	standing int // index into Offers, or -1
}

// OfferWorth is what one offer is worth.
type OfferWorth struct {
	comp.Column
	Made    calendar.Date
	Status  casefile.Status
	Level   string
	PriceOn calendar.Date // the day of the share price that equity is reckoned at; zero where there is no equity

	offer comp.Offer
}

// Of reckons what the offers of the case are worth. Amounts in a currency that the case states no rate for, and equity without a price
// or a vesting schedule, give a [*CaseError] that names each place; assumptions out of their range an error of package comp.
func Of(c *casefile.Case, a comp.Assumptions) (*Worth, error) { return Select(c, a, Scope{asks: true}) }

// scope says what of a case is reckoned: a letter must not fail for the lack of what it does not show.
type Scope struct {
	On       calendar.Date // offers that were made later are left out; no day leaves out none
	Only     string        // the id of the one opportunity; "" is all
	Standing bool          // only the offers that stand
	asks     bool          // the asks too
}

func Select(c *casefile.Case, a comp.Assumptions, in Scope) (*Worth, error) {
	none, err := comp.Compare(nil, a, comp.Rates{})
	if err != nil {
		return nil, err
	}
	w := &Worth{Assumptions: none.Assumptions, Currency: c.Currency, of: c}
	k := &reckoner{converts: c.Convertible}
	for i := range c.Opportunities {
		if in.Only != "" && in.Only != c.Opportunities[i].ID {
			continue
		}
		o, without := opportunityWorth(c, k, i, a, in)
		if len(o.Offers) > 0 {
			w.Opportunities = append(w.Opportunities, o)
		}
		for _, id := range without {
			w.Without = append(w.Without, OfferName{o.ID, id})
		}
	}
	if err := c.Refuse(k.problems...); err != nil {
		return nil, err
	}
	if slices.ContainsFunc(w.Opportunities, func(o OpportunityWorth) bool { return o.foreign(c.Currency) }) {
		w.Rates, w.RatesOn = maps.Clone(c.Rates), c.RatesOn
	}
	return w, nil
}

// foreign reports whether an amount of the opportunity was converted.
func (o *OpportunityWorth) foreign(home string) bool {
	return slices.ContainsFunc(append(slices.Clone(o.Offers), o.Asks...), func(v OfferWorth) bool {
		f := &v.offer
		amounts := append(slices.Clone(f.SignOn), f.Base, f.Equity.Price)
		for _, r := range f.Refreshers {
			amounts = append(amounts, r.Amount)
		}
		return slices.ContainsFunc(amounts, func(m comp.Money) bool { return !m.IsZero() && m.Currency() != home })
	})
}

// Standing returns the offer that stands: the last one that has not ended, of an opportunity that is still open. It is nil where there is
// none, or where it has no base.
func (o *OpportunityWorth) Standing() *OfferWorth {
	if o.standing < 0 {
		return nil
	}
	return &o.Offers[o.standing]
}

// opportunityWorth reckons the offers of an opportunity that have a base, and names those without; and the one that stands as it would be after a yes to each open ask.
func opportunityWorth(c *casefile.Case, k *reckoner, i int, a comp.Assumptions, in Scope) (w OpportunityWorth, without []string) {
	o := &c.Opportunities[i]
	w = OpportunityWorth{ID: o.ID, Company: o.Company, Stage: o.Stage, standing: -1}
	stands := standing(o, in.On)
	for n := range o.Offers {
		f := &o.Offers[n]
		switch {
		case in.Standing && n != stands, !in.On.IsZero() && in.On.Before(f.Made):
			continue
		case f.Base.IsZero():
			without = append(without, f.ID)
			continue
		}
		v, ok := offerWorth(c, k, fmt.Sprintf("opportunities[%d].offers[%d]", i, n), f, a)
		if !ok {
			continue
		}
		if w.Offers = append(w.Offers, v); n == stands {
			w.standing = len(w.Offers) - 1
		}
	}
	if in.asks && w.standing >= 0 {
		w.Asks = asksWorth(c, k, i, stands, a)
	}
	if w.standing > 0 {
		first, last := w.Offers[0].offer, w.Offers[w.standing].offer
		outcome, err := comp.NewOutcome([]comp.Offer{first, last}, a, rates(c, c.Currency))
		if err != nil {
			k.add(fmt.Sprintf("opportunities[%d].offers", i), "%v", err)
		}
		w.Outcome = &outcome
	}
	return w, without
}

// standing returns the index of the current offer on the day, or of the last one if there is no day; -1 if there is none, or if the
// opportunity is no longer open.
func standing(o *casefile.Opportunity, on calendar.Date) int {
	if !o.Open() {
		return -1
	}
	return o.CurrentOffer(on)
}

// asksWorth reckons the offer that stands as it would be after a yes to each open ask; an ask of several packages gives one for each. An ask
// for a total or a start date alone changes no part of the offer that could be reckoned, and is left out.
func asksWorth(c *casefile.Case, k *reckoner, i, stands int, a comp.Assumptions) []OfferWorth {
	o := &c.Opportunities[i]
	var list []OfferWorth
	for n := range o.Asks {
		ask := &o.Asks[n]
		if !ask.IsAbout(o, stands) {
			continue
		}
		path := fmt.Sprintf("opportunities[%d].asks[%d]", i, n)
		for m, p := range ask.Packages() {
			v, ok := offerWorth(c, k, path, p.Over(o.Offers[stands]), a)
			if !ok {
				continue
			}
			v.ID, v.Name = fmt.Sprintf("%s-ask-%d", v.ID, ask.Round), fmt.Sprintf("ask %d", ask.Round)
			if len(ask.Options) > 0 {
				v.ID, v.Name = fmt.Sprintf("%s-%d", v.ID, m+1), fmt.Sprintf("%s, package %d", v.Name, m+1)
			}
			list = append(list, v)
		}
	}
	return list
}

// offerWorth reckons one offer; what stands in the way becomes a problem of the checker.
func offerWorth(c *casefile.Case, k *reckoner, path string, f *casefile.Offer, a comp.Assumptions) (OfferWorth, bool) {
	before := len(k.problems)
	o := compOffer(f)
	k.reckonable(path, f)
	if len(k.problems) > before {
		return OfferWorth{}, false
	}
	table, err := comp.Compare([]comp.Offer{o}, a, rates(c, c.Currency))
	if err != nil {
		k.add(path, "%v", err)
		return OfferWorth{}, false
	}
	v := OfferWorth{Column: table.Columns[0], Made: f.Made, Status: f.Status, Level: f.Level, offer: o}
	if f.Equity != nil {
		v.PriceOn = f.Made
	}
	return v, true
}

// reckoner gathers what keeps offers from being computed.
type reckoner struct {
	converts func(currency string) bool // whether there is a rate for it
	problems []casefile.FieldError
}

func (k *reckoner) add(field, format string, args ...any) {
	k.problems = append(k.problems, casefile.FieldError{Field: field, Text: fmt.Sprintf(format, args...)})
}

// Years computes an offer year by year, in the currency of its base; nil if it has none. The path is that of the offer in the case.
func Years(c *casefile.Case, path string, f *casefile.Offer) ([]comp.Year, error) {
	if f.Base.IsZero() {
		return nil, nil
	}
	k := &reckoner{converts: func(code string) bool { return code == f.Base.Currency() || c.Convertible(code) }}
	k.reckonable(path, f)
	if err := c.Refuse(k.problems...); err != nil {
		return nil, err
	}
	t, err := comp.Compare([]comp.Offer{compOffer(f)}, comp.Assumptions{}, rates(c, f.Base.Currency()))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return t.Columns[0].Years, nil
}

// reckonable checks that the amounts of an offer can be shown in the case's currency and that its equity has a price and a schedule.
func (k *reckoner) reckonable(path string, f *casefile.Offer) {
	k.rate(path+".base", f.Base)
	for i, m := range f.SignOn {
		k.rate(fmt.Sprintf("%s.sign_on[%d]", path, i), m)
	}
	for i, r := range f.Refreshers {
		k.rate(fmt.Sprintf("%s.refreshers[%d].amount", path, i), r.Amount)
	}
	if e := f.Equity; e != nil {
		k.rate(path+".equity.price", e.Price)
		if e.Price.IsZero() {
			k.add(path+".equity.price", "missing: the shares cannot be reckoned without it")
		}
		if len(e.Vesting) == 0 {
			k.add(path+".equity.vesting", "missing: the shares cannot be reckoned without it")
		}
	}
}

// rate checks that an amount can be shown in the case's currency.
func (k *reckoner) rate(path string, m comp.Money) {
	if !m.IsZero() && !k.converts(m.Currency()) {
		k.add(path, "no rate is stated for %s: add it to rates, as what one %s is worth in the case's currency, with its day in rates_on", m.Currency(), m.Currency())
	}
}

// comp returns the offer as package comp reckons it.
func compOffer(f *casefile.Offer) comp.Offer {
	o := comp.Offer{ID: f.ID, Name: f.ID, Base: f.Base, SignOn: f.SignOn}
	if f.Bonus != nil {
		o.Bonus = comp.Bonus{Target: f.Bonus.Target, Payout: f.Bonus.Payout}
	}
	if f.Equity != nil {
		o.Equity = comp.Equity{Units: f.Equity.Units, Price: f.Equity.Price, Vesting: f.Equity.Vesting}
	}
	for _, r := range f.Refreshers {
		o.Refreshers = append(o.Refreshers, comp.Refresher{Year: r.Year, Amount: r.Amount})
	}
	return o
}

// rates returns the rates of the case as comp wants them; to is the currency to show amounts in.
func rates(c *casefile.Case, to string) comp.Rates {
	r := comp.Rates{To: to, On: c.RatesOn.In(time.UTC), Pairs: map[comp.Pair]comp.Rate{}}
	for code, rate := range c.Rates {
		r.Pairs[comp.Pair{From: code, To: c.Currency}] = rate
	}
	return r
}
