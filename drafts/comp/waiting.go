package comp

import "math/big"

// CostOfWaiting is the choice between taking an offer now and staying in the current job for some
// months to take a higher offer then. Current, Offer, and Higher are each the pay of one year, for
// an offer that of its first year, never a mean over several years.
type CostOfWaiting struct {
	Months                 int // 0 to 120
	Current, Offer, Higher Money
}

// Cost returns months/12·(offer − current), rounded to the minor unit, half away from zero. It is
// negative if the current pay is higher. A sign-on bonus counts as if it were earned evenly over
// its year. The error is of kind [ErrNoAmount], [ErrMixed], or [ErrOverflow].
func (c CostOfWaiting) Cost() (Money, error) {
	lost, err := c.lost()
	if err != nil {
		return Money{}, err
	}
	minor, ok := roundQuo(lost, big.NewInt(12))
	if !ok {
		return Money{}, c.Offer.overflow()
	}
	return Money{minor, c.Offer.unit}, nil
}

// Payback returns how long after the start the higher offer makes up for the cost: months·(offer −
// current) ÷ (higher − offer), computed from exact amounts and rounded to a tenth of a month, half
// up. It is 0 if waiting costs nothing. Payback reports false if the higher offer isn't higher, so
// that the cost never comes back. It assumes that later years differ as the first ones do, so a
// result above 12 months is rough. The error is as in [CostOfWaiting.Cost].
func (c CostOfWaiting) Payback() (Tenths, bool, error) {
	lost, err := c.lost()
	if err != nil {
		return 0, false, err
	}
	gain, err := c.Higher.Sub(c.Offer)
	switch {
	case err != nil:
		return 0, false, err
	case lost.Sign() <= 0:
		return 0, true, nil
	case gain.minor <= 0:
		return 0, false, nil
	}
	tenths, ok := roundQuo(lost.Mul(lost, big.NewInt(10)), big.NewInt(gain.minor))
	if !ok {
		return 0, false, faultf(ErrOverflow,
			"the months until the cost of waiting is paid back are too many to count")
	}
	return Tenths(tenths), true, nil
}

// lost returns months·(offer − current), which is twelve times the cost.
func (c CostOfWaiting) lost() (*big.Int, error) {
	if c.Months < 0 || c.Months > mostMonths {
		return nil, faultf(ErrOverflow, "%d months of waiting are not in 0 to %d", c.Months, mostMonths)
	}
	diff, err := c.Offer.Sub(c.Current)
	if err != nil {
		return nil, err
	}
	lost := big.NewInt(diff.minor)
	return lost.Mul(lost, big.NewInt(int64(c.Months))), nil
}

// Tenths is a length of time in tenths of a month: 1.8 months are 18. It is never negative.
type Tenths int64

// String returns the number of months: "1.8", "2".
func (t Tenths) String() string { return fixed(int64(t), 1) }
