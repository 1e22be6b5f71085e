package letter

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

var (
	amounts = text.OneOf("fewer lower less more higher many much")
	after   = text.OneOf("than in for per on at a an by of since after every each as when")

	isMagnitude = text.OneOf("thousand million billion lakh crore")
)

// comparesNoun reports whether a metric says how much of something there is now: "40% fewer
// duplicates", "half as many stops".
func comparesNoun(metric string) bool {
	words := strings.Fields(strings.ToLower(metric))
	i := slices.IndexFunc(words, amounts)
	return i >= 0 && i < 4 && i+1 < len(words) && !after(words[i+1])
}

// beforeCompared returns the preposition for words that compare something with before: "at 31% lower
// cost", "with 40% fewer duplicates".
func beforeCompared(metric string) string {
	words := strings.Fields(strings.ToLower(metric))
	if i := slices.IndexFunc(words, amounts); strings.HasPrefix(words[i+1], "cost") ||
		strings.HasPrefix(words[i+1], "price") {
		return "at "
	}
	return "with "
}

// wordy reports whether a metric is more than a figure: it has a word that counts or measures nothing.
func wordy(metric string) bool {
	return slices.ContainsFunc(strings.Fields(metric), func(f string) bool {
		return len(f) > 3 && !isMagnitude(f) &&
			strings.Trim(strings.ToLower(f), "abcdefghijklmnopqrstuvwxyz") == ""
	})
}
