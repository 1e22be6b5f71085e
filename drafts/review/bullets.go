package review

import (
	"fmt"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

const (
	mostBullets   = 7
	leastStrength = 5 // in words: a strength and what it does for them
)

// fewBullets is rule 14: a list has at most seven bullets, and each piece of evidence is a strength
// and what it does for them.
func fewBullets(r *reading) {
	p := r.bodies[0]
	count, bare, last := 0, 0, -2
	flush := func() {
		if count > mostBullets {
			r.miss(fmt.Sprintf("%d bullets in a row", count),
				"keep the three or four strongest, seven at most")
		}
		if bare > 1 && bare*2 > count && (!r.traits.known || r.traits.proves) {
			r.miss("bullets that name a strength but not what it does for them",
				"say what came of each")
		}
		count, bare = 0, 0
	}
	for i := 0; i < len(p.Sentences); {
		j := i + 1
		for j < len(p.Sentences) && p.Sentences[j].Block == p.Sentences[i].Block {
			j++
		}
		s := p.Sentences[i]
		if s.Kind != prose.Bullet || s.Block != last+1 {
			flush()
		}
		if s.Kind == prose.Bullet {
			last = s.Block
			count++
			all := p.S[s.Start:p.Sentences[j-1].End]
			if p.Sentences[j-1].To-s.From < leastStrength && !strings.ContainsAny(all, ":?") &&
				len(p.NumbersIn(s)) == 0 {
				bare++
			}
		}
		i = j
	}
	flush()
}
