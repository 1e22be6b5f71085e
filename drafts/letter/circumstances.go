package letter

import (
	"slices"
	"strings"
	"unicode"

	"github.com/tactful-drafts/tactful/drafts/internal/grammar"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// counted reports whether words begin as what one had does: "a failing ward", "six plants", "no process".
func counted(s string) bool {
	first := grammar.FirstWord(s)
	name := first != "" && !unicode.IsDigit(rune(first[0])) && strings.ContainsAny(first, "0123456789") // Q3
	_, rest, _ := strings.Cut(s, " ")
	unit, _, _ := strings.Cut(rest, " ")
	return (isCount(first) && !name || beginsCount(first)) && !strings.Contains(first, "-") && !isTimeUnit(unit)
}

// startedWith makes a clause of a situation such as "with a nine-day window for the move": "we had a
// nine-day window for the move"; "" if it's no such thing, or says who did the work with her: "with a team
// of six".
func startedWith(situation string) string {
	first, rest, _ := strings.Cut(situation, " ")
	if !strings.EqualFold(first, "with") {
		return ""
	}
	rest = strings.TrimRight(rest, ",")
	if !counted(rest) {
		return whatWentOn(rest)
	}
	noun := ""
	for w := range strings.FieldsSeq(rest) {
		if grammar.Prepositional(w) || w == "that" || w == "who" || w == "which" {
			break
		}
		noun = strings.ToLower(w)
	}
	if didToo(noun) {
		return ""
	}
	return "we had " + uncapitalized(rest)
}

// subjectWords is how many words what went on may begin with: "adjusters at two sites copying figures".
const subjectWords = 4

// whatWentOn makes a clause of what a situation says after "with": "adjusters copied figures" of
// "adjusters copying figures"; "" if nothing went on.
func whatWentOn(rest string) string {
	words := strings.Fields(rest)
	for i, w := range words[:min(len(words), subjectWords)] {
		switch {
		case grammar.Prepositional(w), grammar.IsPast(w), isObject(strings.ToLower(w)):
			return ""
		case i > 0 && i+1 < len(words) && grammar.IsGerund(w):
			next := strings.ToLower(words[i+1])
			if !isDeterminer(next) && (!strings.HasSuffix(words[i-1], "s") || !strings.HasSuffix(next, "s") || asNoun(w)) {
				return "" // it belongs to a noun, as in "poor testing coverage"
			}
			return strings.Join(slices.Concat(words[:i], []string{grammar.Past(w)}, words[i+1:]), " ")
		}
	}
	return ""
}

var (
	isDeterminer = text.OneOf("a an the one two three my your their our its this that these those every each how what")
	isObject     = text.OneOf("me him her us them")
	asNoun       = text.OneOf("training planning building testing marketing accounting engineering onboarding staffing")
	// didToo knows who did the work with her, and what is hers
	didToo = text.OneOf("team crew staff group squad help support colleague colleagues partner partners person people " +
		"engineer engineers nurse nurses designer designers developer developers analyst analysts others " +
		"intern interns contractor contractors vendor vendors consultant consultants agency mentor manager boss lot bit deal " +
		"phd mba degree master's background certification certificate license experience")
	beginsCount = text.OneOf("a an several many thirty forty fifty sixty dozens hundreds")
)
