package review

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// bidsAfter follow the name of a company that is said to have made an offer, and what betweenBid has.
var bidsAfter = prose.Lazy(`
	offered|offering|gave me
	!offered|offering|offers to help|assist|show|host|introduce|answer|explain|share|read|check|drive|
		lend|walk|guide|review|arrange|advise|be|talk|speak|chat|meet|call|vouch|serve|act|confirm|recommend|
		write
	!would|will|could|can|may|might offer|give|take you|your
	want|wants|wanted|asked|asks|asking|waiting|waits|needs|need for? my signature|answer|decision|yes|reply
	is|are|was|were? putting|preparing|drawing|drafting|writing|sending|due|about|going|set|
		close * offer|contract|papers|terms|package
	come|came to|back? to? me with|about
	flew|flying|invited|inviting|interviewed|interviewing|recruited|recruiting|hired|hiring me
	their * letter|offer|contract|package|paperwork landed|arrived|came|comes|has|reached|is
	say|says|said|promise|promises|promised|tell|tells|told me? that? their|the|my|a * paperwork|offer
	say|says|said|promise|promises|promised|tell|tells|told me? that? their|the|my|a * contract|letter|terms
	made|given|sent|extended|put|promised me? a|an|another? offer|package|role
	made|given|sent|extended|put|promised me? a|an|another? job|position|proposal|terms
	made|given|sent|extended|put|promised me? their|its|forward|together offer|package|role
	made|given|sent|extended|put|promised me? their|its|forward|together job|position|proposal|terms
	is|are offering|interested|courting
	is|are also|still|now? in the? running|mix|picture|frame|race
	put|puts|laid|placed|set * front of me
	put|puts|laid|placed before me
	their|its l4|l5|l6|l7|l8|principal|staff|senior|director
	wants|want to? hire|have|sign? me
	came|come|comes|coming in|back|through|forward|along * with|at|higher|lower|above
	has|have|had come|gone back|in|higher|lower|further
	would|will|could|can|may|might pay|match|offer|beat|give|take
	pays|paid|matched|matches|beat|beats|outbid|topped|tops|courted|approached|headhunted
	is|are|seems|seem keen|ready|willing|prepared|happy|eager on|for
	is|are|seems|seem keen|ready|willing|prepared|happy|eager to pay|match|offer|hire|beat|top|
		exceed|raise|double|increase|improve|sweeten|recruit|employ|negotiate|outbid|counter|stretch|wait|close
	is|are|seems|seem keen|ready|willing|prepared|happy|eager to do|give|have|take|make|put|
		send|get|bring|extend|go|move|start|sign|hold|add * me|money|higher|beyond|above|further|up|pay|offer|
		package|contract|base|salary
	is|are|was|were|keeps|has been? chasing|paying|pushing|pressing|waiting|after|calling|talking
	reached|reaching out
	has|have|had reached|approached|called|contacted
	has|have|had been in touch|contact
	offered|offers|offering more|better|higher|my|to
	offered|offers|offering a|an|the * role|job|position|title|base|salary|sign|signing|pay|compensation|equity|
		stock|rsus|contract|raise|increase
	offered|offers|offering a|an|the * bonus|grant|package of|at
	offered|offers|offering a better|bigger|larger|richer|stronger package|deal|bonus|grant
	is|are at|on|around|above|over|below * for the? base|total|salary|package|sign
	have|has|put|with * on the table
	has|have put|laid * on the table
	has|have already|just|now? put|set|made|confirmed|promised|guaranteed it|something|this|me? * in writing
	whose offer|terms|package|proposal|bid|number
	@have * open for me
	@have holding|keeping * for me
	has|have|had|just|already|also made|given|sent|extended|promised * offer|package|proposal|bid
`)

// bids are what a company has made if it wants the client.
var bids = prose.Lazy("offer|bid|contract|proposal|package|terms|letter|numbers")

// gives follow the name of a company, and say where an offer is from.
var gives = prose.Lazy("sent|made|gave|wrote|offered|drew|extended")

// bidsTo stand between the name of a company and the amount that it's said to offer.
var bidsTo = prose.Lazy(`
	went|goes|gone|going|climbed|moved|raised|got|stretched up? to|as? high? as?
	are|is|was at|on|offering|paying|bidding
	says|said|named|bid|bids|wrote
`)

