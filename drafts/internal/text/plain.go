package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// unmarked are letters whose marks Unicode doesn't tell apart from them.
var unmarked = strings.NewReplacer("ø", "o", "ß", "ss", "ł", "l", "æ", "ae", "œ", "oe", "đ", "d",
	"ð", "d", "þ", "th", "ı", "i")

// Plain returns a word in lower case without accents, as people write names whose letters aren't on
// their keyboards: "sorensen" for "sørensen".
func Plain(low string) string {
	for i := 0; i < len(low); i++ {
		if low[i] >= utf8.RuneSelf {
			return unmarked.Replace(strings.Map(func(r rune) rune {
				if unicode.Is(unicode.Mn, r) {
					return -1
				}
				return r
			}, norm.NFD.String(low)))
		}
	}
	return low
}
