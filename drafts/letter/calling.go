package letter

import (
	"slices"
	"strings"
	"unicode"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/grammar"
)

// Calling is what the job calls for, said before evidence that answers it.
type Calling struct {
	// a clause that can begin a sentence: "In our interviews, we talked about growing others and calm
	// restores", "The job description asks for calm restores"
	Lead    string
	Several bool // it's more than one thing
}

// mostCalling is how long what the job calls for may be, for a sentence that's easy to read.
const mostCalling = 120

// Calling returns what the job calls for that the strongest evidence for the ask answers, each piece
// of it. It's nil if a piece answers nothing that they named, if the coach has said how each helps, if
// the criteria are those of a level that isn't offered, or if they don't read well in a sentence.
func (l *Letter) Calling() *Calling {
	if l.Ask == nil || l.LevelOpen || l.Offer == nil || len(l.Ask.Evidence) == 0 ||
		l.Level.Target != "" && l.Offer.Level != l.Level.Target {
		return nil
	}
	works := l.Ask.Strongest()
	if !slices.ContainsFunc(works, func(p Proof) bool { return p.Helps == "" }) {
		return nil
	}
	topics := make([]string, 0, len(works))
	for _, p := range works {
		if unfitting(p.Criterion) {
			return nil
		}
		if c := uncapitalized(p.Criterion); !slices.Contains(topics, c) {
			topics = append(topics, c)
		}
	}
	list := AndList(topics)
	if len(list) > mostCalling {
		return nil
	}
	lead := "This job calls for "
	switch l.Level.Source {
	case "":
	case sourceWords[casefile.SourceInterview]:
		lead = "In our interviews, we talked about "
		if l.Voice == string(casefile.VoiceFormal) {
			lead = "In our interviews, we spoke about "
		}
	default:
		lead = Capitalize(l.Level.Source) + " asks for "
	}
	return &Calling{lead + list, len(topics) > 1}
}

// unfitting reports whether a criterion can't stand in the middle of a sentence: there's none, it's a
// clause, or it's written like a title.
func unfitting(criterion string) bool {
	first, _, _ := strings.Cut(criterion, " ")
	return criterion == "" || grammar.HasVerb(criterion) ||
		unicode.IsUpper([]rune(criterion)[0]) && first != strings.ToUpper(first)
}
