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
	Spoken     bool  // in words without its scale, such as four seventy for 470,000
	other      int64 // a second way to read it, such as 470.000 as 470; 0 if there is none
	finer      int64 // the decimals after the hundredths, in millionths; 0 with a scale
	power      int   // of ten, of its scale
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

// FindAmounts returns the amounts in s in their order, in figures of any script or in English,
// German, French, or Spanish words: "$470,000", "470k", "EUR 95.000,50", "five per cent", "half a
// million", "four seventy", "1,600 RSUs". A number that can be read two ways is one [Amount] that
// Is either; in a range such as 470–480k, the first one Is also what it is with the scale of the
// second. Telephone numbers, numbers of more than 13 digits, and figures within a word, such as L7,
// aren't amounts.
func FindAmounts(s string) []Amount { return FindAmountsIn(s, text.Words(s)) }

// FindAmountsIn is [FindAmounts] for a text whose words have been read.
func FindAmountsIn(s string, words []text.Word) []Amount {
	list := appendWordAmounts(appendFigureAmounts(nil, s), s, words)
	slices.SortFunc(list, func(a, b Amount) int { return cmp.Compare(a.Start, b.Start) })
	for i := 1; i < len(list); i++ {
		list[i-1].shareScale(&list[i], s)
	}
	return list
}

// shareScale lets a bare number have the scale of the other end of its range: 470–480k.
func (a *Amount) shareScale(b *Amount, s string) {
	if b.power == 0 || a.power > 0 || a.other != 0 || a.Percent || a.Shares || a.Value >= 1000_00 ||
		b.Start < a.End || b.Start-a.End > len(" up to ") {
		return
	}
	switch strings.ToLower(strings.TrimSpace(s[a.End:b.Start])) {
	case "-", "–", "—", "‐", "‑", "−", "/", "to", "up to", "or", "and", "bis", "und", "oder", "à",
		"et", "ou", "a", "y", "o":
		a.other = a.Value * int64(pow10(b.power))
	}
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
	first := i
	d := digitReader{s: s, at: i}
	if d.afterPoint() {
		first--
	}
	m, ok := currencyBefore(s, first)
	d.money = m.currency != "" || m.sign != ""
	d.read()
	if ok && d.phone && s[i] == '0' { // unless a currency follows: 02,100 €
		sum := digitReader{s: s, at: i, money: true}
		sum.read()
		a = Amount{Start: m.start, End: sum.at}
		if a.readUnit(s); a.IsMoney() {
			d = sum
		}
	}
	if !ok || d.phone {
		return Amount{}, d.skipPhone(), false
	}
	a = Amount{Start: m.start, End: d.at + noCents(s[d.at:]), Currency: m.currency, Sign: m.sign}
	power := a.readScale(s)
	if power == 0 && m.power > 0 {
		power, a.Scaled = m.power, true
	}
	a.power = power
	a.readUnit(s)
	marked := a.Scaled || a.Currency != "" || a.Sign != ""
	if strings.HasSuffix(s[:first], "+") && !marked {
		d = digitReader{s: s, at: i, phone: true}
		return Amount{}, d.skipPhone(), false
	}
	if d.length > mostDigits {
		return Amount{}, a.End, false
	}
	a.Value = scaled(d.whole, d.decimals, d.places, power)
	if power == 0 {
		a.finer = scaled(0, d.decimals, d.places, 4) % fineOne
	}
	switch {
	case d.twoWays:
		a.other = scaled(d.firstGroup, d.lastGroup, 3, power)
		if power == 0 {
			a.finer = scaled(0, d.lastGroup, 3, 4) % fineOne
		}
	case power == 0 && !a.Percent && !a.Shares:
		if power := doubtfulScale(s[d.at:]); power > 0 {
			a.other = scaled(d.whole, d.decimals, d.places, power)
		}
	}
	return a, a.End, true
}

