package review

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// steps follow an amount without a currency.
var steps = prose.Lazy("more|less|higher|lower|above|below|over|under than? your|you|yours|what\n" +
	"more|less|higher|lower|above|below|over|under than? the offer|base|salary")

// isStep reports whether a number without a currency says how far pay is from an offer: "18,500
// more than your offer".
func isStep(p *prose.Body, n *comp.Amount) bool {
	if n.Value < 1000_00 || !strings.Contains(p.S[n.Start:n.End], ",") {
		return false
	}
	k := text.From(p.Words, n.End)
	return k < len(p.Words) && strings.TrimSpace(p.S[n.End:p.Words[k].Start]) == "" &&
		steps().IsAt(p.Words, k, len(p.Words))
}

var (
	// sumLeads stand before an amount of pay.
	sumLeads = prose.Lazy("to|from|at|is|was|be|than|reach|by|for|around|about|roughly|nearly|near|almost")
	// sumNames stand before "of" and an amount of pay.
	sumNames = prose.Lazy("base|salary|pay|bonus|on|package|total|sum|figure|amount|number|offer|ask|request|" +
		"minimum|median|midpoint|range|value|increase|raise|difference|gap")
	// sumTails follow an amount of pay, and never name what a number counts.
	sumTails = prose.Lazy("a|an|the|this|that|my|your|their|our|i|we|you|it|they|there|and|or|but|so|if|as|at|by|" +
		"for|from|in|of|on|to|with|per|than|then|would|could|can|will|is|was|has|does|makes|feels|seems|instead|" +
		"rather|plus|each|annually|yearly|gross|net|base|salary|pay|total|today|now|please|too|which|where|when|" +
		"because|since|while|even|all|altogether|overall|only|be|should|might|possible|fair")
	// sumAsks end right before an amount that is asked for or accepted, and need no name of a part
	// of pay.
	sumAsks = prose.Lazy(`
		bring|raise|lift|move|increase|bump|get|make|take|push that|it|this|us|me|things up? to
		make|call it|that
		sign|settle|accept|agree|join|go for|at|to|with
		accept|do|reach|offer|manage|stretch|sign to? at? up?
		you|i|we meet me|you? at|near|around
		happy|comfortable|glad|content|satisfied|delighted with|at
		number|figure|ask|target|goal|request|sum|proposal is|was|would|stays|remains be? at? around|about?
		asking|ask|hoping|looking|hope for
		how|what about
		thinking|thought of? about|around?
		land|lands|landed|come|comes|came|end in|out|up at|around|near
	`)
	// ofPay stand before the number of a sum, where other words say what else has a number.
	ofPay = prose.Lazy("my|our|the|a|your|this|that|one|target|ideal|final|first|round|right|exact|base|salary|pay|" +
		"total|bonus")
	// otherBases are bases that nobody is paid.
	otherBases = prose.Lazy("user|users|customer|client|code|data|knowledge|installed|install|member|subscriber|" +
		"tax|fan|supplier|skill|evidence base")
)

// leastBare is the smallest number that is read as an amount without a sign of one, in hundredths, and
// mostBare the largest.
const leastBare, mostBare = 1000_00, 100_000_000_00

// isBarePay reports whether a number without a currency states pay all the same: it's as large as
// that, its sentence is about pay or asks for a sum, and it counts nothing. A year, a zip code, or
// a number of things isn't one.
func (r *reading) isBarePay(p *prose.Body, i int) bool {
	n, at := &p.Numbers[i], p.SentenceAt(p.Numbers[i].Start)
	written := p.S[n.Start:n.End]
	if at < 0 || n.Value < leastBare || n.Value > mostBare ||
		n.Value < 10*leastBare && !strings.ContainsAny(written, ",.'’ \u00a0\u202f") {
		return false
	}
	s, k, next := p.Sentences[at], text.From(p.Words, n.Start), text.From(p.Words, n.End)
	if k <= s.From {
		return false
	}
	asks := p.FollowsSpace(k) && endsWith(p, sumAsks(), max(s.From, k-6), k)
	if !asks && !r.namesPay(p, at) || numbersOther(p, s, k) {
		return false
	}
	if next < s.To && strings.TrimSpace(p.S[n.End:p.Words[next].Start]) == "" &&
		!sumTails().Has(p.Words, next, next+1) {
		return false
	}
	ofSum := p.Words[k-1].Low == "of" && k-2 >= s.From && sumNames().Has(p.Words, k-2, k-1)
	return (asks || ofSum || sumLeads().Has(p.Words, k-1, k)) && !r.isCount(p, i)
}

// numbersOther reports whether the words before word k say what it's the number of: "my license number is".
func numbersOther(p *prose.Body, s *prose.Sentence, k int) bool {
	for i := k - 1; i > max(s.From, k-4); i-- {
		if p.Words[i].Low == "number" {
			return p.FollowsSpace(i) && !ofPay().Has(p.Words, i-1, i)
		}
	}
	return false
}

// namesPay reports whether a sentence names a part of pay that is an amount.
func (r *reading) namesPay(p *prose.Body, sentence int) bool {
	for _, m := range r.facts.MentionsIn(p, sentence) {
		switch m.Part {
		case ledger.SignOnPart, ledger.EquityPart, ledger.BonusPart, ledger.RelocationPart, ledger.TotalPart:
			return true
		case ledger.BasePart:
			if !otherBases().Has(p.Words, max(0, m.From-1), m.From+1) {
				return true
			}
		}
	}
	return false
}

// isCount reports whether the case has the number as one of shares.
func (r *reading) isCount(p *prose.Body, i int) bool {
	shares := p.Numbers[i]
	shares.Shares = true
	x, _ := r.facts.Trace(&shares, r.facts.ContextOf(p, i))
	return x != nil
}

// inLakhs reports whether an amount is written as rupees are: 1,46,000.
func inLakhs(written string) bool {
	groups := strings.Split(written, ",")
	return slices.ContainsFunc(groups[1:max(1, len(groups)-1)], func(g string) bool { return len(g) == 2 })
}
