package letter

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// Story tells the strongest evidence for the ask in running text, with what each piece does for them; "" if
// there's none.
func (a *Ask) Story() string {
	list := make([]string, 0, 4)
	for i, p := range a.Strongest() {
		if more, ok := strings.CutPrefix(p.Sentence, "I "); ok && i > 0 {
			p.Sentence = "I also " + more
		}
		list = append(list, p.Sentence)
		if p.Helps != "" {
			list = append(list, p.Helps)
		}
	}
	return strings.Join(list, " ")
}

// matches are what is said of evidence that answers what a source named.
var matches = map[string]string{
	sourceWords[casefile.SourceInterview]: "we discussed in the interviews",
	sourceWords[casefile.SourceJobAd]:     "the job description asks for",
	sourceWords[casefile.SourceGuide]:     "your leveling guide asks for",
}

// Matches says where they named what the strongest evidence for the ask answers, words that can follow
// "that's the work": "we discussed in the interviews". It's empty if a piece answers nothing that they
// named, if the coach has said how one helps, or if the criteria are those of a level that isn't offered.
func (l *Letter) Matches() string {
	if l.Ask == nil || l.LevelOpen || l.Offer == nil || l.Level.Target != "" && l.Offer.Level != l.Level.Target ||
		slices.ContainsFunc(l.Ask.Strongest(), func(p Proof) bool { return p.Criterion == "" || p.Helps != "" }) {
		return ""
	}
	return matches[l.Level.Source]
}
