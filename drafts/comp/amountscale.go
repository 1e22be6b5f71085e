package comp

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// readScale reads a scale after a number and returns its power of ten.
func (a *Amount) readScale(s string) (power int) {
	rest := s[a.End:]
	power, size := scaleSign(rest)
	w, end := nextLetters(rest)
	low := text.Fold(w)
	if a.Sign == "₹" || a.Currency == "INR" || a.Sign == "rs" {
		if p := scaleLetters[low]; indianScale(p) {
			power, size = p, end
		}
	}
	if power == 0 {
		power, size = scaleWords[low], end
	}
	if power == 0 {
		n := 0
		power, n = gluedScale(low, rest[end:])
		size = end - len(w) + n
	}
	if power > 0 {
		a.Scaled = true
		a.End += size
	}
	return power
}

// scaleSign reads k, m, or mn right after a number, and the ten thousands of Chinese and Japanese.
func scaleSign(s string) (power, size int) {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case n > 1 && scaleLetters[s[:n]] > 0:
		return scaleLetters[s[:n]], n
	case (r == 'k' || r == 'K') && (endsWord(s, n) || s[n] == 's' && endsWord(s, n+1)):
		if !endsWord(s, n) {
			n++
		}
		return 3, n
	case isHyphen(r) && n < len(s) && s[n]|0x20 == 'k' && endsWord(s, n+1):
		return 3, n + 1
	case (r == 'm' || r == 'M') && endsWord(s, n):
		return 6, n
	case r == 'M' && codeAt(s, 1):
		return 6, 1
	case len(s) > 1 && slices.Contains([]string{"mm", "MM", "mn", "Mn"}, s[:2]) && endsWord(s, 2):
		return 6, 2
	case strings.HasPrefix(s, " (thousand)"):
		return 3, len(" (thousand)")
	case r == ' ' && strings.HasPrefix(s[1:], "万"):
		return 4, len(" 万")
	case r == ' ' && len(s) > 1 && (s[1] == 'k' || s[1] == 'K' || s[1] == 'M') &&
		(endsWord(s, 2) || codeAt(s, 2)):
		if s[1] == 'M' {
			return 6, 2
		}
		return 3, 2
	}
	return 0, 0
}

// gluedScale reads the scale that a word after a number begins with: the k of kEUR or kusd, the t
// of TEUR or T€. It returns the power of ten and the length of the scale.
func gluedScale(low, after string) (power, size int) {
	sign, _ := utf8.DecodeRuneInString(after)
	for _, scale := range [...]string{"mm", "mn", "k", "t", "m"} {
		rest, ok := strings.CutPrefix(low, scale)
		switch {
		case !ok:
		case rest == "" && IsSign(sign) || isCode(strings.ToUpper(rest)) && usualCodes(rest) ||
			currencyWords[rest] != "":
			if scale == "t" {
				return 3, len(scale)
			}
			return scaleLetters[scale], len(scale)
		}
	}
	return 0, 0
}

// doubtfulScale returns the power of ten of letters after a number that may be its scale or
// something else: lakhs or liters, the Spanish thousand or a thousandth of an inch, the
// German thousand or terabytes, a thousand in slang or in a language that isn't read; and of an
// exponent. A fraction, such as 0.25, has millions rather than thousands.
func doubtfulScale(s string, fraction bool) int {
	if power := exponent(s); power > 0 {
		return power
	}
	w, end := nextLetters(s)
	switch w {
	case "mil", "mn", "Mil", "Mn", "MN", "MIL":
		if fraction {
			return 6
		}
	}
	switch w {
	case "hundred":
		if next, _ := nextLetters(s[end:]); next == "thousand" || next == "thou" || next == "grand" {
			return 5
		}
	case "L", "l":
		return 5
	case "Cr", "cr":
		return 7
	case "mil", "kay", "T", "G", "Gs", "large", "bin", "binin", "mila", "mii", "ribu", "ezer", "tisíc", "tisic",
		"tuhat", "tuhatta", "tusind", "þúsund", "nghìn", "ngàn", "tisuća", "hiljada", "тыс", "тысяч",
		"тысячи", "тис", "тисяч", "хил", "хиляди", "χιλ", "χιλιάδες", "ألف", "آلاف", "אלף", "हज़ार", "พัน",
		"천":
		return 3
	}
	return 0
}

// exponent returns the power of ten of an exponent of one digit, as in 2.5e5, or 0.
func exponent(s string) int {
	if len(s) > 1 && s[0]|0x20 == 'e' && '0' < s[1] && s[1] <= '9' && endsWord(s, 2) {
		return int(s[1] - '0')
	}
	return 0
}

// restAfter returns what follows ten thousands in Chinese, Japanese, and Korean, as in 18万4千 and
// 18万4000, and its length; 0 and 0 if there is nothing.
func restAfter(s string) (rest int64, size int) {
	after := strings.TrimPrefix(s, " ")
	d := digitReader{s: after}
	n, digits := d.run()
	if digits == 1 {
		for _, sign := range [...]string{"千", "천"} {
			if strings.HasPrefix(after[d.at:], sign) {
				return n * 1000, len(s) - len(after) + d.at + len(sign)
			}
		}
	}
	if digits == 4 && after == s {
		return n, d.at
	}
	return 0, 0
}
