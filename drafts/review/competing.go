package review

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// competingOffer is rule 19: another offer is claimed only if it is verified, and its company named
// and its figures quoted only if the client allows it.
func competingOffer(r *reading, p *prose.Body) {
	if r.o == nil {
		return
	}
	r.namesOthers(p)
	verified, quotable := 0, false
	for i := range r.c.Opportunities {
		if r.stands(i) {
			verified++
			quotable = quotable || r.c.Opportunities[i].MayQuote
		}
	}
	claimed := -1
	greets, greeted, _ := p.Addressed()
	for _, s := range p.Sentences {
		if greets < greeted && s.From <= greets && greeted <= s.To { // a name may be a word: Hi Beat
			rest := *s
			rest.From, s = greeted, &rest
		}
		before, reported := r.count, false
		r.findClaims(p, s, inHouse(), "%q claims an offer that the case does not have")
		for _, h := range otherOffers().Find(p.Words, s.From, s.To) {
			if !claims(p, s, h) || r.isTheirs(p, s, h) || r.tellsEvidence(p, s) {
				continue
			}
			claimed = s.Block
			if verified > 0 || r.traits.decline {
				continue
			}
			reported = true
			r.findWords(p, h.From, h.To, "%q claims an offer that the case does not have as verified",
				onlyShown)
		}
		if verified == 1 {
			r.findClaims(p, s, severalOffers(), "%q claims more offers than the case has as verified")
		}
		if verified > 0 && !quotable && !r.traits.decline {
			r.findIn(p, s, betterOffers(), "%q says how much another offer is, which may not be quoted",
				"leave it out, or say just that there is another offer")
		}
		if !reported {
			r.namesUnknown(p, s)
			r.namesGone(p, s)
		}
		r.quotesOthers(p, s, claimed == s.Block && !quotable)
		if !quotable {
			r.givesOthers(p, s)
		}
		r.misquotes(p, s)
		if r.count == before && verified == 0 && !r.traits.decline {
			r.newOffers(p, s)
		}
		if r.count == before {
			r.hintedOffers(p, s, verified)
		}
	}
}

// findClaims reports every match of a list in a sentence that claims an offer.
func (r *reading) findClaims(p *prose.Body, s *prose.Sentence, list *prose.Phrases, problem string) {
	for _, h := range list.Find(p.Words, s.From, s.To) {
		if claims(p, s, h) {
			r.findWords(p, h.From, h.To, problem, onlyShown)
		}
	}
}

// inHouse claim that the client's employer bids for her, which no case has.
var inHouse = prose.Lazy(`
	my|the current|present|own? employer|company|boss|manager|firm * offered|offering|promised|matched
	my|the current|present|own? employer|company|boss|manager|firm * counter|countered|raise|promotion
	!my|the current|present|own? employer|company|boss|manager|firm offered|has a|the|an role|position
	my|the current|present|own? employer|company|boss|manager|firm * counteroffer|counterbid
	counteroffer|counter from my|the current|present|own? employer|company|boss|manager|firm
`)

// severalOffers claim more than one other offer.
var severalOffers = prose.Lazy(`
	two|three|four|five|several|multiple|many|few|couple of? other|more|competing|rival? offers
	two|three|four|five|several|multiple|many of? other|more? companies|firms|employers * offered|offer
	two|three|four|five|several|multiple|many of? other|more? companies|firms|employers * want|wants
	other|competing|rival|more offers
	@several other? companies|places|firms|employers|outfits|teams that|who * offers|offer|yes|offered|want
	@several offers|offer letter|letters|offers? on|to|in|at|besides|already
	no to the other @several
	besides yours|you * @several offers|offer|letters
	@several others|more|competitors to|on|in|at weigh|consider|compare|choose|decide|hand|table|it
	another two|three|four|couple|few to|of|on|offers|companies|firms
	have|got|hold|holding|with @several others|more
	both|all|each|every of? them|these|one * more|higher|better|money
	bidding war
	!not|no|don't|never|avoid|without|nor|isn't * bidding war
	!better|cheaper|cheapest|best|lower of? the? @several offers|quotes
`)

// betterOffers say how another offer compares.
var betterOffers = prose.Lazy(`
	another|other|competing|second|rival offer|bid|one|company * higher|better|more|above|larger|
		bigger|stronger|beats|exceeds|tops|double|twice|ahead|richer|generous
	higher|better|larger|bigger|stronger|richer offer|bid from|elsewhere|in|on
	offered|pays|paying|pay me? more|better|double|twice elsewhere
	other|another|second|competing offer|company|one|firm * includes|covers|pays|adds|
		gives * buyout|bonus|sign|equity|stock|shares|relocation|move|full|title|level
	both|all|each|one of? them|these|is|are|for * more|higher|better|richer|above
	which of them|these|those * more|higher|better|richer|above
	which * is|are * higher|better|richer|bigger|larger|above|paying
	!both|all|each|one of? us|you * more|higher|better|above
	other|others|one * for|with|at more|higher|better money|pay|terms|base|salary
`)

// namesOthers reports the names of companies that the client doesn't allow to be named.
func (r *reading) namesOthers(p *prose.Body) {
	for _, s := range p.Sentences {
		for k := s.From; k < s.To; k++ {
			n, _, secret := r.privacy.CompanyAt(p.Text, p.Words[k:]) // J.P. looks like the end of a sentence
			if !secret || r.placesRole(p, s, k) {
				continue
			}
			r.findWords(p, k, k+n,
				"%s: the client does not allow this company to be named to another", "leave the name out")
			k += n - 1
		}
	}
}

