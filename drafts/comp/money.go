package comp

import (
	"strconv"

	"golang.org/x/text/currency"
)

// Money is an amount: an integer count of the minor unit of one currency, cents for USD and whole yen for JPY. The number of
// decimals is CLDR's, as golang.org/x/text/currency has it.
//
// Money is comparable with ==. The zero Money is "no amount", which is not the same as 0 USD: it has no currency, prints as nothing,
// and arithmetic on it is an error.
type Money struct {
	minor int64
	unit  currency.Unit // its zero value is XXX, which no amount has
}

// NewMoney is the amount of minor units of a currency, which is checked as [CheckCurrency] does.
func NewMoney(minor int64, currency string) (Money, error) {
	unit, err := parseUnit(currency)
	if err != nil {
		return Money{}, err
	}
	return Money{minor, unit}, nil
}

// Minor is the count of minor units; 0 for the zero Money.
func (m Money) Minor() int64 { return m.minor }

// Currency is the ISO 4217 code, "" for the zero Money.
func (m Money) Currency() string {
	if m.IsZero() {
		return ""
	}
	return m.unit.String()
}

// IsZero reports whether m is the zero Money, "no amount". It is false for an amount of 0 USD.
func (m Money) IsZero() bool { return m == Money{} }

// String is the amount for people: "$225,000", "£95,500.50", "CHF 95,000", "-$5,000". USD, EUR, GBP, JPY and INR have their sign,
// every other currency its code. Decimals are printed only where they are not zero, and then all of them. The zero Money is "".
func (m Money) String() string {
	if m.IsZero() {
		return ""
	}
	buf := make([]byte, 0, 40)
	if m.minor < 0 {
		buf = append(buf, '-')
	}
	code := m.unit.String()
	if sign := signOf(code); sign != "" {
		buf = append(buf, sign...)
	} else {
		buf = append(append(buf, code...), ' ')
	}
	return string(m.appendMajor(buf, true))
}

// Decimal is the exact amount in major units for machines, without currency or grouping: "225000", "95500.50", "-5000". The zero
// Money is "".
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

// appendMajor appends the magnitude of m in major units.
func (m Money) appendMajor(buf []byte, grouped bool) []byte {
	scale := digits(m.unit)
	one := pow10(scale)
	whole, part := magnitude(m.minor)/one, magnitude(m.minor)%one
	var scratch [20]byte
	run := strconv.AppendUint(scratch[:0], whole, 10)
	for i, d := range run {
		if grouped && i > 0 && (len(run)-i)%3 == 0 {
			buf = append(buf, ',')
		}
		buf = append(buf, d)
	}
	if part == 0 {
		return buf
	}
	// The leading one keeps the zeros after the point, and gives its place to the point.
	at := len(buf)
	buf = strconv.AppendUint(buf, one+part, 10)
	buf[at] = '.'
	return buf
}

func pow10(n int) uint64 {
	p := uint64(1)
	for range n {
		p *= 10
	}
	return p
}

// Whole is m rounded to whole major units, half away from zero: what a table of projected figures shows, where cents would claim to know
// more than anybody does.
func (m Money) Whole() Money {
	if m.IsZero() {
		return m
	}
	unit := int64(pow10(digits(m.unit)))
	rest := m.minor % unit
	m.minor -= rest
	switch {
	case rest*2 >= unit:
		m.minor += unit
	case rest*2 <= -unit:
		m.minor -= unit
	}
	return m
}
