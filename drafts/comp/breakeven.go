package comp

import (
	"math/big"
	"slices"
)

// The range of growth that [Breakeven] searches.
const (
	leastBreakeven = -90_00
	mostBreakeven  = 200_00
)

// Breakeven returns the growth of the stock price in a year at which two offers are worth the same
// over the years of a. It is the hundredth of a percent at which they are closest. If the offers
// meet more than once, it is the growth nearest to 0, and of a fall and an equal rise the fall; for
// offers that are always equal it is 0. Breakeven reports false if they don't meet between −90% and
// +200%. Refreshers don't count, and a.Growth isn't used.
//
// The difference between two offers is a sum of powers of (1+g)^(1/12). It is computed in integers,
// before the equity is rounded. The error is as in [Compare].
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

// curve is a sum of coef·(1+g)^(month/12), by ascending month, without zero coefficients.
type curve []power

type power struct {
	month int
	coef  *big.Int
}

// difference returns x − y as a function of the growth, times a positive factor that makes all
// coefficients integers.
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

// at returns the value at a growth, in units of 10^-factorDigits.
func (c curve) at(g Percent) *big.Int {
	table, sum := newGrowth(g), new(big.Int)
	for _, p := range c {
		sum.Add(sum, new(big.Int).Mul(p.coef, table.at(p.month)))
	}
	return sum
}

// crossings returns the growths from low+1 to high, in hundredths of a percent, at which the curve
// has a different sign from the growth before. By Descartes' rule of signs, there are none if the
// coefficients never change sign. Otherwise it cuts the range at the crossings of [curve.slope];
// between two cuts the curve crosses zero at most once, so bisection finds the crossing.
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

// slope returns, up to a positive factor, the derivative of c divided by its power before the first
// change of sign. That power drops out and the signs of the lower ones flip, so the slope has one
// change of sign fewer than c. It reports false if c has none.
func (c curve) slope() (curve, bool) {
	for i := range len(c) - 1 {
		if c[i].coef.Sign() == c[i+1].coef.Sign() {
			continue
		}
		var slope curve
		for j, p := range c {
			if j != i {
				slope = append(slope,
					power{p.month, new(big.Int).Mul(p.coef, big.NewInt(int64(p.month-c[i].month)))})
			}
		}
		return slope, true
	}
	return nil, false
}
