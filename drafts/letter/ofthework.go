package letter

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/grammar"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// A result often leaves out its subject. If that's the work rather than the client, it has to be said.

var (
	// isOfWork knows verbs in the past whose subject is the work, if they have no object
	isOfWork = text.OneOf(`grew doubled tripled quadrupled halved dropped increased decreased improved declined shrank
		climbed jumped expanded scaled spread launched opened ran`)
	// isOfWorkAlone knows those that have none
	isOfWorkAlone = text.OneOf("became resulted proved remained lasted cost fell rose")
	// isJob knows what only a person becomes
	isJob = text.OneOf(`lead head chief expert member president first youngest manager director leader owner engineer
		deputy partner supervisor mentor chair adviser advisor trainer role`)
	// isSurelyVerb knows verbs in the third person that are no nouns
	isSurelyVerb = text.OneOf("runs works scales improves integrates goes saves serves handles reduces lets")
	isTimeUnit   = text.OneOf("hour hours day days week weeks month months year years")
	isLater      = text.OneOf("then soon later quickly eventually since also and")
)

// ofTheWork returns how a text goes on with a result whose subject is the work, or "" if it's another.
func ofTheWork(result string) string {
	fields := strings.Fields(result)
	lows := strings.Fields(strings.ToLower(result))
	for len(fields) > 2 && isLater(lows[0]) {
		if lows[0] == "and" {
			result = strings.Join(fields[1:], " ")
		}
		fields, lows = fields[1:], lows[1:]
	}
	if len(fields) < 2 {
		return ""
	}
	r, n := utf8.DecodeRuneInString(result)
	first, next, low := lows[0], lows[1], string(unicode.ToLower(r))+result[n:]
	rest := strings.Join(fields[1:], " ")
	switch {
	case (first == "now" || first == "still") && !grammar.HasVerb(rest) &&
		(grammar.IsPast(next) || len(lows) > 2 && lows[2] == "by"): // now used daily
		return ". It is " + low
	case (first == "now" || first == "still") && isThird(next, rest), isThird(first, strings.Join(fields, " ")):
		return ", which " + low
	case described(strings.Join(fields, " ")):
		return ""
	case first == "resulted", first == "led" && next == "to":
		return ", which " + low
	case slices.ContainsFunc(lows, isJob), first == "went" && next == "on":
		return ""
	case isOfWorkAlone(first), first == "went", first == "took" && len(lows) > 2 && isTimeUnit(lows[2]),
		first == "paid" && (next == "off" || next == "for"),
		isOfWork(first) && (grammar.Prepositional(next) || strings.ContainsFunc(next, unicode.IsDigit) && first != "ran" ||
			strings.HasSuffix(next, "ly")):
		return ". It " + low
	}
	return ""
}

// isThird reports whether a word is a verb in the third person that words go on with: "reduces costs", rather
// than a noun in the plural, as in "restores finish early".
func isThird(word, words string) bool {
	_, rest, _ := strings.Cut(words, " ")
	if isSurelyVerb(word) && rest != "" {
		return true
	}
	next := grammar.FirstWord(rest)
	verb := grammar.Past(next) != "" && !strings.HasSuffix(next, "s") && !grammar.IsGerund(next)
	return strings.HasSuffix(word, "s") && !grammar.IsPast(word) && grammar.Past(word) != "" && rest != "" && !verb &&
		!grammar.HasVerb(words) && !grammar.Prepositional(next) && next != "up" && next != "per"
}
