package review

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is a run of letters, digits and apostrophes.
type word struct {
	start, end int    // in the text
	low        string // in small letters, with straight apostrophes
	sum        uint16 // of low: words that differ in it are not alike
}

// sumBits is how many sums there are.
const sumBits = 1024

// sumOf returns the sum of a word.
func sumOf(low string) uint16 {
	h := uint32(2166136261)
	for i := 0; i < len(low); i++ {
		h = (h ^ uint32(low[i])) * 16777619
	}
	return uint16((h ^ h>>16) % sumBits)
}

// sums is a set of sums.
type sums [sumBits / 64]uint64

func (s *sums) add(sum uint16) { s[sum/64] |= 1 << (sum % 64) }

func (s *sums) has(sum uint16) bool { return s[sum/64]&(1<<(sum%64)) != 0 }

// appendWords appends the words of s, which begins at the offset base of its text.
func appendWords(list []word, s string, base int) []word {
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		if !isWordRune(r) {
			i += size
			continue
		}
		start, plain := i, true
		for i < len(s) {
			r, size = rune(s[i]), 1
			if r >= utf8.RuneSelf {
				r, size = utf8.DecodeRuneInString(s[i:])
			}
			if !isWordRune(r) && !(isApostrophe(r) && i+size < len(s) && isLetterAt(s, i+size)) {
				break
			}
			plain = plain && (r < utf8.RuneSelf && (r < 'A' || r > 'Z'))
			i += size
		}
		low := s[start:i]
		if !plain {
			low = strings.ReplaceAll(strings.ToLower(low), "’", "'")
		}
		list = append(list, word{base + start, base + i, low, sumOf(low)})
	}
	return list
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

func isLetterAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(r)
}

// fold returns a text as its words in small letters, with single spaces.
func fold(s string) string {
	var b strings.Builder
	for _, w := range appendWords(nil, s, 0) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.low)
	}
	return b.String()
}

// isCapital reports whether the word begins with a capital letter.
func (t *text) isCapital(w word) bool {
	r, _ := utf8.DecodeRuneInString(t.s[w.start:w.end])
	return unicode.IsUpper(r)
}

// of returns the word as it stands.
func (t *text) of(w word) string { return t.s[w.start:w.end] }
