package review

import "github.com/tactful-drafts/tactful/drafts/review/internal/prose"

// butWords contrast what follows with what came before.
var butWords = prose.Lazy(`
	but|however|although|yet
	!nothing|all|anything|everything but
	!but for
	!not|as yet
	!yet to|another|again
	!not only * but
	!however much|many|long|it|you|we
`)

// andNotBut is rule 10: "and", not "but", around the ask.
func andNotBut(r *reading, p *prose.Body) {
	for i := range p.Sentences {
		s := &p.Sentences[i]
		if !isAsk(p, s) || s.Question && helpWords().Has(p.Words, s.From, s.To) && len(p.Amounts(s)) == 0 {
			continue
		}
		for _, h := range butWords().Find(p.Words, s.From, s.To) {
			words, off := p.QuoteWords(h.From, h.To)
			r.find(p.Text, off, words, quoted(words)+" sets the ask against the thanks",
				`write "and", or begin a new sentence`)
		}
	}
}
