package review

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// signOf returns the sign of a currency, the full-width ones as the plain ones; "" where the character is none.
func signOf(r rune) string {
	switch r {
	case '$', '＄', '﹩':
		return "$"
	case '£', '￡':
		return "£"
	case '€':
		return "€"
	case '¥', '￥':
		return "¥"
	case '₹':
		return "₹"
	}
	return ""
}

// dollarNames stand right before a $.
var dollarNames = map[string]string{"US": "USD", "A": "AUD", "AU": "AUD", "C": "CAD", "CA": "CAD", "NZ": "NZD", "HK": "HKD", "S": "SGD", "R": "BRL", "NT": "TWD"}

// currencyWords are the words that follow a number: with the sign that the currencies of that name share, or with a code.
var currencyWords = map[string]string{
	"dollar": "$", "dollars": "$", "bucks": "$", "pound": "£", "pounds": "£", "quid": "£", "sterling": "£", "euro": "€", "euros": "€",
	"yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rupees": "₹", "francs": "CHF", "dirham": "AED", "dirhams": "AED", "kroner": "NOK", "kronor": "SEK",
}

// scaleWords are the powers of ten of the words after a number.
var scaleWords = map[string]int{"thousand": 3, "grand": 3, "million": 6, "millions": 6, "billion": 9, "lakh": 5, "lakhs": 5}

// unitWords follow a number of shares.
var unitWords = map[string]bool{"shares": true, "share": true, "rsus": true, "rsu": true, "units": true, "options": true, "stock": true}

// isCurrency reports whether a word is a currency code in capitals.
func isCurrency(w string) bool {
	return len(w) == 3 && strings.ToUpper(w) == w && comp.CheckCurrency(w) == nil
}

// signs lists the sign of each currency that writes itself with one.
var signs = map[string]string{
	"USD": "$", "AUD": "$", "CAD": "$", "NZD": "$", "SGD": "$", "HKD": "$", "MXN": "$", "GBP": "£", "EUR": "€", "JPY": "¥", "CNY": "¥", "INR": "₹",
}

// fits reports whether a number may be an amount of the currency: it names it, or its sign, or none.
func (n *number) fits(currency string) bool {
	switch {
	case n.currency != "":
		return n.currency == currency
	case n.sign != "":
		return signs[currency] == n.sign
	}
	return true
}
