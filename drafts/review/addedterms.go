package review

import (
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// noTerms are in a line of a list that says something of the job besides the parts of an offer, asks for
// something, or leaves what it's about to the rest or to the letter.
var noTerms = prose.Lazy(`
	start|starting|starts|role|position|team|location|office|manager|company|employer|department
	please|kindly
	rest|else|other|others|unchanged|unaltered
	as|per|in|with|by|of * letter|offer|handbook|contract|policy|plan|agreement
`)

// addedTerms warns of a line in an acceptance's list that names pay or a benefit, but has no term of the
// offer or of an ask, no figure of the case, and nothing that its texts say.
func (r *reading) addedTerms(p *prose.Body, offer *casefile.Offer, asks []casefile.Ask) {
	last := -1
	for _, s := range p.Sentences {
		if s.Block == last || s.Kind != prose.Bullet {
			continue
		}
		last = s.Block // what follows in the line explains it
		if s.Question || noTerms().Has(p.Words, s.From, s.To) || r.mostlyTold(p, s) {
			continue
		}
		named, agreed := false, false
		for i := p.NumberFrom(s.Start); i < p.NumberFrom(s.End); i++ {
			x, _, _ := r.trace(p, i)
			named, agreed = named || p.Numbers[i].IsMoney(), agreed || x != nil
		}
		for m := range r.facts.Mentions(p, s.From, s.To) {
			named, agreed = true, agreed || isTerm(m.Part, offer, asks)
		}
		if named && !agreed {
			r.findSpan(p, s.Start, s.End, "the case doesn't have %q as agreed", "leave it out, or add it to the case")
		}
	}
}

// isTerm reports whether an offer or one of the asks has a part of pay; a job always has the others that
// aren't texts in the case.
func isTerm(part ledger.Part, offer *casefile.Offer, asks []casefile.Ask) bool {
	switch {
	case partNames[part] != "":
		return len(valuesOf(part, offer.Package())) > 0 || len(askedValues(asks, part)) > 0
	case part == ledger.RelocationPart:
		for i := range asks {
			if asks[i].Relocation != nil || asks[i].Fallback != nil && asks[i].Fallback.Relocation != nil {
				return true
			}
		}
		return offer.Relocation != nil
	}
	return !part.IsExtra()
}

// mostlyTold reports whether texts of the case have more than half of a sentence's longer words.
func (r *reading) mostlyTold(p *prose.Body, s *prose.Sentence) bool {
	words := longer(p.Words[s.From:s.To])
	count := 0
	for w := range words {
		if r.isTold(w) {
			count++
		}
	}
	return 2*count > len(words)
}
