package review

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

const partsFix = "make the text and the HTML say the same"

// partsAgree reports amounts and sentences that only the text or only the HTML has, and a part that
// has much less in it: readers see one of them.
func (r *reading) partsAgree() {
	if len(r.bodies) < 2 {
		return
	}
	for k, p := range r.bodies {
		other := r.bodies[1-k]
		amounts := 0
		for _, n := range p.Numbers {
			if p.IsOwn(n.Start) && n.IsMoney() && !slices.ContainsFunc(other.Numbers,
				func(m comp.Amount) bool { return m.Is(n.Value) }) {
				r.findSpan(p, n.Start, n.End, "only the "+p.Part+" part says %s, and readers see one part",
					partsFix)
				amounts++
			}
		}
		switch {
		case 2*wordsOf(p) < wordsOf(other):
			r.missAs(Warning, "the "+p.Part+" part says much less than the other, and readers see one part",
				partsFix)
		case amounts == 0 && 2*wordsOf(other) >= wordsOf(p):
			r.onlyIn(p, other)
		}
	}
}

// Bounds of a search for sentences in the other part.
const (
	leastCompared = 4   // the words of a sentence that is looked for
	mostCompared  = 200 // sentences of each part
)

// onlyIn reports the first sentence of a part that the other has in no words like these, or with its
// figures in another order.
func (r *reading) onlyIn(p, other *prose.Body) {
	if slices.EqualFunc(p.Words, other.Words, func(a, b text.Word) bool { return a.Low == b.Low }) {
		return // as nearly always
	}
	all := text.Joined(other.Words)
	for _, s := range p.Sentences[:min(len(p.Sentences), mostCompared)] {
		if s.To-s.From < leastCompared || !p.IsOwn(s.Start) ||
			strings.Contains(all, text.Joined(p.Words[s.From:s.To])) ||
			slices.ContainsFunc(other.Sentences[:min(len(other.Sentences), mostCompared)],
				func(o *prose.Sentence) bool { return saysSame(p, s, other, o) }) {
			continue
		}
		r.findSpan(p, s.Start, s.End, "only the "+p.Part+" part says %q, and readers see one part", partsFix)
		return
	}
}

// saysSame reports whether two sentences share most of their words, and have the same figures.
func saysSame(p *prose.Body, s *prose.Sentence, other *prose.Body, o *prose.Sentence) bool {
	a, b := p.NumbersIn(s), other.NumbersIn(o)
	if !slices.EqualFunc(a, b, func(x, y comp.Amount) bool { return x.Is(y.Value) }) {
		return false
	}
	has := map[string]bool{}
	for _, w := range other.Words[o.From:o.To] {
		has[w.Low] = true
	}
	shared := 0
	for _, w := range p.Words[s.From:s.To] {
		if has[w.Low] {
			shared++
		}
	}
	return 3*shared >= 2*max(s.To-s.From, o.To-o.From)
}