const notQuoted = "%s: the figures of another offer may not be quoted"

// namesGone reports a company that may be named and is said to have made an offer, if that doesn't
// stand anymore.
func (r *reading) namesGone(p *prose.Body, s *prose.Sentence) {
	if r.traits.decline || !bidWords().Has(p.Words, s.From, s.To) {
		return
	}
	for k := s.From; k < s.To; k++ {
		n, i, secret := r.privacy.CompanyAt(p.Text, p.Words[k:s.To])
		if n == 0 || secret || r.stands(i) || r.placesRole(p, s, k) ||
			!claims(p, s, prose.Hit{From: k, To: k + n}) {
			continue
		}
		r.findWords(p, k, k+n, "%q: the case has no verified offer from them that still stands", onlyShown)
		k += n - 1
	}
}

// quotesOthers reports amounts from other offers that may not be quoted: those in the case, and any
// amount in a sentence that claims an offer.
func (r *reading) quotesOthers(p *prose.Body, s *prose.Sentence, claims bool) {
	amounts := p.Amounts(s)
	claims = claims && len(amounts) > 0 && strings.Contains(strings.ToLower(p.S[s.Start:s.End]), "offer")
	for _, n := range amounts {
		if n.Shares || r.facts.HasOn(&n, ledger.Offered) || r.facts.HasOn(&n, ledger.Asked) ||
			r.facts.HasOn(&n, ledger.Stated) {
			continue
		}
		if claims {
			r.findSpan(p, n.Start, n.End, notQuoted, "leave the figure out")
			continue
		}
		if own, _, _ := r.trace(p, p.NumberFrom(n.Start)); own != nil {
			continue // what the offer and the ask come to may equal a figure of another offer
		}
		for i := range r.c.Opportunities {
			if i == r.index || r.c.Opportunities[i].MayQuote && r.stands(i) || !r.states(i, &n) {
				continue
			}
			problem := "%s is a figure of another offer, which the client does not allow to be quoted"
			if r.c.Opportunities[i].MayQuote {
				problem = "%s is from another offer, and that offer can't be shown anymore"
			}
			r.findSpan(p, n.Start, n.End, problem, "leave the figure out")
		}
	}
}

// theirTerms begin what another company is said to offer.
var theirTerms = prose.Lazy(`
	the other company's|side's|offer's|one's|lot's
	the other @company|side|offer|one * has|have|had|is|are|already|put|comes|offers|pays|includes
	another @company|offer * has|have|had|is|are|already|put|comes|offers|pays|includes
	their|they offer * has|includes|is|comes
`)

// givesOthers reports the terms of an offer that isn't named, whatever figures they have.
func (r *reading) givesOthers(p *prose.Body, s *prose.Sentence) {
	for _, h := range theirTerms().Find(p.Words, s.From, s.To) {
		i := p.NumberFrom(p.Words[h.To-1].End)
		if i == len(p.Numbers) || p.Numbers[i].Start >= s.End ||
			!p.Numbers[i].IsMoney() && !r.inThousands(p, &p.Numbers[i]) ||
			backWords().Has(p.Words, h.To, text.From(p.Words, p.Numbers[i].Start)) {
			continue
		}
		r.findSpan(p, p.Numbers[i].Start, p.Numbers[i].End, notQuoted, "leave the figure out")
	}
}

// inThousands reports whether a bare number is a figure of another offer in thousands.
func (r *reading) inThousands(p *prose.Body, n *comp.Amount) bool {
	if n.Percent || n.Shares || n.Value >= 1000_00 || counts(p, n) {
		return false
	}
	thousands := *n
	thousands.Value *= 1000
	return r.ofOthers(&thousands)
}

// backWords turn from another company to the one that the email goes to.
var backWords = prose.Lazy("you|your|yours|you'd|could|here|i'd|i'm|ask")

// How many amounts after a company's name are checked, and within how many words.
const (
	mostQuoted  = 4
	mostBetween = 30
)

// misquotes reports amounts said to be of a company that may be named, whose offer has them
// otherwise or not at all.
func (r *reading) misquotes(p *prose.Body, s *prose.Sentence) {
	for k := s.From; k < s.To; k++ {
		n, i, secret := r.privacy.CompanyAt(p.Text, p.Words[k:s.To])
		if n == 0 || secret || r.placesRole(p, s, k) {
			continue
		}
		from := p.NumberFrom(p.Words[k+n-1].End)
		for at := from; at < min(from+mostQuoted, len(p.Numbers)) && p.Numbers[at].Start < s.End; at++ {
			x := &p.Numbers[at]
			to := text.From(p.Words, x.Start)
			if to-k > mostBetween || backWords().Has(p.Words, k+n, to) {
				break
			}
			if !x.IsMoney() && !x.Shares {
				continue
			}
			facts := r.factsOf(i)
			if fact, _ := facts.Trace(x, facts.ContextOf(p, at)); fact == nil {
				r.findSpan(p, x.Start, x.End, "%s isn't what the offer from %s says",
					"write what that offer has, or leave it out", r.c.Opportunities[i].Company)
			}
		}
		k += n - 1
	}
}
