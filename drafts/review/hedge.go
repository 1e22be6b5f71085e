package review

var hedges = newPhrasesOf(`
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

// noHedge is rule 8. The mail that takes back a yes has one apology.
func noHedge(r *reading, p *body) {
	left := 0
	if r.traits.undo {
		left = 1
	}
	for i := range p.sentences {
		s := &p.sentences[i]
		for _, h := range hedges().find(p.words, s.from, s.to) {
			words, off := p.quoteWords(h.from, h.to)
			if w := p.words[h.from].Low; left > 0 && (w == "sorry" || len(w) > 5 && w[:6] == "apolog") {
				left--
				continue
			}
			r.find(p.Text, off, words, quoted(words)+" weakens what it stands beside", "leave it out")
		}
	}
}

func quoted(s string) string { return `"` + s + `"` }
