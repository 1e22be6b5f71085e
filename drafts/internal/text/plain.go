package text

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Plain returns a word in lower case without accents, as people write names whose letters aren't on
// their keyboards: "sorensen" for "sørensen". Unlike [Word.Low], it has no marks of other scripts
// either: "петр" for "пётр".
func Plain(low string) string {
	if isASCII(low) {
		return low
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(withoutAccents(low)))
}
