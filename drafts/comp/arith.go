package comp

// Add returns m + o. The error is of kind [ErrMixed], [ErrNoAmount] or [ErrOverflow].
func (m Money) Add(o Money) (Money, error) {
	if err := m.matches(o); err != nil {
		return Money{}, err
	}
	sum := m.minor + o.minor
	if (sum > m.minor) != (o.minor > 0) {
		return Money{}, m.overflow()
	}
	return Money{sum, m.unit}, nil
}

// Sub returns m − o. The error is as in [Money.Add].
func (m Money) Sub(o Money) (Money, error) {
	if err := m.matches(o); err != nil {
		return Money{}, err
	}
	diff := m.minor - o.minor
	if (diff < m.minor) != (o.minor > 0) {
		return Money{}, m.overflow()
	}
	return Money{diff, m.unit}, nil
}

// Mul returns m times count. The error is of kind [ErrNoAmount] or [ErrOverflow].
func (m Money) Mul(count int64) (Money, error) { return m.scale(count, 1) }

// Percent returns p of m, rounded to the minor unit, half away from zero: 6.25% of $1.00 is $0.06,
// 50% of $0.01 is $0.01, and 50% of -$0.01 is -$0.01. Parts that are rounded one by one may not add
// up to the whole. The error is of kind [ErrNoAmount] or [ErrOverflow].
func (m Money) Percent(p Percent) (Money, error) { return m.scale(int64(p), whole) }

// scale returns m·num/den, rounded half away from zero. den must be above 0.
func (m Money) scale(num, den int64) (Money, error) {
	if m.IsZero() {
		return Money{}, errNoAmount()
	}
	quo, ok := quotient(magnitude(m.minor), magnitude(num), uint64(den))
	minor, negative := int64(quo), (m.minor < 0) != (num < 0)
	if negative {
		minor = -minor
	}
	if !ok || magnitude(minor) != quo || minor < 0 && !negative {
		return Money{}, m.overflow()
	}
	return Money{minor, m.unit}, nil
}

func (m Money) matches(o Money) error {
	switch {
	case m.IsZero() || o.IsZero():
		return errNoAmount()
	case m.unit != o.unit:
		return faultf(ErrMixed, "%s and %s do not add up without an exchange rate", m.unit, o.unit)
	}
	return nil
}

func (m Money) overflow() error {
	return faultf(ErrOverflow, "an amount in %s grew too large to count", m.unit)
}

func errNoAmount() error { return faultf(ErrNoAmount, "there is no amount to compute with") }

// magnitude returns |n| as a uint64, because an int64 can't hold the one of the least int64.
func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}
