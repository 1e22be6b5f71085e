package review

import (
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
