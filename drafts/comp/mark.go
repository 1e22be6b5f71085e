package comp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// currencyBefore reads the sign or code of a currency before the number at i. It's not ok if the
// number is part of a word.
func currencyBefore(s string, i int) (start int, currency, sign string, ok bool) {
	j := i
	r, size := utf8.DecodeLastRuneInString(s[:j])
	if unicode.IsSpace(r) {
		j -= size
		r, size = utf8.DecodeLastRuneInString(s[:j])
		if unicode.IsSpace(r) || r == utf8.RuneError {
			return i, "", "", true
		}
	}
	if foldSign(r) != "" {
		start = j - size
		sign = foldSign(r)
		head, at := lastLetters(s[:start])
		if code := names[strings.ToLower(head)+"$"]; code != "" && sign == "$" && head != "" {
			return at, code[:3], sign, true
		}
		return start, "", sign, true
	}
	if unicode.IsLetter(r) || r == '.' {
		head, at := lastLetters(strings.TrimSuffix(s[:j], "."))
		if isCode(head) && r != '.' {
			return at, head, "", true
		}
		if low := strings.ToLower(head); signWords[low] {
			return at, "", low, true
		}
		return i, "", "", j != i || r == '.'
	}
	return i, "", "", j != i || r != '#' && r != '_'
}

// lastLetters returns the ASCII letters at the end of s, at most four, and where they begin.
func lastLetters(s string) (string, int) {
	i := len(s)
	for i > 0 && len(s)-i < 4 && isLetter(s[i-1]) {
		i--
	}
	return s[i:], i
}

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
var signWords = map[string]bool{
	"kr": true, "rs": true, "fr": true, "sfr": true, "rm": true, "rp": true,
}

// currencyWords follow a number: with the sign that the currencies of that name share, or a code.
var currencyWords = map[string]string{
	"dollar": "$", "dollars": "$", "bucks": "$", "pound": "£", "pounds": "£", "quid": "£",
	"sterling": "£", "euro": "€", "euros": "€", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
	"rupees": "₹", "francs": "CHF", "dirham": "AED", "dirhams": "AED", "kroner": "NOK", "kronor": "SEK",
	"kr": "kr", "rs": "rs",
}
