package comp

import (
	"math/big"
	"strconv"
)

// CostOfWaiting is a choice: to take an offer now, or to stay some months in the present job and take a higher one after them. Current,
// Offer and Higher are each the pay of one year, the first year for the offers; a mean over several years is wrong here. Source:
// offers.md.
type CostOfWaiting struct {
	Months                 int // 0 to 120
	Current, Offer, Higher Money
}

// Cost is months/12·(offer − current), rounded to the minor unit, half away from zero. It is negative where the present pay is the higher
// one. Sign-on bonuses count as if they were earned evenly over their year. The error is of kind [ErrNoAmount], [ErrMixed] or
// [ErrOverflow].
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

// Payback is how long after the start the higher offer has made up for the cost: months·(offer − current) ÷ (higher − offer), reckoned
// from exact amounts and rounded to a tenth of a month, half up. It is 0 where waiting costs nothing, and it reports false where the
// higher offer is not higher, so that the cost never comes back. It takes the first year's difference to go on, so that a result above 12
// months is no more than a rough one. The errors are those of [CostOfWaiting.Cost].
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
		return 0, false, faultf(ErrOverflow, "the months until the cost of waiting is paid back are too many to count")
	}
	return Tenths(tenths), true, nil
}

// lost is months·(offer − current), twelve times the cost.
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

// Tenths is a length of time as a count of tenths of a month: 1.8 months are 18. It is never negative.
type Tenths int64

// String is the months: "1.8", "2".
func (t Tenths) String() string {
	text := strconv.FormatInt(int64(t/10), 10)
	if t%10 != 0 {
		text += "." + strconv.FormatInt(int64(t%10), 10)
	}
	return text
}
