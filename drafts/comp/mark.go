package comp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// before is what stands before a number.
type before struct {
	start          int // where it begins
	currency, sign string
	power          int // of ten, of the scale in k€ or TEUR
}

// currencyBefore reads the sign or code of a currency before the number at i. It's not ok if the
// number is part of a word.
func currencyBefore(s string, i int) (m before, ok bool) {
	none := before{start: i}
	j := i
	r, size := utf8.DecodeLastRuneInString(s[:j])
	if unicode.IsSpace(r) {
		j -= size
		r, size = utf8.DecodeLastRuneInString(s[:j])
		if unicode.IsSpace(r) || r == utf8.RuneError {
			return none, true
		}
	}
	if foldSign(r) != "" {
		start, sign := j-size, foldSign(r)
		head, at := lastLetters(s[:start])
		if sign == "$" && head != "" {
			if code := names[strings.ToLower(head)+"$"]; code != "" {
				return before{at, code[:3], sign, 0}, true
			}
		}
		if power := scaleBefore[head]; power > 0 {
			return before{at, "", sign, power}, true
		}
		return before{start, "", sign, 0}, true
	}
	if unicode.IsLetter(r) || r == '.' {
		head, at := lastLetters(strings.TrimSuffix(s[:j], "."))
		if (isCode(head) || usualCodes(head)) && r != '.' {
			return before{at, strings.ToUpper(head), "", 0}, true
		}
		if len(head) == 4 && scaleBefore[head[:1]] > 0 && isCode(head[1:]) && r != '.' {
			return before{at, head[1:], "", scaleBefore[head[:1]]}, true
		}
		low := strings.ToLower(head)
		if signWords(low) {
			return before{at, "", low, 0}, true
		}
		beside, _ := utf8.DecodeLastRuneInString(s[:at])
		if low == "euro" && j != i && r != '.' && !unicode.IsLetter(beside) && isSum(s[i:]) {
			return before{at, "", currencyWords[low], 0}, true
		}
		return none, j != i || r == '.'
	}
	return none, j != i || r != '#' && r != '_'
}

// isSum reports whether the number at the start of s has groups of three digits, or at least five: Euro
// 95.000, but not the Euro 2024.
func isSum(s string) bool {
	d := digitReader{s: s}
	d.read()
	return d.groups > 1 || d.length-d.places >= 5
}

// scaleBefore are the scales before a currency that stands before its number: k€, TEUR.
var scaleBefore = map[string]int{"k": 3, "K": 3, "t": 3, "T": 3}

// usualCodes are the currency codes that are recognized in small letters. Others are words, such as
// all and try.
var usualCodes = text.OneOf(`usd eur gbp chf inr cad aud nzd sgd hkd jpy pln sek nok dkk czk huf
	ils brl zar aed`)

// lastLetters returns the ASCII letters at the end of s, at most four, and where they begin.
func lastLetters(s string) (string, int) {
	i := len(s)
	for i > 0 && len(s)-i < 4 && isLetter(s[i-1]) {
		i--
	}
	return s[i:], i
}

func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

// codeAt reports whether a currency code begins at i in s and ends a word.
func codeAt(s string, i int) bool {
	return len(s) >= i+3 && isCode(s[i:i+3]) && endsWord(s, i+3)
}

// endsWord reports whether neither a letter nor a digit is at i in s.
func endsWord(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// foldSign returns a currency sign, a full-width one as the plain one; "" for any other character.
func foldSign(r rune) string {
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
	case '₩', '￦':
		return "₩"
	case '₪', '₽', '₺', '₴', '₦', '₱', '₫', '฿':
		return string(r)
	}
	return ""
}

// IsSign reports whether a character is the sign of a currency.
func IsSign(r rune) bool { return foldSign(r) != "" }

// signWords are the words that stand before a number as a sign does.
var signWords = text.OneOf(`kr rs fr sfr rm rp`)

// currencyWords follow a number: with the sign that the currencies of that name share, or a code.
var currencyWords = map[string]string{
	"dollar": "$", "dollars": "$", "bucks": "$", "pound": "£", "pounds": "£", "quid": "£",
	"sterling": "£", "euro": "€", "euros": "€", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
	"rupees": "₹", "francs": "CHF", "dirham": "AED", "dirhams": "AED", "kroner": "NOK", "kronor": "SEK",
	"peso": "pesos", "pesos": "pesos", "kr": "kr", "rs": "rs", "zl": "PLN", "zloty": "PLN",
	"zlotych": "PLN",
}
