package review

import (
	"fmt"
	"strings"

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
	@another|more|@several @company * offer|offers|offered|offering|terms|bid|bids
	@another|more|@several @company @have given|made|sent|promised|written|approached|been|reached
	@another|more|@several @company @have higher|better|more|interested|keen|chasing
	@another|more|@several @company * higher|better|more|bigger|larger
	@another|more|@several @company * wants|want|pay|pays|paying|interested|keen|courting|chasing
	@another|more|@several @company * came|come in|back|up|with
	@several other @company * offer|offers|offered|wrote|written|want|keen|bigger|higher|better|more
	have|hold|got|received offers
	have|hold|got two|three|several|multiple|other|more|better offers
	multiple|several offers
	bidding
	a|another competitor is|has|wants|offered|offers|would
	ready|willing|prepared to pay me? more
	offered me more|less|a|an
	match|beat it|this|that|their|the offer
	a|one @company in|from|nearby|there * has|have|came|made|offered|wants|put|pays
	someone|somebody|anyone else * offered|offer|offering|wants|pay|pays|paying
	elsewhere * offered|offer|more|higher
	offered|paid|get|earn|make * elsewhere
	competitor|rival|rivals|competitors of yours
	your competitor|competitors|rival|rivals * offer|offers|offered|offering|pay
	your competitor|competitors|rival|rivals * pays|paying|wants|want|came
	interest|interested|offers|calls|approaches from several|other|two|three|many|different|more
	approached|contacted|courted by * companies|firms|employers|recruiters
	my other|second|competing offer|offers
	offer|offers|bid|bids in hand|writing
	highest|higher|other|another|rival bidder|bidders|suitor|suitors
	headhunter|headhunters|headhunted|poach|poached
	others|someone|somebody|people|they are|is willing|ready|prepared|happy|lining|queuing to|up
	get|make|earn|have * more|better elsewhere
	other|more|better options|suitors|bids|interest on|in|elsewhere
	interviewing|interviews|rounds|talks with|at other|several|two|three|four|many|multiple
	other|several|two|three|four|many|multiple companies|firms|employers are|have|want|keep|chasing
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
	r.findPhrases(p, inHouse(), "%q claims an offer that the case does not have",
		"leave it out: only what can be shown may be claimed")
	verified, quotable := 0, false
	for i := range r.c.Opportunities {
		if x := &r.c.Opportunities[i]; i != r.index && x.Verified {
			verified++
			quotable = quotable || x.MayQuote
		}
	}
	claimed := -1
	for i := range p.Sentences {
		s := &p.Sentences[i]
		reported := false
		for _, h := range otherOffers().Find(p.Words, s.From, s.To) {
			claimed = s.Block
			if verified > 0 || r.traits.decline {
				continue
			}
			reported = true
			r.findWords(p, h.From, h.To,
				"%q claims an offer that the case does not have as verified",
				"leave it out: only what can be shown may be claimed")
		}
		if verified == 1 {
			r.findIn(p, s, severalOffers(), "%q claims more offers than the case has as verified",
				"leave it out: only what can be shown may be claimed")
		}
		if verified > 0 && !quotable && !r.traits.decline {
			r.findIn(p, s, betterOffers(), "%q says how much another offer is, which may not be quoted",
				"leave it out, or say just that there is another offer")
		}
		if !reported {
			r.namesUnknown(p, s)
		}
		r.quotesOthers(p, s, claimed == s.Block && !quotable)
		if !quotable {
			r.givesOthers(p, s)
		}
		r.misquotes(p, s)
	}
}

// inHouse claim that the client's employer bids for her, which no case has.
var inHouse = prose.Lazy(`
	my|the current|present|own? employer|company|boss|manager|firm * offered|offering|promised|matched
	my|the current|present|own? employer|company|boss|manager|firm * counter|countered|raise|promotion
	!my|the current|present|own? employer|company|boss|manager|firm offered|has a|the|an role|position
	counteroffer|counter from my|the current|present|own? employer|company|boss|manager|firm
`)

// severalOffers claim more than one other offer.
var severalOffers = prose.Lazy(`
	two|three|four|five|several|multiple|many|few|couple of? other|more|competing|rival? offers
	two|three|four|five|several|multiple|many of? other|more? companies|firms|employers * offered|offer
	two|three|four|five|several|multiple|many of? other|more? companies|firms|employers * want|wants
	other|competing|rival|more offers
	@several others|more|competitors to|on|in|at weigh|consider|compare|choose|decide|hand|table|it
	another two|three|four|couple|few to|of|on|offers|companies|firms
	have|got|hold|holding|with @several others|more
	both|all|each|every of? them|these|one * more|higher|better|money
	bidding war
`)

