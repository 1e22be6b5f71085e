package comp

import (
	"cmp"
	"fmt"
	"math/big"

	"golang.org/x/text/currency"
)

// Years returns what the offer pays year by year. For year y, with raise r and growth g:
//
//	base_y   = base·(1+r)^(y−1)
//	bonus_y  = base·(1+r)^(y−1)·target·payout, or amount·payout; payout is 1 in guaranteed years
//	sign_on_y is the sign-on bonus of its year
//	equity_y = Σ units_m·max(0, price·(1+g)^(m/12) − strike), the sum over the vests in months
//	           12(y−1) < m ≤ 12y, with units_m as in [Vesting.Units]; a grant by value has as many
//	           units as it is worth minor units, each at the price of one
//
// Each component of each year is computed exactly, without floating point, and rounded once to the
// minor unit, half away from zero; the bonus is computed from the base before rounding. Only an
// irrational (1+g)^(m/12) is cut, after 57 decimals. What vests or is paid after the years asked
// for doesn't count.
//
// The error is as in [Offer.Check], or of kind [ErrMixed] if the amounts are in several currencies
// (use [Compare] with rates), or of kind [ErrOverflow].
func (o Offer) Years(a Assumptions) ([]Year, error) {
	p, err := newProjector(a, Rates{})
	if err != nil {
		return nil, err
	}
	years := make([]Year, p.Years)
	if _, err := p.project(years, &o, o.Base.unit); err != nil {
		return nil, err
	}
	return years, nil
}

// projector projects offers one after another. It holds what they have in common, and memory that
// each of them reuses.
type projector struct {
	Assumptions
	rates  Rates
	growth *growth // nil if there is no growth
	raises []raise // by the index of the year; nil if there is no raise
	units  [mostMonths]int64

	sum, product, quo, word big.Int
}

// raise is num/den = (1+r)^(y−1)/10^8, the factor for a share of the base in units of 10^-8.
type raise struct{ num, den *big.Int }

func newProjector(a Assumptions, rates Rates) (*projector, error) {
	a, err := a.filled()
	if err != nil {
		return nil, err
	}
	p := &projector{Assumptions: a, rates: rates}
	if a.Growth != 0 {
		p.growth = newGrowth(a.Growth)
	}
	if a.Raise != 0 {
		p.raises = make([]raise, a.Years)
		for i := range p.raises {
			p.raises[i] = raise{bigPow(int64(whole+a.Raise), i), bigPow(whole, i+2)}
		}
	}
	return p, nil
}

// project fills in the years of an offer in the currency and returns their sum.
func (p *projector) project(years []Year, o *Offer, in currency.Unit) (Span, error) {
	if err := o.Check(); err != nil {
		return Span{}, o.named(err)
	}
	var units []int64
	if o.Equity.any() {
		count, _, _, _ := o.Equity.priced()
		units = o.Equity.Vesting.allocate(p.units[:0], count)
	}
	for i := range years {
		pay, err := p.pay(o, units, i, in)
		if err != nil {
			return Span{}, o.named(fmt.Errorf("year %d: %w", i+1, err))
		}
		years[i] = Year{pay, i + 1}
	}
	sum, err := Sum(years)
	if err != nil {
		return Span{}, o.named(err)
	}
	return sum, nil
}

