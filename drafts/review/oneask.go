package review

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// oneAsk is rule 2: one headline ask. Everything that the case asks for in one round is one ask,
// and so are packages to choose from.
func oneAsk(r *reading, p *prose.Body) {
	if r.traits.several || r.traits.known && !r.traits.asks && !r.asksAtAll() {
		return
	}
	allowed, first := map[ledger.Part]bool{}, true
	round := r.roundOf(p)
	total := round >= 0 && !r.o.Asks[round].Total.IsZero()
	for i, s := range p.Sentences {
		if !r.asksForPay(p, s) {
			continue
		}
		way := -1 // the end of the last part that is a way to the total
		for _, m := range r.facts.MentionsIn(p, i) {
			if total && r.isWay(p, s, m, way) {
				way = m.To
				continue
			}
			if m.Part == ledger.TotalPart || m.Part == ledger.DeadlinePart || r.isOffered(p, s, m) ||
				isShared(p, s, m) {
				continue
			}
			switch {
			case allowed[m.Part]:
			case first:
				allowed[m.Part], first = true, false
				if round < 0 {
					round = r.askFor(p, m)
				}
			case r.inRound(round, m.Part), round >= 0 && inTerms(&r.o.Asks[round], p, m):
				allowed[m.Part] = true
			default:
				allowed[m.Part] = true
				r.findWords(p, m.From, m.To, "%s is a second ask",
					"ask for one thing in an email; keep the other for their answer")
			}
		}
	}
}

// waysIn stand before the parts of pay that a total may come from, and betweenWays between them.
var (
	waysIn      = prose.Lazy("in|from|through|via|as|by|with|across|of|between|whether|either|any")
	betweenWays = prose.Lazy("the|a|an|more|higher|larger|or|and|some|extra|additional")
)

// isWay reports whether a part, without an amount of its own, is only where an annual total may come
// from: "$320,000 a year, in base, equity, or sign-on". The part before it that is ends before word last.
func (r *reading) isWay(p *prose.Body, s *prose.Sentence, m ledger.Mention, last int) bool {
	k := m.From - 1
	for k > s.From && k >= last && betweenWays().Has(p.Words, k, k+1) {
		k--
	}
	n := p.NumberFrom(p.Words[m.From].Start)
	return (k < last || k >= s.From && waysIn().Has(p.Words, k, k+1)) &&
		(n == len(p.Numbers) || p.Numbers[n].Start >= s.End)
}

// asksAtAll reports whether an email of the kind asks for pay although it isn't a counter: a last
// step, another lever.
func (r *reading) asksAtAll() bool {
	isAsk := func(need string) bool { return need == "ask" || strings.HasPrefix(need, "ask.") }
	return slices.ContainsFunc(r.about.Kind.Needs, isAsk) && !r.traits.nudge && !r.traits.brief && !r.traits.accept
}

// asksForPay reports whether a sentence asks for a part of pay, rather than for help or an answer.
func (r *reading) asksForPay(p *prose.Body, s *prose.Sentence) bool {
	return r.isAsk(p, s) && (!helpWords().Has(p.Words, s.From, s.To) || len(r.askedAmounts(p, s)) > 0)
}

// isOffered reports whether the words right after a part say what is offered, not what is asked
// for.
func (r *reading) isOffered(p *prose.Body, s *prose.Sentence, m ledger.Mention) bool {
	end := p.Words[m.To-1].End
	i := p.NumberFrom(end)
	return i < len(p.Numbers) && p.Numbers[i].Start < min(s.End, end+12) &&
		r.facts.IsOnly(&p.Numbers[i], ledger.Offered, ledger.Stated)
}

// shareOf stands between a percentage and the part of pay that it's of.
var shareOf = prose.Lazy("of my|the|your|a? annual|yearly|gross?")

// isShared reports whether a part is what a percentage is of: the base in "15% of the base".
func isShared(p *prose.Body, s *prose.Sentence, m ledger.Mention) bool {
	for k := max(s.From, m.From-3); k < m.From; k++ {
		if end := shareOf().At(p.Words, k, m.From); end != m.From {
			continue
		}
		i := p.NumberFrom(p.Words[k].Start) - 1
		return i >= 0 && p.Numbers[i].Percent &&
			strings.Trim(p.S[p.Numbers[i].End:p.Words[k].Start], " %") == ""
	}
	return false
}

// roundOf returns the index of the ask whose amounts a part of the email states first, or -1.
func (r *reading) roundOf(p *prose.Body) int {
	for _, s := range p.Sentences {
		for _, n := range r.askedAmounts(p, s) {
			for x := range r.facts.On(&n, ledger.Asked) {
				return x.Index
			}
		}
	}
	return -1
}

// askFor returns the index of the ask with a term that isn't pay, and that names a part as the
// email does, or -1.
func (r *reading) askFor(p *prose.Body, m ledger.Mention) int {
	if r.o == nil {
		return -1
	}
	return slices.IndexFunc(r.o.Asks, func(a casefile.Ask) bool { return inTerms(&a, p, m) })
}

// inTerms reports whether an ask is for a term that isn't pay, and that names a part as the email
// does.
func inTerms(a *casefile.Ask, p *prose.Body, m ledger.Mention) bool {
	words := p.S[p.Words[m.From].Start:p.Words[m.To-1].End]
	return slices.ContainsFunc(a.OtherTerms, func(t casefile.OtherTerm) bool {
		return text.HasWords(t.Text, words)
	})
}

// inRound reports whether the ask at the index asks for the part.
func (r *reading) inRound(ask int, p ledger.Part) bool {
	return slices.ContainsFunc(r.facts.List, func(x ledger.Fact) bool {
		return x.Side == ledger.Asked && x.Index == ask && x.Part == p
	})
}

// ownReason returns the coach's reason for an ask, as far as the email has it word for word; "" for none.
func (r *reading) ownReason(p *prose.Body) string {
	if r.o == nil {
		return ""
	}
	for i := range r.o.Asks {
		if why := strings.TrimRight(strings.TrimSpace(r.o.Asks[i].Why), "."); why != "" && strings.Contains(p.S, why) {
			return why
		}
	}
	return ""
}
