// Package worth computes what the offers of a case are worth, year by year, in the case's currency.
//
// [Of] computes every offer and ask; [Within] leaves out what a letter doesn't show. Figures are
// before tax, at the share price of the day of each offer and the assumed growth, and ignore the
// risk in currencies and share prices. Offers without a base are left out and named in
// [Worth.Without]. [Worth.Breakeven] and [Worth.Waiting] compare them. What can't be computed is a
// [*casefile.Error] at the fields it's missing.
package worth

import (
	"maps"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Worth is what the offers of a case are worth.
type Worth struct {
	Assumptions comp.Assumptions // with the defaults filled in
	Currency    string           // ISO 4217
	Rates       casefile.Rates   // of the case, if an amount was converted
	RatesOn     calendar.Date
	// those with an offer that has a base, in the order of the case
	Opportunities []OpportunityWorth
	Without       []OfferName // the offers left out because they have no base

	of *casefile.Case
}

// CompanyNames is [casefile.Case.CompanyNames].
func (w *Worth) CompanyNames() map[string]string { return w.of.CompanyNames() }

// OfferName names an offer by the IDs of its opportunity and itself.
type OfferName struct{ Opportunity, Offer string }

// OpportunityWorth is what the offers of one opportunity are worth.
type OpportunityWorth struct {
	ID, Company string
	Role        string
	Offers      []OfferWorth  // those with a base, oldest first
	Asks        []OfferWorth  // the current offer after a yes to each open ask, oldest first
	Outcome     *comp.Outcome // from the first offer to the current one; nil if they're the same

	current int // index into Offers, or -1
}

// OfferWorth is what one offer is worth. Its name is one for people: "offer", or "first offer" if
// the company has made several; "ask 1" for an ask.
type OfferWorth struct {
	comp.Column
	Made    calendar.Date
	Status  casefile.Status
	Level   string
	Role    string        // the title; "" if it's the opportunity's role
	PriceOn calendar.Date // the day of the share price; zero without equity
	// what vests or is paid after the years shown, which is in no total; zero if nothing is
	Later comp.Span
	Notes []string // sentences about what the figures leave out or assume of this offer

	offer comp.Offer
}

// named returns the offer for package comp, with its name for people.
func (w *OfferWorth) named() comp.Offer {
	o := w.offer
	o.Name = w.Name
	return o
}

// Scope selects what to compute. The zero value is every offer, without the asks.
type Scope struct {
	On      calendar.Date // leaves out offers made after the day, if it isn't zero
	Only    string        // the ID of the only opportunity, or "" for all
	Current bool          // leaves out all but the current offers
	Asks    bool          // adds the open asks
}

// Of computes what the offers and asks of the case are worth. Amounts in a currency without a rate,
// and equity without a price or a vesting schedule, give a [*casefile.Error] with each field;
// assumptions out of range give an error of package comp.
func Of(c *casefile.Case, a comp.Assumptions) (*Worth, error) { return Within(c, a, Scope{Asks: true}) }

// Within is like [Of], but for part of the case, so that a letter doesn't fail because of an offer
// it doesn't show.
func Within(c *casefile.Case, a comp.Assumptions, in Scope) (*Worth, error) {
	if c == nil {
		return nil, casefile.InputErrorf("there is no case")
	}
	none, err := comp.Compare(nil, a, comp.Rates{})
	if err != nil {
		return nil, err
	}
	if in.Only != "" {
		if _, err := c.FindOpportunity(in.Only); err != nil {
			return nil, err
		}
	}
	w := &Worth{Assumptions: none.Assumptions, Currency: c.Currency, of: c}
	v := newValuer(c, c.Currency, a)
	for i := range c.Opportunities {
		if in.Only != "" && in.Only != c.Opportunities[i].ID {
			continue
		}
		o, without := v.opportunity(i, in)
		if len(o.Offers) > 0 {
			w.Opportunities = append(w.Opportunities, o)
		}
		for _, id := range without {
			w.Without = append(w.Without, OfferName{o.ID, id})
		}
	}
	if err := c.ErrorAt(v.problems...); err != nil {
		return nil, err
	}
	if v.foreign {
		w.Rates, w.RatesOn = maps.Clone(c.Rates), c.RatesOn
	}
	return w, nil
}

// OfOffer returns what one offer is worth, in the currency of its base, or nil if it has no base.
// The path is that of the offer in the case, such as opportunities[0].offers[1], for errors, which
// are those of [Of].
func OfOffer(c *casefile.Case, path string, f *casefile.Offer) (*OfferWorth, error) {
	if f.Base.IsZero() {
		return nil, nil
	}
	v := newValuer(c, f.Base.Currency(), comp.Assumptions{})
	w, _ := v.offer(path, f)
	if err := c.ErrorAt(v.problems...); err != nil {
		return nil, err
	}
	return &w, nil
}

// Current returns the last offer that hasn't ended, or nil if there is none, it has no base, or the
// opportunity is over.
func (o *OpportunityWorth) Current() *OfferWorth {
	if o.current < 0 || o.current >= len(o.Offers) {
		return nil
	}
	return &o.Offers[o.current]
}

// Breakeven returns the annual growth of the share price at which two offers are worth the same
// over the years computed, and whether there is one.
func (w *Worth) Breakeven(x, y OfferWorth) (comp.Percent, bool, error) {
	if w.of == nil {
		return 0, false, casefile.InputErrorf("this has no case: make it with Of or Within")
	}
	return comp.Breakeven(x.offer, y.offer, w.Assumptions, Rates(w.of, w.Currency))
}
