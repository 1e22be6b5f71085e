package review

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// hints are wordings, in lists that a sentence is searched for at once: of one offer from elsewhere,
// of several, and of what an offer and a company that makes one are spoken of with.
var hints = prose.LazySeveral(`
	other|another|second company's|firm's|employer's contract|letter|offer|paper|papers|paperwork
	the other folks|people|guys|crowd|bunch
	my|the other|second company|employer|firm * their|its|your offer|deadline|date|number|numbers|
		terms|answer
	your competitor's|rival's|competitors' letter|offer|terms|package|number
	the offer i have|hold|had|got in|from|at|with|elsewhere
	whether|that|if i'm|i|i'll am|take|taking|accept|accepting? theirs
	my other|second|best|back option|choice|alternative
	elsewhere * confirmed|promised|agreed|given|offered
	other|another company|firm|one|side|offer * works|comes|came out|in
	contract|offer|letter|paper|papers * back in|from
	a|an|another|your|one third|bigger|larger|second|different? @rival has|have|had? just? @made * me|
		in|at|over|number|figure|terms|base|equity|higher|more|first
	@bid * from|with|by|at a|an|another|one|some * @rival
	@bid * from|with|by someone|somebody|anyone else
	someone|somebody|anyone else has|have|had? just|already? @made * @bid
	someone|somebody|they else? has|have|had? just|already? @beat that|this|it|you|your
	@another @company went above|higher|beyond|past|further
	another|different|rival|competing * pays|paying|offers|offered|offering * base|salary|more|higher|that
	somewhere|someplace else * more|higher|better
	competing|rival * has|have just|already|now? @beat that|this|it|you|your
	someone|somebody|anyone else has|have|had? just|already? said|agreed|confirmed yes|to|that|it
	someone|somebody|others * is|are willing|ready|prepared to do|pay|match|beat
	someone|somebody came to me with
	a|an|another @rival in|from|of * @made
	countered your number|offer|base
	they|they've|you've|someone|somebody|been have|has|been? outbid
	@bid|told|shown|quoted|promised|waiting|table from? elsewhere
	elsewhere they|they've|someone|somebody
	there's another|a|an? second|better|bigger|competing|rival|different? @bid|alternative * on|in|
		hand my|the|front
	another|second|competing|rival @bid on|in my|hand
	have|got|i've|holding|sitting * @bid|money|alternative * desk|pocket|inbox|waiting|hand|front
	!have|got|i've|holding|sitting your|the|this * @bid|money * desk|pocket|inbox|waiting|hand|front
	inbox has|holds a|another|one
	money|@bid waiting|sitting|ready for me|my
	sitting on a|an|another|two|several @bid
	something else in hand|writing
	have|got|i've|holding|there's|is something|one|another|more else? on the table
	!have|got|i've|holding|there's|is something|one|another|more else? on the table from|you|your
	@another company|employer|firm|startup|bank @have|just? put|sent|made|written|shared * something|
		its|their|a|number|numbers|terms|writing
	between two|three|several companies|firms|employers|jobs|roles
	other|another|second|multiple|several|two|three opportunity|opportunities pays|that|which|elsewhere
	other|another|second|multiple|several|two|three opportunity|opportunities in front
	options|option|opportunities|opportunity|sign|decide|answer|accept|close elsewhere
	another|second|other written proposal|letter|contract
	@another company|employer|firm|startup|bank is ready|willing|prepared|able
	interest from elsewhere
	@several companies|firms|employers|jobs|roles to choose|decide|pick|weigh
	other|another|second parties|people|companies are|is also|still|very? interested|keen|waiting
	hear|heard|hearing from another|other company|companies|firm|firms|employer|employers
	former|old|previous|last employer|company|boss|team|firm * wants|offered|back at|to|for
	is|are also|very|still interested has|have|and
	with|from|of @several|six|seven|eight|nine|ten offers
	exploding|standing offer|offers|bid
	firm proposal|bid
	one of the big|usual|other * has|have come|made|put|offered
	being|i'm|been courted|wooed|chased|pursued
	other|another process|processes|loop * landed|concluded|closed|wrapped|yes|number|produced
	option|options|alternative|alternatives|fallback|choice|choices that|which pay|pays|beat|beats|close|
		closes|expire|expires|lapse|lapses
	position of having choices|options|alternatives
	something|@bid that|which beats|tops this|that|it|yours
	against something better|bigger|stronger|richer|else
	fighting|bidding|competing over|for me
	competition for me
	another|other|second door|doors open
	sign|walk|start|go somewhere|anywhere else
	walk|step into a job|role
	seen|shown|quoted|had a|another better|bigger|richer|stronger|higher number|package|figure
	quoted|promised|shown me? a|another? better|bigger|richer|stronger|higher
	turned|walked|passed down|away|on from? a|an? better|bigger|richer|higher|second|stronger
	i|i've|just|already turned down * last|this|yesterday|earlier
	approach with|from a|another|number
	verbal from a|another|one
	competing|rival bid|proposal|number|package|terms
	is|are another|second|rival|competing @bid|alternative * on|in|hand my|the|front
	possession of a|an * @bid
	counterproposal|counterbid|yes from|at a|an|another|one|elsewhere
	already have a yes
	someone|somebody|others|one|company|companies else? in the picture|race|running|mix|frame
	offered|paid more|higher|better by|from a|an|another
	choosing|deciding|choose|decide|torn between you|yours and
	recruiter|headhunter * rang|called|wrote|came with
	a|an|another * fund|bank|firm|company is prepared|ready|willing to go|pay|do|match
	two|three|several numbers|bids|figures|contracts to compare|weigh|choose
	yours isn't|wasn't|not the? only offer|bid|one
	your|this offer isn't|not the only
	yours is|was not the only
	yours is|isn't|was|wasn't the|a? highest|lower|lowest|best|second * number|offer|bid|lower|
		ones|one
	two|three|several numbers * yours
	only one|ones|company who|that * number|offer|bid|interested|wants|want
	irons in the fire
	hat in the ring
	somewhere|someplace else to go|be
	plan b|c * pays|worth|closes|better|higher
	runner up is|has|pays|offers
	other parties|takers|employers|houses|shops|names * interest|interested|keen|expressed
	made|given a|an attractive|tempting|generous|serious|stronger proposition|proposal
	commitment at|of|to
	peer|peers|neighbor|neighbors of yours
	been approached
	there's * waiting for me
	they want|need my answer|signature|decision
	letter|contract * that pays
	priced me
	they're|they at * you're|you at
	a|an|another|others * has|have|had offered|bid|promised more|better|higher
	!a|an|another|others * you|you've|you'd * offered|bid|promised more|better|higher
	being recruited|pursued|scouted|sought by
	!being recruited|pursued|scouted|sought by you|your
	something|someone else lined up
	another? job|role|position lined up
	!something|someone|job|role|position else? lined up for|on|at
	better|bigger|second|another one in hand|writing
	the other|second @company|side needs|wants|expects|asks|asked|wanted
	another|second * said|says|promised|promises * match|beat|top
	current|present employer|company|boss|firm would|will|could also|gladly|probably|likely? match|beat|top the? it|that|this|them|
		you|your|yours|offer|base|salary|pay|package|figure|number|terms
	yours * best|most of the two|three|four|lot
`, `
	@several contracts
	@several|six|seven|eight|nine|ten|dozen other? l5|l6|l7|l8|principal|staff|senior|director? offers
	half a dozen i|i've
	@several of? others|more since|already|both|this|last|in
	the two|three|four i've|i had|have|got|received
	my current|present? offers
	@several * contract|contracts|offer|offers|letters for|to|against|from me|it|you|yours
	@several others|other * holding|hold|have|held|made|offered
	@several other @company
	other @several @company
	both|none|all|each|any|either of? the|my|these|those offers
	handful|couple|number|pair|string|range of offers
	offers i|i've
	one of @several * i've|i had|have|got|received
	@company that|who|which want|wants|wanted me
	@company that|who|which has|have|had|heard * me|offer|offers
	other|another @company|one|ones|side|lot|party|process * offer|offers|offered|pay|pays|paying
	other|another @company|one|ones|side|lot|party|process * agreed|promised|signature|sign|number
	other|another @company|one's|side's|lot's * at|on|in
	other @several? @company * talking|speaking|interviewing|deciding|comparing
	current|present place|job|work|team|lot * counter|keep|raise|match
`, `
	offer|offers|offered|offering|bid|bids|counter|package|letter|letters|contract
	signature|number|figure|money|terms|level|grade|title|salary|base|owe|owes|owed
	want|wants|wanted|waiting|chasing|after|given|gave me|my
	me|us until|till|by|before
	hold off
	on the table|phone|line
	tell|told|telling them|both no|yes
	comparing|compare|side by side
	closer|further|faster|slower|more|better|higher|theirs|they'd|ahead|behind
	make|makes|made me whole
	bumped|matched|matches|raised
	came|come|comes|coming in
	!came|come|comes|coming in handy|useful
	turn|turning * down
	between you|yours|us and
	torn between
	could|can|would|might be|start|work at
	plan b
	shortlisted|shortlist|finalist at|by|with
	hire|recruit|take|need me
	answer|decision|reply from
`)

