package review

import (
	"fmt"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// The limits of rule 4, in tenths of a percent above the offer.
const (
	leastAsk = 100
	mostAsk  = 200
)

// askSize is rule 4: the base or annual total asked for is 10 to 20% above the offer. A sign-on
// bonus or equity may be far more.
func askSize(r *reading, p *prose.Body) {
	if r.o == nil || len(r.o.Offers) == 0 || r.traits.several || r.traits.nudge || r.traits.accept {
		return
	}
	at := r.headline(p)
	if at < 0 || r.hasPackages(p) {
		return
	}
	s := &p.Sentences[at]
	sort := r.headlinePart(p, s)
	if sort != ledger.BasePart && sort != ledger.TotalPart {
		return
	}
	offered := r.facts.LastOffered(sort)
	for _, n := range r.askedAmounts(p, s) {
		if !n.IsMoney() || len(offered) == 0 || isWithin(n.Value, offered) {
			continue
		}
		words := text.OneLine(p.S[n.Start:n.End])
		base := offered[len(offered)-1]
		percent := float64(n.Value-base) / float64(base) * 100
		r.find(p.Text, n.Start, words,
			fmt.Sprintf("%s is %+.0f%% from their offer: outside 10 to 20%%", words, percent),
			"ask for 10 to 20% more, or give the reason in the email")
	}
}

// hasPackages reports whether the email asks for one of several packages, whose parts add up to one
// value.
func (r *reading) hasPackages(p *prose.Body) bool {
	i := r.roundOf(p)
	return i >= 0 && len(r.o.Asks[i].Options) > 0
}

// isWithin reports whether an amount is 10 to 20% above one of the offered amounts.
func isWithin(value int64, offered []int64) bool {
	for _, base := range offered {
		if base > 0 && value*1000 >= base*(1000+leastAsk) && value*1000 <= base*(1000+mostAsk) {
			return true
		}
	}
	return false
}

// headlinePart returns what the sentence asks for: the part that it names, else the part in the
// case's ask that has its amount, else the one that the kind needs, else the one that the subject
// names.
func (r *reading) headlinePart(p *prose.Body, s *prose.Sentence) ledger.Part {
	for _, m := range r.facts.Mentions(p, s.From, s.To) {
		return m.Part
	}
	for _, n := range r.askedAmounts(p, s) {
		for x := range r.facts.On(&n, ledger.Asked) {
			return x.Part
		}
	}
	for _, need := range r.about.Kind.Needs {
		if part, ok := askNeeds[need]; ok {
			return part
		}
	}
	for _, m := range r.facts.Mentions(r.subject, 0, len(r.subject.Words)) {
		return m.Part
	}
	return ledger.OtherPart
}

// askNeeds maps the needs that name a part of an ask to that part.
var askNeeds = map[string]ledger.Part{"ask.base": ledger.BasePart, "ask.sign_on": ledger.SignOnPart,
	"ask.equity": ledger.EquityPart, "ask.total": ledger.TotalPart}
