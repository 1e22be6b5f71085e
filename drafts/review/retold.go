package review

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// retoldCounts warns of sentences that retell a text with another number or month than the case has. A
// sentence may retell several: a criterion, and what she has done about it.
func (r *reading) retoldCounts(p *prose.Body) {
	for s := range p.Between() {
		words := p.Words[s.From:s.To]
		told := r.told.retoldBy(words)
		for _, x := range told {
			said := countsIn(p.S, words)
			known, other := x.compare(said)
			if known < 0 || other < 0 {
				continue
			}
			c := &said[other]
			if slices.ContainsFunc(told, func(y *proof) bool { return y.has(c) }) {
				continue
			}
			r.findSpanAs(Warning, p, c.start, c.end, "%s: the case has %s there",
				"write what the case has", x.counts[known])
		}
	}
}
