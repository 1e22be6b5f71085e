package comp

import "math/big"

// factorDigits is the precision of a growth factor, in decimals. A factor that is rational has at most 40 of them: (1+g) has four, a month
// is at most the 120th, and a twelfth root that comes out even leaves a twelfth of them. So every factor that can be exact is exact, and
// only irrational ones are cut, far below what could turn the rounding of an amount. More than 57 would cost a fourth word of 64 bits.
const factorDigits = 57

// growth is the table of the factors (1+g)^(m/12) of one growth rate, each computed when it is first wanted. It holds integers only, so
// it is the same on every platform.
type growth struct {
	one     *big.Int                 // 10^factorDigits
	half    *big.Int                 // of one
	factors [mostMonths + 1]*big.Int // by month, in units of 1/one, cut to whole counts
}

func newGrowth(g Percent) *growth {
	one := bigPow(10, factorDigits)
	t := &growth{one: one, half: new(big.Int).Rsh(one, 1)}
	t.factors[0] = one
	t.factors[12] = new(big.Int).Mul(bigPow(10, factorDigits-4), big.NewInt(int64(whole+g)))
	return t
}

// at is the factor of a month in 0 to 120. The sixth, fourth, third, second and first month are roots of the twelfth; every other month is
// that of its greatest common divisor with twelve, taken as often as it needs. Where the factor of a month is rational, so are those that
// it is made of, and no step cuts anything.
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

// cubeRoot is the floor of the cube root, by Newton's method from above: the value before the first step that does not descend.
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
