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
		switch past := grammar.Past(w); {
		case i > 0 && grammar.IsGerund(w) && i+1 < len(words) && !grammar.Prepositional(words[i+1]):
			return strings.Join(slices.Concat(words[:i], []string{past}, words[i+1:]), " ")
		case grammar.Prepositional(w), grammar.IsPast(w):
			return ""
		}
	}
	return ""
}

var (
	didToo = text.OneOf("team crew staff group squad help support colleague colleagues partner partners person people " +
		"engineer engineers nurse nurses designer designers developer developers analyst analysts others")
	beginsCount = text.OneOf("a an several many thirty forty fifty sixty dozens hundreds")
)