// pay returns the pay of the year at an index. A component in another currency is rounded in its
// own and then converted, so that readers who convert the amount shown get the same.
func (p *projector) pay(o *Offer, units []int64, year int, in currency.Unit) (Pay, error) {
	pay := Pay{unit: in}
	var failed error
	add := func(to *int64, what string, minor int64, fits bool, unit currency.Unit) {
		m, err := Money{minor, unit}, error(nil)
		if !fits {
			err = m.overflow()
		} else if m, err = p.rates.convert(m, in); err == nil {
			m, err = Money{*to, in}.Add(m)
		}
		if err != nil {
			failed = cmp.Or(failed, fmt.Errorf("%s: %w", what, err))
			return
		}
		*to = m.minor
	}
	base, fits := p.raised(o.Base.minor, whole*whole, year)
	add(&pay.base, "base", base, fits, o.Base.unit)
	payout, bonusUnit := uint64(o.Bonus.payout(year)), o.Base.unit
	bonus, fits := p.raised(o.Base.minor, uint64(o.Bonus.Target)*payout, year)
	if !o.Bonus.Amount.IsZero() {
		bonusUnit = o.Bonus.Amount.unit
		bonus, fits = mulDiv(o.Bonus.Amount.minor, payout, whole)
	}
	add(&pay.bonus, "bonus", bonus, fits, bonusUnit)
	if year < len(o.SignOn) {
		add(&pay.signOn, "sign-on", o.SignOn[year].minor, true, o.SignOn[year].unit)
	}
	if len(units) > 0 {
		equity, fits, unit := p.equity(&o.Equity, units, year)
		add(&pay.equity, "equity", equity, fits, unit)
	}
	for _, r := range o.Refreshers {
		if r.Year == year+1 {
			add(&pay.refreshers, "refreshers", r.Amount.minor, true, r.Amount.unit)
		}
	}
	return pay, failed
}

// raised returns part/10^8 of the base after the raises up to the year at an index.
func (p *projector) raised(base int64, part uint64, year int) (int64, bool) {
	if p.raises == nil {
		return mulDiv(base, part, whole*whole)
	}
	r := p.raises[year]
	p.product.Mul(r.num, p.word.SetInt64(base))
	p.sum.Mul(&p.product, p.word.SetUint64(part))
	return roundQuo(&p.sum, r.den)
}

// equity returns what vests in the year at an index.
func (p *projector) equity(e *Equity, units []int64, year int) (int64, bool, currency.Unit) {
	_, price, strike, unit := e.priced()
	var count int64
	p.sum.SetInt64(0)
	for i, vest := range e.Vesting {
		switch {
		case vest.Month <= 12*year || vest.Month > 12*(year+1):
		case p.growth == nil:
			count += units[i]
		default:
			p.product.Mul(p.growth.at(vest.Month), p.word.SetInt64(price))
			p.product.Sub(&p.product, p.quo.Mul(p.growth.one, p.word.SetInt64(strike)))
			if p.product.Sign() > 0 {
				p.sum.Add(&p.sum, p.product.Mul(&p.product, p.word.SetInt64(units[i])))
			}
		}
	}
	if p.growth == nil {
		minor, fits := mulDiv(count, uint64(max(price-strike, 0)), fineOne)
		return minor, fits, unit
	}
	minor, fits := roundQuo(&p.sum, p.growth.fine)
	return minor, fits, unit
}

// Assumptions are what a projection assumes about the future. The zero value is the default: no
// raise, no growth, four years.
type Assumptions struct {
	Raise  Percent // of the base, in every year from the second on; -100% to 10,000%
	Growth Percent // of the stock price in a year, from the day of the offer on; -100% to 10,000%
	Years  int     // 1 to 10; 0 means 4
}

const defaultYears = 4

// Sensitivity returns what a function makes of the assumptions at three rates of growth: −15%, 0, and +10%.
// The error is the first one of the function.
func Sensitivity[T any](a Assumptions, of func(Assumptions) (T, error)) (at []T, err error) {
	for _, a.Growth = range []Percent{-15_00, 0, 10_00} {
		result, err := of(a)
		if err != nil {
			return nil, err
		}
		at = append(at, result)
	}
	return at, nil
}

// filled returns a with its defaults filled in. The error is of kind [ErrOverflow].
func (a Assumptions) filled() (Assumptions, error) {
	switch {
	case a.Raise < -whole || a.Raise > mostPercent:
		return a, faultf(ErrOverflow, "a raise of %s is not in -100%% to 10000%%", a.Raise)
	case a.Growth < -whole || a.Growth > mostPercent:
		return a, faultf(ErrOverflow, "a growth of %s is not in -100%% to 10000%%", a.Growth)
	case a.Years < 0 || a.Years > mostYears:
		return a, faultf(ErrOverflow, "%d years are not in 1 to %d", a.Years, mostYears)
	case a.Years == 0:
		a.Years = defaultYears
	}
	return a, nil
}
