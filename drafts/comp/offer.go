package comp

import (
	"cmp"
	"errors"
	"fmt"

	"golang.org/x/text/currency"

	"github.com/tactful-drafts/tactful/drafts/internal/each"
)

// Offer is what one offer pays. ID and Name only tell offers apart in tables and errors.
//
// Its amounts may be in several currencies, such as a base in GBP and a grant priced in USD;
// [Compare] then needs the rates.
type Offer struct {
	ID, Name   string
	Base       Money       // for a year; required, even if it is 0 USD
	Bonus      Bonus       // the zero value means none
	SignOn     []Money     // by year; a year without one is 0 USD, not the zero Money
	Equity     Equity      // neither units nor a value means no grant
	Refreshers []Refresher // not guaranteed, and only part of [Pay.WithRefreshers]
}

// Bonus is the yearly bonus: a share of the year's base, Target, or a fixed amount, but not both.
// Payout is the share of it that is likely to be paid; 0 means 100%. In the first Guaranteed years
// all of it is paid. To expect no bonus, leave out both Target and Amount.
type Bonus struct {
	Target     Percent
	Amount     Money
	Payout     Percent
	Guaranteed int // 0 to 10
}

// payout returns the share that is paid in the year at an index.
func (b Bonus) payout(year int) Percent {
	if b.Payout == 0 || year < b.Guaranteed {
		return whole
	}
	return b.Payout
}

// Equity is a grant: so many units, each worth Price less Strike, if there is one, but never less
// than nothing; or a grant that is quoted by its Value, with which the units don't count. Price and
// Value are those of the day of the offer.
type Equity struct {
	Units   int
	Price   Price
	Strike  Price // of options
	Value   Money
	Vesting Vesting
}

// any reports whether there is a grant.
func (e *Equity) any() bool { return e.Units != 0 || !e.Value.IsZero() }

// priced returns the units that vest, their price, and their strike price, in units of 10^-4 minor
// units. A grant by value is one of as many units as it is worth minor units.
func (e *Equity) priced() (units, price, strike int64, unit currency.Unit) {
	if !e.Value.IsZero() {
		return e.Value.minor, fineOne, 0, e.Value.unit
	}
	return int64(e.Units), e.Price.fine, e.Strike.fine, e.Price.unit
}

// Refresher is what a grant that may follow brings in one year, so a grant that vests over several
// years is several Refreshers. The growth of the stock isn't applied to it, because it isn't
// guaranteed.
type Refresher struct {
	Year   int // 1 to 10
	Amount Money
}

const (
	mostYears = mostMonths / 12
	mostUnits = 1_000_000_000_000
)

// Check returns an error for every rule that o breaks, joined. There must be a base, no amount may
// be missing or negative, bonus percentages must be from 0 to 10,000%, sign-on bonuses, guaranteed
// bonuses, and refreshers must be in years 1 to 10, and units from 0 to 10^12. A bonus has a target
// or an amount. A grant needs a value or a price, and a vesting schedule that passes
// [Vesting.Check]; its strike price must be in the currency of its price. The errors are of kind
// [ErrNoAmount], [ErrMixed], [ErrOverflow], or [ErrVesting].
func (o Offer) Check() error {
	var wrong []error
	add := func(err error) {
		if err != nil {
			wrong = append(wrong, err)
		}
	}
	add(checkAmount("base", 0, o.Base))
	if o.Bonus.Target < 0 || o.Bonus.Target > mostPercent {
		add(faultf(ErrOverflow, "bonus: a target of %s is not in 0%% to 10000%%", o.Bonus.Target))
	}
	if o.Bonus.Payout < 0 || o.Bonus.Payout > mostPercent {
		add(faultf(ErrOverflow, "bonus: a payout of %s is not in 0%% to 10000%%", o.Bonus.Payout))
	}
	if !o.Bonus.Amount.IsZero() {
		add(checkAmount("bonus", 0, o.Bonus.Amount))
		if o.Bonus.Target != 0 {
			add(faultf(ErrOverflow, "bonus: want a target or an amount, not both"))
		}
	}
	if o.Bonus.Guaranteed < 0 || o.Bonus.Guaranteed > mostYears {
		add(faultf(ErrOverflow, "bonus: %d guaranteed years are not in 0 to %d", o.Bonus.Guaranteed,
			mostYears))
	}
	if len(o.SignOn) > mostYears {
		add(faultf(ErrOverflow, "sign-on: %d years are more than %d", len(o.SignOn), mostYears))
	}
	for i, m := range o.SignOn {
		add(checkAmount("sign-on", i+1, m))
	}
	for _, r := range o.Refreshers {
		if r.Year < 1 || r.Year > mostYears {
			add(faultf(ErrOverflow, "refresher: year %d is not in 1 to %d", r.Year, mostYears))
		}
		add(checkAmount("refresher", r.Year, r.Amount))
	}
	if e := o.Equity; e.any() {
		add(checkUnits(e.Units))
		if e.Value.IsZero() {
			if e.Price.IsZero() {
				add(faultf(ErrNoAmount, "price: there is no amount"))
			} else if !e.Strike.IsZero() {
				_, err := e.Price.Compare(e.Strike)
				add(err)
			}
		} else {
			add(checkAmount("value", 0, e.Value))
		}
		for _, err := range joined(e.Vesting.Check()) {
			add(fmt.Errorf("equity: %w", err))
		}
	}
	return errors.Join(wrong...)
}

// checkAmount checks one amount of an offer by the rules of [Offer.Check]. If year is 0, the error
// names no year.
func checkAmount(what string, year int, m Money) error {
	if year > 0 && (m.IsZero() || m.minor < 0) {
		what = fmt.Sprintf("%s of year %d", what, year)
	}
	switch {
	case m.IsZero():
		return faultf(ErrNoAmount, "%s: there is no amount", what)
	case m.minor < 0:
		return faultf(ErrOverflow, "%s: an amount is never negative, got %s", what, m)
	}
	return nil
}

func checkUnits(units int) error {
	if units < 0 || int64(units) > mostUnits {
		return faultf(ErrOverflow, "equity: %d units are not in 0 to %d", units, int64(mostUnits))
	}
	return nil
}

// named prefixes each error about an offer with its name.
func (o *Offer) named(err error) error {
	name := cmp.Or(o.ID, o.Name)
	if name == "" {
		return err
	}
	return errors.Join(each.Of(joined(err), func(err error) error {
		return fmt.Errorf("offer %s: %w", name, err)
	})...)
}

// joined returns the list of errors joined in err.
func joined(err error) []error {
	if err == nil {
		return nil
	}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return joined.Unwrap()
	}
	return []error{err}
}
