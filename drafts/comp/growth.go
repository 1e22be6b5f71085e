package comp

import (
	"math"
	"math/big"
	"math/bits"
)

// factorDigits is the precision of a growth factor, in decimals. A rational factor has at most 40
// of them: 1+g has four, there are at most 120 months, and an exact twelfth root has a twelfth as
// many. So every rational factor is exact, and irrational ones are cut far below what could change
// the rounding of an amount. More than 57 digits would need a fourth 64-bit word.
const factorDigits = 57

// growth is a table of the factors (1+g)^(m/12) for one growth rate, each computed on first use. It
// has integers only, so it is the same on every platform.
type growth struct {
	one     *big.Int                 // 10^factorDigits
	fine    *big.Int                 // 10^4 of them, for prices
	factors [mostMonths + 1]*big.Int // by month, as integers in units of 1/one
}

func newGrowth(g Percent) *growth {
	t := &growth{one: bigPow(10, factorDigits), fine: bigPow(10, factorDigits+fineDigits)}
	t.factors[0] = t.one
	t.factors[12] = new(big.Int).Mul(bigPow(10, factorDigits-4), big.NewInt(int64(whole+g)))
	return t
}

// at returns the factor for a month from 0 to 120. The factors for months 1, 2, 3, 4, and 6 are
// roots of the one for month 12, and any other is a power of the one for the month's greatest
// common divisor with 12. If a factor is rational, so are the ones it is computed from, and nothing
// is cut.
func (t *growth) at(month int) *big.Int {
	if t.factors[month] == nil {
		t.factors[month] = t.compute(month)
	}
	return t.factors[month]
}

func (t *growth) compute(month int) *big.Int {
	f := new(big.Int)
	switch month {
	case 1, 2, 3, 6:
		return f.Sqrt(f.Mul(t.at(2*month), t.one))
	case 4:
		f.Mul(t.at(12), t.one)
		return cubeRoot(f.Mul(f, t.one))
	}
	step := month
	for 12%step != 0 || month%step != 0 {
		step--
	}
	f.Mul(t.at(month-step), t.at(step))
	return new(big.Int).Quo(f, t.one)
}

// cubeRoot returns the floor of the cube root, by Newton's method from above until a step no longer
// descends.
func cubeRoot(n *big.Int) *big.Int {
	if n.Sign() == 0 {
		return n
	}
	x := new(big.Int).Lsh(big.NewInt(1), uint(n.BitLen()+2)/3)
	three := big.NewInt(3)
	for {
		next := new(big.Int).Mul(x, x)
		next.Quo(n, next)
		next.Add(next, x).Add(next, x).Quo(next, three)
		if next.Cmp(x) >= 0 {
			return x
		}
		x = next
	}
}

// mulDiv returns a·num/den, rounded half up. a must not be negative. It reports false if the result
// doesn't fit.
func mulDiv(a int64, num, den uint64) (int64, bool) {
	quo, ok := quotient(uint64(a), num, den)
	return int64(quo), ok && quo <= math.MaxInt64
}

// quotient is mulDiv for any uint64.
func quotient(a, num, den uint64) (uint64, bool) {
	hi, lo := bits.Mul64(a, num)
	lo, carry := bits.Add64(lo, den/2, 0)
	hi += carry
	if hi >= den {
		return 0, false
	}
	quo, _ := bits.Div64(hi, lo, den)
	return quo, true
}

// roundQuo returns num/den, rounded half away from zero. den must be above 0. It reports false if
// the result doesn't fit.
func roundQuo(num, den *big.Int) (int64, bool) {
	half := new(big.Int).Rsh(den, 1)
	quo := new(big.Int).Abs(num)
	quo.Add(quo, half).Quo(quo, den)
	if num.Sign() < 0 {
		quo.Neg(quo)
	}
	return quo.Int64(), quo.IsInt64()
}

func bigPow(base int64, power int) *big.Int {
	return new(big.Int).Exp(big.NewInt(base), big.NewInt(int64(power)), nil)
}