// The lists of hints.
const (
	oneBid = iota
	severalBids
	bidWord
)

// hintedOffers warns of a sentence that may claim an offer that the case doesn't have: it has the
// name of a company that isn't in the case with the words of an offer, or speaks of several.
func (r *reading) hintedOffers(p *prose.Body, s *prose.Sentence, verified int) {
	if r.traits.decline || s.Kind == prose.Greeting || s.Kind == prose.Closing {
		return
	}
	warn := func(from, to int) {
		if r.tellsEvidence(p, s) {
			return
		}
		r.findWordsAs(Warning, p, from, to, "%q may claim an offer that the case does not have",
			"leave it out if it does: only what can be shown may be claimed")
	}
	var spoken prose.Hit
	for k := s.From; k < s.To; k++ {
		list, end := hints().Which(p.Words, k, s.To)
		h := prose.Hit{From: k, To: end}
		switch {
		case end < 0:
		case list != bidWord && (verified == 0 || list == severalBids && verified == 1 && !r.isOneMore(p, s, k)):
			if claims(p, s, h) && !r.isTheirs(p, s, h) {
				warn(k, end)
				return
			}
		case k > s.From && p.Words[k-1].Capital && r.isStranger(p, k-1) &&
			strings.HasPrefix(p.Words[k].Low, "offer"): // namesUnknown knows what they offer
		default:
			spoken = h
		}
	}
	if spoken.To == 0 || vouches().Has(p.Words, spoken.To, s.To) {
		return
	}
	for k := s.From; k < s.To; k++ {
		if r.isStranger(p, k) && r.mayBid(p, s, k) && !r.namesDayOff(p.Words[k].Low) && !r.isSource(p, s, k) &&
			claims(p, s, prose.Hit{From: k, To: max(k+1, spoken.To)}) {
			warn(k, k+1)
			return
		}
	}
}