// betterOffers say how another offer compares.
var betterOffers = prose.Lazy(`
	another|other|competing|second|rival offer|bid|one|company * higher|better|more|above|larger
	another|other|competing|second|rival offer|bid|one|company * bigger|stronger|beats|exceeds|tops
	another|other|competing|second|rival offer|bid|one|company * double|twice|ahead|richer|generous
	higher|better|larger|bigger|stronger|richer offer|bid from|elsewhere|in|on
	offered|pays|paying|pay me? more|better|double|twice elsewhere
	other|another|second|competing offer|company|one|firm * includes|covers|pays|adds|gives * buyout|bonus
	other|another|second|competing offer|company|one|firm * includes|covers|pays|adds|gives * sign|equity
	other|another|second|competing offer|company|one|firm * includes|covers|pays|adds|gives * stock|shares
	other|another|second|competing offer|company|one|firm * includes|covers|pays|adds|gives * relocation|move
	other|another|second|competing offer|company|one|firm * includes|covers|pays|adds|gives * full|title|level
	both|all|each|one|which of? them|these|is|are|for * more|higher|better|richer|above
	!both|all|each|one of? us|you * more|higher|better|above
	other|others|one * for|with|at more|higher|better money|pay|terms|base|salary
`)

// bidsAfter follow the name of a company that is said to have made an offer.
var bidsAfter = prose.Lazy(`
	has|have|had|just|already|also offered me
	offered|offering me
	is|are|was|were? putting|preparing|drawing|drafting|writing|sending|due|about|going|set * offer|contract
	is|are|was|were? putting|preparing|drawing|drafting|writing|sending|due|about|going|set * terms|package
	come|came to|back? to? me with|about
	flew|flying|invited|inviting|interviewed|interviewing|recruited|recruiting|hired|hiring me
	their * letter|offer|contract|package|paperwork landed|arrived|came|comes|has|reached|is
	say|says|said|promise|promises|promised|tell|tells|told me? that? their|the|my|a * paperwork|offer
	say|says|said|promise|promises|promised|tell|tells|told me? that? their|the|my|a * contract|letter|terms
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
	came|come|comes|coming in|back|through|forward|along * with|at|higher|lower|above
	has|have|had come|gone back|in|higher|lower|further
	would|will|could|can|may|might pay|match|offer|beat|give|take
	pays|paid|matched|matches|beat|beats|outbid|topped|tops|courted|approached|headhunted
	is|are|seems|seem keen|ready|willing|prepared|happy|eager to|on|for
	is|are|was|were|keeps|has been? chasing|paying|pushing|pressing|waiting|after|calling|talking
	reached|reaching out
	has|have|had reached|approached|called|contacted
	has|have|had been in touch
	offered|offers|offering more|better|higher|a|an|the|my|to
	is|are at|on|around|above|over|below * for the? base|total|salary|package|sign
	have|has|put|with * on the table
	has|have put|laid * on the table
	has|have put|set|made it|something|this? in writing
	whose offer|terms|package|proposal|bid|number
	@have * open for me
	@have holding|keeping * for me
	has|have|had|just|already|also made|given|sent|extended|promised * offer|package|proposal|bid
`)

// bids are what a company has made if it wants the client.
var bids = prose.Lazy("offer|bid|contract|proposal|package|terms|letter|numbers")

// bidsTo stand between the name of a company and the amount that it's said to offer.
var bidsTo = prose.Lazy(`
	went|goes|gone|going|climbed|moved|raised|got|stretched up? to|as? high? as?
	are|is|was at|on|offering|paying|bidding
	said|says|said|named|bid|bids|wrote
`)

