package review

import "github.com/tactful-drafts/tactful/drafts/review/internal/prose"

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
	r.findPhrases(p, filtered(), "%q next to sums of money looks like spam to filters",
		`write "package", and keep both parts of the email`)
}
