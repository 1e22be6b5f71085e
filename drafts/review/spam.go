package review

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// filtered are words that raise an email's SpamAssassin score if there is an amount in it.
var filtered = prose.Lazy(`
	compensation|guarantee|guaranteed
	million dollars|pounds|euros
	!bonus|is|be|are|year|the|a guaranteed
	risk free
	free of risk
	act|call|buy|order now|today|immediately
	limited time offer|opportunity|only|deal
	no obligation|strings
	once in a lifetime
	click here|below|now
	you won't believe
	please? respond|reply immediately|urgently|asap
	you have|are been? selected|chosen
	special|exclusive offer inside|just|for
	make|earn money|cash from|fast|online
	extra cash
	dear friend|sir
	double|triple your income|money|results
	you're|are a? winner
	before it's too late
	offer expires|ends soon|today|now
	not spam
	amazing|incredible|unbelievable deal|offer|opportunity|results
	why pay more
	free money|gift|trial
	don't miss this|out|your|the
	satisfaction guaranteed
	best price|prices
`)

// spamWords is rule 27: "compensation" next to large sums, and an email with a text part only,
// raise the score; "package" and both parts don't.
func spamWords(r *reading, p *prose.Body) {
	amounts := false
	for i := range p.Numbers {
		amounts = amounts || p.Numbers[i].IsMoney() && p.IsOwn(p.Numbers[i].Start)
	}
	if !amounts && r.html != "" {
		return
	}
	for _, s := range p.Sentences {
		hits := filtered().Find(p.Words, s.From, s.To)
		granted := len(hits) > 0 && r.guarantees(p, s)
		for _, h := range hits {
			low := p.Words[h.From].Low
			guarantee := h.To == h.From+1 && (low == "guaranteed" || low == "guarantee")
			if !(guarantee && (granted || r.isTold(low))) {
				r.findWords(p, h.From, h.To, "%q next to sums of money looks like spam to filters",
					`write "package", and keep both parts of the email`)
			}
		}
	}
}

// guarantees reports whether a sentence is about a bonus, and the case has one that is guaranteed.
func (r *reading) guarantees(p *prose.Body, s *prose.Sentence) bool {
	has := func(b *casefile.Bonus) bool { return b != nil && b.Guaranteed > 0 }
	if r.o == nil || !slices.ContainsFunc(r.packages(), func(x casefile.Package) bool { return has(x.Bonus) }) &&
		!slices.ContainsFunc(r.c.Log, func(e casefile.Event) bool {
			return e.Opportunity == r.o.ID && has(e.Bonus)
		}) {
		return false
	}
	for m := range r.facts.Mentions(p, s.From, s.To) {
		if m.Part == ledger.BonusPart {
			return true
		}
	}
	return false
}