// bidsBefore stand before the name of a company that is said to have made an offer.
var bidsBefore = prose.Lazy(`
	offer|offers|proposal|package|letter|bid|terms|contract from|by|at|with
	offer|offers|proposal|package|letter|bid * i|i've have|hold|got|received? from|at|with
	approached|contacted|courted|headhunted|called|recruited by
	go|going|move|moving|leave|leaving|left|lean|leaning|went to|for|towards|toward
	sign|signed|signing|speaking|talking|spoke|talked|met|meeting with|at
	competing|up against|with
	one|ones|offer|offers|something that|which? has|have|had? came|come|comes|arrived|landed in? from
	match|matching|beat|beating|equal|equals|exceed|exceeds * that|what|which|with|by|from|at
	level|par|line|pace|up with what?
	as does|do|did|has
	as much|well as
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
		if k := r.giver(p, s, h.From); k >= 0 {
			report(k, h.To)
		}
	}
	for k := s.From; k+1 < s.To; k++ {
		if strings.HasSuffix(p.Words[k].Low, "'s") && bids().Has(p.Words, k+1, k+2) && r.isStranger(p, k) {
			report(k, k+2)
		}
	}
	for _, h := range bidsTo().Find(p.Words, s.From, s.To) {
		i := p.NumberFrom(p.Words[h.To-1].End)
		if k := r.giver(p, s, h.From); k >= 0 && i < len(p.Numbers) && h.To < s.To &&
			p.Numbers[i].Start <= p.Words[h.To].Start {
			report(k, h.To+1)
		}
	}
	for _, h := range bidsBefore().Find(p.Words, s.From, s.To) {
		if h.To < s.To && r.isStranger(p, h.To) && p.FollowsSpace(h.To) {
			report(h.From, h.To+1)
		}
	}
}

// betweenBid may stand between the name of a company and what it does.
var betweenBid = prose.Lazy("has|have|had|just|already|also|now|recently|even|is|are|did|kindly|actually|by")

// standIns stand for a name earlier in the sentence.
var standIns = prose.Lazy("they|they've|they're|their|who|who've|which|whose|having")

// giver returns the word at which the unknown name begins that is said to do what the words from k
// on say, or -1.
func (r *reading) giver(p *prose.Body, s *prose.Sentence, k int) int {
	for k > s.From && betweenBid().Has(p.Words, k-1, k) {
		k--
	}
	if standIns().Has(p.Words, max(s.From, k-1), k+1) {
		for i := k - 1; i >= s.From; i-- {
			if r.isStranger(p, i) && (i > s.From || actsLikeName(p, i, s.To)) {
				return i
			}
		}
		return -1
	}
	from := k
	for from > s.From && p.IsCapital(p.Words[from-1]) && p.FollowsSpace(from) {
		from--
	}
	if from == s.From && from+1 < k && !r.isStranger(p, from) { // "As Halden has made me an offer"
		from++
	}
	if from < k && r.isStranger(p, from) {
		return from
	}
	return -1
}

// isStranger reports whether word k is a name that isn't in the opportunity, nor that of another
// company in the case, which namesOthers checks.
func (r *reading) isStranger(p *prose.Body, k int) bool {
	low, _, _ := strings.Cut(p.Words[k].Low, "'")
	return p.IsCapital(p.Words[k]) && !p.StartsNumber(k) && !givers[low] && len(r.facts.Mentions(p, k, k+1)) == 0 && !r.isPartOfCase(low) && !r.names.isPerson(low) &&
		!r.isOfOthers(low) && !r.isClient(low)
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
		if own, _, _ := r.trace(p, p.NumberFrom(n.Start)); own != nil {
			continue // what the offer and the ask come to may equal a figure of another offer
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

// theirTerms begin what another company is said to offer.
var theirTerms = prose.Lazy(`
	the other @company|side|offer|one * has|have|had|is|are|already|put|comes|offers|pays|includes
	another @company|offer * has|have|had|is|are|already|put|comes|offers|pays|includes
	their|they offer * has|includes|is|comes
`)

// givesOthers reports the terms of an offer that isn't named, whatever figures they have.
func (r *reading) givesOthers(p *prose.Body, s *prose.Sentence) {
	for _, h := range theirTerms().Find(p.Words, s.From, s.To) {
		i := p.NumberFrom(p.Words[h.To-1].End)
		if i == len(p.Numbers) || p.Numbers[i].Start >= s.End || !p.Numbers[i].IsMoney() ||
			backWords().Has(p.Words, h.To, text.From(p.Words, p.Numbers[i].Start)) {
			continue
		}
		words := text.OneLine(p.S[p.Numbers[i].Start:p.Numbers[i].End])
		r.find(p.Text, p.Numbers[i].Start, words,
			fmt.Sprintf("%s: the figures of another offer may not be quoted", words), "leave the figure out")
	}
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
				words := text.OneLine(p.S[x.Start:x.End])
				r.find(p.Text, x.Start, words, fmt.Sprintf("%s: the offer of %s doesn't have it like this",
					words, r.c.Opportunities[i].Company), "write what that offer has, or leave it out")
			}
		}
		k += n - 1
	}
}
