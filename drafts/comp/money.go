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
