package review

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

var (
	// offerNouns are what another company has made, and partOfOffer follow them in the names of other
	// things.
	offerNouns  = prose.Lazy("offer|offers|bid|bids")
	partOfOffer = prose.Lazy("letter|letters|term|terms|call|stage|process|package|deadline|document|documents")
	// anOffer stands before an offer that the reader doesn't know of, and notOffer between it and
	// something else that has to do with one.
	anOffer  = prose.Lazy("a|an|one|some")
	notOffer = prose.Lazy("the|this|that|your|my|our|their|any|no|what|which|each|every|of|on|about|for|from|" +
		"in|to|with|and|or|make|made|like")
	// holds stand before an offer that is there, whosever it is, and gets before one that may be theirs.
	holds = prose.Lazy(`
		hold|holding|held|juggling|fielding|entertaining|weigh|weighing|comparing|considering|pondering
		sitting on
		against|versus|vs|than|alongside|beside|besides
		compare|compared|compares|comparing|next|up yours|it|this|that|them? with|to
		between yours|it|this|them and
		answer|answering|decline|declining|declined|refused|rejected
		receipt|possession of
		answer|decision|decide|deciding on|about|for
		there's already|also|still?
		there|here is|was|are|were|has|been already|also|still|now? been?
		my inbox|desk|hand|mailbox has|holds
	`)
	gets = prose.Lazy(`
		i|i've|i'm have|had|got|received|receiving|getting
		been|was|got handed|given|made|sent|extended|promised
		have|had|having|got|receive|received|receiving|getting|i've already|also|just|since|now|recently?
	`)
	// arrives are in what follows an offer that another company has made.
	arrives = prose.Lazy(`
		came|arrived|arrives|landed|reached|pays|paid|closes|expires|beats|beat|tops|exceeds|lapses|waiting
		i|i've have|hold|got|received|had
	`)
	// wouldBe say that there's no such offer yet.
	wouldBe = prose.Lazy("would|could|might|i'd|hope|hoping|wish")
	needed  = prose.Lazy("once|until|till|soon|before\nneed|needs|want a|an|one")
	// beyond compare an offer with theirs.
	beyond = prose.Lazy("more|higher|better|larger|bigger|richer|stronger|above|exceeds|beats|tops|matches|" +
		"elsewhere|yours|that|ignore|weigh|consider|decide|deadline|expires|answer")
	// fromThem follow an offer that is theirs.
	fromThem = prose.Lazy(`
		from|by|with? you|your
		from|by|with this|the
		to join|work
		like this|yours
		and it|that is yours
		and it's|that's yours
		so|as
		i'm|i|that|which happy|glad|thrilled|excited|love|appreciate
	`)
	// theirDoing stand before an offer that they have made.
	theirDoing = prose.Lazy("you|you've|your|we|it's|that's|as|such|is|be|thank|thanks|for")
	isGlad     = prose.Lazy("glad|happy|thrilled|honored|grateful|thankful|thank|thanks|excited|delighted|" +
		"means|moment|love|pleased|proud|humbled|appreciate")
)

// mostAfterOffer is within how many words after an offer it's said what became of it.
const mostAfterOffer = 6

// newOffers reports an offer that the reader doesn't know of, as "an offer" is one: theirs is "your
// offer", or "the offer".
func (r *reading) newOffers(p *prose.Body, s *prose.Sentence) {
	for k := s.From + 1; k < s.To; k++ {
		from, ok := r.newOfferAt(p, s, k)
		if !ok {
			continue
		}
		clause := clauseOf(p, s, from)
		if needed().Has(p.Words, max(s.From, clause-1), from+1) {
			continue
		}
		switch before := max(s.From, from-5); {
		case endsWith(p, holds(), before, from), r.givesMe(p, clause, from),
			arrives().Has(p.Words, k+1, min(k+1+mostAfterOffer, s.To)) && !wouldBe().Has(p.Words, k+1, s.To) &&
				(from == clause || !theirDoing().Has(p.Words, from-1, from)):
		case endsWith(p, gets(), before, from) && !isGlad().Has(p.Words, s.From, s.To):
			if !beyond().Has(p.Words, k+1, s.To) {
				r.findWordsAs(Warning, p, from, k+1, "%q may claim an offer that the case does not have", onlyShown)
				continue
			}
		default:
			continue
		}
		r.findWords(p, from, k+1, "%q claims an offer that the case does not have as verified", onlyShown)
	}
}

// newOfferAt reports whether word k is an offer that the reader doesn't know of, and where "an offer" begins.
func (r *reading) newOfferAt(p *prose.Body, s *prose.Sentence, k int) (from int, ok bool) {
	if !offerNouns().Has(p.Words, k, k+1) || partOfOffer().Has(p.Words, k+1, min(k+2, s.To)) {
		return 0, false
	}
	from = k - 1
	for from > max(s.From, k-mostInGiver) && !anOffer().Has(p.Words, from, from+1) &&
		!notOffer().Has(p.Words, from, from+1) {
		from--
	}
	h := prose.Hit{From: from, To: k + 1}
	return from, anOffer().Has(p.Words, from, from+1) && claims(p, s, h) && !r.isTheirs(p, s, h) &&
		!r.comesFromThem(p, s, k+1)
}

// makesMe stands before an offer that someone has made.
var makesMe = prose.Lazy("made|make|makes|gave|extended|sent|wrote me")

// givesMe reports whether a clause has someone else make the offer that it has at word to.
func (r *reading) givesMe(p *prose.Body, from, to int) bool {
	if !endsWith(p, makesMe(), from, to) || theirDoing().Has(p.Words, from, to) {
		return false
	}
	for k := from; k < to; k++ {
		if p.Words[k].Low == "they" || p.Words[k].Low == "team" || p.Words[k].Capital && r.isKnown(p.Words[k].Low) {
			return false
		}
	}
	return true
}

// comesFromThem reports whether what follows an offer, from word k on, says that it's theirs.
func (r *reading) comesFromThem(p *prose.Body, s *prose.Sentence, k int) bool {
	if fromThem().IsAt(p.Words, k, s.To) {
		return true
	}
	for i := k; i < s.To && i <= k+mostInGiver; i++ {
		if w := p.Words[i]; w.Capital && r.isPartOfCase(w.Low) && !isEnglishName(w.Low) ||
			strings.HasPrefix(w.Low, "you") && w.Low != "yours" && w.Low != "you're" {
			return true
		}
	}
	return false
}
