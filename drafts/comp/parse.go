package comp

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/currency"
)

// maxText is the length of the longest text that ParseMoney looks at, twice that of any real
// amount.
const maxText = 64

// ParseMoney parses an amount as people write it: 185000, "$185,000", "185k", "1.2m", "£95,500.50",
// "EUR 95 000", "95.000,50 €". It refuses a text that can be read two ways.
//
// Currency: a code in capitals, a sign ($ £ € ¥ ₹), or both may come before or after the number,
// with at most one space between any two. A text without either is in the given currency, an ISO
// 4217 code; if that is "", the text must name one. A sign that several currencies share means the
// given currency or the code in the text, if that is written with the sign ($ for CAD or MXN, ¥ for
// CNY), and otherwise USD, GBP, or JPY. A sign and a code that contradict each other are an error,
// and so are two of either.
//
// Number: plain digits, or thousands in groups of exactly three after a first group of one to
// three, all separated by the same character: a comma, a space, U+00A0, or U+202F, for CHF also '
// or ’, and for EUR, DKK, BRL, and others that are written so at home also a point. Decimals follow
// a point, or a comma if points separate the thousands; there are at most as many as the currency
// has. So "1,200" is twelve hundred in any currency, "95.000,50" and "1.200.000" are fine in EUR,
// and "1,20" is an error. So is "1.200", except in currencies of three decimals, such as KWD, where
// it is 1 dinar and 200 fils. There is no sign, no exponent, and no leading zero except before a
// point.
//
// k and m right after the number, in either case, multiply by a thousand and a million and allow up
// to 3 and 6 decimals.
//
// An amount is from 0 to 10^12 major units. Spaces (the three above) around the text are ignored.
//
// The error is of kind [ErrSyntax], [ErrCurrency], or [ErrOverflow], and says what to write
// instead.
func ParseMoney(text, currency string) (Money, error) {
	if currency != "" {
		if _, err := parseUnit(currency); err != nil {
			return Money{}, err
		}
	}
	s := strings.TrimFunc(text, isSpace)
	first, last := strings.IndexAny(s, "0123456789"), strings.LastIndexAny(s, "0123456789")
	if first < 0 || len(s) > maxText {
		return Money{}, notMoney(text)
	}
	num := numeral{text: s[first : last+1]}
	rest := num.cutScale(s[last+1:])
	var m marks
	if !m.read(s[:first]) || !m.read(rest) {
		return Money{}, notMoney(text)
	}
	if m.negative {
		return Money{}, faultf(ErrSyntax, "an amount is never negative, got %s", quote(text))
	}
	unit, err := m.unit(text, currency)
	if err != nil {
		return Money{}, err
	}
	num.code, num.digits = unit.String(), digits(unit)
	minor, err := num.minor()
	if err != nil {
		return Money{}, err
	}
	return Money{minor, unit}, nil
}

func notMoney(text string) error {
	return faultf(ErrSyntax, "want an amount such as 185000 or \"$185,000\", got %s", quote(text))
}

// marks are the currency and minus signs around the number of an amount.
type marks struct {
	code     string
	sign     rune
	negative bool
}

// read reads the marks on one side of the number. It reports false for anything else, and for a
// second mark of the same kind.
func (m *marks) read(s string) bool {
	for {
		s = trimSpace(s, strings.TrimPrefix)
		if s == "" {
			return true
		}
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case startsWithCode(s) && m.code == "":
			m.code, size = s[:3], 3
		case signCodes(r) != "" && m.sign == 0:
			m.sign = r
		case (r == '-' || r == '−') && !m.negative:
			m.negative = true
		default:
			return false
		}
		s = s[size:]
	}
}

// startsWithCode reports whether s starts with three capitals. If another letter follows, read
// refuses it as the next mark.
func startsWithCode(s string) bool {
	return len(s) >= 3 && isCapital(s[0]) && isCapital(s[1]) && isCapital(s[2])
}

// unit returns the currency that the marks mean if amounts without marks are in the fallback, which
// may be "".
func (m *marks) unit(text, fallback string) (currency.Unit, error) {
	codes := signCodes(m.sign)
	switch {
	case m.code != "":
		unit, err := parseUnit(m.code)
		if err == nil && m.sign != 0 && !strings.Contains(codes, m.code) {
			err = faultf(ErrCurrency, "%s names two currencies: %s is not written %c", quote(text),
				m.code, m.sign)
		}
		return unit, err
	case m.sign != 0 && (fallback == "" || !strings.Contains(codes, fallback)):
		return parseUnit(codes[:3])
	case fallback == "":
		return currency.Unit{},
			faultf(ErrCurrency, "want a currency too, such as \"USD 185000\", got %s", quote(text))
	}
	return parseUnit(fallback)
}

// trimSpace removes one space from the end of s that trim, strings.TrimPrefix or TrimSuffix, works
// on.
func trimSpace(s string, trim func(s, space string) string) string {
	for _, space := range [...]string{" ", "\u00a0", "\u202f"} {
		if t := trim(s, space); len(t) < len(s) {
			return t
		}
	}
	return s
}

func isCapital(b byte) bool { return 'A' <= b && b <= 'Z' }

func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// isNumber reports whether s is digits without a leading zero, or 0.
func isNumber(s string) bool { return isDigits(s) && (s[0] != '0' || s == "0") }