// isOneMore reports whether word k speaks of one company besides theirs, as "another company" does unless
// the email has spoken of one before.
func (r *reading) isOneMore(p *prose.Body, s *prose.Sentence, k int) bool {
	if p.Words[k].Low != "another" || k+1 < s.To && strings.HasSuffix(p.Words[k+1].Low, "s") {
		return false
	}
	for range r.companies(p, 0, k) {
		return false
	}
	return !otherOffers().Has(p.Words, 0, k)
}

var (
	// actsOf follow the name of a company at the beginning of a sentence.
	actsOf = prose.Lazy("and|or|has|have|had|want|wants|wanted|would|put|offered|made|sent|gave|" +
		"bumped|raised|matched|came|called|rang|keeps|says|needs|expects|will|could")
	// figuresOf follow the name of one that has offered them.
	figuresOf = prose.Lazy("number|figure|figures|terms|base|salary|level")
	// placesOf stand before the name of a place, and placeWords after it.
	placesOf = prose.Lazy("in|to|near|of|through|on|the")
	// subjectPlaces stand before the name of a company in a subject.
	subjectPlaces = prose.Lazy("at|for|with|from|by|join|joining")
	placeWords    = prose.Lazy("time|hour|hours|dollars|francs|pounds|euros|crowns|calendar|week|weekend")
)

// mayBid reports whether a name that the case doesn't have may be that of a company: it isn't that
// of a title, a tool, a place, a currency, a time zone, or a column.
func (r *reading) mayBid(p *prose.Body, s *prose.Sentence, k int) bool {
	w := p.Words[k]
	low, before, after := bareName(w.Low), p.S[:w.Start], p.S[w.End:]
	switch {
	case low == "one", prose.IsTitle(w), tools(low), jobs().Has(p.Words, k, k+1), r.isMisspelt(low),
		len(low) <= 2, prose.ZoneNames[low] != nil, comp.CheckCurrency(p.Of(w)) == nil,
		strings.HasSuffix(before, "  "), strings.HasPrefix(after, "  "),
		strings.HasSuffix(before, "-"), strings.HasPrefix(after, "-"),
		relatives().Has(p.Words, max(s.From, k-3), k):
		return false
	case p == r.subject: // whose words may all have capitals
		return k > s.From && subjectPlaces().Has(p.Words, k-1, k)
	case k == s.From:
		return k+1 < s.To && p.FollowsSpace(k+1) && (strings.HasSuffix(w.Low, "'s") && figuresOf().Has(p.Words, k+1, k+2) ||
			actsOf().Has(p.Words, k+1, k+2))
	}
	return !placesOf().Has(p.Words, k-1, k) && !placeWords().Has(p.Words, k+1, min(k+2, s.To))
}
