package comp

import (
	"cmp"
	"fmt"
	"strings"

	"golang.org/x/text/currency"
)

// Price is the price of one share, or the strike price of one option: an amount that may have four
// more decimals than its currency, such as $0.4321 or $190.125. The zero Price means "no price",
// which isn't the same as $0: it prints as nothing.
//
// Price is comparable with ==.
type Price struct {
	fine int64 // in units of 10^-fineDigits minor units
	unit currency.Unit
}

const (
	fineDigits = 4
	fineOne    = 10_000
)

// ParsePrice parses a price as [ParseMoney] does an amount, with up to four more decimals than the
// currency has: "0.4321", "$190.125". "1.200" is still refused, and in currencies whose thousands
// are separated by points any three decimals. The error is as in ParseMoney.
func ParsePrice(text, currency string) (Price, error) {
	fine, unit, err := parseAmount(text, currency, fineDigits)
	if err != nil {
		return Price{}, err
	}
	return Price{fine, unit}, nil
}

// IsZero reports whether p is the zero Price, "no price". It is false for $0.
func (p Price) IsZero() bool { return p == Price{} }

// Currency returns the ISO 4217 code; "" for the zero Price.
func (p Price) Currency() string { return Money{p.fine, p.unit}.Currency() }

// Compare returns whether p is below, equal to, or above another price, as −1, 0, or 1. The
// error is of kind [ErrMixed] or [ErrNoAmount].
func (p Price) Compare(o Price) (int, error) {
	return cmp.Compare(p.fine, o.fine), Money{p.fine, p.unit}.matches(Money{o.fine, o.unit})
}

// Times returns the price of so many units, rounded to the minor unit, half away from zero. The
// error is of kind [ErrNoAmount] or [ErrOverflow].
func (p Price) Times(units int64) (Money, error) {
	return Money{p.fine, p.unit}.scale(units, fineOne)
}

// String returns the price for people, as [Money.String] does, with as many decimals as it needs:
// "$190", "$190.50", "$0.4321". The zero Price is "".
func (p Price) String() string { return p.text(Money.String) }

// Decimal returns the exact price in major units for machines: "0.4321". The zero Price is "".
func (p Price) Decimal() string { return p.text(Money.Decimal) }

func (p Price) text(of func(Money) string) string {
	if p.IsZero() {
		return ""
	}
	scale := digits(p.unit)
	major := int64(pow10(scale)) * fineOne
	text := of(Money{p.fine / major * int64(pow10(scale)), p.unit})
	part := strings.TrimRight(fmt.Sprintf("%0*d", scale+fineDigits, p.fine%major), "0")
	if part == "" {
		return text
	}
	return text + "." + part + strings.Repeat("0", max(0, scale-len(part)))
}
