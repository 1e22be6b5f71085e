package review

import (
	"fmt"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// otherOffers claim an offer from another company.
var otherOffers = prose.Lazy(`
	another|other|competing|second|rival|outside|better|higher|second|third offer|offers
	!make|makes|making|send me? another offer
	offer|offers from another|other|elsewhere|a|one|two|three
	!offer|offers from you|your
	offer|offers elsewhere
	other|another|more|two|three|several|few|different|rival company|companies|employer|employers|firm|firms|team|teams * offer|offers|offered|terms|bid|bids
	other|another company|companies|employer|employers|firm|firms has|have given|made|sent|promised
	have|hold|got|received offers
	have|hold|got two|three|several|multiple|other|more|better offers
	multiple|several offers
	bidding
	a|another competitor is|has|wants|offered|offers|would
	ready|willing|prepared to pay me? more
	offered me more|less|a|an
	match|beat it|this|that|their|the offer
`)

// competingOffer is rule 19: another offer is claimed only if it is verified, and its company named
// and its figures quoted only if the client allows it.
func competingOffer(r *reading, p *prose.Body) {
	if r.o == nil {
		return
	}
	r.namesOthers(p)
	if p == r.bodies[0] {
		r.namesOthers(r.subject)
	}
	verified, quotable := false, false
	for i := range r.c.Opportunities {
		if x := &r.c.Opportunities[i]; i != r.index {
			verified = verified || x.Verified
			quotable = quotable || x.MayQuote
		}
	}
	claimed := -1
	for i := range p.Sentences {
		s := &p.Sentences[i]
		for _, h := range otherOffers().Find(p.Words, s.From, s.To) {
			claimed = s.Block
			if verified || r.traits.decline {
				continue
			}
			words, off := p.QuoteWords(h.From, h.To)
			r.find(p.Text, off, words,
				fmt.Sprintf("%q claims an offer that the case does not have as verified", words),
				"leave it out: only what can be shown may be claimed")
		}
		r.namesUnknown(p, s)
		r.quotesOthers(p, s, claimed == s.Block && !quotable)
	}
}

// offeredMe are words that say that someone made an offer.
var offeredMe = prose.Lazy(`
	has|have offered me
	offered me
	has|have? made|given|sent me an? offer
	wants|want to? hire? me
`)

// namesUnknown reports a company that is said to have made an offer but isn't in the case: only an
// offer in the case can be verified.
func (r *reading) namesUnknown(p *prose.Body, s *prose.Sentence) {
	for _, h := range offeredMe().Find(p.Words, s.From, s.To) {
		k := h.From - 1
		if k < s.From {
			continue
		}
		w := p.Words[k]
		if !p.IsCapital(w) || r.names.people[w.Low] || r.names.companies[w.Low] || givers[w.Low] ||
			r.isOfOthers(w.Low) || p.S[w.End:p.Words[h.From].Start] != " " {
			continue
		}
		words, off := p.QuoteWords(k, h.To)
		r.find(p.Text, off, words,
			fmt.Sprintf("%q claims an offer that the case does not have", words),
			"leave it out: only what can be shown may be claimed, and only what may be named is named")
	}
}

// isOfOthers reports whether a word is part of the name of another company in the case, which
// namesOthers checks.
func (r *reading) isOfOthers(low string) bool {
	for i := range r.c.Opportunities {
		if i != r.index && text.HasWords(r.c.Opportunities[i].Company, low) {
			return true
		}
	}
	return false
}

// givers are words before offeredMe that aren't companies.
var givers = map[string]bool{
	"you": true, "they": true, "he": true, "she": true, "it": true, "who": true, "that": true,
	"which": true, "people": true, "someone": true, "somebody": true,
	"what": true, "everyone": true, "nobody": true, "others": true, "companies": true, "this": true,
}

// namesOthers reports the names of companies that the client doesn't allow to be named.
func (r *reading) namesOthers(p *prose.Body) {
	for _, s := range p.Sentences {
		for k := s.From; k < s.To; k++ {
			n, _, secret := r.privacy.CompanyAt(p.Text, p.Words[k:s.To])
			if !secret || r.placesRole(p, &s, k) {
				continue
			}
			words, off := p.QuoteWords(k, k+n)
			r.find(p.Text, off, words,
				fmt.Sprintf("%s: the client does not allow this company to be named to another",
					words), "leave the name out")
			k += n - 1
		}
	}
}

// quotesOthers reports amounts from other offers that may not be quoted: those in the case, and any
// amount in a sentence that claims an offer.
func (r *reading) quotesOthers(p *prose.Body, s *prose.Sentence, claims bool) {
	for _, n := range p.Amounts(s) {
		if n.Shares || r.facts.HasOn(&n, ledger.Offered) || r.facts.HasOn(&n, ledger.Asked) ||
			r.facts.HasOn(&n, ledger.Stated) {
			continue
		}
		words := text.OneLine(p.S[n.Start:n.End])
		if claims && strings.Contains(strings.ToLower(p.S[s.Start:s.End]), "offer") {
			r.find(p.Text, n.Start, words,
				fmt.Sprintf("%s: the figures of another offer may not be quoted", words),
				"leave the figure out")
			continue
		}
		for i := range r.c.Opportunities {
			if x := &r.c.Opportunities[i]; i != r.index && !x.MayQuote && r.states(i, &n) {
				r.find(p.Text, n.Start, words,
					fmt.Sprintf("%s is a figure of another offer, which the client does not "+
						"allow to be quoted", words), "leave the figure out")
			}
		}
	}
}

// states reports whether an offer of another opportunity has the number.
func (r *reading) states(i int, n *comp.Amount) bool { return r.factsOf(i).HasOn(n, ledger.Offered) }
