package comp

import (
	"strings"
	"unicode"
)

// The currencies that share a sign. The sign means the first, unless the caller's currency is among
// the others.
const (
	dollars = "USD ARS AUD BBD BMD BND BSD BZD CAD CLP COP CUC CUP DOP FJD GYD HKD JMD KYD LRD " +
		"MXN NAD NZD SBD SGD SRD TTD TWD UYU XCD"
	pounds = "GBP FKP GIP SHP SSP SYP"
	yens   = "JPY CNY"
)

// names are the ways to write a currency other than by its code, in lower case, and the currencies
// that each stands for. It means the first, unless the caller's currency is among the others.
var names = map[string]string{
	"$": dollars, "£": pounds, "¥": yens, "€": "EUR", "₹": "INR", "₩": "KRW", "₪": "ILS",
	"₽": "RUB", "₺": "TRY", "₴": "UAH", "₦": "NGN", "₱": "PHP", "₫": "VND", "฿": "THB",
	"us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD NIO", "ca$": "CAD", "can$": "CAD",
	"cdn$": "CAD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "sg$": "SGD", "r$": "BRL", "nt$": "TWD",
	"mx$": "MXN", "mex$": "MXN", "j$": "JMD", "n$": "NAD",
	"zł": "PLN", "zl": "PLN", "kč": "CZK", "ft": "HUF", "lei": "RON", "fr": "CHF", "sfr": "CHF",
	"rm": "MYR", "rp": "IDR", "円": "JPY", "원": "KRW", "R": "ZAR",
	"dollar": dollars, "dollars": dollars, "pound": pounds, "pounds": pounds, "quid": "GBP",
	"pounds sterling": "GBP", "sterling": "GBP", "euro": "EUR", "euros": "EUR", "yen": "JPY",
	"yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "francs": "CHF", "kronor": "SEK",
	"zloty": "PLN", "zlotys": "PLN", "złoty": "PLN", "złotych": "PLN", "rand": "ZAR",
	"shekels": "ILS", "reais": "BRL", "won": "KRW", "baht": "THB", "ringgit": "MYR",
	"us dollars": "USD", "canadian dollars": "CAD", "australian dollars": "AUD",
	"singapore dollars": "SGD", "swiss francs": "CHF", "indian rupees": "INR",
}

// sharedNames are names that mean the caller's currency if it is among theirs, and otherwise can be
// any of them.
var sharedNames = map[string]string{
	"kr": "SEK NOK DKK ISK", "krona": "SEK ISK", "kroner": "NOK DKK", "rs": rupees, "₨": rupees,
	"rupee": rupees, "rupees": rupees, "peso": pesos, "pesos": pesos, "dirham": dirhams,
	"dirhams": dirhams, "dhs": dirhams, "元": "CNY TWD HKD",
}

const (
	rupees  = "INR PKR LKR NPR MUR"
	pesos   = "MXN ARS CLP COP PHP UYU DOP"
	dirhams = "AED MAD"
)

// namedCodes returns the currencies that a name stands for, or "", and whether none of them comes
// first.
func namedCodes(name string) (codes string, shared bool) {
	low := strings.ToLower(name)
	for _, key := range [...]string{name, low} {
		if codes = names[key]; codes != "" {
			return codes, false
		}
	}
	codes = sharedNames[low]
	return codes, codes != ""
}

// CurrencyIn returns the currency that a text names, which needn't be an amount that can be read: EUR for
// "€95.000". If it can be one of several, it's own or else the first; "" if the text names none.
func CurrencyIn(s, own string) string {
	other := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Sc, r) }
	for word := range strings.FieldsFuncSeq(s, other) {
		if isCode(word) {
			return word
		}
		for _, name := range []string{word, strings.TrimFunc(word, unicode.IsLetter)} {
			switch codes, _ := namedCodes(name); {
			case own != "" && strings.Contains(codes, own):
				return own
			case codes != "":
				return codes[:len("USD")]
			}
		}
	}
	return ""
}

// lakhs lists the currencies that are counted in lakhs and crores and written 12,34,567 at home.
const lakhs = "INR PKR BDT LKR NPR"

// CountsInLakhs reports whether amounts in the currency are written 12,34,567 at home.
func CountsInLakhs(code string) bool { return code != "" && strings.Contains(lakhs, code) }

// scaleWords are the powers of ten of the words after a number.
var scaleWords = map[string]int{
	"thousand": 3, "thousands": 3, "thou": 3, "thous": 3, "grand": 3, "tsd": 3, "tausend": 3, "mille": 3,
	"tusen": 3, "tusind": 3, "duizend": 3, "tys": 3, "thsd": 3, "thsnd": 3, "tis": 3, "tisíc": 3,
	"tisic": 3, "tisoč": 3, "tisuća": 3, "hiljada": 3, "tūkst": 3, "tukst": 3, "tūkstoši": 3,
	"tūkstošu": 3, "tūkstančių": 3, "tuhat": 3, "tuhatta": 3, "ezer": 3, "mii": 3, "mila": 3, "ribu": 3,
	"þús": 3, "тыс": 3, "тысяч": 3, "тис": 3, "тисяч": 3, "хил": 3, "χιλ": 3, "χιλιάδες": 3, "million": 6, "millions": 6, "mio": 6, "mln": 6,
	"millionen": 6, "millon": 6, "millón": 6, "millones": 6, "miljoen": 6, "billion": 9, "lakh": 5,
	"lakhs": 5, "lac": 5, "lacs": 5, "lpa": 5, "crore": 7, "crores": 7,
	"लाख": 5, "करोड़": 7, "লাখ": 5,
}

// scaleLetters are the powers of ten of the abbreviations after a number.
var scaleLetters = map[string]int{
	"k": 3, "m": 6, "mm": 6, "mn": 6, "bn": 9, "l": 5, "cr": 7, "千": 3, "万": 4, "萬": 4, "만": 4,
	"億": 8, "亿": 8, "억": 8,
}

// indianScale reports whether a power of ten is that of a lakh or a crore.
func indianScale(power int) bool { return power == 5 || power == 7 }

// DollarOf returns the currency that a bare $ means in a country, given by its code of two letters;
// "" if it's none or not certain.
func DollarOf(country string) string { return dollarsOf[country] }

var dollarsOf = map[string]string{
	"US": "USD", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "SG": "SGD", "HK": "HKD",
}
