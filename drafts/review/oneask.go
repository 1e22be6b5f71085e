package review

import "fmt"

// oneAsk is rule 2: one headline ask. What the case asks for in one round is one ask; packages to choose from are one too.
func oneAsk(r *reading, p *body) {
	if r.traits.several || r.traits.known && !r.traits.asks && !r.asksAtAll() {
		return
	}
	allowed, first := map[part]bool{}, true
	round := r.roundOf(p)
	for i := range p.sentences {
		s := &p.sentences[i]
		if !r.asksForPay(p, s) {
			continue
		}
		for _, m := range r.facts.mentions(p, s.from, s.to) {
			if m.part == totalPart || m.part == deadlinePart || r.isOffered(p, s, m) {
				continue
			}
			switch {
			case allowed[m.part]:
			case first || r.inRound(round, m.part):
				allowed[m.part], first = true, false
			default:
				allowed[m.part] = true
				words, off := p.quoteWords(m.from, m.to)
				r.find(p.Text, off, words, fmt.Sprintf("%s is a second ask", words), "ask for one thing in a mail; keep the other for their answer")
			}
		}
	}
}

// asksAtAll reports whether the kind of the mail asks for something to be paid, though it is no counter: a last step, another lever.
func (r *reading) asksAtAll() bool {
	for _, n := range r.about.Kind.Needs {
		if n == "ask" || len(n) > 4 && n[:4] == "ask." {
			return !r.traits.nudge && !r.traits.brief && !r.traits.accept
		}
	}
	return false
}

// asksForPay reports whether a sentence asks for a part of the offer, and not for help or an answer.
func (r *reading) asksForPay(p *body, s *sentence) bool {
	return isAsk(p, s) && (!helpWords().has(p.words, s.from, s.to) || len(r.askedAmounts(p, s)) > 0)
}

// isOffered reports whether the words right behind a part say what is offered of it, and not what is asked for.
func (r *reading) isOffered(p *body, s *sentence, m mention) bool {
	end := p.words[m.to-1].End
	i := p.numberFrom(end)
	return i < len(p.numbers) && p.numbers[i].Start < min(s.end, end+12) && r.facts.isOnly(&p.numbers[i], offered, stated)
}

// roundOf returns the index of the ask whose amounts a part names first, or -1.
func (r *reading) roundOf(p *body) int {
	for i := range p.sentences {
		for _, n := range r.askedAmounts(p, &p.sentences[i]) {
			for k := range r.facts.list {
				if x := &r.facts.list[k]; x.side == asked && n.Is(x.value) && n.Fits(x.currency) {
					return x.index
				}
			}
		}
	}
	return -1
}

// inRound reports whether the ask at the index asks for the part.
func (r *reading) inRound(ask int, p part) bool {
	for i := range r.facts.list {
		if x := &r.facts.list[i]; x.side == asked && x.index == ask && x.part == p {
			return true
		}
	}
	return false
}
