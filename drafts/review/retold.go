package review

import "github.com/tactful-drafts/tactful/drafts/review/internal/prose"

// retoldCounts warns of sentences that retell a text with another number or month than the case has.
func (r *reading) retoldCounts(p *prose.Body) {
	for s := range p.Between() {
		words := p.Words[s.From:s.To]
		for _, x := range r.told.retoldBy(words) {
			said := countsIn(p.S, words)
			known, other := x.compare(said)
			if known < 0 || other < 0 {
				continue
			}
			c := &said[other]
			r.findSpanAs(Warning, p, c.start, c.end, "%s: the case has %s there",
				"write what the case has", x.counts[known])
		}
	}
}
