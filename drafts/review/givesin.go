package review

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// takesOffer accepts an offer as it is.
var takesOffer = prose.Lazy(`
	i|i'm hereby|gladly|happily? accept|accepting the|your offer|terms|package|letter|position|role|job
	i am|have hereby|gladly|happily? accepting|accepted the|your offer|terms|package|letter|position|role
	!if|once|when|then|as|before|until|unless|that * accept|accepting|accepted the|your offer|terms|package|letter|position|role|job
	whatever|anything you|they can|could|decide|choose|offer|have do|offer|manage? is|would|works be? fine|ok|
		okay|good|great|enough|me
`)

// takesIt says that the client will take the job, and concedes that she will whatever they say.
var (
	takesIt = prose.Lazy(`
		i|i'll|i'd will|would|can|could? still|gladly|happily|probably? take it
		i|i'll|i'd will|would|can|could? still|gladly|happily|probably? take the|this|your|that job|role|offer|
			position|post|package
		i|i'll|i'd will|would|can|could? still|gladly|happily|probably? sign|accept|join
		i'm|i am? yours
	`)
	concedes = prose.Lazy(`
		either way
		anyway|anyhow|regardless|otherwise
		in any case|event
		no matter what|how
		whatever|whichever you|they|the|it|comes|happens
		even so
		even if|with|without|at
		if not|no|nothing
		if it|it's|that|that's|this|the|you|they|we * no|not|isn't|can't|cannot|couldn't|won't|don't|impossible|fixed
	`)
	// more may follow it, and makes it depend on something else that is asked for.
	more = prose.Lazy("if|once|when|with|plus|for|as|provided")
	// signsAt stands before the amount for which the client would sign.
	signsAt = prose.Lazy("at|with|for|to")
)

// givesIn reports words that take the offer as it is in an email that asks for more: at once, for what
// they offer already, or whatever they say.
func (r *reading) givesIn(p *prose.Body) {
	const problem, fix = `"%s" takes the offer without what the email asks for`,
		"leave it out, or accept with an email of its own"
	r.findPhrases(p, takesOffer(), problem, fix)
	for i, s := range p.Sentences {
		signs := slices.Concat(takesIt().Find(p.Words, s.From, s.To), isInAt(p, s))
		conceded := concedes().Has(p.Words, s.From, s.To) ||
			i > 0 && concedes().Has(p.Words, p.Sentences[i-1].From, p.Sentences[i-1].To) &&
				!conditions().Has(p.Words, s.From, s.To)
		numbers := p.NumbersIn(s)
		offered := len(numbers) == 1 && r.isOnlyOn(&numbers[0], ledger.Offered, ledger.Asked)
		for _, h := range signs {
			if conceded && (len(numbers) == 0 || offered) && !begins(more(), p, h.To, s.To) {
				r.findWords(p, h.From, h.To, problem, fix)
			}
		}
		if signs = append(signs, signWords().Find(p.Words, s.From, s.To)...); !offered || len(signs) == 0 {
			continue
		}
		k, after := text.From(p.Words, numbers[0].Start), text.From(p.Words, numbers[0].End)
		if k > s.From && signsAt().Has(p.Words, k-1, k) && (k < signs[0].From ||
			!conditions().Has(p.Words, s.From, s.To) && !begins(more(), p, after, s.To)) {
			r.findSpan(p, numbers[0].Start, numbers[0].End, "%s is what they offer already: that takes it "+
				"without what the email asks for", "write what you ask for")
		}
	}
}
