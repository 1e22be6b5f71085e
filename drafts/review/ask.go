package review

// askWords open or carry an ask.
var askWords = newPhrasesOf(`
	could|can|would|may|might we|you|i
	would|could it be possible
	is|would there be? any|some|a|more? room|flexibility|way
	is|are there * room|flexibility
	more|most? comfortable at|with
	happy|happier at
	what would close the gap
	close the gap
	i would|should like to? ask
	i am|was asking|hoping
	i'm asking|hoping
	i ask for|you
	would like us to
	if we could
	hope that? we can
	bring|raise|lift|move|increase|bump * to
	i * need|require|want|deserve
	look at
	any of these
	would work for me
	would make|help * decision|yes
`)

// helpWords are asked for too, and are no ask for pay.
var helpWords = newPhrasesOf(`
	could|can|would you please? see|tell|let|send|look|check|say|confirm|share|point
	may i ask
	can|could we talk|speak|meet
`)

// isAsk reports whether a sentence asks for something.
func (p *body) isAsk(s *sentence) bool {
	return s.sort == prose && askWords().has(p.words, s.from, s.to)
}

// amounts returns the amounts and the numbers of shares that a sentence names.
func (p *body) amounts(s *sentence) []number {
	var list []number
	all := p.numbersIn(s)
	for i, n := range all {
		if n.isAmount() || n.units || p.rangeWith(all, i) {
			list = append(list, n)
		}
	}
	return list
}

// rangeWith reports whether a bare number is one end of a range whose other end is an amount: "$175–185k".
func (p *body) rangeWith(all []number, i int) bool {
	return i > 0 && all[i-1].isAmount() && p.joins(all[i-1].end, all[i].start) == dash ||
		i+1 < len(all) && all[i+1].isAmount() && p.joins(all[i].end, all[i+1].start) == dash
}

// askedAmounts returns the amounts of a sentence that asks, without those that restate what is offered, given up or public.
func (r *reading) askedAmounts(p *body, s *sentence) []number {
	if !p.isAsk(s) {
		return nil
	}
	var list []number
	for _, n := range p.amounts(s) {
		if !r.facts.isOnly(&n, offered, stated) {
			list = append(list, n)
		}
	}
	return list
}

// isOnly reports whether a figure of the case has the amount, and each that has is of one of the sides.
func (f *facts) isOnly(n *number, sides ...side) bool {
	found := false
	for i := range f.list {
		x := &f.list[i]
		if x.sort == ofDays || x.sort == ofPercent || !n.is(x.value) || !n.fits(x.currency) {
			continue
		}
		found = true
		only := false
		for _, s := range sides {
			only = only || x.side == s
		}
		if !only {
			return false
		}
	}
	return found
}

// headline returns the first sentence that asks with an amount, or -1.
func (r *reading) headline(p *body) int {
	for i := range p.sentences {
		if len(r.askedAmounts(p, &p.sentences[i])) > 0 {
			return i
		}
	}
	return -1
}
