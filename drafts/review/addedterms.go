package review

import (
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// jobWords name what a list of terms says of the job, besides the parts of an offer.
var jobWords = prose.Lazy("start|starting|starts|role|position|team|location|office|manager|company|employer")

// addedTerms warns of a line in an acceptance's list that has no term of the offer or of an ask, no figure
// of the case, and nothing that its texts say.
func (r *reading) addedTerms(p *prose.Body, offer *casefile.Offer, asks []casefile.Ask) {
	last := -1
	for _, s := range p.Sentences {
		if s.Block == last || s.Kind != prose.Bullet {
			continue
		}
		last = s.Block // what follows in the line explains it
		if s.Question || jobWords().Has(p.Words, s.From, s.To) || r.mostlyTold(p, s) {
			continue
		}
		agreed := false
		for i := p.NumberFrom(s.Start); i < p.NumberFrom(s.End); i++ {
			x, _, _ := r.trace(p, i)
			agreed = agreed || x != nil
		}
		for m := range r.facts.Mentions(p, s.From, s.To) {
			agreed = agreed || isTerm(m.Part, offer, asks)
		}
		if !agreed {
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