// bidsBefore stand before the name of a company that is said to have made an offer.
var bidsBefore = prose.Lazy(`
	offer|offers|proposal|package|letter|bid|terms|contract from|by|at|with
	sheet|verbal|yes|nod|commitment|paperwork|papers from
	expect|expecting|await|awaiting|due * from
	hear|hearing|hears back? from
	heard back from
	in writing from
	the process at|with
	waiting on
	also|still considering|weighing|exploring|meeting|pursuing
	weigh|weighing|comparing|choosing this|it|yours|that|you? against|versus
	considering|weighing|discussing|exploring|pursuing|about a|an|the role|job|position|opening|seat at|with
	offer|offers|proposal|package|letter|bid * i|i've have|hold|got|received? from|at|with
	approached|contacted|courted|headhunted|called|recruited by
	go|going|move|moving|leave|leaving|left|lean|leaning|went to|for|towards|toward
	sign|signed|signing|met|meeting|interviewing|interviews|start|starting|begin|beginning with|at
	speak|speaking|talk|talking|spoke|talked|chatting with|to
	speak|speaking|talk|talking|spoke|talked|chatting with|to folks|people|someone|recruiter|recruiters at|from
	competing|up against|with
	one|ones|offer|offers|something that|which? has|have|had? came|come|comes|arrived|landed in? from
	match|matching|beat|beating|equal|equals|exceed|exceeds * that|what|which|with|by|from|at
	level|par|line|pace|up with what?
	as does|do|did|has
	as much|well as
	offered * role|job|position|contract at|by|with
	talks|negotiations|discussions|conversations|negotiating|contact|touch with
	final|last|late|later|advanced|second|third|next round|rounds|stage|stages|process at|with
	onsite|loop|panel|further|along at|with
	turned|turning down
	declined|rejected|refused|accept|accepted
	another|other offer|role|job|position at|from|with
	choose|choosing|deciding between
`)

// offerSaid leaves no doubt that a sentence is about an offer.
var offerSaid = prose.Lazy("offer|offers|offered|offering|bid|bids|bidding|job|role|position")

// namesUnknown reports a company that is said to have made an offer but isn't in the case: only an
// offer in the case can be verified.
func (r *reading) namesUnknown(p *prose.Body, s *prose.Sentence) {
	const problem = "%q claims an offer that the case does not have"
	const fix = "leave it out: only what can be shown may be claimed, and only what may be named is named"
	find := func(as Severity, from, to int) {
		if claims(p, s, prose.Hit{From: from, To: to}) {
			r.findWordsAs(as, p, from, to, problem, fix)
		}
	}
	report := func(from, to int) { find(Error, from, to) }
	doubted := Warning // of words that may be about something else, such as a letter
	if offerSaid().Has(p.Words, s.From, s.To) {
		doubted = Error
	}
	doubt := func(from, to int) { find(doubted, from, to) }
	for _, h := range bidsAfter().Find(p.Words, s.From, s.To) {
		if k := r.giver(p, s, h.From); k >= 0 && !r.isSource(p, s, k) &&
			!vouches().Has(p.Words, h.From, min(s.To, h.To+mostInGiver+2)) {
			report(k, h.To)
		}
	}
	for k := s.From; k+1 < s.To; k++ {
		switch {
		case !p.Words[k].Capital:
		case strings.HasSuffix(p.Words[k].Low, "'s") && bids().Has(p.Words, k+1, k+2) && r.isStranger(p, k) &&
			!r.isSource(p, s, k):
			doubt(k, k+2)
		case k > s.From && (bids().Has(p.Words, k-1, k) || p.Words[k-1].Low == "one") &&
			gives().Has(p.Words, k+1, k+2) && r.isStranger(p, k): // "the one Corrin sent"
			report(k-1, k+2)
		}
	}
	for _, h := range bidsTo().Find(p.Words, s.From, s.To) {
		i := p.NumberFrom(p.Words[h.To-1].End)
		if k := r.giver(p, s, h.From); k >= 0 && !r.isSource(p, s, k) && i < len(p.Numbers) && h.To < s.To &&
			p.Numbers[i].Start <= p.Words[h.To].Start && isSum(p, s, &p.Numbers[i]) {
			report(k, h.To+1)
		}
	}
	for _, h := range bidsBefore().Find(p.Words, s.From, s.To) {
		if h.To < s.To && r.isStranger(p, h.To) && p.FollowsSpace(h.To) && !r.isSource(p, s, h.To) {
			doubt(h.From, h.To+1)
		}
	}
}

