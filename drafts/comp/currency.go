package comp

import (
	"strings"

	"golang.org/x/text/currency"
)

// CheckCurrency returns an error unless code is a currency code of ISO 4217, in capitals, that
// golang.org/x/text/currency knows (CLDR 32, including historic codes). It refuses XXX (no
// currency) and XTS (for testing), which nobody is paid in. The error is of kind [ErrCurrency].
func CheckCurrency(code string) error {
	_, err := parseUnit(code)
	return err
}

func parseUnit(code string) (currency.Unit, error) {
	unit, err := currency.ParseISO(code)
	switch {
	case err != nil, unit == currency.XXX, unit == currency.XTS:
		return currency.Unit{},
			faultf(ErrCurrency, "%s is not a currency code of ISO 4217 such as USD", quote(code))
	case unit.String() != code: // ParseISO accepts any case
		return currency.Unit{},
			faultf(ErrCurrency, "currency codes are written in capitals: %s, got %s", unit, quote(code))
	}
	return unit, nil
}

// digits returns the number of decimals of a currency according to CLDR, which follows actual use:
// for some twenty currencies, such as IDR and RSD, it has none, although ISO 4217 still lists two
// or three.
func digits(unit currency.Unit) int {
	scale, _ := currency.Standard.Rounding(unit)
	return scale
}

// The currencies that share a sign. The sign means the first, unless the caller's currency is among
// the others.
const (
	dollars = "USD ARS AUD BBD BMD BND BSD BZD CAD CLP COP CUC CUP DOP FJD GYD HKD JMD KYD LRD " +
		"MXN NAD NZD SBD SGD SRD TTD TWD UYU XCD"
	pounds = "GBP FKP GIP SHP SSP SYP"
	yens   = "JPY CNY"
)

// signCodes returns the currencies that a sign can stand for, or "" for a rune that isn't a sign.
func signCodes(sign rune) string {
	switch sign {
	case '$':
		return dollars
	case '£':
		return pounds
	case '¥':
		return yens
	case '€':
		return "EUR"
	case '₹':
		return "INR"
	}
	return ""
}

// signOf returns the sign that an amount is printed with. Most currencies have none, so that no
// other dollar can be mistaken for the US one.
func signOf(code string) string {
	switch code {
	case "USD":
		return "$"
	case "GBP":
		return "£"
	case "JPY":
		return "¥"
	case "EUR":
		return "€"
	case "INR":
		return "₹"
	}
	return ""
}

// dotted lists the currencies that are written 1.234.567,89 at home.
const dotted = "EUR ARS BAM BRL CLP COP DKK IDR ISK MKD PYG RON RSD TRY UYU VND"

// groups reports whether sep may separate the thousands of an amount in a currency.
func groups(sep rune, code string) bool {
	switch sep {
	case ',':
		return true
	case '.':
		return strings.Contains(dotted, code)
	case '\'', '’':
		return code == "CHF"
	}
	return isSpace(sep)
}

// isSpace reports whether r is a space, a no-break space, or a narrow no-break space; typeset
// amounts have the latter two.
func isSpace(r rune) bool { return r == ' ' || r == '\u00a0' || r == '\u202f' }
