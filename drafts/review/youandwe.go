package review

import (
	"fmt"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

var (
	selfWords   = prose.Lazy("i|i'm|i'd|i've|i'll")
	sharedWords = prose.Lazy("you|your|yours|you're|you've|you'd|you'll|we|our|ours|us|we're|we've|" +
		"we'd|we'll|let's|together")
)

// politeAsk is how an ask may begin; its I isn't counted.
var politeAsk = prose.Lazy("i'd like|love to? ask\ni would like|love to? ask")

// youAndWe is rule 11: in the ask, you and we occur at least as often as I, if that's said more than
// once: in the paragraph with the number, and in what is asked for after it.
func youAndWe(r *reading) {
	p := r.bodies[0]
	at := r.headline(p)
	if at < 0 || r.traits.accept || r.traits.decline || r.traits.nudge {
		return
	}
	first := p.Sentences[at].Block
	own, self, shared := r.ownReason(p), 0, 0
	for _, s := range p.Sentences {
		if s.Block < first || s.Kind != prose.Paragraph || s.Block > first && !r.isAsk(p, s) ||
			strings.Contains(own, strings.TrimRight(p.S[s.Start:s.End], ".")) {
			continue
		}
		for k := s.From; k < s.To; k++ {
			switch {
			case selfWords().Has(p.Words, k, k+1) && !politeAsk().Has(p.Words, k, min(k+4, s.To)):
				self++
			case sharedWords().Has(p.Words, k, k+1):
				shared++
			}
		}
	}
	if self > max(shared, 1) {
		r.miss(fmt.Sprintf("the ask says \"I\" more often than \"you\" and \"we\": %d to %d", self, shared),
			"say what you and they could do: \"could we\", \"would you\"")
	}
}
