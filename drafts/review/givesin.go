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
	whatever you|they can|could|decide|choose|offer|have do|offer|manage? is|would|works be? fine|ok|okay|enough
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
		even so|if|with|without|at
		if not|no|nothing
		if it|it's|that|that's|this|the|you|they|we * no|not|isn't|can't|cannot|couldn't|won't|don't|impossible|fixed
	`)
	// objects are what the client takes then, and ways what may follow it: the offer isn't taken to someone,
	// nor is a call joined.
	objects = prose.Lazy("it|that|this|these|you|the|your job|role|offer|position|post|package|terms|contract|company? now?")
	ways    = prose.Lazy("at|as|for|with|on|by|and|but|either|anyway|anyhow|regardless|now|today|tomorrow|immediately|" +
		"right|straight|gladly|happily|still|this|next|whatever|even|no|if|once|when|plus|provided")
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
		signs := slices.Concat(slices.DeleteFunc(takesIt().Find(p.Words, s.From, s.To), func(h prose.Hit) bool {
			return r.takesElse(p, s, h)
		}), isInAt(p, s))
		conceded := concedes().Has(p.Words, s.From, s.To) ||
			i > 0 && concedes().Has(p.Words, p.Sentences[i-1].From, p.Sentences[i-1].To) &&
				!conditions().Has(p.Words, s.From, s.To)
		numbers := p.NumbersIn(s)
		offered := len(numbers) == 1 && r.isOnlyOn(&numbers[0], ledger.Offered, ledger.Asked)
		for _, h := range signs {
			if conceded && (len(numbers) == 0 || offered) && !more().IsAt(p.Words, h.To, s.To) {
				r.findWords(p, h.From, h.To, problem, fix)
			}
		}
		signs = slices.DeleteFunc(append(signs, signWords().Find(p.Words, s.From, s.To)...),
			func(h prose.Hit) bool { return isDenied(p, s, h) })
		if !offered || len(signs) == 0 {
			continue
		}
		k, after := text.From(p.Words, numbers[0].Start), text.From(p.Words, numbers[0].End)
		if k > s.From && signsAt().Has(p.Words, k-1, k) && (k < signs[0].From ||
			!conditions().Has(p.Words, s.From, s.To) && !more().IsAt(p.Words, after, s.To)) {
			r.findSpan(p, numbers[0].Start, numbers[0].End, "%s is what they offer already: that takes it "+
				"without what the email asks for", "write what you ask for")
		}
	}
}

// takesElse reports whether what the client would take, sign, or join isn't the job, or she wouldn't.
func (r *reading) takesElse(p *prose.Body, s *prose.Sentence, h prose.Hit) bool {
	end := max(h.To, objects().At(p.Words, h.To, s.To))
	for end < s.To && p.FollowsSpace(end) && r.names.companies[bareName(p.Words[end].Low)] {
		end++
	}
	return isDenied(p, s, h) || !p.EndsAt(end, s.To) && !ways().IsAt(p.Words, end, s.To)
}

// mostBeforeDenied is how many words before a promise may deny it.
const mostBeforeDenied = 2

// isDenied reports whether a promise to sign is denied in its clause: "I wouldn't sign at".
func isDenied(p *prose.Body, s *prose.Sentence, h prose.Hit) bool {
	from := h.From
	for from > max(s.From, h.From-mostBeforeDenied) && p.FollowsSpace(from) {
		from--
	}
	return denials().Has(p.Words, from, h.From)
}
