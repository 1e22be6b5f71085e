package review

import "github.com/tactful-drafts/tactful/drafts/review/internal/prose"

var counteroffers = prose.Lazy(`
	counteroffer|counteroffers|counteroffering
	counter offer|offers|offering|proposal
	i'd|i|to|would|will|like|am|i'm|my|this|a counter|countering offer|offers|proposal?
	!a counter to
	counter at|with
	countering
`)

// noCounteroffer is rule 24: the word is avoided because at common law a counteroffer ends the
// offer.
func noCounteroffer(r *reading, p *prose.Body) {
	r.findPhrases(p, counteroffers(), "%q may end the offer that it answers",
		"ask: \"could we bring that to\"")
	if p == r.bodies[0] {
		r.findPhrases(r.subject, counteroffers(), "%q may end the offer that it answers",
			"name what the email asks for")
	}
}
