package letter

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/grammar"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Story tells the strongest evidence for the ask in running text, with what each piece does for them; "" if
// there's none.
func (a *Ask) Story() string {
	list := make([]string, 0, 4)
	for i, p := range a.Strongest() {
		if more, ok := strings.CutPrefix(p.Sentence, "I "); ok && i > 0 {
			p.Sentence = "I " + withAlso(more)
		}
		list = append(list, p.Sentence)
		if p.Helps != "" {
			list = append(list, p.Helps)
		}
	}
	return strings.Join(list, " ")
}

// isAuxiliary knows the verbs that "also" follows.
var isAuxiliary = text.OneOf("am was can could")

// withAlso puts "also" where it belongs in words that follow "I": "also led", but "have also led".
func withAlso(words string) string {
	verb, rest, _ := strings.Cut(words, " ")
	if isAuxiliary(verb) || (verb == "have" || verb == "had") && grammar.IsPast(grammar.FirstWord(rest)) {
		return verb + " also " + rest
	}
	return "also " + words
}
