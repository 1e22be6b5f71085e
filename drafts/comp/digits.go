package comp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// digitReader reads the digits of a number and their separators: commas, points, apostrophes, and
// white space of every script.
type digitReader struct {
	s  string
	at int

	money                 bool // a currency is next to it, so it's no telephone number
	whole, decimals       int64
	places                int // of the decimals
	length                int // digits
	groups                int
	firstGroup, lastGroup int64
	twoWays               bool // 470.000
	phone                 bool // begins with a zero, as telephone numbers do
}

// afterPoint reports whether the digits at d.at are the decimals of a number without a whole part,
// such as .25.
func (d *digitReader) afterPoint() bool {
	before, ok := strings.CutSuffix(d.s[:d.at], ".")
	r, _ := utf8.DecodeLastRuneInString(before)
	return ok && !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && r != ')'
}

// read reads the number whose first digit is at d.at and leaves d.at after it.
func (d *digitReader) read() {
	start, decimal := d.at, d.afterPoint()
	first, n := d.run()
	if decimal {
		d.decimals, d.places, d.length, d.groups = first, n, n, 1
		return
	}
	d.phone = !d.money && n > 1 && d.s[start] == '0'
	d.whole, d.firstGroup, d.length, d.groups = first, first, n, 1
	if n > 3 || d.phone || d.lakhs(n) {
		d.point()
		return
	}
	var parted rune
	for {
		sep, wide, next := d.separator()
		if sep == 0 || parted != 0 && sep != parted || d.whole == 0 { // 0.250
			break
		}
		back := d.at
		d.at = next
		group, n := d.run()
		if n != 3 || wide && d.spacedOn(sep) {
			d.at = back
			break
		}
		parted = sep
		d.whole, d.length, d.groups, d.lastGroup = d.whole*1000+group, d.length+3, d.groups+1, group
		if d.length > mostDigits {
			return
		}
	}
	d.twoWays = d.groups == 2 && parted == '.'
	d.point()
}

// lakhs reads the rest of a number in Indian groups, such as ,34,567 after 12, whose first group
// has n digits. It reads nothing and reports false if there is no group of two.
func (d *digitReader) lakhs(n int) bool {
	e := *d
	for n <= 2 {
		sep, _, next := e.separator()
		if sep != ',' {
			return false
		}
		e.at = next
		group, size := e.run()
		switch {
		case size == 2:
			e.whole = e.whole*100 + group
		case size == 3 && e.groups > 1:
			e.whole = e.whole*1000 + group
		default:
			return false
		}
		e.length, e.groups, e.lastGroup = e.length+size, e.groups+1, group
		if size == 3 {
			*d = e
			return true
		}
		if e.length > mostDigits {
			return false
		}
	}
	return false
}

// point reads decimals, or the dash that stands for none: 139,- or 139.–.
func (d *digitReader) point() {
	r, size := utf8.DecodeRuneInString(d.s[d.at:])
	if quarters := strings.IndexRune("¼½¾", r); quarters >= 0 && size > 0 {
		d.at += size
		d.decimals, d.places = int64(quarters/size+1)*25, 2
		return
	}
	if r != '.' && r != ',' && r != '．' && r != '٫' {
		return
	}
	back := d.at
	d.at += size
	value, n := d.run()
	if n == 0 || n > 6 || r == ',' && n > 2 && d.whole > 0 {
		d.at = back
		if dash, more := utf8.DecodeRuneInString(d.s[back+size:]); strings.ContainsRune("-–—", dash) &&
			endsWord(d.s, back+size+more) {
			d.at = back + size + more
		}
		return
	}
	d.decimals, d.places, d.length = value, n, d.length+n
}

// run reads digits of any script.
func (d *digitReader) run() (value int64, n int) {
	for d.at < len(d.s) {
		r, size := utf8.DecodeRuneInString(d.s[d.at:])
		v := digitValue(r)
		if v < 0 {
			break
		}
		if n < mostDigits {
			value = value*10 + int64(v)
		}
		n++
		d.at += size
	}
	return value, n
}

// digitValue returns the value of a decimal digit, or -1. Unicode has the digits of every script in
// a row, from zero to nine.
func digitValue(r rune) int {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0')
	case r < 0x660 || !unicode.IsDigit(r):
		return -1
	case 0x1D7CE <= r && r <= 0x1D7FF:
		return int(r-0x1D7CE) % 10
	}
	v := 0
	for unicode.IsDigit(r-1) && v < 9 {
		r--
		v++
	}
	return v
}

// separator returns the separator of thousands at d.at, whether white space is part of it, and
// where the next group begins; 0 is no separator.
func (d *digitReader) separator() (sep rune, wide bool, next int) {
	i := d.at
	r, size := utf8.DecodeRuneInString(d.s[i:])
	if unicode.IsSpace(r) && r != '\n' {
		i += size
		wide = true
		if r, size = utf8.DecodeRuneInString(d.s[i:]); digitValue(r) >= 0 {
			return ' ', true, i
		}
	}
	switch r {
	case ',', '.', '\'', '’', '_', '٬', '，', '．', '·', '،':
	default:
		return 0, false, 0
	}
	i += size
	if r, size := utf8.DecodeRuneInString(d.s[i:]); unicode.IsSpace(r) {
		if !wide { // "240,000, 120" are two numbers
			return 0, false, 0
		}
		i += size
	}
	if r, _ := utf8.DecodeRuneInString(d.s[i:]); digitValue(r) < 0 {
		return 0, false, 0
	}
	switch r {
	case '，', '٬', '،':
		r = ','
	case '．':
		r = '.'
	case '’':
		r = '\''
	}
	return r, false, i
}

// spacedOn reports whether a group after a space is followed by digits that aren't a group: then
// it's a telephone number or a row of numbers.
func (d *digitReader) spacedOn(sep rune) bool {
	if sep != ' ' {
		return false
	}
	at := d.at
	r, size := utf8.DecodeRuneInString(d.s[at:])
	if !unicode.IsSpace(r) || r == '\n' {
		return false
	}
	e := digitReader{s: d.s, at: at + size}
	_, n := e.run()
	return n > 0 && n != 3
}

// skipPhone passes by the rest of a telephone number, its digits, spaces, and hyphens, and returns
// where it ends. Any other number has ended already.
func (d *digitReader) skipPhone() int {
	for d.phone && d.at < len(d.s) {
		r, size := utf8.DecodeRuneInString(d.s[d.at:])
		if digitValue(r) < 0 {
			if r != ' ' && r != '-' && r != '\u00a0' || d.at+size >= len(d.s) ||
				digitValue(rune(d.s[d.at+size])) < 0 {
				break
			}
		}
		d.at += size
	}
	return d.at
}
