package comp

import (
	"fmt"
	"math/big"
)

// Year is the pay of one year of an offer, or the difference of two such years.
type Year struct {
	Pay
	Number int // 1 is the first year
}

// Span is the pay of several years together, TC4 of offers.md where there are four, or the difference of two such sums.
type Span struct {
	Pay
	Years int
}

// Sum adds years up, component by component: TC4 = Σ TC_y. Without years it is the zero Span. The error is of kind [ErrMixed],
// [ErrNoAmount] (a zero Year among them) or [ErrOverflow].
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

// Mean is the total of a span divided by its years. It is a type of its own, and not [Money], because it must never stand beside the total
// of one year: a sign-on bonus and a late vest make the years of one offer unlike.
type Mean struct {
	amount Money
	years  int
}

// Mean is TC4/4 of offers.md, rounded to the minor unit, half away from zero; without refreshers. The zero Span has the zero Mean.
func (s Span) Mean() Mean {
	if s.Years == 0 {
		return Mean{}
	}
	total := s.Total()
	// The mean is no larger than the total, so it fits.
	minor, _ := roundQuo(big.NewInt(total.minor), big.NewInt(int64(s.Years)))
	return Mean{Money{minor, total.unit}, s.Years}
}

// Amount is the mean for a year. It compares with the mean of another span of as many years, and with nothing else.
func (m Mean) Amount() Money { return m.amount }

// Years is the number of years that the mean is taken over.
func (m Mean) Years() int { return m.years }

// String says what it is: "$522,500 a year on average over 4 years"; the zero Mean is "".
func (m Mean) String() string {
	if m.years == 0 {
		return ""
	}
	return fmt.Sprintf("%s a year on average over %d years", m.amount, m.years)
}
