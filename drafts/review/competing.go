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
	other|another|more|two company|companies|employer|employers * offer|offers|offered
	other|another|more|two company|companies|employer|employers * terms|bid|bids
	other|another|more|two firm|firms|team|teams * offer|offers|offered|terms|bid|bids
	three|several|few|different|rival company|companies|employer|employers * offer|offers|offered
	three|several|few|different|rival company|companies|employer|employers * terms|bid|bids
	three|several|few|different|rival firm|firms|team|teams * offer|offers|offered|terms|bid|bids
	other|another company|companies|employer|employers|firm|firms has|have given|made|sent|promised
	have|hold|got|received offers
	have|hold|got two|three|several|multiple|other|more|better offers
	multiple|several offers
	bidding
	a|another competitor is|has|wants|offered|offers|would
	ready|willing|prepared to pay me? more
	offered me more|less|a|an
	match|beat it|this|that|their|the offer
	another|other|different|second company|firm|employer|team|startup * higher|better|more
	rival|bigger|larger|competing company|firm|employer|team|startup * higher|better|more
	another|other|different|second lab|bank|agency|studio|university * higher|better|more
	rival|bigger|larger|competing lab|bank|agency|studio|university * higher|better|more
	another|other|different|second company|firm|employer|team|startup * wants|want|pays
	another|other|different|second company|firm|employer|team|startup * pay|interested|offered
	rival|bigger|larger|competing company|firm|employer|team|startup * wants|want|pays
	rival|bigger|larger|competing company|firm|employer|team|startup * pay|interested|offered
	another|other|different|second lab|bank|agency|studio|university * wants|want|pays
	another|other|different|second lab|bank|agency|studio|university * pay|interested|offered
	rival|bigger|larger|competing lab|bank|agency|studio|university * wants|want|pays
	rival|bigger|larger|competing lab|bank|agency|studio|university * pay|interested|offered
	another|other|different|second|rival company|firm|employer * came|come in|back|up|with
	another|other|different|second|rival team|startup|lab|bank * came|come in|back|up|with
	a|one company|firm|employer|startup in|from|nearby|there * has|have|came|made
	another|other|different|second|rival company|firm|employer * came|come in|back|up|with
	another|other|different|second|rival team|startup|lab|bank * came|come in|back|up|with
	a|one company|firm|employer|startup in|from|nearby|there * offered|wants|put|pays
	a|one lab|bank|agency|studio in|from|nearby|there * has|have|came|made|offered|wants|put|pays
	someone|somebody|anyone else * offered|offer|offering|wants|pay|pays|paying
	elsewhere * offered|offer|more|higher
	offered|paid|get|earn|make * elsewhere
	competitor|rival|rivals|competitors of yours
	your competitor|competitors|rival|rivals * offer|offers|offered|offering|pay
	your competitor|competitors|rival|rivals * pays|paying|wants|want|came
	interest|interested|offers|calls|approaches from several|other|two|three|many|different|more
	approached|contacted|courted by * companies|firms|employers|recruiters
	my other|second|competing offer|offers
	second|third company|employer|firm|team|startup * offer|offers|offered|terms|bid
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
		reported := false
		for _, h := range otherOffers().Find(p.Words, s.From, s.To) {
			claimed = s.Block
			if verified || r.traits.decline {
				continue
			}
			reported = true
			r.findWords(p, h.From, h.To,
				"%q claims an offer that the case does not have as verified",
				"leave it out: only what can be shown may be claimed")
		}
		if !reported {
			r.namesUnknown(p, s)
		}
		r.quotesOthers(p, s, claimed == s.Block && !quotable)
	}
}

