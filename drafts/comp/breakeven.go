package comp

import (
	"math/big"
	"slices"
	"sort"
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
// The difference between two offers is a sum of powers of (1+g)^(1/12), except where options become
// worth something. It is computed exactly, before the equity is rounded. The error is as in
// [Compare].
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
	if diff.at(0).Sign() == 0 {
		return 0, true, nil
	}
	var best Percent
	found := false
	for _, g := range diff.crossings(leastBreakeven, mostBreakeven) {
		before, at := diff.at(g-1), diff.at(g)
		if below := before.Abs(before).Cmp(at.Abs(at)); below < 0 || below == 0 && g > 0 {
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
	coef  *big.Rat
}

// spread is the difference between two offers: the coefficients of a curve by month, and vests of
// options, which are worth nothing while the price is below the strike price.
type spread struct {
	coefs   [mostMonths + 1]big.Rat
	options []option
}

// option is a vest of options: units·(price·(1+g)^(month/12) − strike), if that has the sign of units.
type option struct {
	month         int
	units         *big.Rat
	price, strike *big.Int
}

// difference returns x − y as a function of the growth.
func difference(x, y *Offer, c Comparison, rates Rates) (*spread, error) {
	unit := c.Columns[0].Total.unit
	s := &spread{}
	s.coefs[0].SetInt64(c.Columns[0].Total.Cash().minor - c.Columns[1].Total.Cash().minor)
	for i, o := range [...]*Offer{x, y} {
		if !o.Equity.any() {
			continue
		}
		units, price, strike, from := o.Equity.priced()
		rate, err := rates.ratio(from, unit)
		if err != nil {
			return nil, o.named(err)
		}
		if rate.Mul(rate, big.NewRat(1, fineOne)); i == 1 {
			rate.Neg(rate)
		}
		for j, part := range o.Equity.Vesting.allocate(nil, units) {
			month := o.Equity.Vesting[j].Month
			if month > 12*c.Assumptions.Years || part == 0 {
				continue
			}
			v := option{month, new(big.Rat).Mul(new(big.Rat).SetInt64(part), rate), big.NewInt(price),
				big.NewInt(strike)}
			if strike == 0 {
				s.add(month, v.units, v.price)
			} else {
				s.options = append(s.options, v)
			}
		}
	}
	return s, nil
}

// add adds units·price to the coefficient of a month.
func (s *spread) add(month int, units *big.Rat, price *big.Int) {
	worth := new(big.Rat).SetInt(price)
	s.coefs[month].Add(&s.coefs[month], worth.Mul(worth, units))
}

// worth reports whether the options are worth something at a growth.
func (o option) worth(table *growth) bool {
	price := new(big.Int).Mul(o.price, table.at(o.month))
	return price.Cmp(new(big.Int).Mul(o.strike, table.one)) > 0
}

// starts returns the lowest growth above low at which the options are worth something, or high.
func (o option) starts(low, high Percent) Percent {
	return low + 1 + Percent(sort.Search(int(high-low-1), func(i int) bool {
		return o.worth(newGrowth(low + 1 + Percent(i)))
	}))
}

// around returns the curve that the difference is at a growth and around it.
func (s *spread) around(g Percent) (all curve) {
	var at spread
	for month := range s.coefs {
		at.coefs[month].Set(&s.coefs[month])
	}
	table := newGrowth(g)
	for _, o := range s.options {
		if o.worth(table) {
			at.add(o.month, o.units, o.price)
			at.add(0, o.units, new(big.Int).Neg(o.strike))
		}
	}
	for month := range at.coefs {
		if at.coefs[month].Sign() != 0 {
			all = append(all, power{month, &at.coefs[month]})
		}
	}
	return all
}

// at returns the value at a growth, in units of 10^-factorDigits.
func (s *spread) at(g Percent) *big.Rat { return s.around(g).at(g) }

// crossings is like [curve.crossings]. It searches between the growths at which options start to be
// worth something.
func (s *spread) crossings(low, high Percent) []Percent {
	starts := []Percent{low, high}
	for _, o := range s.options {
		starts = append(starts, o.starts(low, high))
	}
	slices.Sort(starts)
	starts = slices.Compact(starts)
	cuts := []Percent{low}
	for i, from := range starts[:len(starts)-1] {
		to := starts[i+1]
		cuts = append(s.around(from).cut(cuts, from, to), to-1, to)
	}
	return signChanges(cuts, s.at)
}

// at returns the value at a growth, in units of 10^-factorDigits.
func (c curve) at(g Percent) *big.Rat {
	table, sum := newGrowth(g), new(big.Rat)
	for _, p := range c {
		worth := new(big.Rat).SetInt(table.at(p.month))
		sum.Add(sum, worth.Mul(worth, p.coef))
	}
	return sum
}

// crossings returns the growths from low+1 to high, in hundredths of a percent, at which the curve
// has a different sign from the growth before. It cuts the range at the crossings of [curve.slope];
// between two cuts the curve crosses zero at most once, so bisection finds the crossing.
func (c curve) crossings(low, high Percent) []Percent {
	return signChanges(append(c.cut([]Percent{low}, low, high), high), c.at)
}

// cut adds cuts between which the curve crosses zero at most once. By Descartes' rule of signs, it
// never does if the coefficients don't change sign.
func (c curve) cut(cuts []Percent, low, high Percent) []Percent {
	if slope, changes := c.slope(); changes {
		for _, turn := range slope.crossings(low, high) {
			cuts = append(cuts, turn-1, turn)
		}
	}
	return cuts
}

// signChanges returns the growths at which a value has a different sign from the growth before, if
// it changes at most once between two cuts, which ascend.
func signChanges(cuts []Percent, at func(Percent) *big.Rat) []Percent {
	var found []Percent
	for i, to := range cuts[1:] {
		from := cuts[i]
		sign := at(from).Sign()
		if from >= to || at(to).Sign() == sign {
			continue
		}
		for to-from > 1 {
			if mid := from + (to-from)/2; at(mid).Sign() == sign {
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
				by := new(big.Rat).SetInt64(int64(p.month - c[i].month))
				slope = append(slope, power{p.month, by.Mul(by, p.coef)})
			}
		}
		return slope, true
	}
	return nil, false
}
