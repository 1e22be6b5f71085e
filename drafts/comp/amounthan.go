package comp

import "unicode/utf8"

// hanDigits and hanScales are the numerals of Chinese and Japanese, with those that are written on
// checks.
var (
	hanDigits = map[rune]int64{'零': 0, '〇': 0, '一': 1, '二': 2, '两': 2, '兩': 2, '三': 3, '四': 4,
		'五': 5, '六': 6, '七': 7, '八': 8, '九': 9, '壹': 1, '贰': 2, '貳': 2, '叁': 3, '參': 3, '肆': 4,
		'伍': 5, '陆': 6, '陸': 6, '柒': 7, '捌': 8, '玖': 9}
	hanScales = map[rune]int64{'十': 10, '百': 100, '千': 1000, '拾': 10, '佰': 100, '仟': 1000,
		'万': 1_0000, '萬': 1_0000, '亿': 1_0000_0000, '億': 1_0000_0000}
)

// appendHanAmounts appends the amounts in numerals of Chinese and Japanese with a scale: 十四万.
func appendHanAmounts(list []Amount, s string) []Amount {
	for i := 0; i < len(s); {
		if s[i] < '\xe3' { // those characters begin with this byte, or a higher one
			i++
			continue
		}
		value, end := readHan(s, i)
		if value == 0 {
			i = end
			continue
		}
		a := Amount{Start: i, End: end, Value: value * 100, Scaled: value >= 1_0000}
		if a.readUnit(s); a.IsMoney() || a.Value >= leastInWords {
			list = append(list, a)
		}
		i = a.End
	}
	return list
}

// mostHan is where a number in these numerals ends at the latest.
const mostHan = 1_000_000_000_000

// readHan reads the number that begins at i and returns where it ends, or the next character; 0 is
// none.
func readHan(s string, i int) (value int64, end int) {
	var total, group, digit int64
	last := int64(0) // the scale before the last digit: 一百四 is 140
	for end = i; end < len(s) && total < mostHan; {
		r, size := utf8.DecodeRuneInString(s[end:])
		d, isDigit := hanDigits[r]
		scale := hanScales[r]
		switch {
		case isDigit && d == 0:
			digit, last = 0, min(last, 10)
		case isDigit:
			digit = d
		case scale == 10 && end == i, scale > 0 && scale < 1_0000 && digit > 0:
			group, digit, last = group+max(digit, 1)*scale, 0, scale
		case scale >= 1_0000 && group+digit > 0:
			total, group, digit, last = total+(group+digit)*scale, 0, 0, scale
		default:
			return total + group + digit*last/10, max(end, i+size)
		}
		end += size
	}
	return total + group + digit*last/10, end
}
