package comp

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/currency"
)

// maxText is the length of the longest text that ParseMoney looks at, twice that of any real
// amount.
const maxText = 64

// ParseMoney parses an amount as people write it: 185000, "$185,000", "C$130k", "1.2m", "95 k€",
// "£95,500.50 p.a.", "EUR 95 000", "95.000,50 €", "120'000 CHF", "₹45,00,000", "45 LPA". It refuses
// a text that can be read two ways.
//
// Currency: a code, and a sign or name ($ C$ US$ kr zł euros …), or both, before or after the
// number, with at most one space between any two. A text without either is in the given currency,
// an ISO 4217 code; if that is "", the text must name one. A sign that several currencies share
// means the given currency or the code in the text, if that is written with the sign ($ for CAD or
// MXN, ¥ for CNY), and otherwise USD, GBP, or JPY. For kr, Rs, and pesos there is no such
// otherwise. A sign and a code that contradict each other are an error, and so are two of either.
//
// Number: plain digits, or thousands in groups of exactly three after a first group of one to
// three, all separated by the same character: a comma, a space (U+0020, U+00A0, U+2007, U+2009,
// U+202F), ' or ’, and for EUR, DKK, BRL, and others that are written so at home also a point. For
// INR and its neighbors, groups of two before the last three are fine too: 12,34,567. Decimals
// follow a point, or a comma if something else separates the thousands; there are at most as many
// as the currency has. So "1,200" is twelve hundred in any currency, "95.000,50" and "1.200.000"
// are fine in EUR, and "1,20" is an error. So is "1.200", except in currencies of three decimals,
// such as KWD, where it is 1 dinar and 200 fils, and in those with points and no decimals, such as
// CLP. There is no sign, no exponent, and no leading zero except before a point. A dash for the
// decimals ("650.000,-") is read as none.
//
// A scale after the number multiplies it and allows as many decimals as it has zeros, also after a
// comma ("1,2 m"): k, m, mm, bn, thousand, million, lakh, crore, LPA, and the like. Lakhs and
// crores without a currency are an error unless the given one is counted in them.
//
// "/yr", "per year", and "p.a." may follow. Any other period is an error.
//
// An amount is from 0 to 10^12 major units. Spaces (those above) around the text are ignored.
//
// The error is of kind [ErrSyntax], [ErrCurrency], or [ErrOverflow], and says what to write
// instead.
func ParseMoney(text, currency string) (Money, error) {
	minor, unit, err := parseAmount(text, currency, 0)
	if err != nil {
		return Money{}, err
	}
	return Money{minor, unit}, nil
}

// parseAmount parses an amount by the rules of [ParseMoney], but with so many more decimals, and
// returns it in units of the last of them.
func parseAmount(text, fallback string, finer int) (int64, currency.Unit, error) {
	none := currency.Unit{}
	if fallback != "" {
		if _, err := parseUnit(fallback); err != nil {
			return 0, none, err
		}
	}
	s := strings.TrimFunc(text, isSpace)
	first, last := strings.IndexAny(s, "0123456789"), strings.LastIndexAny(s, "0123456789")
	if first < 0 || len(s) > maxText {
		return 0, none, notMoney(text)
	}
	num := numeral{text: s[first : last+1]}
	switch {
	case strings.ContainsAny(num.text, "-–—"), strings.Contains(num.text, " to "):
		return 0, none, faultf(ErrSyntax, "want one amount, not a range, got %s", quote(text))
	case strings.ContainsAny(num.text, "千万萬만億亿억"):
		return 0, none, faultf(ErrSyntax, "want one number, as in 1.2億, got %s", quote(text))
	}
	rest := num.cutDash(s[last+1:])
	m := marks{text: s, number: num.text}
	if err := cmp.Or(m.read(s[:first], false), m.read(rest, true)); err != nil {
		return 0, none, err
	}
	if m.negative {
		return 0, none, faultf(ErrSyntax, "an amount is never negative, got %s", quote(text))
	}
	if m.power == mil {
		return 0, none, faultf(ErrSyntax, "%s can be read two ways: write %s or %s", quote(text),
			num.text+"k", num.text+"m")
	}
	unit, err := m.unit(fallback)
	if err != nil {
		return 0, none, err
	}
	num.code, num.digits, num.finer = unit.String(), digits(unit)+finer, finer
	num.scale, num.power = m.scale, m.power
	minor, err := num.minor()
	if err != nil {
		return 0, none, err
	}
	if err := m.perYear(Money{minor / int64(pow10(finer)), unit}); err != nil {
		return 0, none, err
	}
	return minor, unit, nil
}

