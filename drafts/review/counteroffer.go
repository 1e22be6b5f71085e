package review

import "github.com/tactful-drafts/tactful/drafts/review/internal/prose"

var counteroffers = prose.Lazy(`
	counteroffer|counteroffers|counteroffering|counterproposal|countering
	counter offer|offers|offering|proposal|at|with
	i'd|i|to|would|will|like|am|i'm|my|this|a counter|countering offer|offers|proposal?
	!a counter to|service|of|that|on|by
	a counter to your|the|their offer|proposal|number
	!at|the counter at|with|by|of
	i|i'll|i'd|i've|hereby|we|always countered|counter
	me|us|always|hereby counter your|that|this|the|with|at?
	my formal|first|own|last counter
	submit|make|put|accept|offer|consider|as|subject|forward * a counter offer|proposal?
	!employer|company|boss|manager|they|firm made|makes|has|gave * counteroffer|counteroffers
	!counteroffer|counteroffers from|by
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
