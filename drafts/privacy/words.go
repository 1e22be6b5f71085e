package privacy

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// at returns the word at an index, or "".
func at(words []text.Word, i int) string {
	if i >= len(words) {
		return ""
	}
	return words[i].Low
}

// has reports whether one of the words is so.
func has(words []text.Word, is func(low string) bool) bool {
	return slices.ContainsFunc(words, func(w text.Word) bool { return is(w.Low) })
}

// last returns the word that is n before the end, from 1 on, or "".
func last(words []text.Word, n int) string {
	if n > len(words) {
		return ""
	}
	return words[len(words)-n].Low
}

// unpossessed returns a word without the ending of a possessive.
func unpossessed(low string) string {
	low, _, _ = strings.Cut(low, "'")
	return low
}

// isCalled reports whether a word is a name, or its possessive.
func isCalled(low, name string) bool {
	ending, ok := strings.CutPrefix(low, name)
	return ok && (ending == "" || ending[0] == '\'')
}

// calledSo returns how many words are those of a name, or their possessives.
func calledSo(words, name []text.Word) int {
	n := 0
	for n < len(words) && n < len(name) && isCalled(words[n].Low, name[n].Low) {
		n++
	}
	return n
}

// isCaseless reports whether a word is in a script without capitals.
func isCaseless(low string) bool {
	r, _ := utf8.DecodeRuneInString(low)
	return unicode.IsLetter(r) && unicode.ToUpper(r) == unicode.ToLower(r)
}

// umlauts are letters with what is written for them where they aren't on the keyboard.
var umlauts = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue",
	"ø", "oe", "Ø", "Oe", "å", "aa", "Å", "Aa")

func isAlnum(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' || isDigit(b) }

func isDigit(b byte) bool { return '0' <= b && b <= '9' }
