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

// isCode reports whether a word is a currency code in capitals.
func isCode(w string) bool {
	return len(w) == 3 && strings.ToUpper(w) == w && CheckCurrency(w) == nil
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

// signs are the signs that amounts are printed with, by currency. No other dollar can be mistaken for
// the US one: see [LocalSigns].
var signs = map[string]string{
	"USD": "$", "CAD": "CA$", "AUD": "A$", "NZD": "NZ$", "SGD": "S$", "HKD": "HK$", "GBP": "£",
	"JPY": "¥", "EUR": "€", "INR": "₹",
}

// dotted lists the currencies that are written 1.234.567,89 at home.
const dotted = "EUR ARS BAM BRL CLP COP DKK IDR ISK MKD PYG RON RSD TRY UYU VND"

// commaDecimals reports whether decimals follow a comma where a currency is at home.
func commaDecimals(code string) bool {
	const spaced = "SEK NOK PLN CZK HUF BGN UAH RUB ZAR"
	return strings.Contains(dotted, code) || strings.Contains(spaced, code)
}

// groups reports whether sep may separate the thousands of an amount in a currency.
func groups(sep rune, code string) bool {
	switch sep {
	case ',', '\'', '’':
		return true
	case '.':
		return strings.Contains(dotted, code)
	}
	return isSpace(sep)
}

// isSpace reports whether r is a space, or one of the no-break, thin, and figure spaces that
// typeset amounts have.
func isSpace(r rune) bool { return strings.ContainsRune(" \u00a0\u2007\u2009\u202f", r) }
