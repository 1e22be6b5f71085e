package inbox

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// changesTerms reports whether a clause anywhere may change what the job is, besides what was asked.
func (p *pass) changesTerms() bool {
	for i, s := range p.sentences {
		isCondition := p.condition > 0 &&
			(p.condition == i+1 || matches("otherwise", p.fold(s.text)))
		for _, c := range s.clauses {
			w := strings.ReplaceAll(without("idiom", without("invitation", c.words)), p.role, "the role")
			if p.namesTarget(w) {
				w = strings.ReplaceAll(w, fold(p.o.Level.Target), "the level")
			}
			if p.condition > 0 {
				w = without("otherwise", w)
			}
			isOut := func(a comp.Amount) bool { return a.Value == 0 }
			if p.takesAway(w) || slices.ContainsFunc(c.amounts, isOut) ||
				!isCondition && p.saysMore(w) {
				return true
			}
		}
		if p.otherLevel(s.text) {
			return true
		}
	}
	return false
}

// takesAway reports whether a clause takes a term away, or puts another in its place.
func (p *pass) takesAway(words string) bool {
	w := without("as-before", words)
	return matches("takes-away", w) || matches("for-a-term", w) || matches("other-title", w) ||
		p.condition == 0 && matches("catch", w)
}

// saysMore reports whether a clause says more about a term than a plain yes, or that it stays.
func (p *pass) saysMore(words string) bool {
	if matches("out-of-office", words) || matches("as-before", words) {
		return false
	}
	w := without("aside", without("paperwork", words))
	if matches("job", w) {
		return !onlyYesWords(w)
	}
	plain := without("harmless", without("contrast", w))
	return len(p.mentions(w)) > 0 && plain != "" && !onlyYesWords(plain) && !isStatement(plain)
}

// isForATime reports whether something is so only for a time.
func (p *pass) isForATime() bool {
	return slices.ContainsFunc(p.sentences, func(s sentence) bool {
		return matches("for-a-term", p.fold(s.text))
	})
}