func notMoney(text string) error {
	return faultf(ErrSyntax, "want an amount such as 185000 or \"$185,000\", got %s", quote(text))
}

// mil stands for the power of ten of mil, which is a thousand in Spanish and a million in English.
const mil = -1

// marks are what stands around the number of an amount.
type marks struct {
	text, number string
	code         string // as in ISO 4217
	name         string // any other name or sign of a currency, as written
	scale        string // as written, with a space before a word
	power        int    // of ten, for the scale; mil
	period       string // "" or as in periods
	negative     bool
}

// read reads the marks on one side of the number. Anything else is an error, and so is a second
// mark of the same kind.
func (m *marks) read(s string, after bool) error {
	for {
		s = trimSpace(s, strings.TrimPrefix)
		if s == "" {
			return nil
		}
		n := 0
		if after && m.period == "" {
			m.period, n = cutPeriod(s)
		}
		if n == 0 {
			n = m.readCurrency(s)
		}
		if n == 0 && m.scale == "" {
			n = m.readScale(s, after)
		}
		if r, size := utf8.DecodeRuneInString(s); n == 0 && (r == '-' || r == '−') && !m.negative {
			m.negative, n = true, size
		}
		if n == 0 {
			return m.unknown(s)
		}
		s = s[n:]
	}
}

// unknown returns the error for the mark at the beginning of s.
func (m *marks) unknown(s string) error {
	word := cmp.Or(leadingLetters(s), s)
	return fmt.Errorf("%w: can't read %s", notMoney(m.text), quote(word))
}

// readCurrency reads a code, name, or sign at the beginning of s and returns its length; 0 if there
// is none or it's a second one.
func (m *marks) readCurrency(s string) int {
	word := leadingLetters(s)
	n := len(word)
	name := word
	switch rest := s[n:]; {
	case n == 0:
		_, n = utf8.DecodeRuneInString(s)
		name = s[:n]
	case names[strings.ToLower(word)+"$"] != "" && strings.HasPrefix(rest, "$"):
		n, name = n+1, word+"$"
	case names[strings.ToLower(word)+"$"] != "" && strings.HasPrefix(rest, " $"):
		n, name = n+2, word+"$"
	case rest != "" && rest[0] == ' ':
		two := s[:n+1+len(leadingLetters(rest[1:]))]
		if names[strings.ToLower(two)] != "" {
			n, name = len(two), two
		}
	}
	if codes, _ := namedCodes(name); codes != "" {
		if m.name != "" {
			return 0
		}
		m.name = name
		if word != "" && strings.HasPrefix(s[n:], ".") { // Rs. and kr.
			n++
		}
		return n
	}
	if code := codeOf(word); code != "" && m.code == "" {
		m.code = code
		return len(word)
	}
	return 0
}

// codeOf returns a word of three letters as a currency code, if it can be one: in capitals, or a
// known one in small letters.
func codeOf(word string) string {
	if len(word) != 3 || utf8.RuneCountInString(word) != 3 {
		return ""
	}
	code, low := strings.ToUpper(word), strings.ToLower(word)
	if scaleWords[low] == 0 && (word == code || word == low && isCode(code)) {
		return code
	}
	return ""
}

