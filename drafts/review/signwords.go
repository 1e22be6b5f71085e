package review

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// signWords say that the client will sign.
var signWords = prose.Lazy(`
	glad|happy|ready|delighted|pleased|able|prepared|thrilled to sign|accept|join
	!glad|happy|delighted|pleased|thrilled to accept the|your|this
	i will|would|shall|can sign today|tomorrow|now|immediately|straight|right|at?
	i will|would|shall|can sign the|on same day
	i'll|i'd|and sign
	sign on same day
	sign today|tomorrow|now|immediately|straight|right|at
	sign it? by
	you have|would|will have my signature
	consider it signed
	count me in
	!not|never|yet|won't|cannot|can't be? ready|able|prepared|happy to sign|accept|join|commit
	!i'll|i'd|i|will|can|would will|would|shall|can? sign the|a|an|your|this nondisclosure|nda|form|forms|papers|card
	!i'll|i'd|i|will|can|would|and|to will|would|shall|can? sign off|up|in|out
	ready|prepared|happy|glad|able to commit
	i'll|i'd|will|would|can|to|and accept|sign|commit|join if|once|when|as
	i'll|i'd|will|would|can|to|and accept|sign|commit|join gladly|immediately|today|tomorrow
	accept|sign|commit|join it? the same day
	accept|sign|commit|join it? this|right|straight afternoon|morning|week|evening|away|now
	accept|sign|commit|join on the spot|dotted
	accept|sign|commit|join the moment|minute
	promise to accept|sign|commit|join
	have my|a yes|word|signature|commitment
	a|my yes from me
	!have|get|give|receive my|a|you yes or
	say yes straight|right|immediately|today|now|then|at
	done deal
	have a deal at|if
	i'm yours
	seal it|the
	take it|the offer? without
	without hesitation
	close|wrap|finish this|it today|up|now
	stop interviewing|looking
	on the spot
`)

// isIn is a promise at the end of a clause; "I'm in London" isn't.
var isIn = prose.Lazy("i'm|i am? in\ni'd|i'll|would|will be in")

// conditions turn a statement of pleasure into a promise.
var conditions = prose.Lazy("if|then|once\nwith that|this")

// isInAt returns where a sentence says "I'm in" at the end of a clause.
func isInAt(p *prose.Body, s *prose.Sentence) []prose.Hit {
	return slices.DeleteFunc(isIn().Find(p.Words, s.From, s.To), func(h prose.Hit) bool {
		return !p.EndsAt(h.To, s.To) || h.From > s.From && !p.EndsAt(h.From, s.To)
	})
}
