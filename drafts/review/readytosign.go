package review

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// readyToSign is rule 15: the email says that a yes means a signature only if the case says so.
func readyToSign(r *reading, p *prose.Body) {
	if r.o == nil {
		return
	}
	if r.traits.asks || r.about.Kind.Act == letter.ActCounter {
		r.givesIn(p)
	}
	if r.traits.accept || r.wouldSign(p) {
		return
	}
	const problem, fix = `"%s": the case does not say that she would sign`,
		"leave it out, or set would_sign in the ask once it is true"
	for _, s := range p.Sentences {
		for _, h := range isInAt(p, s) {
			r.findWords(p, h.From, h.To, problem, fix)
		}
		for _, h := range signWords().Find(p.Words, s.From, s.To) {
			if w := p.Words[h.From].Low; p.Words[h.To-1].Low == "join" && w != "ready" && w != "prepared" &&
				!conditions().Has(p.Words, s.From, s.To) || isDenied(p, s, h) {
				continue
			}
			r.findWords(p, h.From, h.To, problem, fix)
		}
	}
}

// wouldSign reports whether the last of the asks whose amounts the part states is one after which the client
// signs or, if it states none, the last ask is one. It's true if all is agreed.
func (r *reading) wouldSign(p *prose.Body) bool {
	if n := len(r.o.Offers); n > 0 && r.o.Offers[n-1].Settled() {
		return true
	}
	last, signs := -1, false
	for _, s := range p.Sentences {
		for _, n := range p.Amounts(s) {
			if r.facts.HasOn(&n, ledger.Offered) {
				continue // it names no ask
			}
			ask, would := -1, false
			for x := range r.facts.On(&n, ledger.Asked) {
				ask, would = max(ask, x.Index), would || r.o.Asks[x.Index].WouldSign
			}
			if ask > last {
				last, signs = ask, would
			}
		}
	}
	if last < 0 {
		last = r.lastAsk()
		return last >= 0 && r.o.Asks[last].WouldSign
	}
	return signs
}

// lastAsk returns the index of the last ask that has what the email's kind needs, or of the last
// ask if none has; -1 if there is none.
func (r *reading) lastAsk() int {
	for i := len(r.o.Asks) - 1; i >= 0; i-- {
		a := &r.o.Asks[i]
		serves := true
		for _, need := range r.about.Kind.Needs {
			switch need {
			case "ask.base":
				serves = serves && !a.Base.IsZero()
			case "ask.salary":
				serves = serves && (!a.Base.IsZero() || a.Bonus != nil)
			case "ask.sign_on":
				serves = serves && (a.SignOn != nil || a.Clawback > 0)
			case "ask.equity":
				serves = serves && (a.Equity != nil || !a.Strike.IsZero())
			case "ask.total":
				serves = serves && !a.Total.IsZero()
			}
		}
		if serves {
			return i
		}
	}
	return len(r.o.Asks) - 1
}

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
