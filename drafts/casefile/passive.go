package casefile

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/grammar"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// A résumé leaves out the "was" of what was done for somebody: "promoted twice", "awarded a prize".

var (
	// isHonor knows the verbs of what others do for somebody, if they have no object
	isHonor = text.OneOf(`promoted named nominated invited elected selected appointed recognized recognised chosen
		known tasked trusted entrusted assigned shortlisted inducted certified commended praised honored honoured credited
		admitted featured elevated handpicked awarded given granted`)
	isTimes = text.OneOf("twice once again first")
)

// wasDone reports whether words begin with a verb for what was done for the client: one of honor without an
// object, or any with the person who did it.
func wasDone(words []string) bool {
	first := plainLow(words[0])
	if len(words) == 1 {
		return isHonor(first)
	}
	next := plainLow(words[1])
	times := len(words) > 2 && strings.HasPrefix(plainLow(words[2]), "times")
	switch {
	case next == "by":
		return len(words) > 2 && grammar.IsPast(first) &&
			(isDeterminer(plainLow(words[2])) && !isFraction(words[2:]) || isCapital(words[2]))
	case first == "asked" || first == "hired":
		return next == "to" || next == "as"
	case slices.Contains(words, "that"): // recognized in May that
		return false
	}
	return isHonor(first) && (isTimes(next) || times || grammar.Prepositional(next)) && !(next == "to" && mayChoose(first))
}

// mayChoose knows the verbs of honor after which "to" may say what she decided to do.
var mayChoose = text.OneOf("elected chosen invited")

// isFraction reports whether words begin with a part of something: a third, half the time.
func isFraction(words []string) bool {
	return len(words) > 1 && slices.Contains([]string{"half", "third", "quarter", "fifth", "factor"}, plainLow(words[1]))
}

// maybeGiven reports whether words begin with a verb of honor, and what comes next may be the prize or the
// title that she got, or one that she gave.
func maybeGiven(words []string) bool {
	if len(words) == 1 || wasDone(words) {
		return false
	}
	switch plainLow(words[0]) {
	case "awarded":
		return true
	case "given", "granted":
		return isDeterminer(plainLow(words[1])) || isCapital(words[1])
	case "named", "appointed":
		return isCapital(words[1])
	case "elected", "chosen", "invited":
		return isCapital(words[1]) || plainLow(words[1]) == "to"
	}
	return false
}

func isCapital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}
