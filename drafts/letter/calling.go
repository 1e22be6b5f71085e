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
	// what they are, words that can begin a sentence: "two things that came up in our interviews", "one
	// thing in the job description"
	Things  string
	Several bool    // they're more than one
	Works   []Proof // the evidence; the Criterion is left out if its sentence says it, too
}

// mostNamed is how long the words of a criterion may be in front of evidence.
const mostNamed = 50

// Calling returns what the job calls for that the strongest evidence for the ask answers, each piece
// of it. It's nil if a piece answers nothing that they named, if the coach has said how each helps, or
// if the criteria are those of a level that isn't offered.
func (l *Letter) Calling() *Calling {
	if l.Ask == nil || l.LevelOpen || l.Offer == nil || len(l.Ask.Evidence) == 0 ||
		l.Level.Target != "" && l.Offer.Level != l.Level.Target {
		return nil
	}
	works := slices.Clone(l.Ask.Strongest())
	several := works[0].Criterion != works[len(works)-1].Criterion
	named := several || len(works) == 1 // before each piece, or before none
	if !slices.ContainsFunc(works, func(p Proof) bool { return p.Helps == "" }) {
		return nil
	}
	for _, p := range works {
		if p.Criterion == "" {
			return nil
		}
		named = named && !unfitting(p.Criterion) && !repeats(p.Sentence, p.Criterion)
	}
	for i := range works {
		if works[i].Criterion = uncapitalized(works[i].Criterion); !named {
			works[i].Criterion = ""
		}
	}
	things := "one thing"
	if several {
		things = "two things"
	}
	switch l.Level.Source {
	case "":
		things += " this job calls for"
	case sourceWords[casefile.SourceInterview]:
		things += " that came up in " + l.Level.Source
	default:
		things += " in " + l.Level.Source
	}
	return &Calling{things, several, works}
}

// Works returns the strongest evidence for the ask, with a Criterion where that's worth saying; see
// Calling.
func (l *Letter) Works() []Proof {
	if c := l.Calling(); c != nil {
		return c.Works
	}
	works := slices.Clone(l.Ask.Strongest())
	for i := range works {
		works[i].Criterion = ""
	}
	return works
}

// unfitting reports whether a criterion can't stand in front of evidence: it's a clause, long, or written
// like a title.
func unfitting(criterion string) bool {
	first, _, _ := strings.Cut(criterion, " ")
	return len(criterion) > mostNamed || grammar.HasVerb(criterion) ||
		unicode.IsUpper([]rune(criterion)[0]) && first != strings.ToUpper(first)
}

// repeats reports whether a sentence has half of the longer words of a criterion, in whatever form.
func repeats(sentence, criterion string) bool {
	const root = 4 // of "automate" and "automation"
	sentence = " " + strings.ToLower(sentence)
	all, has := 0, 0
	for w := range strings.FieldsSeq(strings.ToLower(criterion)) {
		if len(w) <= root {
			continue
		}
		all++
		if strings.Contains(sentence, " "+w[:root]) {
			has++
		}
	}
	return all > 0 && 2*has >= all
}
