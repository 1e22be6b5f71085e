package letter

import (
	"slices"
	"strings"
	"unicode"

	"github.com/tactful-drafts/tactful/drafts/internal/grammar"
)

// Calling is what the job calls for, said before evidence that answers it.
type Calling struct {
	Work string // words that can follow "depends on": "leading migrations and growing others"
	That string // stands for them: "that" or "both"
}

// mostCalling is how long the words may be, for a sentence that's easy to read.
const mostCalling = 60

// Calling returns what the job calls for that the strongest evidence for the ask answers, each piece
// of it. It's nil if a piece answers nothing that they named; if the criteria are those of a level
// that isn't offered; or if one doesn't read well in the middle of a sentence.
func (l *Letter) Calling() *Calling {
	if l.Ask == nil || l.LevelOpen || l.Offer == nil ||
		l.Level.Target != "" && l.Offer.Level != l.Level.Target {
		return nil
	}
	var work []string
	for _, p := range l.Ask.Strongest() {
		if c := uncapitalized(p.Criterion); !slices.Contains(work, c) {
			work = append(work, c)
		}
	}
	words := AndList(work)
	if words == "" || len(words) > mostCalling || slices.ContainsFunc(work, unfitting) {
		return nil
	}
	return &Calling{words, []string{"that", "both"}[len(work)-1]}
}

// unfitting reports whether a criterion can't stand in the middle of a sentence: it's a clause, or
// written like a title.
func unfitting(criterion string) bool {
	first, _, _ := strings.Cut(criterion, " ")
	return criterion == "" || grammar.HasVerb(criterion) ||
		unicode.IsUpper([]rune(criterion)[0]) && first != strings.ToUpper(first)
}
