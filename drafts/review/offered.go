package review

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// offers say what they offer.
var offers = prose.Lazy(`
	your|the offer|letter|package has|includes|gives|is|comes|contains|lists|says|shows|names|of
	you offer|named|listed|noted
	you're|you are|have|had? offering|offered|proposed
	offered|proposed a|the|me
	on|in the|your table|offer|letter
`)

// raisedTo stands before what an email asks for.
var raisedTo = prose.Lazy(`
	bring|raise|lift|move|increase|bump|get|make|take|push * to
	to? ask|asking for
	comfortable|happy|happier at|with
	!thank|thanks|grateful|appreciate|appreciated * bring|raise|lift|move|increase|bump|get|make|take|push * to
	!the|your raise|move|increase|bump|lift|push * to
	!took|taken|worked|working|pushed|pushing|fought|managed|helped|agreed to bring|raise|lift|move|increase|bump|get|make|take|push * to
`)

// requests speak of what the client asks for.
var requests = prose.Lazy("ask|asked|asking|request|requested|hoped|hoping|wanted")

// mostWordsBefore is how many words before an amount are looked at.
const mostWordsBefore = 12

// mistakenSides reports figures of the ask that are said to be offered, and figures of the offer that
// are asked for.
func (r *reading) mistakenSides(p *prose.Body) {
	if r.traits.accept || r.traits.decline || r.traits.nudge {
		return
	}
	recap := r.about.Kind.Act == letter.ActNote && slices.Contains(r.about.Kind.Needs, "offer")
	for _, s := range p.Sentences {
		asks := r.isAsk(p, s) || s.Question
		numbers := p.NumbersIn(s)
		for i, n := range numbers {
			if !n.IsMoney() && !n.Shares {
				continue
			}
			if i+1 < len(numbers) && r.swaps(p, &n, &numbers[i+1]) {
				r.findSpan(p, n.Start, numbers[i+1].End, "%s: the first is what they offer, and the second "+
					"what you ask for", "swap them")
				continue
			}
			if asks && i+1 < len(numbers) && r.lowers(p, &n, &numbers[i+1]) {
				r.findSpan(p, n.Start, numbers[i+1].End, "%s asks for less", "swap them")
				continue
			}
			k := text.From(p.Words, n.Start)
			from, line := max(s.From, k-mostWordsBefore), s.From
			if s.Kind != prose.Bullet { // a line of its own is about one thing
				line = from
			}
			switch {
			case !asks && !requests().Has(p.Words, line, k) && r.isOnlyOn(&n, ledger.Asked, ledger.Offered) &&
				(recap && s.Kind == prose.Bullet && r.facts.Names(p, from, k) ||
					offers().Has(p.Words, from, k)):
				r.findSpan(p, n.Start, n.End, "%s is what you ask for, not what they offer",
					"write what the offer has")
			case asks && !(n.Shares && r.keepsCount()) &&
				r.isOnlyOn(&n, ledger.Offered, ledger.Asked) && endsWith(p, raisedTo(), from, k):
				r.findSpan(p, n.Start, n.End, "%s is what they offer already", "write what you ask for")
			}
		}
	}
}

// swaps reports whether what they offer is to take the place of what the client asks for.
func (r *reading) swaps(p *prose.Body, n, next *comp.Amount) bool {
	switch strings.TrimSpace(strings.ToLower(p.S[n.End:next.Start])) {
	case "instead of", "rather than", "in place of", "and not", ", not", "over":
		return r.isOnlyOn(n, ledger.Offered, ledger.Asked) && r.isOnlyOn(next, ledger.Asked, ledger.Offered)
	}
	return false
}

// lowers reports whether a term is to go from one amount to a smaller one. A strike price may.
func (r *reading) lowers(p *prose.Body, n, next *comp.Amount) bool {
	k := text.From(p.Words, n.Start)
	s := p.SentenceOf(n.Start)
	return n.Value > next.Value && k > 0 && s != nil && !denials().Has(p.Words, s.From, k) && p.Words[k-1].Low == "from" && !r.keepsCount() &&
		slices.Contains([]string{"to", "down to"}, strings.TrimSpace(strings.ToLower(p.S[n.End:next.Start]))) &&
		r.facts.IsOnly(n, ledger.Offered, ledger.Asked) && r.facts.IsOnly(next, ledger.Offered, ledger.Asked)
}

// replaced returns the term of an earlier offer that a number was, if the next one or the one before is
// what they've raised it to; nil for none.
func (r *reading) replaced(p *prose.Body, i int) *ledger.Fact {
	n, s := &p.Numbers[i], p.SentenceOf(p.Numbers[i].Start)
	k := text.From(p.Words, n.Start)
	if s == nil || k == s.From || p.Words[k-1].Low == "to" ||
		p.Words[k-1].Low != "from" && !r.facts.ContextOf(p, i).Compares() {
		return nil
	}
	for _, other := range []int{i + 1, i - 1} {
		if other < 0 || other >= len(p.Numbers) || p.SentenceOf(p.Numbers[other].Start) != s {
			continue
		}
		for now := range r.facts.On(&p.Numbers[other], ledger.Offered) {
			if was := r.facts.Earlier(n, now); was != nil {
				return was
			}
		}
	}
	return nil
}

// keepsCount reports whether an ask is for another strike price of as many options.
func (r *reading) keepsCount() bool {
	return slices.ContainsFunc(r.o.Asks, func(a casefile.Ask) bool {
		return a.Equity == nil && !a.Strike.IsZero()
	})
}

// isOnlyOn reports whether the case has an amount on one side, and on neither the other nor none.
func (r *reading) isOnlyOn(n *comp.Amount, on, not ledger.Side) bool {
	return r.facts.HasOn(n, on) && !r.facts.HasOn(n, not) && !r.facts.HasOn(n, ledger.Stated)
}

// endsWith reports whether a wording ends right before word k.
func endsWith(p *prose.Body, list *prose.Phrases, from, k int) bool {
	return slices.ContainsFunc(list.Find(p.Words, from, k),
		func(h prose.Hit) bool { return h.To == k })
}
