package letter

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/grammar"
)

// mostInOne is how many words what she did and what came of it may have in one sentence.
const mostInOne = 30

// flows reports whether what she did and what came of it read well in one sentence: both are short and
// simple, and both are told in the past.
func flows(act, result, metric string) bool {
	long := len(strings.Fields(act))+len(strings.Fields(result))+len(strings.Fields(metric)) > mostInOne
	r, _ := utf8.DecodeRuneInString(result)
	return !long && (!unicode.IsUpper(r) || strings.HasPrefix(result, "I ")) && tellsPast(result) &&
		!strings.ContainsAny(result, ",;:") && !strings.ContainsAny(act, ";:") &&
		!strings.Contains(act, " and ") && !strings.Contains(act, ". ") && !isJoin(grammar.FirstWord(metric))
}

// tellsPast reports whether a form of the past is among words.
func tellsPast(words string) bool {
	return slices.ContainsFunc(strings.Fields(words), func(w string) bool {
		return grammar.IsPast(w) || w == "didn't"
	})
}
