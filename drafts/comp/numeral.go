package comp

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

const (
	mostMajor  = 1_000_000_000_000
	mostDigits = len("1000000000000")
	mostRuns   = 7 // five groups of three, decimals, and one too many
)

// numeral is the number in the text of an amount, from its first digit to its last, and its scale.
type numeral struct {
	text   string
	scale  string // as written, or ""
	power  int    // of ten, for the scale
	code   string
	digits int  // number of decimals that there may be
	finer  int  // how many of them the currency doesn't have
	dashed bool // a dash stands for the decimals
}

// cutDash removes a dash that stands for the decimals from the text after the last digit: 650.000,-
// or 45,00,000/-.
func (n *numeral) cutDash(rest string) string {
	if rest == "" || !strings.ContainsRune(",.:/", rune(rest[0])) {
		return rest
	}
	for _, dash := range [...]string{"--", "-", "–", "—"} {
		if after, ok := strings.CutPrefix(rest[1:], dash); ok {
			n.dashed = true
			return after
		}
	}
	return rest
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
		return 0, n.tooFine(places)
	}
	var value uint64
	length := 0
	for _, g := range groups {
		if length += len(g); length > mostDigits {
			return 0, n.tooLarge()
		}
		value = shiftIn(value, g)
	}
	// Before this, at most 13 digits can't overflow; after it, at most 10^12 and 9 decimals.
	if value > mostMajor || n.power > 0 && value > mostMajor/pow10(n.power) {
		return 0, n.tooLarge()
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
	if value > min(mostMajor*one, math.MaxInt64) {
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
	if last := len(seps) - 1; last >= 0 && n.hasDecimals(runs, seps) {
		decimals = runs[last+1]
		runs, seps = runs[:last+1], seps[:last]
		if last == 0 && n.pointTwoWays(runs[0], decimals) {
			return nil, "", n.ambiguous(runs[0], decimals)
		}
	} else if last == 0 && seps[0] == ',' && groupOfThree(runs[0], runs[1]) && n.power > 0 &&
		commaDecimals(n.code) { // decimals as well as thousands
		return nil, "", n.ambiguous(runs[0], runs[1])
	}
	if !n.grouped(runs, seps) {
		return nil, "", n.malformed()
	}
	return runs, decimals, nil
}

// hasDecimals reports whether decimals follow the last separator: the only point, or a comma after
// nothing but another separator. With a scale, a lone comma that can't separate thousands will do.
func (n *numeral) hasDecimals(runs []string, seps []rune) bool {
	last := len(seps) - 1
	before := seps[:last]
	switch {
	case n.dashed:
		return false
	case seps[last] == '.' && last == 0:
		noDecimals := n.digits == 0 && n.power == 0 && groups('.', n.code)
		return !noDecimals || len(runs[1]) != 3
	case seps[last] == '.':
		return !slices.Contains(before, '.')
	case seps[last] == ',' && last == 0:
		return n.power > 0 && (len(runs[1]) != 3 || runs[0] == "0") || n.finer > 0 && runs[0] == "0"
	}
	return seps[last] == ',' && !slices.Contains(before, ',')
}

// grouped reports whether the whole part is a number without a leading zero, in groups of three if
// there are several groups; in rupees also of two, with three at the end.
func (n *numeral) grouped(runs []string, seps []rune) bool {
	if len(runs) == 1 {
		return isNumber(runs[0])
	}
	if len(runs[0]) > 3 || runs[0][0] == '0' {
		return false
	}
	threes, twos := true, len(runs[0]) < 3 && strings.Contains(lakhs, n.code)
	for i, sep := range seps {
		if sep != seps[0] || !groups(sep, n.code) && !(n.dashed && sep == '.') {
			return false
		}
		size := len(runs[i+1])
		threes = threes && size == 3
		twos = twos && (size == 2) == (i < len(seps)-1) && (size == 2 || size == 3)
	}
	return threes || twos
}

// pointTwoWays reports whether a.b could be thousands as well as decimals, which takes three digits
// after the point. Only currencies such as KWD have three decimals. With a scale three decimals are
// common, unless the currency separates thousands with points.
func (n *numeral) pointTwoWays(a, b string) bool {
	if !groupOfThree(a, b) {
		return false
	}
	if n.power > 0 || n.finer > 0 && b[2] != '0' {
		return groups('.', n.code)
	}
	return n.digits-n.finer != 3
}

// groupOfThree reports whether b can be a group of thousands after a.
func groupOfThree(a, b string) bool { return len(b) == 3 && len(a) <= 3 && a[0] != '0' }

func (n *numeral) ambiguous(a, b string) error {
	text := quote(n.text + n.scale)
	switch {
	case n.power > 0: // the second way has to be written out, since a+"."+b is what was refused
		plain := a + (b + strings.Repeat("0", n.power))[:n.power]
		return faultf(ErrSyntax, "%s can be read two ways in %s: write %s or %s",
			text, n.code, a+b+n.scale, plain)
	case n.finer > 0: // a fourth decimal, or none, leaves no doubt
		decimals := strings.TrimRight(b, "0")
		if len(decimals) == 3 {
			decimals += "0"
		}
		return faultf(ErrSyntax, "%s can be read two ways in %s: write %s or %s", text, n.code, a+b,
			strings.TrimSuffix(a+"."+decimals, "."))
	case n.digits == 0:
		return faultf(ErrSyntax, "%s can be read two ways, and %s has no decimals: write %s", text,
			n.code, a+b)
	}
	return faultf(ErrSyntax, "%s can be read two ways in %s: write %s or %s", text, n.code, a+b,
		a+"."+b[:2])
}

func (n *numeral) tooFine(places int) error {
	text := quote(n.text + n.scale)
	switch {
	case n.power > 0:
		return faultf(ErrSyntax, "%s takes at most %d decimals, got %s", n.scale, places, text)
	case n.finer > 0:
		return faultf(ErrSyntax, "the price of a unit in %s has at most %d decimals, got %s", n.code,
			places, text)
	case places == 0:
		return faultf(ErrSyntax, "%s has no decimals, got %s", n.code, text)
	}
	return faultf(ErrSyntax, "%s has %d decimals, got %s", n.code, places, text)
}

// malformed returns the error for a number with wrong groups, or for a text that isn't a number. It
// shows the number that the digits make, and a second one if the last of them can be decimals.
func (n *numeral) malformed() error {
	var whole []byte
	last := 0 // digits after the last separator
	for _, r := range n.text {
		switch {
		case '0' <= r && r <= '9':
			whole = append(whole, byte(r))
			last++
		case strings.ContainsRune(",.'’", r) || isSpace(r):
			last = 0
		default:
			return notMoney(n.text)
		}
	}
	switch {
	case n.text[0] == '0':
		return faultf(ErrSyntax, "an amount has no leading zero, got %s", quote(n.text))
	case len(whole) > mostDigits:
		return n.tooLarge()
	}
	write := string(appendGrouped(nil, whole, ',', 3))
	if at := len(whole) - last; last <= 2 && last <= n.digits {
		decimals := string(appendGrouped(nil, whole[:at], ',', 3)) + "." + string(whole[at:])
		write = decimals + " or " + write
	}
	return faultf(ErrSyntax, "want thousands in groups of three and decimals after a point, "+
		"got %s in %s: write %s", quote(n.text), n.code, write)
}

func (n *numeral) tooLarge() error {
	return faultf(ErrOverflow, "want at most 1,000,000,000,000, got %s", quote(n.text+n.scale))
}
