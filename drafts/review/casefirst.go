package review

// caseWords bring the case for an ask, where no list does.
var caseWords = newPhrasesOf(`
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
	if r.o == nil || len(r.o.Offers) == 0 || r.traits.several || r.traits.brief || r.traits.nudge || r.traits.accept {
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
	for i := range p.sentences {
		s := &p.sentences[i]
		if s.sort == bullet && s.to-s.from > 4 || s.sort == prose && caseWords().has(p.words, s.from, s.to) {
			argued, later = argued || i < at, true
		}
	}
	if !r.traits.known && !later { // a last step, or an answer, whose case was made before
		return
	}
	if !argued {
		r.miss("the number comes before the case for it", "say first what you bring and why, then the number")
		return
	}
	if !r.restates(p, at) {
		r.miss("their offer is not restated before the number", "say what they offer, with its figure, before you ask for more")
	}
}

// restates reports whether a figure of what is offered stands before the number that is asked for.
func (r *reading) restates(p *body, at int) bool {
	end := p.sentences[at].start
	for _, n := range r.askedAmounts(p, &p.sentences[at]) {
		if end = n.Start; !r.facts.hasOn(&n, offered) {
			break
		}
	}
	for i := range p.numbers {
		n := &p.numbers[i]
		if n.Start >= end {
			return false
		}
		if (n.IsMoney() || n.Shares) && p.isOwn(n.Start) && r.facts.hasOn(n, offered) {
			return true
		}
	}
	return false
}
