package letter

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

var sentences = lazy.Regexp(`[^.!?;\n]+[.!?;\n]?`)

// statements returns the sentences of what somebody said, in lower case, without questions and what's
// only possible.
func statements(words string) []string {
	return slices.DeleteFunc(sentences().FindAllString(spoken(words), -1), func(s string) bool {
		return strings.HasSuffix(s, "?") || supposed().MatchString(s)
	})
}

func spoken(words string) string { return strings.ReplaceAll(strings.ToLower(words), "’", "'") }

var supposed = lazy.Regexp(`\b(?:if|whether|unless|might|maybe|perhaps|could be|not sure|i'?d have to check)\b`)

var doubted = lazy.Regexp(`\b(?:whether|unless|doubt|not sure|see if|don't know)\b`)

var negations = lazy.Regexp(`\b(?:not|never|no longer|don't think)\b|n't\b`)

var joins = lazy.Regexp(`[,:–—]|\b(?:because|since|as|and|but|so)\b`)

// lastClause returns the last clause of the words before something.
func lastClause(before string) string {
	if m := joins().FindAllStringIndex(before, -1); m != nil {
		return before[m[len(m)-1][1]:]
	}
	return before
}

// negated reports whether the words before something deny it.
func negated(before string) bool { return negations().MatchString(lastClause(before)) }
