package comp

import (
	"errors"
	"fmt"
)

// Offer is what one offer pays. ID and Name tell offers apart in tables and errors and have no part in the arithmetic.
//
// Its amounts may be in several currencies, such as a base in GBP and a grant priced in USD; [Compare] then needs the rates.
type Offer struct {
	ID, Name   string
	Base       Money       // for a year; it must be there, be it 0 USD
	Bonus      Bonus       // the zero value is none
	SignOn     []Money     // index 0 is the first year; a year of none in between is 0 USD, not the zero Money
	Equity     Equity      // no units are no grant
	Refreshers []Refresher // not guaranteed, and in no total but [Pay.WithRefreshers]
}

// Bonus is the yearly bonus: Target is a part of the base of that year, Payout the part of the target that is expected to be paid. A
// Payout of 0 is one that nobody stated, and counts as 100 %; who expects no bonus at all leaves out the target.
type Bonus struct{ Target, Payout Percent }

func (b Bonus) payout() Percent {
	if b.Payout == 0 {
		return whole
	}
	return b.Payout
}

// Equity is a grant: Units shares, at the price of one on the day of the offer.
type Equity struct {
	Units   int
	Price   Money
	Vesting Vesting
}

// Refresher is a grant that may follow in later years. It is booked in the year in which it vests or is paid, so one that vests over
// several years is several of them, and at the amount given: the growth of the stock is not applied to what is not guaranteed.
type Refresher struct {
	Year   int // 1 to 10
	Amount Money
}

const (
	mostYears = mostMonths / 12
	mostUnits = 1_000_000_000_000
)

// Check reports every rule that o breaks, joined: there is a base; no amount is missing or negative; bonus percents lie in 0 to
// 10,000 %; sign-on bonuses and refreshers fall in years 1 to 10; units lie in 0 to 10^12, and with units there are a price and a vesting
// schedule that passes [Vesting.Check]. The errors are of kind [ErrNoAmount], [ErrOverflow] or [ErrVesting].
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
	if e := o.Equity; e.Units != 0 {
		add(checkUnits(e.Units))
		add(checkAmount("price", 0, e.Price))
		for _, err := range each(e.Vesting.Check()) {
			add(fmt.Errorf("equity: %w", err))
		}
	}
	return errors.Join(wrong...)
}

// checkAmount holds one amount of an offer to the rules of [Offer.Check]; a year of 0 is not named.
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

// named puts the name of an offer before each error about it.
func (o *Offer) named(err error) error {
	name := o.ID
	if name == "" {
		name = o.Name
	}
	if name == "" {
		return err
	}
	errs := each(err)
	for i := range errs {
		errs[i] = fmt.Errorf("offer %s: %w", name, errs[i])
	}
	return errors.Join(errs...)
}

// each is the list of errors that were joined to err, as a copy.
func each(err error) []error {
	if err == nil {
		return nil
	}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return append([]error(nil), joined.Unwrap()...)
	}
	return []error{err}
}
