package review

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

var hedges = prose.Lazy(`
	sorry
	unfortunately
	regrettably
	just
	!just in time|case
	!just as|like|over|under|above|below
	!just and|cause
	maybe
	i guess
	i suppose
	apologies
	apologise|apologize
	apology
	forgive me
	hope this|that|it isn't|is|'s not? too much|forward
	i'm afraid
	i am afraid
	sort|kind of hoping
	hate|hesitate to ask|bother
	bother|bothering you
	if it's|it is not too much trouble
`)

// noHedge is rule 8: no hedging and no apology, except one in an email that takes back an
// acceptance.
func noHedge(r *reading, p *prose.Body) {
	left := 0
	if r.traits.undo {
		left = 1
	}
	for i := range p.Sentences {
		s := &p.Sentences[i]
		for _, h := range hedges().Find(p.Words, s.From, s.To) {
			words, off := p.QuoteWords(h.From, h.To)
			if w := p.Words[h.From].Low; left > 0 && (w == "sorry" || strings.HasPrefix(w, "apolog")) {
				left--
				continue
			}
			r.find(p.Text, off, words, quoted(words)+" weakens the words next to it", "leave it out")
		}
	}
}

func quoted(s string) string { return `"` + s + `"` }
