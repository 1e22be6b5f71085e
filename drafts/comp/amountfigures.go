package comp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// usualAmounts is about how many amounts a text has that has any.
const usualAmounts = 12

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
		if ok && list == nil {
			list = make([]Amount, 0, usualAmounts)
		}
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
	if power, _ := scaleSign(s[d.at:]); strings.HasSuffix(s[:first], "#") && power == 3 {
		ok = true // #157k isn't the number of a ticket
	}
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
	for _, half := range [...]string{" and a half", "-and-a-half"} {
		if d.places == 0 && strings.HasPrefix(s[d.at:], half) && endsWord(s, d.at+len(half)) {
			d.decimals, d.places, d.at = 5, 1, d.at+len(half)
		}
	}
	a = Amount{Start: m.start, End: d.at + noCents(s[d.at:]), Currency: m.currency, Sign: m.sign}
	power := a.readScale(s)
	if power == 0 && m.power > 0 {
		power, a.Scaled = m.power, true
	}
	a.power = power
	rest, size := int64(0), 0
	if power == 4 {
		rest, size = restAfter(s[a.End:])
		a.End += size
	}
	a.readUnit(s)
	marked := a.Scaled || a.Currency != "" || a.Sign != ""
	if strings.HasSuffix(s[:first], "+") && !marked {
		d = digitReader{s: s, at: i, phone: true}
		return Amount{}, d.skipPhone(), false
	}
	if d.length > mostDigits {
		return Amount{}, a.End, false
	}
	a.Value = scaled(d.whole, d.decimals, d.places, power) + rest*100
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
		if power := doubtfulScale(s[d.at:], d.places > 0 && d.whole < 10); power > 0 {
			a.other = scaled(d.whole, d.decimals, d.places, power)
		}
	}
	return a, a.End, true
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
