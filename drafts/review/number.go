package review

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// number is a number as it stands in a text, in figures or in words.
type number struct {
	start, end int   // with its sign, scale and unit
	value      int64 // in hundredths
	other      int64 // a second way to read it, such as 470.000 as 470; 0 where there is none
	currency   string
	sign       string // the sign that several currencies share, such as $
	scaled     bool   // with k, thousand or the like
	grouped    bool   // its thousands are parted
	percent    bool
	units      bool // of shares
	words      bool // in words
	digits     int  // how many figures it has
}

// is reports whether the number can be read as the value.
func (n *number) is(value int64) bool { return n.value == value || n.other != 0 && n.other == value }

// sort returns what the number is a figure of.
func (n *number) sort() factSort {
	switch {
	case n.percent:
		return ofPercent
	case n.units:
		return ofUnits
	}
	return ofMoney
}

// isAmount reports whether the number is one of money.
func (n *number) isAmount() bool {
	return !n.percent && !n.units && (n.currency != "" || n.sign != "" || n.scaled && n.value >= 1000_00)
}

// mostDigits is the longest number that has a value.
const mostDigits = 13

// figureScanner goes through a text once.
type figureScanner struct {
	s    string
	list []number
}

// scanFigures appends the numbers in figures of s. Telephone numbers, and figures within a word such as L7, are none.
func scanFigures(s string) []number {
	f := &figureScanner{s: s}
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c < '0' || c > '9' {
				i++
				continue
			}
		} else if r, size := utf8.DecodeRuneInString(s[i:]); !unicode.IsDigit(r) {
			i += size
			continue
		}
		i = f.number(i)
	}
	return f.list
}

// number reads the number that begins at i and returns where it ends.
func (f *figureScanner) number(i int) int {
	start, currency, sign, ok := before(f.s, i)
	d := figures{s: f.s, at: i}
	if !d.read() || !ok || d.phone {
		return max(d.skip(), i+1)
	}
	n := number{start: start, currency: currency, sign: sign, grouped: d.groups > 1, digits: d.length}
	n.end = d.at
	power := n.after(f.s)
	if d.length > mostDigits {
		return n.end
	}
	n.value = scaled(d.whole, d.decimals, d.places, power)
	if d.twoWays {
		n.other = scaled(d.firstGroup, d.lastGroup, 3, power)
	}
	f.list = append(f.list, n)
	return n.end
}

// scaled returns whole.decimals times a power of ten, in hundredths.
func scaled(whole, decimals int64, places, power int) int64 {
	const most = 1_000_000_000_000_00
	v := whole
	for range power + 2 {
		if v > most {
			return most
		}
		v *= 10
	}
	for range power + 2 {
		decimals *= 10
		if decimals > most*10 {
			return most
		}
	}
	for range places {
		decimals /= 10
	}
	return min(v+decimals, most)
}

// before reads a sign or code of a currency before the number at i. It is not ok where the number is a part of a word.
func before(s string, i int) (start int, currency, sign string, ok bool) {
	j := i
	r, size := utf8.DecodeLastRuneInString(s[:j])
	if isSpace(r) {
		j -= size
		if r, size = utf8.DecodeLastRuneInString(s[:j]); isSpace(r) || r == utf8.RuneError {
			return i, "", "", true
		}
	}
	if signOf(r) != "" {
		start = j - size
		sign = signOf(r)
		head, _ := lastLetters(s[:start])
		if code, known := dollarNames[head]; known {
			return start - len(head), code, sign, true
		}
		return start, "", sign, true
	}
	if unicode.IsLetter(r) {
		head, at := lastLetters(s[:j])
		if isCurrency(head) {
			return at, head, "", true
		}
		return i, "", "", j != i
	}
	return i, "", "", j != i || r != '#' && r != '_'
}

// lastLetters returns the letters at the end of s, and where they begin; at most four.
func lastLetters(s string) (string, int) {
	i := len(s)
	for i > 0 && len(s)-i < 4 && ('A' <= s[i-1] && s[i-1] <= 'Z' || 'a' <= s[i-1] && s[i-1] <= 'z') {
		i--
	}
	return s[i:], i
}

