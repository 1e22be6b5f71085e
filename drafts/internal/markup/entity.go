package markup

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// longestEntity bounds the search for the semicolon. It's the length of the longest name in HTML 5,
// "&CounterClockwiseContourIntegral;".
const longestEntity = 33

// entity returns the characters of the entity or numeric reference at the beginning of s, and its
// length in s, or 0 if there is none (CommonMark section 2.5).
func entity(s []byte) (chars []byte, n int) {
	end := bytes.IndexByte(s[:min(len(s), longestEntity)], ';')
	if end < 2 {
		return nil, 0
	}
	if s[1] != '#' {
		if e, ok := util.LookUpHTML5EntityByName(string(s[1:end])); ok {
			return e.Characters, end + 1
		}
		return nil, 0
	}
	digits, base, most := s[2:end], 10, 7
	if len(digits) > 0 && digits[0]|0x20 == 'x' {
		digits, base, most = digits[1:], 16, 6
	}
	if len(digits) == 0 || len(digits) > most {
		return nil, 0
	}
	code, err := strconv.ParseUint(string(digits), base, 32)
	if err != nil {
		return nil, 0
	}
	r := rune(code)
	if r == 0 {
		r = utf8.RuneError
	}
	return utf8.AppendRune(nil, r), end + 1
}

// unescape resolves backslash escapes and entities in a link's destination.
func unescape(s []byte) []byte {
	if !bytes.ContainsAny(s, `\&`) {
		return s
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		if s[i] == '&' {
			if chars, n := entity(s[i:]); n > 0 {
				out = append(out, chars...)
				i += n
				continue
			}
		}
		if s[i] == '\\' && i+1 < len(s) && util.IsPunct(s[i+1]) {
			i++
		}
		out = append(out, s[i])
		i++
	}
	return out
}
