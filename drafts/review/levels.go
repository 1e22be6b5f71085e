package review

import (
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// wrongLevels warns of a level such as L8 that the opportunity doesn't have, if it's written as its
// own levels are.
func (r *reading) wrongLevels(p *prose.Body) {
	if len(r.names.ladder) == 0 {
		return
	}
	for i := range p.Words {
		w := p.Words[i]
		letters, ok := rung(w.Low)
		if !ok || !r.names.ladder[letters] || r.isPartOfCase(w.Low) || !p.IsOwn(w.Start) {
			continue
		}
		r.findWordsAs(Warning, p, i, i+1, "%s is not a level in the case",
			"write the level that the case has")
	}
}
