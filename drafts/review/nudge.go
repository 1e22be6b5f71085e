package review

import (
	"fmt"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// nudgeNumber is rule 23: a nudge never repeats the number.
func nudgeNumber(r *reading, p *body) {
	if !r.traits.nudge {
		return
	}
	for _, b := range []*body{p, r.subject} {
		for i := range b.numbers {
			n := &b.numbers[i]
			if b.isOwn(n.Start) && (n.IsMoney() || n.Shares && r.facts.o != nil && r.facts.hasOn(n, asked)) {
				words := text.OneLine(b.S[n.Start:n.End])
				r.find(b.Text, n.Start, words, fmt.Sprintf("%s: a nudge repeats no number", words), "ask whether anything is waiting on you, and leave the number out")
			}
		}
	}
}
