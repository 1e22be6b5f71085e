package comp

import "fmt"

// Year is the pay of one year of an offer, or the difference between two such years.
type Year struct {
	Pay
	Number int // 1 is the first year
}

// Span is the pay of several years together, or the difference between two such sums.
type Span struct {
	Pay
	Years int
}

// Sum adds up years, component by component. Without years it returns the zero Span. The error is
// of kind [ErrMixed], [ErrNoAmount] (for a zero Year), or [ErrOverflow].
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

// Mean is the total of a span divided by its years. It isn't [Money], because it must never be
// compared with the total of one year: a sign-on bonus or a late vest makes the years of an offer
// differ.
type Mean struct {
	amount Money
	years  int
}

// Mean returns the total, without refreshers, divided by the years, rounded to the minor unit, half
// away from zero. The zero Span has the zero Mean.
func (s Span) Mean() Mean {
	if s.Years == 0 {
		return Mean{}
	}
	mean, _ := s.Total().scale(1, int64(s.Years)) // no larger than the total, so it fits
	return Mean{mean, s.Years}
}

// Amount returns the mean for a year. Compare it only with the mean of another span of as many
// years.
func (m Mean) Amount() Money { return m.amount }

// Years returns the number of years that the mean is over.
func (m Mean) Years() int { return m.years }

// String returns a text such as "$522,500 a year on average over 4 years"; the zero Mean is "".
func (m Mean) String() string {
	if m.years == 0 {
		return ""
	}
	return fmt.Sprintf("%s a year on average over %d years", m.amount, m.years)
}
