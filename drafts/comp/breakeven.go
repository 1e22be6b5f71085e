package comp

import (
	"math/big"
	"slices"
)

// The growth that [Breakeven] looks at.
const (
	leastBreakeven = -90_00
	mostBreakeven  = 200_00
)

// Breakeven is the growth at which two offers are worth the same over the years of a, to a hundredth of a percent: the one of the two
// around the crossing at which they are closer. Refreshers do not count and a.Growth is not used. It reports false where the offers never
// meet at −90 % to +200 %. Where they meet more than once it is the growth nearest to 0, a fall before as large a rise; so it is 0 for two
// offers that are always equal.
//
// The difference of two offers is a sum of powers of (1+g)^(1/12). It is reckoned in whole numbers, with the equity not yet rounded. The
// errors are those of [Compare].
func Breakeven(x, y Offer, a Assumptions, rates Rates) (Percent, bool, error) {
	a.Growth = 0
	c, err := Compare([]Offer{x, y}, a, rates)
	if err != nil {
		return 0, false, err
	}
	diff, err := difference(&x, &y, c, rates)
	if err != nil {
		return 0, false, err
	}
	if len(diff) == 0 {
		return 0, true, nil
	}
	var best Percent
	found := false
	for _, g := range diff.crossings(leastBreakeven, mostBreakeven) {
		if below := diff.at(g - 1).CmpAbs(diff.at(g)); below < 0 || below == 0 && g > 0 {
			g--
		}
		if !found || magnitude(int64(g)) < magnitude(int64(best)) {
			best, found = g, true
		}
	}
	return best, found, nil
}

// curve is a sum of coefficient·(1+g)^(month/12), in ascending months and without zeros.
type curve []power

type power struct {
	month int
	coef  *big.Int
}

// difference is x − y as the growth makes it, times a positive number that makes it whole.
func difference(x, y *Offer, c Comparison, rates Rates) (curve, error) {
	unit := c.Columns[0].Total.unit
	cash := big.NewInt(c.Columns[0].Total.Cash().minor)
	cash.Sub(cash, big.NewInt(c.Columns[1].Total.Cash().minor))
	var byMonth [mostMonths + 1]big.Rat
	byMonth[0].SetInt(cash)
	for i, o := range [...]*Offer{x, y} {
		if o.Equity.Units == 0 {
			continue
		}
		rate, err := rates.ratio(o.Equity.Price.unit, unit)
		if err != nil {
			return nil, o.named(err)
		}
		rate.Mul(rate, new(big.Rat).SetInt64(o.Equity.Price.minor))
		if i == 1 {
			rate.Neg(rate)
		}
		for j, units := range o.Equity.Vesting.allocate(nil, int64(o.Equity.Units)) {
			if month := o.Equity.Vesting[j].Month; month <= 12*c.Assumptions.Years {
				vest := new(big.Rat).SetInt64(units)
				byMonth[month].Add(&byMonth[month], vest.Mul(vest, rate))
			}
		}
	}
	scale := big.NewInt(1)
	for i := range byMonth {
		den := byMonth[i].Denom()
		scale.Mul(scale, new(big.Int).Quo(den, new(big.Int).GCD(nil, nil, scale, den)))
	}
	var all curve
	for month := range byMonth {
		coef := new(big.Int).Mul(byMonth[month].Num(), scale)
		if coef.Quo(coef, byMonth[month].Denom()); coef.Sign() != 0 {
			all = append(all, power{month, coef})
		}
	}
	return all, nil
}

// at is the value at a growth, in units of 10^-factorDigits.
func (c curve) at(g Percent) *big.Int {
	table, sum := newGrowth(g), new(big.Int)
	for _, p := range c {
		sum.Add(sum, new(big.Int).Mul(p.coef, table.at(p.month)))
	}
	return sum
}

// crossings lists the growths from low+1 to high, at hundredths of a percent, whose sign is another than the one before. By Descartes'
// rule a curve whose coefficients never change sign has none. Any other is taken apart at the turns of a curve of one change less, between
// which it meets zero at most once, so that halving finds the place.
func (c curve) crossings(low, high Percent) []Percent {
	slope, changes := c.slope()
	if !changes {
		return nil
	}
	cuts := []Percent{low}
	for _, turn := range slope.crossings(low, high) {
		cuts = append(cuts, turn-1, turn)
	}
	cuts = append(cuts, high)
	var found []Percent
	for i, to := range cuts[1:] {
		from := cuts[i]
		sign := c.at(from).Sign()
		if from >= to || c.at(to).Sign() == sign {
			continue
		}
		for to-from > 1 {
			if mid := from + (to-from)/2; c.at(mid).Sign() == sign {
				from = mid
			} else {
				to = mid
			}
		}
		found = append(found, to)
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// slope is, but for a positive factor, the derivative of c divided by the power before its first change of sign. That power falls out and
// those below it turn their sign, so the slope has one change of sign less than c. It reports false where c has none.
func (c curve) slope() (curve, bool) {
	for i := range len(c) - 1 {
		if c[i].coef.Sign() == c[i+1].coef.Sign() {
			continue
		}
		var slope curve
		for j, p := range c {
			if j != i {
				slope = append(slope, power{p.month, new(big.Int).Mul(p.coef, big.NewInt(int64(p.month-c[i].month)))})
			}
		}
		return slope, true
	}
	return nil, false
}
