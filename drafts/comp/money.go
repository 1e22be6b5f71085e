package comp

import (
	"strconv"

	"golang.org/x/text/currency"
)

// Money is an amount in one currency: an integer count of its minor unit, which is the cent for USD
// and the yen for JPY. The number of decimals of a currency is CLDR's, as in
// golang.org/x/text/currency.
//
// Money is comparable with ==. The zero Money means "no amount", which isn't the same as 0 USD: it
// has no currency, prints as nothing, and arithmetic on it is an error.
type Money struct {
	minor int64
	unit  currency.Unit // the zero value is XXX, which is no amount's currency
}

// NewMoney returns an amount of minor units of a currency. The error is as in [CheckCurrency].
func NewMoney(minor int64, currency string) (Money, error) {
	unit, err := parseUnit(currency)
	if err != nil {
		return Money{}, err
	}
	return Money{minor, unit}, nil
}

// Minor returns the number of minor units; 0 for the zero Money.
func (m Money) Minor() int64 { return m.minor }

// Currency returns the ISO 4217 code; "" for the zero Money.
func (m Money) Currency() string {
	if m.IsZero() {
		return ""
	}
	return m.unit.String()
}

// IsZero reports whether m is the zero Money, "no amount". It is false for 0 USD.
func (m Money) IsZero() bool { return m == Money{} }

// String returns the amount for people: "$225,000", "£95,500.50", "CHF 95'000", "₹45,00,000",
// "CA$150,000", "-$5,000". Some currencies have their signs, all others their codes. Francs
// and rupees are grouped as in English at home (en-CH and en-IN in CLDR), the others by commas.
// Decimals are printed only if they aren't zero, and then all of them. The zero Money is "".
func (m Money) String() string {
	if m.IsZero() {
		return ""
	}
	buf := make([]byte, 0, 40)
	if m.minor < 0 {
		buf = append(buf, '-')
	}
	code := m.unit.String()
	if sign := signs[code]; sign != "" {
		buf = append(buf, sign...)
	} else {
		buf = append(append(buf, code...), ' ')
	}
	return string(m.appendMajor(buf, true))
}

// Signed returns a change as [Money.String] does, with a plus sign if it's above zero: "+$5,000".
func Signed(m Money) string {
	if m.minor > 0 {
		return "+" + m.String()
	}
	return m.String()
}

// Decimal returns the exact amount in major units for machines, without currency or grouping:
// "225000", "95500.50", "-5000". The zero Money is "".
func (m Money) Decimal() string {
	if m.IsZero() {
		return ""
	}
	buf := make([]byte, 0, 24)
	if m.minor < 0 {
		buf = append(buf, '-')
	}
	return string(m.appendMajor(buf, false))
}

// appendMajor appends the magnitude of m, in major units.
func (m Money) appendMajor(buf []byte, grouped bool) []byte {
	scale := digits(m.unit)
	one := pow10(scale)
	whole, part := magnitude(m.minor)/one, magnitude(m.minor)%one
	var scratch [20]byte
	run := strconv.AppendUint(scratch[:0], whole, 10)
	switch code := m.unit.String(); {
	case !grouped:
		buf = append(buf, run...)
	case code == "CHF":
		buf = appendGrouped(buf, run, '\'', 3)
	case code == "INR":
		buf = appendGrouped(buf, run, ',', 2)
	default:
		buf = appendGrouped(buf, run, ',', 3)
	}
	if part == 0 {
		return buf
	}
	// The leading 1 keeps the zeros after the point, and the point replaces it.
	at := len(buf)
	buf = strconv.AppendUint(buf, one+part, 10)
	buf[at] = '.'
	return buf
}

// appendGrouped appends digits with a separator before the last three and before every group of the
// size before them.
func appendGrouped(buf, digits []byte, sep byte, size int) []byte {
	for i, d := range digits {
		if left := len(digits) - i; i > 0 && left >= 3 && (left-3)%size == 0 {
			buf = append(buf, sep)
		}
		buf = append(buf, d)
	}
	return buf
}

func pow10(n int) uint64 {
	p := uint64(1)
	for range n {
		p *= 10
	}
	return p
}

// Whole returns m rounded to major units, half away from zero: what a table of projected amounts
// shows, because nobody knows them to the cent.
func (m Money) Whole() Money {
	if m.IsZero() {
		return m
	}
	unit := int64(pow10(digits(m.unit)))
	whole, _ := m.scale(1, unit) // no larger than m, so it fits
	return Money{whole.minor * unit, m.unit}
}

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
