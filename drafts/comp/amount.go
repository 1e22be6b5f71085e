package comp

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Amount is a number in a text: money, a percentage, a number of shares, or a bare number.
type Amount struct {
	Start, End int    // byte offsets, with its currency, scale, and unit
	Value      int64  // in hundredths of a unit of the currency, of a percent, of a share
	Currency   string // the ISO 4217 code that the text names; "" if it names none
	Sign       string // a sign that currencies may share, such as $ or kr; "" if there is none
	Scaled     bool   // with k, m, thousand, million, or the like
	Percent    bool
	Shares     bool
	other      int64 // a second way to read it, such as 470.000 as 470; 0 if there is none
	finer      int64 // the decimals after the hundredths, in millionths; 0 with a scale
}

// Is reports whether the amount can be read as the value, in hundredths.
func (a *Amount) Is(value int64) bool { return a.Value == value || a.other != 0 && a.other == value }

// IsPrice reports whether the amount is the price, to the millionth.
func (a *Amount) IsPrice(p Price) bool {
	millionths, fits := mulDiv(p.fine, 1_000_000, pow10(digits(p.unit)+fineDigits))
	return fits && a.Is(millionths/fineOne) && a.finer == millionths%fineOne
}

// IsMoney reports whether the amount is surely one of money: it has a currency, or is large and
// scaled.
func (a *Amount) IsMoney() bool {
	return !a.Percent && !a.Shares && (a.Currency != "" || a.Sign != "" || a.Scaled && a.Value >= 1000_00)
}

// Fits reports whether the amount can be one in the currency: it names it, its sign, or none.
func (a *Amount) Fits(currency string) bool {
	switch {
	case a.Currency != "":
		return a.Currency == currency
	case a.Sign != "":
		codes, _ := namedCodes(a.Sign)
		return currency != "" && strings.Contains(codes, currency)
	}
	return true
}

// Hundredths returns the magnitude of an amount in hundredths of its currency's unit, whatever
// decimals the currency has, as [Amount] has it.
func Hundredths(m Money) int64 {
	if m.IsZero() {
		return 0
	}
	return int64(magnitude(m.minor) * 100 / pow10(digits(m.unit)))
}

// FindAmounts returns the amounts in s in their order, in figures of any script or in English
// words: "$470,000", "470k", "EUR 95.000,50", "five per cent", "half a million", "1,600 RSUs". A
// number that can be read two ways is one [Amount] that Is either. Telephone numbers, numbers of
// more than 13 digits, and figures within a word, such as L7, aren't amounts.
func FindAmounts(s string) []Amount { return FindAmountsIn(s, text.Words(s)) }

// FindAmountsIn is [FindAmounts] for a text whose words have been read.
func FindAmountsIn(s string, words []text.Word) []Amount {
	list := appendWordAmounts(appendFigureAmounts(nil, s), s, words)
	slices.SortFunc(list, func(a, b Amount) int { return cmp.Compare(a.Start, b.Start) })
	return list
}

// appendFigureAmounts appends the amounts in figures.
func appendFigureAmounts(list []Amount, s string) []Amount {
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
		a, end, ok := readFigures(s, i)
		if ok {
			list = append(list, a)
		}
		i = end
	}
	return list
}

// readFigures reads the amount whose first digit is at i and returns where it ends.
func readFigures(s string, i int) (a Amount, end int, ok bool) {
	start, currency, sign, ok := currencyBefore(s, i)
	d := digitReader{s: s, at: i}
	d.read()
	if !ok || d.phone {
		return Amount{}, d.skipPhone(), false
	}
	a = Amount{Start: start, End: d.at, Currency: currency, Sign: sign}
	power := a.readScale(s)
	a.readUnit(s)
	if d.length > mostDigits {
		return Amount{}, a.End, false
	}
	a.Value = scaled(d.whole, d.decimals, d.places, power)
	if power == 0 {
		a.finer = scaled(0, d.decimals, d.places, 4) % fineOne
	}
	if d.twoWays {
		a.other = scaled(d.firstGroup, d.lastGroup, 3, power)
		if power == 0 {
			a.finer = scaled(0, d.lastGroup, 3, 4) % fineOne
		}
	}
	return a, a.End, true
}

// scaled returns whole.decimals times a power of ten, in hundredths, at most 10^15 hundredths.
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

