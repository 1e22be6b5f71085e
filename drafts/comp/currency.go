package comp

import (
	"strings"

	"golang.org/x/text/currency"
)

// CheckCurrency reports whether code is a currency code of ISO 4217 as golang.org/x/text/currency knows it (CLDR 32, historic codes
// included), in capitals. XXX (no currency) and XTS (testing) are refused, for nobody is paid in them. The error is of kind [ErrCurrency].
func CheckCurrency(code string) error {
	_, err := parseUnit(code)
	return err
}

func parseUnit(code string) (currency.Unit, error) {
	unit, err := currency.ParseISO(code)
	switch {
	case err != nil, unit == currency.XXX, unit == currency.XTS:
		return currency.Unit{}, faultf(ErrCurrency, "%s is not a currency code of ISO 4217 such as USD", quote(code))
	case unit.String() != code: // ParseISO takes any case
		return currency.Unit{}, faultf(ErrCurrency, "currency codes are written in capitals: %s, got %s", unit, quote(code))
	}
	return unit, nil
}

// digits is the number of decimals of a currency by CLDR, which follows practice: for some twenty currencies in use, such as IDR and
// RSD, it has none where ISO 4217 still lists two or three.
func digits(unit currency.Unit) int {
	scale, _ := currency.Standard.Rounding(unit)
	return scale
}

// The currencies that write themselves with a shared sign; the first is meant unless the caller's currency is another one of them.
const (
	dollars = "USD ARS AUD BBD BMD BND BSD BZD CAD CLP COP CUC CUP DOP FJD GYD HKD JMD KYD LRD MXN NAD NZD SBD SGD SRD TTD TWD UYU XCD"
	pounds  = "GBP FKP GIP SHP SSP SYP"
	yens    = "JPY CNY"
)

// signCodes lists the currencies that a sign can stand for; it is empty for a rune that is no sign.
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

// signOf is the sign that an amount is printed with; most currencies have none, so that no other one can be taken for a US dollar.
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

// dotted lists the currencies whose home convention is 1.234.567,89.
const dotted = "EUR ARS BAM BRL CLP COP DKK IDR ISK MKD PYG RON RSD TRY UYU VND"

// groups reports whether sep may part the thousands of an amount in a currency.
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

// isSpace holds for the space, the no-break space and the narrow no-break space, which typeset amounts contain.
func isSpace(r rune) bool { return r == ' ' || r == '\u00a0' || r == '\u202f' }
