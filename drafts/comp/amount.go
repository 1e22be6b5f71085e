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

// FindAmounts returns the amounts in s in their order, in figures of any script, in the numerals of
// Chinese and Japanese, or in the words of English, German, French, Spanish, Swedish, Dutch,
// Portuguese, or Italian: "$470,000", "470k", "EUR 95.000,50", "five per cent", "half a million",
// "four seventy", "1,600 RSUs". A number that can be read two ways is one [Amount] that Is either; in
// a range such as 470–480k, the first one Is also what it is with the scale of the second. Telephone
// numbers, numbers of more than 13 digits, and figures within a word, such as L7, aren't amounts.
func FindAmounts(s string) []Amount { return FindAmountsIn(s, text.Words(s)) }

// FindNumbers is [FindAmounts] with the small numbers in words, too: forty.
func FindNumbers(s string) []Amount { return find(s, text.Words(s), languages(), smallest) }

// FindAmountsIn is [FindAmounts] for a text whose words have been read.
func FindAmountsIn(s string, words []text.Word) []Amount {
	return find(s, words, languages(), leastInWords)
}

// FindCounts is [FindNumbers] for a text whose words have been read, without numbers in the words
// of other languages than English: "eleven", "team of 12".
func FindCounts(s string, words []text.Word) []Amount {
	return find(s, words, languages()[:1], smallest)
}

// find returns the amounts in figures, and those in words of the languages, the first of
// [languages], that have a unit or are at least so many hundredths.
func find(s string, words []text.Word, in []language, least int64) []Amount {
	list := appendWordAmounts(appendFigureAmounts(nil, s), s, words, in, least)
	if len(in) > 1 {
		list = appendHanAmounts(list, s)
	}
	slices.SortFunc(list, func(a, b Amount) int { return cmp.Compare(a.Start, b.Start) })
	end := 0
	list = slices.DeleteFunc(list, func(a Amount) bool { // "half a thousand" of "85 and a half thousand"
		within := a.Start < end
		end = max(end, a.End)
		return within
	})
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

// OutsideNames returns the amounts in s that aren't part of one of the names, such as 3M or
// Studio 54. The names are compared with their capitals. An amount that is more than the name, such
// as $3M, stays.
func OutsideNames(list []Amount, s string, names []string) []Amount {
	return slices.DeleteFunc(list, func(a Amount) bool {
		return slices.ContainsFunc(names, func(name string) bool { return within(a, s, name) })
	})
}

// within reports whether the name stands in s around the amount.
func within(a Amount, s, name string) bool {
	if !strings.Contains(name, s[a.Start:a.End]) {
		return false
	}
	for at := max(0, a.End-len(name)); at <= a.Start; at++ {
		if !strings.HasPrefix(s[at:], name) {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(s[:at])
		after, _ := utf8.DecodeRuneInString(s[at+len(name):])
		if !partOfWord(before) && !partOfWord(after) {
			return true
		}
	}
	return false
}

func partOfWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
