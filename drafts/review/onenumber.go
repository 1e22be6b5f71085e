package review

import "github.com/tactful-drafts/tactful/drafts/review/internal/prose"

// oneNumber is rule 3: one number, not a range, rounded to 500 or 1,000. Compensation for a forfeit
// is asked for to the cent.
func oneNumber(r *reading, p *prose.Body) {
	for _, s := range p.Sentences {
		if !r.isAsk(p, s) {
			continue
		}
		for _, x := range p.Ranges(s) {
			r.findSpan(p, x.Start, x.End, "%s is a range: they will take its lower end",
				"name one number")
		}
		for _, n := range r.askedAmounts(p, s) {
			if n.IsMoney() && n.Value >= 10_000_00 && n.Value%500_00 != 0 && !r.facts.IsComputed(&n) {
				r.findSpan(p, n.Start, n.End, "%s is not a round number", "round it to 500 or 1,000")
			}
		}
	}
}
