package review

import (
	"fmt"

	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// filtered are words that raise an email's SpamAssassin score if there is an amount in it.
var filtered = prose.Lazy(`
	compensation
	million dollars|pounds|euros
	guarantee|guaranteed
	risk free
	act now
	limited time
	no obligation
	once in a lifetime
`)

// spamWords is rule 27: "compensation" next to large sums, and an email with a text part only,
// raise the score; "package" and both parts don't.
func spamWords(r *reading, p *prose.Body) {
	amounts := false
	for i := range p.Numbers {
		amounts = amounts || p.Numbers[i].IsMoney() && p.IsOwn(p.Numbers[i].Start)
	}
	if !amounts && r.html != "" {
		return
	}
	for i := range p.Sentences {
		s := &p.Sentences[i]
		for _, h := range filtered().Find(p.Words, s.From, s.To) {
			words, off := p.QuoteWords(h.From, h.To)
			r.find(p.Text, off, words,
				fmt.Sprintf("%q next to sums of money looks like spam to filters", words),
				`write "package", and keep both parts of the email`)
		}
	}
}
