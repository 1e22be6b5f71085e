package comp

import "golang.org/x/text/currency"

// Pay is pay by component, all of it in one currency: what a year or several years bring, or, with signs, the difference of two such.
// Only this package makes one, so that its parts always add up: a total is the exact sum of the parts as they are printed, never a
// figure that was rounded on its own. The zero Pay has no amounts at all.
//
// Pay is comparable with ==.
type Pay struct {
	unit                                    currency.Unit
	base, bonus, signOn, equity, refreshers int64
}

// Base is the base salary.
func (p Pay) Base() Money { return Money{p.base, p.unit} }

// Bonus is the yearly bonus.
func (p Pay) Bonus() Money { return Money{p.bonus, p.unit} }

// SignOn is the sign-on bonus.
func (p Pay) SignOn() Money { return Money{p.signOn, p.unit} }

// Equity is what vests, at the price that the assumed growth makes.
func (p Pay) Equity() Money { return Money{p.equity, p.unit} }

// Refreshers is what later grants may bring. It is not guaranteed.
func (p Pay) Refreshers() Money { return Money{p.refreshers, p.unit} }

// Cash is base, bonus and sign-on bonus.
func (p Pay) Cash() Money { return Money{p.base + p.bonus + p.signOn, p.unit} }

// Total is cash and equity, without refreshers: TC_y of offers.md.
func (p Pay) Total() Money { return Money{p.Cash().minor + p.equity, p.unit} }

// WithRefreshers is the total with refreshers, which are not guaranteed.
func (p Pay) WithRefreshers() Money { return Money{p.Total().minor + p.refreshers, p.unit} }

// minus is p − o. Both are in one currency and of amounts that are not negative, so no part and no total is too large.
func (p Pay) minus(o Pay) Pay {
	return Pay{p.unit, p.base - o.base, p.bonus - o.bonus, p.signOn - o.signOn, p.equity - o.equity, p.refreshers - o.refreshers}
}

// plus is p + o. The error is of kind [ErrMixed], [ErrNoAmount] or [ErrOverflow].
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
	sum := Pay{p.unit, add(p.base, o.base), add(p.bonus, o.bonus), add(p.signOn, o.signOn), add(p.equity, o.equity),
		add(p.refreshers, o.refreshers)}
	// The totals too must fit, added in the order of the methods above.
	add(add(add(add(sum.base, sum.bonus), sum.signOn), sum.equity), sum.refreshers)
	if !fits {
		return Pay{}, p.Base().overflow()
	}
	return sum, nil
}