// readScale reads a scale at the beginning of s and returns its length; 0 if there is none. Before
// the number only k, m, and the t of TEUR can stand, right before the currency: k€ 95.
func (m *marks) readScale(s string, after bool) int {
	word := leadingLetters(s)
	low := strings.ToLower(word)
	power := max(scaleWords[low], scaleLetters[low])
	if low == "mil" {
		power = mil
	}
	n := len(word)
	if power == 0 || !after { // 95kEUR
		if n = 1; word == "" || !strings.Contains("kmt", low[:1]) {
			return 0
		}
		if low[0] == 'm' && len(low) > 1 && low[1] == 'm' {
			n = 2
		}
		power = scaleLetters[low[:n]]
		if low[0] == 't' {
			power = 3
		}
		if n == len(s) || trimSpace(s[n:], strings.TrimPrefix) != s[n:] {
			return 0
		}
	}
	m.scale, m.power = s[:n], power
	if n > 2 {
		m.scale = " " + m.scale
	}
	if low == "lpa" {
		m.period = "year"
	}
	if n == len(word) && strings.HasPrefix(s[n:], ".") && after { // Tsd.
		n++
	}
	return n
}

// leadingLetters returns the letters that s begins with. Currency signs and the numerals for ten
// thousands end a word.
func leadingLetters(s string) string {
	for i, r := range s {
		if !unicode.IsLetter(r) {
			return s[:i]
		}
		if unicode.Is(unicode.Han, r) || unicode.Is(unicode.Hangul, r) {
			if i == 0 {
				return s[:utf8.RuneLen(r)]
			}
			return s[:i]
		}
	}
	return s
}

// unit returns the currency that the marks mean if amounts without marks are in the fallback, which
// may be "".
func (m *marks) unit(fallback string) (currency.Unit, error) {
	codes, shared := namedCodes(m.name)
	if m.code != "" {
		unit, err := parseUnit(m.code)
		if err == nil && m.name != "" && !strings.Contains(codes, m.code) {
			err = faultf(ErrCurrency, "%s names two currencies: %s is not written %s",
				quote(m.text), m.code, m.name)
		}
		return unit, err
	}
	if m.name != "" && (fallback == "" || !strings.Contains(codes, fallback)) {
		if !shared {
			return parseUnit(codes[:3])
		}
		list, scale := strings.Fields(codes), m.scale
		if strings.EqualFold(scale, "t") { // it's only a scale next to a sign, as in tkr
			scale = "k"
		}
		last := len(list) - 1
		return currency.Unit{}, faultf(ErrCurrency,
			"%s can be in %s or %s: write the code, such as \"%s %s%s\"", quote(m.text),
			strings.Join(list[:last], ", "), list[last], list[0], m.number, scale)
	}
	indian := indianScale(m.power) && m.name == ""
	switch {
	case fallback == "" && indian:
		return currency.Unit{}, faultf(ErrCurrency, "want a currency too, such as \"INR %s\", got %s",
			m.text, quote(m.text))
	case fallback == "":
		return currency.Unit{}, faultf(ErrCurrency, "want a currency too, such as \"USD %s%s\", got %s",
			m.number, m.scale, quote(m.text))
	case indian && !strings.Contains(lakhs, fallback):
		return currency.Unit{}, faultf(ErrCurrency,
			"%s can be in INR or %s: write \"INR %s\" or \"%s %s\"", quote(m.text), fallback, m.text,
			fallback, m.text)
	}
	return parseUnit(fallback)
}

// perYear returns an error if the amount is for another period than a year.
func (m *marks) perYear(money Money) error {
	switch m.period {
	case "", "year":
		return nil
	case "month":
		if year, err := money.Mul(12); err == nil {
			return faultf(ErrSyntax, "want what it is for a year, such as %s for twelve months, "+
				"got %s", year, quote(m.text))
		}
	}
	return faultf(ErrSyntax, "want what it is for a year, got %s, which is for one %s",
		quote(m.text), m.period)
}

// trimSpace removes one space from the end of s that trim, strings.TrimPrefix or TrimSuffix, works
// on.
func trimSpace(s string, trim func(s, space string) string) string {
	for _, space := range [...]string{" ", "\u00a0", "\u2007", "\u2009", "\u202f"} {
		if t := trim(s, space); len(t) < len(s) {
			return t
		}
	}
	return s
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// isNumber reports whether s is digits without a leading zero, or 0.
func isNumber(s string) bool { return isDigits(s) && (s[0] != '0' || s == "0") }
