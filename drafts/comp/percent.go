package comp

import (
	"fmt"
	"strconv"
	"strings"
)

// Percent is a number of hundredths of a percent (basis points): 6.25% is 625. It may be negative,
// as a growth is if the price falls.
//
// As text, in JSON, and in YAML it is what [Percent.String] returns and [ParsePercent] parses,
// never the number of hundredths: 25 is 25%.
type Percent int64

const (
	whole       = 100_00
	mostPercent = 100 * whole
)

// ParsePercent parses "6.25", "31%", "31 %", or "-15%": digits without a leading zero, at most two
// decimals after a point, and an optional percent sign, which one space may precede. The number is
// in percent either way, so 0.5 is half a percent. Spaces around the text are ignored. The
// magnitude is at most 10,000%. The error is of kind [ErrSyntax] or [ErrOverflow].
func ParsePercent(text string) (Percent, error) {
	s := strings.TrimFunc(text, isSpace)
	if cut, ok := strings.CutSuffix(s, "%"); ok {
		s = trimSpace(cut, strings.TrimSuffix)
	}
	s, negative := strings.CutPrefix(s, "-")
	if !negative {
		s, negative = strings.CutPrefix(s, "−")
	}
	before, after, point := strings.Cut(s, ".")
	switch {
	case !isNumber(before) || point && !isDigits(after):
		return 0, faultf(ErrSyntax, "want a percentage such as 6.25 or \"31%%\", got %s", quote(text))
	case len(after) > 2:
		return 0, faultf(ErrSyntax, "a percentage has at most two decimals, got %s", quote(text))
	}
	n, err := strconv.ParseInt(before+(after + "00")[:2], 10, 64)
	if err != nil || Percent(n) > mostPercent {
		return 0, faultf(ErrOverflow, "want at most 10000%%, got %s", quote(text))
	}
	if negative {
		n = -n
	}
	return Percent(n), nil
}

// String returns a text such as "31%", "6.25%", "6.5%", or "-15%".
func (p Percent) String() string {
	return fixed(int64(p), 2) + "%"
}

// fixed returns a number of units of 10^-places without trailing zeros.
func fixed(n int64, places int) string {
	if one := int64(pow10(places)); n%one == 0 {
		return strconv.FormatInt(n/one, 10)
	}
	text := fmt.Sprintf("%0*d", places+1, magnitude(n))
	at := len(text) - places
	text = strings.TrimRight(strings.TrimRight(text[:at]+"."+text[at:], "0"), ".")
	if n < 0 {
		return "-" + text
	}
	return text
}

// MarshalText returns what [Percent.String] does.
func (p Percent) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText parses what [ParsePercent] does.
func (p *Percent) UnmarshalText(text []byte) error {
	parsed, err := ParsePercent(string(text))
	if err != nil {
		return err
	}
	*p = parsed
	return nil
}