// doubtfulScale returns the power of ten of letters after a number that may be its scale or
// something else: lakhs or liters, the Spanish thousand or a thousandth of an inch, the
// German thousand or terabytes.
func doubtfulScale(s string) int {
	w, _ := nextLetters(s)
	switch w {
	case "L", "l":
		return 5
	case "Cr", "cr":
		return 7
	case "mil", "T":
		return 3
	}
	return 0
}

// noCents returns the length of the dash that stands for no cents, as in 95.000,- or 95'000.–; 0 if
// there is none.
func noCents(s string) int {
	for _, dash := range [...]string{",-", ".-", ",–", ".–", ",—", ".—"} {
		if strings.HasPrefix(s, dash) && endsWord(s, len(dash)) {
			return len(dash)
		}
	}
	return 0
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

// gluedScale reads the scale that a word after a number begins with: the k of kEUR or kusd, the t
// of TEUR or T€. It returns the power of ten and the length of the scale.
func gluedScale(low, after string) (power, size int) {
	sign, _ := utf8.DecodeRuneInString(after)
	for _, scale := range [...]string{"mm", "mn", "k", "t", "m"} {
		rest, ok := strings.CutPrefix(low, scale)
		switch {
		case !ok:
		case rest == "" && IsSign(sign) || isCode(strings.ToUpper(rest)) && usualCodes[rest] ||
			currencyWords[rest] != "":
			if scale == "t" {
				return 3, len(scale)
			}
			return scaleLetters[scale], len(scale)
		}
	}
	return 0, 0
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
	low := text.Fold(w)
	switch {
	case low == "percent":
		a.Percent, a.End = true, a.End+size
	case low == "per":
		if w, more := nextLetters(s[a.End+size:]); strings.EqualFold(w, "cent") {
			a.Percent, a.End = true, a.End+size+more
		}
	case a.Currency == "" && (isCode(w) || usualCodes[low]):
		a.Currency, a.End = strings.ToUpper(w), a.End+size
	case currencyWords[low] != "":
		if a.Currency == "" && a.Sign == "" {
			a.Sign = currencyWords[low]
			if isCode(a.Sign) {
				a.Currency, a.Sign = a.Sign, ""
			}
		}
		a.End += size
	case shareWords[low] && !a.Scaled && a.Currency == "" && a.Sign == "":
		a.Shares, a.End = true, a.End+size
	}
}

// startsNumber reports whether a currency sign belongs to the number behind it.
func startsNumber(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " \u00a0"))
	return digitValue(r) >= 0
}

// nextLetters returns the word that follows white space or a hyphen, and where it ends; "" and 0 if
// it goes on with a digit or is longer than any unit.
func nextLetters(s string) (string, int) {
	i := 0
	for i < len(s) && i < 6 {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsSpace(r) && !(isHyphen(r) && i == 0) {
			break
		}
		i += size
	}
	j := i
	for j < len(s) && j-i < 20 {
		r, size := utf8.DecodeRuneInString(s[j:])
		if !unicode.IsLetter(r) {
			break
		}
		j += size
	}
	if r, _ := utf8.DecodeRuneInString(s[j:]); text.IsWordRune(r) {
		return "", 0
	}
	return s[i:j], j
}

func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '‑' }

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
	case (r == 'k' || r == 'K') && (endsWord(s, n) || s[n] == 's' && endsWord(s, n+1)):
		if !endsWord(s, n) {
			n++
		}
		return 3, n
	case isHyphen(r) && n < len(s) && s[n]|0x20 == 'k' && endsWord(s, n+1):
		return 3, n + 1
	case (r == 'm' || r == 'M') && endsWord(s, n):
		return 6, n
	case (strings.HasPrefix(s, "mm") || strings.HasPrefix(s, "MM")) && endsWord(s, 2):
		return 6, 2
	case r == 'M' && codeAt(s, 1):
		return 6, 1
	case (strings.HasPrefix(s, "mn") || strings.HasPrefix(s, "Mn")) && endsWord(s, 2):
		return 6, 2
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

// shareWords follow a number of shares.
var shareWords = map[string]bool{
	"shares": true, "share": true, "rsus": true, "rsu": true, "units": true, "options": true,
	"stock": true, "psus": true, "psu": true, "phantom": true,
}
