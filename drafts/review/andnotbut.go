package review

// butWords set what follows against what went before.
var butWords = newPhrasesOf(`
	but|however|although|yet
	!nothing|all|anything|everything but
	!but for
	!not|as yet
	!yet to|another|again
	!not only * but
	!however much|many|long|it|you|we
`)

// andNotBut is rule 10: "and", not "but", around the ask.
func andNotBut(r *reading, p *body) {
	for i := range p.sentences {
		s := &p.sentences[i]
		if !isAsk(p, s) || s.question && helpWords().has(p.words, s.from, s.to) && len(p.amounts(s)) == 0 {
			continue
		}
		for _, h := range butWords().find(p.words, s.from, s.to) {
			words, off := p.quoteWords(h.from, h.to)
			r.find(p.Text, off, words, quoted(words)+" sets the ask against the thanks", `write "and", or begin a new sentence`)
		}
	}
}