// leastBid is the smallest bare number that may be a bid, in thousands and hundredths: an hour or the day
// of a month is below it.
const leastBid = 32_00

// isSum reports whether a number may be an amount of pay: it has a currency or a scale, or is no time, day,
// or house number.
func isSum(p *prose.Body, s *prose.Sentence, n *comp.Amount) bool {
	next := text.From(p.Words, n.End)
	return n.IsMoney() || n.Scaled || n.Value >= leastBid && !n.Percent && !strings.Contains(p.S[n.Start:n.End], ":") &&
		(next >= s.To || p.EndsAt(next, s.To) || sumTails().Has(p.Words, next, next+1))
}

var (
	// vouches say that someone is a reference, not an employer.
	vouches = prose.Lazy("reference|references|referee|vouch|recommendation|introduction")
	// published are what sources of figures have.
	published = prose.Lazy("data|median|medians|average|averages|survey|surveys|report|reports|guide|" +
		"range|ranges|band|bands|benchmark|benchmarks|estimate|estimates|percentile|index|midpoint|reviews\n" +
		"salary|pay|compensation data|guide|survey|report|figures|range|ranges|numbers\n" +
		"number|numbers|figure|figures for|on|in")
	// sites publish what companies pay.
	sites = text.OneOf("glassdoor payscale levels kununu comparably ziprecruiter radford h1bdata")
)

// bidWords say that a sentence is about an offer.
var bidWords = prose.Lazy("offer|offers|offered|offering|bid|bids")

// isSource reports whether the name at word k is that of a source of figures, which may be compared to
// without being a bidder.
func (r *reading) isSource(p *prose.Body, s *prose.Sentence, k int) bool {
	low := bareName(p.Words[k].Low)
	if !bidWords().Has(p.Words, s.From, s.To) && (sites(low) || slices.ContainsFunc(r.o.Market,
		func(m casefile.Market) bool { return text.HasWords(m.Source, low) })) {
		return true
	}
	end := k + 1
	for end < s.To && (p.Words[end].Capital && p.FollowsSpace(end) ||
		p.S[p.Words[end-1].End:p.Words[end].Start] == ".") { // Levels.fyi
		end++
	}
	return strings.HasSuffix(p.Words[end-1].Low, "'s") && published().IsAt(p.Words, end, s.To)
}

// betweenBid may stand between the name of a company and what it does.
var betweenBid = prose.Lazy("has|have|had|just|already|also|now|recently|even|is|are|did|kindly|" +
	"actually|by|since|then|meanwhile|finally|apparently")

// standIns stand for a name earlier in the sentence.
var standIns = prose.Lazy("they|they've|they're|their|who|who've|which|whose|having")

// giver returns the word at which the unknown name begins that is said to do what the words from k
// on say, or -1.
func (r *reading) giver(p *prose.Body, s *prose.Sentence, k int) int {
	for k > s.From && (betweenBid().Has(p.Words, k-1, k) || strings.HasSuffix(p.Words[k-1].Low, "ly")) {
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
	for i := k; i > max(s.From, k-mostInGiver) && !p.Words[i-1].Capital; i-- { // "Corrin's lab"
		if i-2 >= s.From && strings.HasSuffix(p.Words[i-2].Low, "'s") && r.isStranger(p, i-2) {
			return i - 2
		}
	}
	from := k
	for from > s.From && p.Words[from-1].Capital && p.FollowsSpace(from) &&
		p.Words[from-1].Low != "i" {
		from--
	}
	if relatives().Has(p.Words, max(s.From, from-2), from) { // "my cousin at Boeing"
		return -1
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
	w := &p.Words[k]
	if !w.Capital || p.StartsNumber(k) {
		return false
	}
	low, _, _ := strings.Cut(w.Low, "'")
	return !givers(low) && !r.isKnown(low) &&
		(low == w.Low || !r.isKnown(strings.TrimSuffix(w.Low, "'s"))) && !r.facts.Names(p, k, k+1) &&
		!r.isDayOff(p, k)
}

// givers are words before offeredMe that aren't companies.
var givers = text.OneOf(`you they he she it who that which people someone somebody what everyone
	nobody others companies this i we if once when as since while because although though the a my our
	your hr`)
