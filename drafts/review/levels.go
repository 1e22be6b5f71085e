package review

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// wrongLevels warns of a level such as L8 or Grade 8 that the opportunity doesn't have, if it's written
// as its own levels are.
func (r *reading) wrongLevels(p *prose.Body) {
	if len(r.names.ladder) == 0 && len(r.names.grades) == 0 {
		return
	}
	for i, w := range p.Words {
		letters, ok := rung(w.Low)
		end := i + 1
		switch {
		case ok && r.names.ladder[letters] && !r.isPartOfCase(w.Low):
		case r.isOtherGrade(p, i):
			end++
		default:
			continue
		}
		if p.IsOwn(w.Start) {
			r.findWordsAs(Warning, p, i, end, "%s is not a level in the case",
				"write the level that the case has")
		}
	}
}

// isOtherGrade reports whether words k and k+1 are a grade that the case doesn't have, and that its own
// are written like.
func (r *reading) isOtherGrade(p *prose.Body, k int) bool {
	like := func(g grade) bool { return g.word == p.Words[k].Low }
	if !slices.ContainsFunc(r.names.grades, like) || k+1 == len(p.Words) ||
		!p.FollowsSpace(k+1) && p.S[p.Words[k].End:p.Words[k+1].Start] != "-" {
		return false
	}
	number := step(p.Words[k+1].Low)
	said := p.S[p.Words[k].Start:p.Words[k+1].End]
	return number != "" && !slices.Contains(r.names.grades, grade{p.Words[k].Low, number}) &&
		!slices.ContainsFunc(r.facts.Texts, func(x ledger.Text) bool { return text.HasWords(x.Text, said) })
}
