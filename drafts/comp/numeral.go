package comp

import (
	"strings"
	"unicode/utf8"
)

const (
	mostMajor  = 1_000_000_000_000
	mostDigits = len("1000000000000")
	mostRuns   = 7 // five groups of three, decimals, and one too many
)

// numeral is the number in the text of an amount: from its first digit to its last, and its scale.
type numeral struct {
	text   string
	scale  string // "k" or "m", as written, or ""
	power  int    // of ten, for the scale
	code   string
	digits int // number of decimals of the currency
}

// cutScale removes k or m from the text after the last digit, unless a word begins there, such as a
// currency code.
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

// minor returns the value in minor units.
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
	// At most 13 digits before the point and 6 after it fit an integer.
	var value uint64
	length := 0
	for _, g := range groups {
		if length += len(g); length > mostDigits {
			return 0, n.tooLarge()
		}
		value = shiftIn(value, g)
	}
	value = shiftIn(value, decimals) * pow10(places-len(decimals))
	// The value is now in major units if it has a scale, and in minor units if not.
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

// split splits the text at its separators into the groups of the whole part and the decimals, by
// the rules of [ParseMoney].
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

// pointsDecimals reports whether decimals follow the last separator, because it is the only point,
// or a comma after nothing but points.
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

// grouped reports whether the whole part is a number without a leading zero, in groups of three if
// there are several groups.
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

// twoWays reports whether a.b could be thousands as well as decimals, which takes three digits
// after the point. Only currencies such as KWD have three decimals. With k or m three decimals are
// common, unless the currency separates thousands with points.
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
	case n.power > 0: // the second way has to be written out, since a+"."+b is what was refused
		return faultf(ErrSyntax, "%s can be read two ways in %s: write %s or %s",
			text, n.code, a+b+n.scale, a+b+strings.Repeat("0", n.power-3))
	case n.digits == 0:
		return faultf(ErrSyntax, "%s can be read two ways, and %s has no decimals: write %s", text,
			n.code, a+b)
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

// malformed returns the error for a number with wrong groups, or for a text that isn't a number.
func (n *numeral) malformed() error {
	for _, r := range n.text {
		if (r < '0' || r > '9') && !strings.ContainsRune(",.'’", r) && !isSpace(r) {
			return notMoney(n.text)
		}
	}
	if n.text[0] == '0' {
		return faultf(ErrSyntax, "an amount has no leading zero, got %s", quote(n.text))
	}
	return faultf(ErrSyntax, "want thousands in groups of three, such as 185,000, and decimals "+
		"after a point, got %s in %s",
		quote(n.text), n.code)
}

func (n *numeral) tooLarge() error {
	return faultf(ErrOverflow, "want at most 1,000,000,000,000, got %s", quote(n.text+n.scale))
}
