package review

import (
	"fmt"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// oneNumber is rule 3: one number, not a range, rounded to 500 or 1,000. Compensation for a forfeit
// is asked for to the cent.
func oneNumber(r *reading, p *prose.Body) {
	for i := range p.Sentences {
		s := &p.Sentences[i]
		if !r.isAsk(p, s) {
			continue
		}
		for _, x := range p.Ranges(s) {
			words := p.S[x.Start:x.End]
			r.find(p.Text, x.Start, words,
				fmt.Sprintf("%s is a range: they will take its lower end", text.OneLine(words)),
				"name one number")
		}
		for _, n := range r.askedAmounts(p, s) {
			if n.IsMoney() && n.Value >= 10_000_00 && n.Value%500_00 != 0 && !r.facts.IsComputed(&n) {
				words := p.S[n.Start:n.End]
				r.find(p.Text, n.Start, words,
					fmt.Sprintf("%s is not a round number", text.OneLine(words)), "round it to 500 or 1,000")
			}
		}
	}
}
