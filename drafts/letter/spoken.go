package letter

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// clauses returns what somebody said, clause by clause and in lower case, without questions and sentences
// about what isn't so, or not yet. A false echo of their words does more harm than none.
func clauses(words string) (list []string) {
	for _, s := range sentences().FindAllString(spoken(words), -1) {
		if !strings.HasSuffix(s, "?") && !unreal().MatchString(s) {
			list = append(list, joins().Split(s, -1)...)
		}
	}
	return list
}

// spoken returns words in lower case with plain apostrophes, and with no "and" in what is
// one word.
func spoken(words string) string {
	words = strings.ReplaceAll(strings.ToLower(words), "’", "'")
	return strings.ReplaceAll(words, "back and forth", "back&forth")
}

var (
	sentences = lazy.Regexp(`[^.!?;\n]+[.!?;\n]?`)
	joins     = lazy.Regexp(`[,;:–—()]|\b(?:because|since|and|but|so|which|though|although|while)\b`)
	unreal    = lazy.Regexp(`(?i)\b(?:if|whether|unless|wish|hope|might|maybe|perhaps|would have|could have|should have|` +
		`not sure|doubt|imagine|suppose|used to|later|review|next (?:year|cycle|quarter|time)|another|other candidates?|unlikely|expect)\b`)
	denials = lazy.Regexp(`(?i)\b(?:no|not|never|nowhere|nobody|none|nothing|without|hardly|barely|rarely|little|less|` +
		`far|below|under|short of|was|were|had|did|used|went|already used|behind|anymore|yet|only|issue|problem|concern)\b|n't\b|\bcannot\b`)
)

// plainly reports whether the rest of a clause leaves alone what it says from one byte to another.
func plainly(clause string, from, to int) bool {
	return !denials().MatchString(clause[:from]) && !denials().MatchString(clause[to:])
}
