package review

import (
	"fmt"
	"strings"
)

const (
	mostBullets   = 7
	leastStrength = 5 // words of a strength and what it does for them
)

// fewBullets is rule 14: seven bullets at most in a list, and where evidence is listed each a strength and what it does for them.
func fewBullets(r *reading) {
	p := r.bodies[0]
	count, bare, last := 0, 0, -2
	flush := func() {
		if count > mostBullets {
			r.miss(fmt.Sprintf("%d bullets in a row", count), "keep the three or four strongest, seven at most")
		}
		if bare > 1 && bare*2 > count && (!r.traits.known || r.traits.proves) {
			r.miss("bullets that name a strength, and not what it does for them", "say of each what came of it")
		}
		count, bare = 0, 0
	}
	for i := 0; i < len(p.sentences); {
		j := i + 1
		for j < len(p.sentences) && p.sentences[j].block == p.sentences[i].block {
			j++
		}
		s := &p.sentences[i]
		if s.sort != bullet || s.block != last+1 {
			flush()
		}
		if s.sort == bullet {
			last = s.block
			count++
			all := p.S[s.start:p.sentences[j-1].end]
			if p.sentences[j-1].to-s.from < leastStrength && !strings.ContainsAny(all, ":?") && len(p.numbersIn(s)) == 0 {
				bare++
			}
		}
		i = j
	}
	flush()
}
