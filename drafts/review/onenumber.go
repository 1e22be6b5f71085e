package review

import "fmt"

// oneNumber is rule 3: one number and no range, rounded to 500 or 1,000. What is forfeited is asked for to the penny.
func oneNumber(r *reading, p *body) {
	for i := range p.sentences {
		s := &p.sentences[i]
		if !p.isAsk(s) {
			continue
		}
		for _, x := range p.ranges(s) {
			words := p.s[x.start:x.end]
			r.find(p.text, x.start, words, fmt.Sprintf("%s is a range: they will take its lower end", oneLine(words)), "name one number")
		}
		for _, n := range r.askedAmounts(p, s) {
			if n.isAmount() && n.value >= 10_000_00 && n.value%500_00 != 0 && !r.isReckoned(&n) {
				words := p.s[n.start:n.end]
				r.find(p.text, n.start, words, fmt.Sprintf("%s is not a round number", oneLine(words)), "round it to 500 or 1,000")
			}
		}
	}
}

// isReckoned reports whether a number is a sum of figures of the case, such as what is forfeited, and was never chosen.
func (r *reading) isReckoned(n *number) bool {
	x, _ := r.facts.trace(n, context{compares: true, sums: true})
	return x != nil && x.side != asked
}
