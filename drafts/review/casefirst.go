package review

import (
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// caseWords make the case for an ask in prose.
var caseWords = prose.Lazy(`
	for comparison
	according to
	survey|guide|report * puts|has|gives|says|shows
	leave|leaving behind
	give|giving up
	vests|vest|vesting
	quoted
	i would bring
	i bring
	my experience
	scope|responsibility
	led|built|designed|delivered|cut|saved|grew|launched|founded|negotiated|wrote|ran
`)

// caseBeforeNumber is rule 13: the case comes before the number, and their offer is restated first.
func caseBeforeNumber(r *reading) {
	if r.o == nil || len(r.o.Offers) == 0 || r.traits.several || r.traits.brief || r.traits.nudge ||
		r.traits.accept {
		return
	}
	if r.traits.known && !r.traits.asks {
		return
	}
	p := r.bodies[0]
	at := r.headline(p)
	if at < 0 {
		return
	}
	argued, later := false, false
	for i := range p.Sentences {
		s := &p.Sentences[i]
		if s.Kind == prose.Bullet && s.To-s.From > 4 || s.Kind == prose.Paragraph &&
			caseWords().Has(p.Words, s.From, s.To) {
			argued, later = argued || i < at, true
		}
	}
	if !r.traits.known && !later { // a last step or an answer, whose case was made before
		return
	}
	if !argued {
		r.miss("the number comes before the case for it", "say first what you bring and why, then the number")
		return
	}
	if !r.restates(p, at) {
		r.miss("their offer is not restated before the number",
			"say what they offer, with its figure, before you ask for more")
	}
}

// restates reports whether a figure from the offer comes before the number that is asked for.
func (r *reading) restates(p *prose.Body, at int) bool {
	end := p.Sentences[at].Start
	for _, n := range r.askedAmounts(p, &p.Sentences[at]) {
		if end = n.Start; !r.facts.HasOn(&n, ledger.Offered) {
			break
		}
	}
	for i := range p.Numbers {
		n := &p.Numbers[i]
		if n.Start >= end {
			return false
		}
		if (n.IsMoney() || n.Shares) && p.IsOwn(n.Start) && r.facts.HasOn(n, ledger.Offered) {
			return true
		}
	}
	return false
}