// bidsAfter follow the name of a company that is said to have made an offer.
var bidsAfter = prose.Lazy(`
	has|have|had|just|already|also offered me
	offered me
	has|have|had? made|given|sent|extended|put|promised me? a|an|another? offer|package|role
	just|already|also made|given|sent|extended|put|promised me? a|an|another? offer|package|role
	has|have|had? made|given|sent me? a|an|another? job|position|proposal|terms
	has|have|had? extended|put|promised me? a|an|another? job|position|proposal|terms
	just|already|also made|given|sent me? a|an|another? job|position|proposal|terms
	just|already|also extended|put|promised me? a|an|another? job|position|proposal|terms
	has|have|had? made|given|sent me? their|its|forward|together offer|package|role
	has|have|had? extended|put|promised me? their|its|forward|together offer|package|role
	just|already|also made|given|sent me? their|its|forward|together offer|package|role
	just|already|also extended|put|promised me? their|its|forward|together offer|package|role
	has|have|had? made|given|sent me? their|its|forward|together job|position|proposal|terms
	has|have|had? extended|put|promised me? their|its|forward|together job|position|proposal|terms
	just|already|also made|given|sent me? their|its|forward|together job|position|proposal|terms
	just|already|also extended|put|promised me? their|its job|position|proposal|terms
	just|already|also extended|put|promised me? forward|together job|position|proposal|terms
	is|are offering|interested|courting
	wants|want to? hire|have|sign? me
	came|come|comes back|in with|at|higher|lower
	has|have come back|in
	would|will|could pay|match|offer|beat
	pays|matched|matches|beat|outbid
	has|have put * on the table
	has|have|had|just|already|also made|given|sent|extended|promised * offer|package|proposal|bid
`)

// bidsBefore stand before the name of a company that is said to have made an offer.
var bidsBefore = prose.Lazy(`
	offer|offers|proposal|package from|by|at
	offered * role|job|position|place|contract at|by|with
	talks|negotiations|discussions with
	interviewing|interviews with|at
	final|last|second|next round|rounds|stage|stages at|with
	turned|turning down
	declined|rejected|refused|accept|accepted
	another|other offer|role|job|position at|from|with
	choose|choosing|deciding between
	start|starting|begin|beginning at|with
`)

// namesUnknown reports a company that is said to have made an offer but isn't in the case: only an
// offer in the case can be verified.
func (r *reading) namesUnknown(p *prose.Body, s *prose.Sentence) {
	report := func(from, to int) {
		r.findWords(p, from, to, "%q claims an offer that the case does not have",
			"leave it out: only what can be shown may be claimed, and only what may be named is named")
	}
	for _, h := range bidsAfter().Find(p.Words, s.From, s.To) {
		k := h.From
		for k > s.From && p.IsCapital(p.Words[k-1]) && p.FollowsSpace(k) {
			k--
		}
		if k < h.From && r.isStranger(p, k) {
			report(k, h.To)
		}
	}
	for _, h := range bidsBefore().Find(p.Words, s.From, s.To) {
		if h.To < s.To && r.isStranger(p, h.To) && p.FollowsSpace(h.To) {
			report(h.From, h.To+1)
		}
	}
}

// isStranger reports whether word k is a name that isn't in the opportunity, nor that of another
// company in the case, which namesOthers checks.
func (r *reading) isStranger(p *prose.Body, k int) bool {
	low := strings.TrimSuffix(p.Words[k].Low, "'s")
	return p.IsCapital(p.Words[k]) && !givers[low] && !r.isPartOfCase(low) && !r.names.isPerson(low) &&
		!r.isOfOthers(low) && !r.isClient(low)
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
	"i": true, "we": true, "if": true, "once": true, "when": true, "the": true, "a": true, "my": true,
	"our": true, "your": true,
}

// namesOthers reports the names of companies that the client doesn't allow to be named.
func (r *reading) namesOthers(p *prose.Body) {
	for _, s := range p.Sentences {
		for k := s.From; k < s.To; k++ {
			n, _, secret := r.privacy.CompanyAt(p.Text, p.Words[k:s.To])
			if !secret || r.placesRole(p, &s, k) {
				continue
			}
			r.findWords(p, k, k+n,
				"%s: the client does not allow this company to be named to another", "leave the name out")
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
