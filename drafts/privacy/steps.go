package privacy

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

var (
	// stepWords follow an amount that pay goes up or down by.
	stepWords = text.OneOf("more less higher lower above below over under beyond short raise increase better worse")
	// accepts are what the client does with pay that would do.
	accepts = text.OneOf("settle accept take sign come go agree stop move leave walk join live happy fine content")
	// demands stand before what the client accepts only if it's met: I'd sign if you matched it.
	demands = text.OneOf("if once when match matches matched matching")
)

// isStep reports whether an amount is how much more or less pay is than another: $6,000 more than.
func (n *numberContext) isStep() bool {
	return n.a.Value >= smallestBare && len(n.after) > 0 && stepWords(n.after[0].Low) &&
		strings.TrimSpace(n.t.S[n.a.End:n.after[0].Start]) == ""
}

// stepsTo reports whether an amount is the difference between a private one and one that the email may
// show, and its sentence is about what the client earns or would accept.
func (s *Scanner) stepsTo(n *numberContext, secret int64) bool {
	from := s.anyOpen(func(open int64) bool {
		return open > n.a.Value && (open-n.a.Value == secret || open+n.a.Value == secret)
	})
	clause := n.clause()
	return from && (n.wouldDo() || has(clause, isHers) && has(clause, ownPay))
}

// wouldDo reports whether the words before an amount say that the client would accept it.
func (n *numberContext) wouldDo() bool {
	return has(n.earlier, isHers) && has(n.earlier, accepts) && !has(n.earlier, demands)
}

// clause returns the next words after an amount in its sentence.
func (n *numberContext) clause() []text.Word {
	next, end := n.after[:min(len(n.after), payReach)], n.a.End
	for i, w := range next {
		if endsSentence(n.t.S[end:w.Start]) {
			return next[:i]
		}
		end = w.End
	}
	return next
}

// leastSaid is the smallest number of thousands that is said with its hundreds, in hundredths.
const leastSaid = 20_00

// said returns the amount, in hundredths, that thousands and hundreds without their words stand for, as in
// "eighty-two five"; 0 if that's not what they are.
func (n *numberContext) said() int64 {
	if n.a.Scaled || n.a.Value < leastSaid || n.a.Value%100 != 0 || n.a.Value >= smallestBare || len(n.after) == 0 ||
		n.t.S[n.a.End:n.after[0].Start] != " " {
		return 0
	}
	hundreds, ok := text.CountOf(n.after[0].Low)
	next := after(n.t, n.after)
	if !ok || hundreds == 0 || hundreds > 9 || next != "" && !restWords[next] || strings.HasPrefix(n.t.S[n.after[0].End:], "-") {
		return 0
	}
	return n.a.Value*1000 + int64(hundreds)*100_00
}
