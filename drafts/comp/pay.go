package comp

import (
	"fmt"

	"golang.org/x/text/currency"
)

// Pay is pay by component in one currency: that of one or several years, or the difference between
// two such. A total is always the exact sum of the components as printed, never rounded on its own.
// The zero Pay has no amounts.
//
// Pay is comparable with ==.
type Pay struct {
	unit                                    currency.Unit
	base, bonus, signOn, equity, refreshers int64
}

// Base returns the base salary.
func (p Pay) Base() Money { return Money{p.base, p.unit} }

// Bonus returns the yearly bonus.
func (p Pay) Bonus() Money { return Money{p.bonus, p.unit} }

// SignOn returns the sign-on bonus.
func (p Pay) SignOn() Money { return Money{p.signOn, p.unit} }

// Equity returns what vests, at the price that follows from the assumed growth.
func (p Pay) Equity() Money { return Money{p.equity, p.unit} }

// Refreshers returns what later grants may bring, which isn't guaranteed.
func (p Pay) Refreshers() Money { return Money{p.refreshers, p.unit} }

// Cash returns the sum of base, bonus, and sign-on bonus.
func (p Pay) Cash() Money { return Money{p.base + p.bonus + p.signOn, p.unit} }

// Total returns the sum of cash and equity, without refreshers.
func (p Pay) Total() Money { return Money{p.Cash().minor + p.equity, p.unit} }

// WithRefreshers returns the total plus refreshers, which aren't guaranteed.
func (p Pay) WithRefreshers() Money { return Money{p.Total().minor + p.refreshers, p.unit} }

// minus returns p − o. Both are in the same currency and have no negative amounts, so nothing
// overflows.
func (p Pay) minus(o Pay) Pay {
	return Pay{p.unit, p.base - o.base, p.bonus - o.bonus, p.signOn - o.signOn, p.equity - o.equity,
		p.refreshers - o.refreshers}
}

// plus returns p + o. The error is of kind [ErrMixed], [ErrNoAmount], or [ErrOverflow].
func (p Pay) plus(o Pay) (Pay, error) {
	if err := p.Base().matches(o.Base()); err != nil {
		return Pay{}, err
	}
	fits := true
	add := func(a, b int64) int64 {
		sum := a + b
		fits = fits && (sum > a) == (b > 0)
		return sum
	}
	sum := Pay{p.unit, add(p.base, o.base), add(p.bonus, o.bonus), add(p.signOn, o.signOn),
		add(p.equity, o.equity),
		add(p.refreshers, o.refreshers)}
	// The totals must fit too, added in the order of the methods above.
	add(add(add(add(sum.base, sum.bonus), sum.signOn), sum.equity), sum.refreshers)
	if !fits {
		return Pay{}, p.Base().overflow()
	}
	return sum, nil
}

// Year is the pay of one year of an offer, or the difference between two such years.
type Year struct {
	Pay
	Number int // 1 is the first year
}

// Span is the pay of several years together, or the difference between two such sums.
type Span struct {
	Pay
	Years int
}

// Sum adds up years, component by component. Without years it returns the zero Span. The error is
// of kind [ErrMixed], [ErrNoAmount] (for a zero Year), or [ErrOverflow].
func Sum(years []Year) (Span, error) {
	if len(years) == 0 {
		return Span{}, nil
	}
	sum := Pay{unit: years[0].unit}
	for _, y := range years {
		var err error
		if sum, err = sum.plus(y.Pay); err != nil {
			return Span{}, err
		}
	}
	return Span{sum, len(years)}, nil
}

// Mean is the total of a span divided by its years. It isn't [Money], because it must never be
// compared with the total of one year: a sign-on bonus or a late vest makes the years of an offer
// differ.
type Mean struct {
	amount Money
	years  int
}

// Mean returns the total, without refreshers, divided by the years, rounded to the minor unit, half
// away from zero. The zero Span has the zero Mean.
func (s Span) Mean() Mean {
	if s.Years == 0 {
		return Mean{}
	}
	mean, _ := s.Total().scale(1, int64(s.Years)) // no larger than the total, so it fits
	return Mean{mean, s.Years}
}

// Amount returns the mean for a year. Compare it only with the mean of another span of as many
// years.
func (m Mean) Amount() Money { return m.amount }

// Years returns the number of years that the mean is over.
func (m Mean) Years() int { return m.years }

// String returns a text such as "$522,500 a year on average over 4 years"; the zero Mean is "".
func (m Mean) String() string {
	if m.years == 0 {
		return ""
	}
	return fmt.Sprintf("%s a year on average over %d years", m.amount, m.years)
}
