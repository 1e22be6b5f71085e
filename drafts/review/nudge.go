package review

import "fmt"

// nudgeNumber is rule 23: a nudge never repeats the number.
func nudgeNumber(r *reading, p *body) {
	if !r.genre.nudge {
		return
	}
	for _, b := range []*body{p, r.subject} {
		for i := range b.numbers {
			n := &b.numbers[i]
			if b.isOwn(n.start) && (n.isAmount() || n.units && r.facts.o != nil && r.facts.hasOn(n, asked)) {
				words := oneLine(b.s[n.start:n.end])
				r.find(b.text, n.start, words, fmt.Sprintf("%s: a nudge repeats no number", words), "ask whether anything is waiting on you, and leave the number out")
			}
		}
	}
}
