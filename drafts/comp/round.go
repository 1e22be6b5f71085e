package comp

import (
	"math"
	"math/big"
	"math/bits"
)

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
