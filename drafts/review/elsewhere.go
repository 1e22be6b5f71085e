package review

import (
	"iter"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// factsOf returns the figures of another opportunity.
func (r *reading) factsOf(i int) *ledger.Facts {
	if r.elsewhere == nil {
		r.elsewhere = map[int]*ledger.Facts{}
	}
	if r.elsewhere[i] == nil {
		r.elsewhere[i] = ledger.New(r.c, i, ledger.About{Case: r.print, Amounts: r.privacy.Amounts})
	}
	return r.elsewhere[i]
}

// stands reports whether the opportunity at the index is another one with a verified offer that is
// open when the email is sent, if that's known.
func (r *reading) stands(i int) bool {
	x := &r.c.Opportunities[i]
	if i == r.index || !x.Verified || r.about.Send.IsZero() {
		return i != r.index && x.Verified
	}
	if r.standing == nil {
		r.standing = map[int]bool{}
	}
	stands, known := r.standing[i]
	if !known {
		s, err := letter.StandingOf(r.c, i, r.about.Send, r.about.Kind.Logged)
		stands = err == nil && s.Offered
		r.standing[i] = stands
	}
	return stands
}

// states reports whether an offer of another opportunity has the number.
func (r *reading) states(i int, n *comp.Amount) bool { return r.factsOf(i).HasOn(n, ledger.Offered) }

// ofOthers reports whether another opportunity has the number: rule 19 decides whether it may be
// quoted.
func (r *reading) ofOthers(n *comp.Amount) bool {
	for i := range r.c.Opportunities {
		if i != r.index && r.states(i, n) {
			return true
		}
	}
	return false
}

// speaksOfOthers reports whether the sentence at an offset names another company, or says that there
// is another offer.
func (r *reading) speaksOfOthers(p *prose.Body, off int) bool {
	s := p.SentenceOf(off)
	if s == nil {
		return false
	}
	for range r.companies(p, s.From, s.To) {
		return true
	}
	for k := s.From + 1; k < s.To; k++ { // "I have an offer"
		if from, ok := r.newOfferAt(p, s, k); ok && !theirDoing().Has(p.Words, clauseOf(p, s, from), from) {
			return true
		}
	}
	return otherOffers().Has(p.Words, s.From, s.To)
}

// companies returns the names of other companies in the words from index from to before to, one for
// each word that begins some.
func (r *reading) companies(p *prose.Body, from, to int) iter.Seq[prose.Hit] {
	return func(yield func(prose.Hit) bool) {
		for k := from; k < to; k++ {
			n, _, _ := r.privacy.CompanyAt(p.Text, p.Words[k:to])
			if n > 0 && !yield(prose.Hit{From: k, To: k + n}) {
				return
			}
		}
	}
}

// dayOfOthers returns the fact of another opportunity that a date comes from, such as its deadline,
// or nil. With parts of fields, it's one of those. When something was written to someone else is no
// business of theirs.
func (r *reading) dayOfOthers(d *prose.Day, fields ...string) *ledger.Fact {
	for i := range r.c.Opportunities {
		if i == r.index {
			continue
		}
		for x := range r.factsOf(i).AllDays() {
			if x.IsDay(d) && !x.Is([]string{"log["}) && (len(fields) == 0 || x.Is(fields)) {
				return x
			}
		}
	}
	return nil
}

var (
	// yours stand before offers of the company that the email goes to, and madeByYou after them.
	yours     = prose.Lazy("you|you've have|had? also|just|then|already? made|sent|gave|given|extended me?")
	madeByYou = prose.Lazy("that|which? you|you've have|had? made|sent|gave|given|extended|wrote me?")
	// theSeveral tell the offers of a company apart, if it has made several, and fromOthers say that they
	// are someone else's.
	theSeveral = prose.Lazy("the|both|that second|third|two|three|four|better|higher of? the? offer|offers")
	fromOthers = prose.Lazy("from|at|elsewhere|by|i|i've|came|comes")
	// wishes are for offers that haven't been made.
	wishes = prose.Lazy("hope|hoped|hoping|wish|wished|wishing for|that|you * a|an|another\n" +
		"until|once|before|having * a|an|another\nneed|needs a|an|another")
)

// isTheirs reports whether words that speak of another offer mean one of the company that the email goes
// to, or one that the client only wishes for.
func (r *reading) isTheirs(p *prose.Body, s *prose.Sentence, h prose.Hit) bool {
	before := max(s.From, h.From-4)
	first, end := h.From, h.To
	if first > s.From && p.Words[first-1].Low == "the" {
		first--
	}
	switch {
	case endsWith(p, wishes(), before, h.From), endsWith(p, wishes(), before, h.From+1):
		return true
	case end < s.To && p.Words[end-1].Low == "by" && r.names.isPerson(bareName(p.Words[end].Low)):
		return true
	case h.From > s.From && p.FollowsSpace(h.From) && (p.Words[h.From-1].Low == "your" || endsWith(p, yours(), max(s.From, h.From-4), h.From)),
		h.To < s.To && p.FollowsSpace(h.To) && madeByYou().IsAt(p.Words, h.To, s.To) &&
			!fromOthers().Has(p.Words, h.To, min(h.To+1, s.To)):
		return true
	}
	return len(r.o.Offers) > 1 && theSeveral().Has(p.Words, first, end) &&
		!fromOthers().Has(p.Words, end, min(end+1, s.To))
}

// otherOffers claim an offer from another company.
var otherOffers = prose.Lazy(`
	another|other|competing|rival|outside|better|higher|second|third written? offer|offers
	!make|makes|making|send me? another offer
	offer|offers from another|other|elsewhere|a|one|two|three
	!offer|offers from you|your
	!you|you'll|you've have|has * other|another|more|several * offers|offer
	!movers?|moving|rental|insurance * offers
	offer|offers elsewhere
	@several offers|offer letters?
	@several companies|places|firms|employers|outfits|teams that|who * offers|offer|yes|offered|want
	no to the other|others
	offer that? i hold|have|had|got|received from|at|with
	one of your competitors|rivals|peers
	outfit|place|shop|firm|company|lot|crowd|people that|who|which have|has|had? made|sent|given me? * offer
	the other lot|side|side's|outfit|crowd|party|suitor|suitors|camp
	better|higher|bigger|larger * from someone|somebody|anyone else
	better|higher|bigger|larger * sitting|waiting in|on
	@another|more|@several @company * offer|offers|offered|offering|terms|bid|bids|higher|better|
		more|bigger|larger|wants|want|pay|pays|paying|interested|keen|courting|chasing
	@another|more|@several @company @have given|made|sent|promised|written|approached|been|reached
	@another|more|@several @company has|have already|just|also|now? @beat|agreed|confirmed that|this|it|
		you|your|to
	!@another|more|@several @company has|have already|just|also|now? @beat|agreed|confirmed that|this|to target|
		goal|record|result|score|benchmark|use
	@another|more|@several @company * came|come in|back|up|with
	@several other * @company * offered|offer|want|made|promised
	@several other @company * offers|wrote|written|keen|bigger|higher|better|more
	have|hold|got|received offers
	have|hold|got two|three|several|multiple|other|more|better offers
	bidding|headhunter|headhunters|headhunted|poach|poached
	!bidding system|systems|platform|platforms|engine|process|strategy|software|algorithm|model|service
	a|another competitor is|has|wants|offered|offers|would
	ready|willing|prepared to pay me? more
	offered me more|less
	offered me a|an * role|job|position|contract|place|package|base|salary|title|bonus|grant|offer|seat|higher|
		better|bigger|larger|richer|stronger|more|raise
	match|beat it|this|that|their|the offer
	a|one @company in|from|nearby|there * has|have|came|made|offered|wants|put|pays
	someone|somebody|anyone else * offered|offer|offering|wants|pay|pays|paying
	elsewhere * offered|offer|more|higher
	offered|paid|get|earn|make * elsewhere
	offered|promised * at|by another|different|rival|competing
	competitor|rival|rivals|competitors of yours
	your competitor|competitors|rival|rivals * offer|offers|offered|offering|pay
	your competitor|competitors|rival|rivals * pays|paying|wants|want|came
	interest|interested|offers|calls|approaches from several|other|two|three|many|different|more
	approached|contacted|courted by * companies|firms|employers|recruiters
	my other|second|competing offer|offers
	weighing|juggling|comparing|holding|fielding|entertaining|considering two|three|several|multiple|more|
		some written? offers
	have|hold|got|i've two|three|several|multiple written|signed|firm|other|competing offers
	offered|promised|given|paid more|higher|better by|from someone|somebody|anyone|others|another
	handed|made|given|sent|extended an offer by|from a|an|another
	received|got|have|hold|holding a|an|one further|additional|alternative|extra written? offer
	signed with another|other company|companies|firm|employer
	@several companies|firms|employers are? waiting|waits|wait for|on
	competing|other|second|another process|processes * offer|offers
	offer|offers|bid|bids in hand|writing
	!the|this|that|your|our|it offer in writing
	highest|higher|other|another|rival bidder|bidders|suitor|suitors
	others|someone|somebody|people|they are|is willing|ready|prepared|happy|lining|queuing to|up
	get|make|earn|have * more|better elsewhere
	other|more|better options|suitors|bids|interest on|in|elsewhere
	interviewing|interviews|rounds|talks with|at other|several|two|three|four|many|multiple
	other|several|two|three|four|many|multiple companies|firms|employers are|have|keep
`)
