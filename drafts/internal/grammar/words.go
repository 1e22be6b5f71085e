package grammar

import (
	"slices"
	"strings"
	"unicode"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// isAuxiliary knows the verbs that are finite by themselves.
var isAuxiliary = text.OneOf(`is are was were am has have had do does did can could will would may might
must shall should isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't can't couldn't won't
wouldn't that's it's there's we're they're cannot isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t
doesn’t didn’t can’t couldn’t won’t wouldn’t that’s it’s there’s we’re they’re`)

// isFinite knows verbs in the present tense that can hardly be a noun.
var isFinite = text.OneOf(`takes goes makes gets comes gives keeps becomes happens lets requires
remains brings seems belongs exists`)

// HasVerb reports whether words have a finite verb, as a clause does and a name doesn't. It looks
// for an auxiliary or a verb in the past tense after the first word; a verb in the present tense
// that may be a noun, too, counts only after a word such as now or a pronoun.
func HasVerb(words string) bool {
	fields := strings.Fields(words)
	for i, f := range fields {
		low := strings.ToLower(strings.Trim(f, ",;:.!?\"()“”"))
		if isAuxiliary(low) {
			return true
		}
		if i == 0 {
			continue
		}
		if isFinite(low) {
			return true
		}
		before := strings.ToLower(strings.Trim(fields[i-1], ",;:"))
		// cost, cut, and run may be nouns
		after := ""
		if i+1 < len(fields) {
			after = fields[i+1]
		}
		noun := Past(f) == bare(f) && !slices.Contains([]string{"us", "me", "it", "them"}, after)
		if IsPast(f) && !noun && !attributive(before, fields, i) {
			return true
		}
		if i > 1 && slices.Contains([]string{"now", "still", "already", "always"}, before) {
			return true
		}
		if Past(f) != "" && !IsGerund(f) && slices.Contains(leads, before) {
			return true
		}
	}
	return false
}

// plurals are words after which a plain verb may be the last word: "most of them stay".
var plurals = text.OneOf("they them we us people you")

// HasPresent reports whether words may have a verb in the present tense: a form in -s after a noun, or
// a plain verb that isn't the last word, unless it's after a pronoun.
func HasPresent(words string) bool {
	fields := strings.Fields(words)
	for i := 1; i < len(fields); i++ {
		plural := plurals(fields[i-1])
		if i+1 == len(fields) && !plural || Past(fields[i]) == "" || IsGerund(fields[i]) || IsPast(fields[i]) {
			continue
		}
		singular := !strings.HasSuffix(fields[i-1], "s") && !plural
		if strings.HasSuffix(fields[i], "s") == singular &&
			!strings.ContainsFunc(fields[i-1], unicode.IsDigit) {
			return true
		}
	}
	return false
}

// StartsWithVerb reports whether words begin with an auxiliary, such as is or can.
func StartsWithVerb(words string) bool {
	first := FirstWord(words)
	return isAuxiliary(first) && !strings.HasSuffix(first, "s") || slices.Contains(
		[]string{"is", "was", "has", "does"}, first)
}

// leads are words that a verb in the present tense follows.
var leads = []string{"it", "they", "we", "he", "she", "that", "who", "which", "each", "everyone", "everybody",
	"now", "still", "nobody", "always", "already", "all", "both"}

// attributive reports whether the past form at an index describes the noun after it, as in "a
// planned release".
func attributive(before string, fields []string, i int) bool {
	if slices.Contains([]string{"a", "an", "the", "of", "by", "in", "with", "fewer", "more", "less", "per",
		"for", "from", "to", "no", "and", "as"}, before) {
		return true
	}
	digits := strings.ContainsFunc(before, unicode.IsDigit)
	return digits && i+1 < len(fields) && strings.HasSuffix(strings.ToLower(fields[i]), "ed") &&
		strings.HasSuffix(fields[i+1], "s") // 40 automated tests
}

// isPreposition knows what begins a phrase that isn't a clause.
var isPreposition = text.OneOf(`about above across after against ahead along alongside amid among around as at
before behind below beneath beside between beyond by despite down during following for from given in inside
instead into near of off on onto out outside over past per since through throughout thanks to toward towards
under underneath unlike until up upon via with within without facing faced starting`)

// isConjunction knows what begins a clause that depends on another.
var isConjunction = text.OneOf(`when while whereas once although though because if after before since until as
where wherever whenever even`)

// FirstWord returns the first word in lower case, without the punctuation around it.
func FirstWord(words string) string {
	first, _, _ := strings.Cut(words, " ")
	return strings.ToLower(strings.Trim(first, ",;:.!?\"()“”"))
}

// Depends reports whether words begin with a preposition, a conjunction, or a participle, so that
// they can stand before the main clause of a sentence with a comma between them.
func Depends(words string) bool {
	first := FirstWord(words)
	return isPreposition(first) || isConjunction(first) || StartsWithGerund(words)
}

// StartsWithGerund reports whether words begin with a form in -ing of a verb, or of what may be one.
func StartsWithGerund(words string) bool {
	first := FirstWord(words)
	return IsGerund(first) ||
		strings.HasSuffix(first, "ing") && len(first) > 5 && !strings.HasSuffix(first, "thing")
}

// Prepositional reports whether words begin with a preposition.
func Prepositional(words string) bool { return isPreposition(FirstWord(words)) }

// Article returns "a" or "an", whichever goes before the words: "an L6", "an $80,000 sign-on", "a
// one-year cliff".
func Article(words string) string {
	words = strings.TrimLeft(words, "\"'(“‘$£€¥₹ ")
	if words == "" {
		return "a"
	}
	first, _, _ := strings.Cut(words, " ")
	digits := strings.TrimLeftFunc(first, func(r rune) bool { return r == '0' })
	n := len(digits) - len(strings.TrimLeft(digits, "0123456789"))
	low := strings.ToLower(first)
	vowel := strings.ContainsRune("aeiou", rune(low[0]))
	switch {
	case n > 0: // eight…, eleven, and eighteen, each alone or before thousands
		group := digits[:min(n, len(digits))]
		if digits[0] == '8' || (n%3 == 2 && (group[:2] == "11" || group[:2] == "18")) {
			vowel = true
		}
	case spelled(first): // the name of its first letter
		vowel = strings.ContainsRune("AEFHILMNORSX", rune(first[0]))
	case hasAnyPrefix(low, "uni", "use", "usa", "eu", "one", "once", "ubi", "util", "ut"):
		vowel = strings.HasPrefix(low, "unin") || strings.HasPrefix(low, "unim") || strings.HasPrefix(low, "utt")
	case hasAnyPrefix(low, "hour", "honest", "honor", "heir"):
		vowel = true
	}
	if vowel {
		return "an"
	}
	return "a"
}

// spelled reports whether a word is read letter by letter: L6, IC5, MTS.
func spelled(word string) bool {
	letters := 0
	for _, r := range word {
		switch {
		case unicode.IsUpper(r):
			letters++
		case unicode.IsLower(r):
			return false
		case r == '-' || r == '/':
			return letters > 0 && letters < 5
		}
	}
	return letters > 0 && letters < 5
}

func hasAnyPrefix(s string, list ...string) bool {
	return slices.ContainsFunc(list, func(p string) bool { return strings.HasPrefix(s, p) })
}
