package comp

import (
	"math/big"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/currency"
)

// Rate is what one unit of a currency costs in another, in units of 10^-12: 1.27 is
// 1,270,000,000,000. As text, in JSON, and in YAML it is what [Rate.String] returns and [ParseRate]
// parses.
type Rate int64

const (
	rateDigits = 12
	rateOne    = 1_000_000_000_000
	mostRate   = 1_000_000 * rateOne
)

// ParseRate parses "1.27" or "0.0067": digits without a leading zero, and at most 12 decimals after
// a point. The rate must be above 0 and at most a million. The error is of kind [ErrSyntax] or
// [ErrOverflow].
func ParseRate(text string) (Rate, error) {
	before, after, point := strings.Cut(strings.TrimFunc(text, isSpace), ".")
	switch {
	case !isNumber(before) || point && !isDigits(after):
		return 0, faultf(ErrSyntax, "want an exchange rate such as 1.27, got %s", quote(text))
	case len(after) > rateDigits:
		return 0, faultf(ErrSyntax, "an exchange rate has at most %d decimals, got %s", rateDigits,
			quote(text))
	}
	n, err := strconv.ParseInt(before+(after + strings.Repeat("0", rateDigits))[:rateDigits], 10, 64)
	if err != nil || n == 0 || n > mostRate {
		return 0, faultf(ErrOverflow, "want an exchange rate above 0 and at most 1000000, got %s",
			quote(text))
	}
	return Rate(n), nil
}

// String returns the rate without trailing zeros: "1.27".
func (r Rate) String() string { return fixed(int64(r), rateDigits) }

// MarshalText returns what [Rate.String] does.
func (r Rate) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText parses what [ParseRate] does.
func (r *Rate) UnmarshalText(text []byte) error {
	parsed, err := ParseRate(string(text))
	if err != nil {
		return err
	}
	*r = parsed
	return nil
}

// Pair is the direction of a rate: what one unit of From costs in units of To. Both are ISO 4217
// codes.
type Pair struct{ From, To string }

// Rates are the exchange rates of one day. The zero value has none, so that mixing two currencies
// is always an error.
type Rates struct {
	To    string    // the currency of a comparison; "" means that of the first offer's base
	On    time.Time // the day that the rates are from; required, but the time doesn't matter
	Pairs map[Pair]Rate
}

// Convert returns m in another currency, rounded once to its minor unit, half away from zero. The
// rate is the one for the pair, or else the exact inverse of the one for the opposite pair, but
// never goes through a third currency. An amount in the same currency needs no rate.
//
// The error is of kind [ErrMixed] if there is no such rate or the rates have no day, since a rate
// means nothing without one, or else of kind [ErrNoAmount], [ErrCurrency], or [ErrOverflow].
func (r Rates) Convert(m Money, to string) (Money, error) {
	if m.IsZero() {
		return Money{}, errNoAmount()
	}
	unit, err := parseUnit(to)
	if err != nil {
		return Money{}, err
	}
	return r.convert(m, unit)
}

func (r *Rates) convert(m Money, to currency.Unit) (Money, error) {
	if m.unit == to {
		return m, nil
	}
	rate, err := r.ratio(m.unit, to)
	if err != nil {
		return Money{}, err
	}
	minor, ok := roundQuo(new(big.Int).Mul(big.NewInt(m.minor), rate.Num()), rate.Denom())
	if !ok {
		return Money{}, Money{0, to}.overflow()
	}
	return Money{minor, to}, nil
}

// ratio returns the exact rate between the minor units of two currencies.
func (r *Rates) ratio(from, to currency.Unit) (*big.Rat, error) {
	if from == to {
		return big.NewRat(1, 1), nil
	}
	a, b := from.String(), to.String()
	rate, inverse := r.Pairs[Pair{a, b}], false
	if rate == 0 {
		rate, inverse = r.Pairs[Pair{b, a}], true
	}
	switch {
	case rate == 0:
		return nil, faultf(ErrMixed, "there is no exchange rate from %s to %s", a, b)
	case rate < 0 || rate > mostRate:
		return nil, faultf(ErrOverflow,
			"an exchange rate of %s between %s and %s is not above 0 and at most 1000000", rate, a, b)
	case r.On.IsZero():
		return nil, faultf(ErrMixed, "the exchange rate between %s and %s has no date", a, b)
	}
	ratio := big.NewRat(int64(rate), rateOne)
	if inverse {
		ratio.Inv(ratio)
	}
	minors := new(big.Rat).SetFrac(bigPow(10, digits(to)), bigPow(10, digits(from)))
	return ratio.Mul(ratio, minors), nil
}