// readScale reads a scale after a number and returns its power of ten.
func (a *Amount) readScale(s string) (power int) {
	rest := s[a.End:]
	power, size := scaleSign(rest)
	if r := strings.TrimPrefix(rest, " "); a.Sign == "₹" || a.Currency == "INR" || a.Sign == "rs" {
		w, end := nextLetters(r)
		if p := scaleLetters[strings.ToLower(w)]; indianScale(p) {
			power, size = p, len(rest)-len(r)+end
		}
	}
	if power == 0 {
		var w string
		w, size = nextLetters(rest)
		power = scaleWords[strings.ToLower(w)]
	}
	if power > 0 {
		a.Scaled = true
		a.End += size
	}
	return power
}

// readUnit reads a percent sign, a currency, or the word for shares after a number.
func (a *Amount) readUnit(s string) {
	rest := strings.TrimLeftFunc(s[a.End:min(len(s), a.End+8)], unicode.IsSpace)
	gap := min(len(s), a.End+8) - a.End - len(rest)
	if r, size := utf8.DecodeRuneInString(rest); gap <= 2 {
		switch {
		case r == '%' || r == '％' || r == '٪':
			a.Percent, a.End = true, a.End+gap+size
			return
		case foldSign(r) != "" && a.Sign == "" && a.Currency == "" && !startsNumber(rest[size:]):
			a.Sign, a.End = foldSign(r), a.End+gap+size
			return
		}
	}
	w, size := nextLetters(s[a.End:])
	low := strings.ToLower(w)
	switch {
	case low == "percent":
		a.Percent, a.End = true, a.End+size
	case low == "per":
		if w, more := nextLetters(s[a.End+size:]); strings.EqualFold(w, "cent") {
			a.Percent, a.End = true, a.End+size+more
		}
	case a.Currency == "" && isCode(w):
		a.Currency, a.End = w, a.End+size
	case currencyWords[low] != "":
		if a.Currency == "" && a.Sign == "" {
			a.Sign = currencyWords[low]
			if isCode(a.Sign) {
				a.Currency, a.Sign = a.Sign, ""
			}
		}
		a.End += size
	case a.Currency == "" && a.Sign == "" && strings.HasPrefix(rest, "zł") && gap <= 2:
		a.Currency, a.End = "PLN", a.End+gap+len("zł")
	case shareWords[low] && !a.Scaled && a.Currency == "" && a.Sign == "":
		a.Shares, a.End = true, a.End+size
	}
}

// startsNumber reports whether a currency sign belongs to the number behind it.
func startsNumber(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " \u00a0"))
	return digitValue(r) >= 0
}

// nextLetters returns the word of ASCII letters that follows white space or a hyphen, and where it
// ends; "" and 0 if it goes on with anything else.
func nextLetters(s string) (string, int) {
	i := 0
	for i < len(s) && i < 6 {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsSpace(r) && !(r == '-' && i == 0) {
			break
		}
		i += size
	}
	j := i
	for j < len(s) && j-i < 16 && isLetter(s[j]) {
		j++
	}
	if j < len(s) && s[j] < utf8.RuneSelf && text.IsWordRune(rune(s[j])) {
		return "", 0
	}
	return s[i:j], j
}

func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

// scaleSign reads k, m, or mn right after a number, and the ten thousands of Chinese and Japanese.
func scaleSign(s string) (power, size int) {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case r == '万' || r == '萬':
		return 4, n
	case r == '千':
		return 3, n
	case r == '億' || r == '亿':
		return 8, n
	case (r == 'k' || r == 'K') && endsWord(s, n):
		return 3, n
	case (r == 'm' || r == 'M') && endsWord(s, n):
		return 6, n
	case (strings.HasPrefix(s, "mm") || strings.HasPrefix(s, "MM")) && endsWord(s, 2):
		return 6, 2
	case (r == 'k' || r == 'K' || r == 'M') && codeAt(s, 1):
		return scaleLetters[strings.ToLower(s[:1])], 1
	case (strings.HasPrefix(s, "mn") || strings.HasPrefix(s, "Mn")) && endsWord(s, 2):
		return 6, 2
	case r == ' ' && len(s) > 1 && (s[1] == 'k' || s[1] == 'K' || s[1] == 'M') &&
		(endsWord(s, 2) || codeAt(s, 2)):
		if s[1] == 'M' {
			return 6, 2
		}
		return 3, 2
	}
	return 0, 0
}

// shareWords follow a number of shares.
var shareWords = map[string]bool{
	"shares": true, "share": true, "rsus": true, "rsu": true, "units": true, "options": true,
	"stock": true, "psus": true, "psu": true, "phantom": true,
}