// after reads what follows a number: its scale, a percent sign, a currency, the word for shares. It returns the power of ten of the scale.
func (n *number) after(s string) (power int) {
	rest := s[n.end:]
	if p, size := scaleSign(rest); p > 0 {
		power, n.scaled = p, true
		n.end += size
	} else if w, size := nextWord(rest); scaleWords[strings.ToLower(w)] > 0 {
		power, n.scaled = scaleWords[strings.ToLower(w)], true
		n.end += size
	}
	n.unit(s)
	return power
}

// unit reads a percent sign, a currency or the word for shares after a number.
func (n *number) unit(s string) {
	rest := strings.TrimLeftFunc(s[n.end:min(len(s), n.end+8)], isSpace)
	gap := min(len(s), n.end+8) - n.end - len(rest)
	if r, size := utf8.DecodeRuneInString(rest); gap <= 2 {
		switch {
		case r == '%' || r == '％' || r == '٪':
			n.percent, n.end = true, n.end+gap+size
			return
		case signOf(r) != "" && n.sign == "" && n.currency == "" && gap <= 2 && !startsNumber(rest[size:]):
			n.sign, n.end = signOf(r), n.end+gap+size
			return
		}
	}
	w, size := nextWord(s[n.end:])
	low := strings.ToLower(w)
	switch {
	case low == "percent":
		n.percent, n.end = true, n.end+size
	case low == "per":
		if w, more := nextWord(s[n.end+size:]); strings.EqualFold(w, "cent") {
			n.percent, n.end = true, n.end+size+more
		}
	case n.currency == "" && isCurrency(w):
		n.currency, n.end = w, n.end+size
	case currencyWords[low] != "":
		if n.currency == "" && n.sign == "" {
			n.sign = currencyWords[low]
			if len(n.sign) == 3 {
				n.currency, n.sign = n.sign, ""
			}
		}
		n.end += size
	case unitWords[low] && !n.scaled:
		n.units, n.end = true, n.end+size
	}
}

// startsNumber reports whether a sign of a currency belongs to the number behind it, and not to the one before.
func startsNumber(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " \u00a0"))
	return digit(r) >= 0
}

// nextWord returns the letters that follow at most one white space or hyphen, and how far they reach.
func nextWord(s string) (string, int) {
	i := 0
	for i < len(s) && i < 6 {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !isSpace(r) && !(r == '-' && i == 0) {
			break
		}
		i += size
	}
	j := i
	for j < len(s) && j-i < 16 && ('a' <= s[j] && s[j] <= 'z' || 'A' <= s[j] && s[j] <= 'Z') {
		j++
	}
	if j < len(s) && s[j] < utf8.RuneSelf && isWordRune(rune(s[j])) {
		return "", 0
	}
	return s[i:j], j
}

func isSpace(r rune) bool { return unicode.IsSpace(r) }

// scaleSign reads k, m or bn right after a number, and the ten thousands of Chinese and Japanese.
func scaleSign(s string) (power, size int) {
	r, n := utf8.DecodeRuneInString(s)
	letterAfter := func(at int) bool {
		r, _ := utf8.DecodeRuneInString(s[at:])
		return unicode.IsLetter(r) || unicode.IsDigit(r)
	}
	switch {
	case r == '万' || r == '萬':
		return 4, n
	case r == '千':
		return 3, n
	case r == '億' || r == '亿':
		return 8, n
	case (r == 'k' || r == 'K') && !letterAfter(n):
		return 3, n
	case (r == 'm' || r == 'M') && !letterAfter(n):
		return 6, n
	case (strings.HasPrefix(s, "mn") || strings.HasPrefix(s, "Mn")) && !letterAfter(2):
		return 6, 2
	case r == ' ' && len(s) > 1 && (s[1] == 'k' || s[1] == 'K' || s[1] == 'M') && !letterAfter(2):
		if s[1] == 'M' {
			return 6, 2
		}
		return 3, 2
	}
	return 0, 0
}
