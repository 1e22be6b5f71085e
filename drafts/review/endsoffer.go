package review

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

var (
	// ofOffer are what a deadline belongs to, and what the offer sets a date for.
	ofOffer = text.OneOf(`offer offers deadline letter answer decision decide accept sign reply base salary
		equity grant window yours`)
	startsWork = text.OneOf("start starting begin join joining first doj")
	// itself stands for the offer before its verb.
	itself = text.OneOf("it this that which")
	// clauseOpeners begin a clause.
	clauseOpeners = text.OneOf(`before after when since because as and but so while that if until till
		whether although though`)
	// loosely say when anything ends, which needn't be the offer.
	loosely = text.OneOf("ends ending closes good holds runs run")
)

// relatives work for companies that have offered the client nothing.
var relatives = prose.Lazy("friend|friends|cousin|sister|brother|wife|husband|partner|son|daughter|" +
	"mother|father|uncle|aunt|niece|nephew|flatmate|neighbor|neighbour|roommate")

// isHers reports whether the clause up to word k is about something of the client's own that isn't in
// the offer: "My visa expires on".
func isHers(p *prose.Body, s *prose.Sentence, k int) bool {
	mine, starts := false, false
	for k--; k >= s.From; k-- {
		low := p.Words[k].Low
		switch {
		case startsWork(low): // as a relative may, too
			starts = true
		case ofOffer(low):
			return false
		case low == "my" || low == "our":
			mine = !starts || relatives().Has(p.Words, k+1, min(k+2, s.To))
		case clauseOpeners(low):
			return mine
		}
		if k > s.From && strings.ContainsAny(p.S[p.Words[k-1].End:p.Words[k].Start], ".,:;?!()") {
			return mine
		}
	}
	return mine
}

// mostSubject is how many words there are from the offer to the verb that says when it ends.
const mostSubject = 6

// endsOffer reports whether the verb at word k, such as ends, says when the offer does.
func endsOffer(p *prose.Body, s *prose.Sentence, k int) bool {
	if isHers(p, s, k) {
		return false
	}
	if !loosely(p.Words[k].Low) || k > s.From && itself(p.Words[k-1].Low) {
		return true
	}
	for i := k - 1; i >= max(s.From, k-mostSubject); i-- {
		if low := p.Words[i].Low; ofOffer(low) || startsWork(low) {
			return true
		}
	}
	return false
}
