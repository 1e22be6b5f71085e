package review

import "fmt"

// filtered are words that raise the score of a mail in SpamAssassin beside an amount.
var filtered = newPhrasesOf(`
	compensation
	million dollars|pounds|euros
	guarantee|guaranteed
	risk free
	act now
	limited time
	no obligation
	once in a lifetime
`)

// spamWords is rule 27: "compensation" beside large sums, and a body of text alone, raise scores; "package" and both parts do not.
func spamWords(r *reading, p *body) {
	amounts := false
	for i := range p.numbers {
		amounts = amounts || p.numbers[i].IsMoney() && p.isOwn(p.numbers[i].Start)
	}
	if !amounts && r.html != "" {
		return
	}
	for i := range p.sentences {
		s := &p.sentences[i]
		for _, h := range filtered().find(p.words, s.from, s.to) {
			words, off := p.quoteWords(h.from, h.to)
			r.find(p.Text, off, words, fmt.Sprintf("%q beside sums of money looks like spam to filters", words), `write "package", and keep both parts of the mail`)
		}
	}
}
