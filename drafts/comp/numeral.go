package comp

import (
	"strings"
	"unicode/utf8"
)

const (
	mostMajor  = 1_000_000_000_000
	mostDigits = len("1000000000000")
	mostRuns   = 7 // five groups of three, decimals, and one more that is too much
)

// numeral is the number in the text of an amount: from its first digit to its last, and the letter of its scale.
type numeral struct {
	text   string
	scale  string // "k" or "m" as written, or ""
	power  int    // of ten, for the scale
	code   string
	digits int // the decimals of the currency
}

// cutScale takes k or m off the text that follows the last digit, unless a word begins there, such as a currency code.
func (n *numeral) cutScale(rest string) string {
	if rest == "" || len(rest) > 1 && isLetter(rest[1]) {
		return rest
	}
	switch rest[0] {
	case 'k', 'K':
		n.power = 3
	case 'm', 'M':
		n.power = 6
	default:
		return rest
	}
	n.scale = rest[:1]
	return rest[1:]
}

// minor is the value in minor units.
func (n *numeral) minor() (int64, error) {
	var held [mostRuns]string
	groups, decimals, err := n.split(&held)
	if err != nil {
		return 0, err
	}
	places := n.digits
	if n.power > 0 {
		places = n.power
	}
	if len(decimals) > places {
		return 0, n.tooFine(groups, decimals, places)
	}
	// At most 13 digits before the point and 6 after it make one integer that fits.
	var value uint64
	length := 0
	for _, g := range groups {
		if length += len(g); length > mostDigits {
			return 0, n.tooLarge()
		}
		value = shiftIn(value, g)
	}
	value = shiftIn(value, decimals) * pow10(places-len(decimals))
	// A scaled number has become major units now, any other one minor units.
	one := pow10(n.digits)
	if n.power > 0 {
		if value > mostMajor {
			return 0, n.tooLarge()
		}
		value *= one
	}
	if value > mostMajor*one {
		return 0, n.tooLarge()
	}
	return int64(value), nil
}

// shiftIn appends decimal digits to a number.
func shiftIn(value uint64, digits string) uint64 {
	for i := range len(digits) {
		value = 10*value + uint64(digits[i]-'0')
	}
	return value
}

// split parts the text at its separators into the groups of the whole part and the decimals, by the rules of ParseMoney.
func (n *numeral) split(held *[mostRuns]string) (groups []string, decimals string, err error) {
	var sepsHeld [mostRuns]rune
	runs, seps := held[:0], sepsHeld[:0]
	for s := n.text; ; {
		end := 0
		for end < len(s) && '0' <= s[end] && s[end] <= '9' {
			end++
		}
		if end == 0 || len(runs) == mostRuns {
			return nil, "", n.malformed()
		}
		runs = append(runs, s[:end])
		if end == len(s) {
			break
		}
		sep, size := utf8.DecodeRuneInString(s[end:])
		seps = append(seps, sep)
		s = s[end+size:]
	}
	if last := len(seps) - 1; last >= 0 && pointsDecimals(seps) {
		decimals = runs[last+1]
		runs, seps = runs[:last+1], seps[:last]
		if last == 0 && n.twoWays(runs[0], decimals) {
			return nil, "", n.ambiguous(runs[0], decimals)
		}
	}
	if !n.grouped(runs, seps) {
		return nil, "", n.malformed()
	}
	return runs, decimals, nil
}

// pointsDecimals reports whether decimals follow the last separator: it is the only point, or the only comma after points.
func pointsDecimals(seps []rune) bool {
	last := len(seps) - 1
	points := 0
	for _, sep := range seps {
		if sep == '.' {
			points++
		}
	}
	if seps[last] == '.' {
		return points == 1
	}
	return seps[last] == ',' && last > 0 && points == last
}

// grouped reports whether the whole part is a number without leading zero, in groups of three if there are several.
func (n *numeral) grouped(runs []string, seps []rune) bool {
	if len(runs) == 1 {
		return isNumber(runs[0])
	}
	if len(runs[0]) > 3 || runs[0][0] == '0' {
		return false
	}
	for i, sep := range seps {
		if sep != seps[0] || !groups(sep, n.code) || len(runs[i+1]) != 3 {
			return false
		}
	}
	return true
}

// twoWays reports whether a.b could be thousands as well as decimals. Three decimals are what the currency has only for KWD and its like;
// with k or m they are common, but not in a currency whose thousands are parted so.
func (n *numeral) twoWays(a, b string) bool {
	if len(b) != 3 || len(a) > 3 || a[0] == '0' {
		return false
	}
	if n.power > 0 {
		return groups('.', n.code)
	}
	return n.digits != 3
}

func (n *numeral) ambiguous(a, b string) error {
	text := quote(n.text + n.scale)
	switch {
	case n.power > 0: // the second way is written out, for with its own decimals it is just what was refused
		return faultf(ErrSyntax, "%s can be read two ways in %s: write %s or %s",
			text, n.code, a+b+n.scale, a+b+strings.Repeat("0", n.power-3))
	case n.digits == 0:
		return faultf(ErrSyntax, "%s can be read two ways, and %s has no decimals: write %s", text, n.code, a+b)
	}
	return faultf(ErrSyntax, "%s can be read two ways in %s: write %s or %s", text, n.code, a+b, a+"."+b[:2])
}

func (n *numeral) tooFine(groups []string, decimals string, places int) error {
	text := quote(n.text + n.scale)
	switch {
	case n.power > 0:
		return faultf(ErrSyntax, "%s takes at most %d decimals, got %s", n.scale, places, text)
	case places == 0:
		return faultf(ErrSyntax, "%s has no decimals, got %s", n.code, text)
	}
	return faultf(ErrSyntax, "%s has %d decimals, got %s", n.code, places, text)
}

// malformed tells a number with wrong groups from a text that is no number at all.
func (n *numeral) malformed() error {
	for _, r := range n.text {
		if (r < '0' || r > '9') && !strings.ContainsRune(",.'’", r) && !isSpace(r) {
			return notMoney(n.text)
		}
	}
	if n.text[0] == '0' {
		return faultf(ErrSyntax, "an amount has no leading zero, got %s", quote(n.text))
	}
	return faultf(ErrSyntax, "want thousands in groups of three, such as 185,000, and decimals after a point, got %s in %s",
		quote(n.text), n.code)
}

func (n *numeral) tooLarge() error {
	return faultf(ErrOverflow, "want at most 1,000,000,000,000, got %s", quote(n.text+n.scale))
}
