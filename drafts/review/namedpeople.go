package review

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/privacy"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// wrongPeople reports names put together from those of two people, and people who work elsewhere.
func (r *reading) wrongPeople(p *prose.Body) {
	x := r.names.everyone
	for s := range p.Between() {
		for k := s.From; k < s.To; k++ {
			if !p.Words[k].Capital {
				continue
			}
			low := bareName(p.Words[k].Low)
			if !prose.IsTitle(p.Words[k]) && r.meetsStranger(p, s, k) {
				r.findWordsAs(Warning, p, k, k+1, notThere, orAdd, r.o.Company)
			}
			if r.misnames(p, s, k) {
				r.findWords(p, k, k+2, notCalled, asInCase)
			}
			if x.startsLater(low, r.about.Send) {
				r.findWordsAs(Warning, p, k, k+1, "%s hasn't started there yet",
					"write the name that is meant")
			}
			if !x.first[low] || englishNames(low) || r.names.isClient(low) {
				continue
			}
			full := k+1 < s.To && p.FollowsSpace(k+1) && p.Words[k+1].Capital &&
				x.known[bareName(p.Words[k+1].Low)]
			switch {
			case full && !x.haveBoth(low, bareName(p.Words[k+1].Low)):
				r.findWords(p, k, k+2, notCalled, asInCase)
			case k+1 < s.To && p.FollowsSpace(k+1) && r.isStranger(p, k+1) && r.names.isPerson(low) &&
				!tools(bareName(p.Words[k+1].Low)) && !strings.HasSuffix(p.Words[k].Low, "'s"):
				r.findWordsAs(Warning, p, k, k+2, notCalled, asInCase)
			case !x.worksHere(low) && !r.isPartOfCase(low) &&
				(k > s.From || actsLikeName(p, k, s.To)):
				r.findWordsAs(Warning, p, k, k+1, worksElsewhere, orLeaveOut, r.o.Company)
			}
		}
	}
}

var (
	// dealsWith stands before the name of someone at the company.
	dealsWith = prose.Lazy(`
		forward to work|working|meet|meeting|speak|speaking|join|joining|see|seeing with|to?
		enjoyed|enjoy|loved|liked talking|speaking|meeting|working|chatting with|to?
		good|great|nice|lovely|pleasure|glad to talk|speak|meet|work|chat with|to?
	thanks|grateful|thankful|regards|greetings|best|hello|wishes to
		getting|get|got|gotten to know
		thank|copy|copying|copied|cc|ask|asked|tell|told|loop|looped|include|included|add|added in?
		check|checked|discuss|discussed|agreed|arranged|clarified|confirm|confirmed|agree|settled with
		your colleague|colleagues|assistant|manager|boss|director|recruiter|teammate|coworker|team|lead
		spoke|spoken|talked|met|speaking|conversation|call|chat|interview|meeting with|to
	`)
	// passesTo stands before the name of someone at the company to whom the recipient takes something.
	passesTo = prose.Lazy(`
		you|you'll|you'd|please * take|taking|bring|pass|passing|forward|share|sharing|send|show|give|mention|run|
			present|hand * to|with|by|past
		!you|you'll|you'd|please * take|bring|pass|forward|share|send|show|give|mention * to|with|by|past my|our
		thanks|thank|you|grateful to? you and
	`)
	// joinsTeam stands before the name of someone whose team the client is to join.
	joinsTeam = prose.Lazy("join|joining|of|on|in")
	// didHere follow the name of someone at the company.
	didHere = prose.Lazy(`
		was|is|has|were been? such? a|so|very|really|always? great|huge|big|wonderful|real|enormous help
		was|is|has been? so|very|really|always? helpful|kind|patient|supportive|generous
		told|said|mentioned|wrote|confirmed|promised|explained|suggested|offered|sent that? me|you|us|i|the
		and the|your|his|her|everyone all|whole|entire|rest? of? the? team|on|at|in|there|here
		before you
	`)
	// asksOf begin a question about someone, and afterName may follow a name.
	asksOf    = prose.Lazy("could|can|would|will|should|did|has|does|is|was")
	afterName = prose.Lazy("in|from|on|at|about|and|to|for|this|last|by|again|yesterday|today|i|who|" +
		"that|as|when")
	// kin stands before the name of someone who isn't at the company.
	kin = prose.Lazy("my|our|sister|brother|friend|wife|husband|partner|son|daughter|mother|father|" +
		"in|at|from|of")
)

// mostPassed is within how many words before a name it's said what is taken to someone.
const mostPassed = 9

// meetsStranger reports whether word k is the name of someone whom the client deals with at the
// company, and whom the case doesn't have.
func (r *reading) meetsStranger(p *prose.Body, s *prose.Sentence, k int) bool {
	low := bareName(p.Words[k].Low)
	if !r.isStranger(p, k) || prose.IsTitle(p.Words[k]) || tools(low) || isCapitals(p.Of(p.Words[k])) ||
		r.names.everyone.known[low] ||
		jobs().Has(p.Words, k, k+1) || k > s.From && (kin().Has(p.Words, k-1, k) ||
		p.Words[k-1].Capital && r.names.isPerson(p.Words[k-1].Low)) {
		return false
	}
	given := privacy.IsGivenName(text.Fold(low))
	before := k > s.From && (endsWith(p, dealsWith(), max(s.From, k-4), k) ||
		given && endsWith(p, passesTo(), max(s.From, k-mostPassed), k))
	if k > s.From && strings.HasSuffix(p.Words[k].Low, "'s") && teams().Has(p.Words, k+1, min(k+2, s.To)) {
		return given && joinsTeam().Has(p.Words, k-1, k) && ahead().Has(p.Words, s.From, k)
	}
	if didHere().IsAt(p.Words, k+1, s.To) {
		return k > s.From && before ||
			actsLikeName(p, k, s.To) && (k == s.From || !calendar.IsPlace(p.Of(p.Words[k])))
	}
	if k == s.From+1 && asksOf().Has(p.Words, s.From, k) && !p.EndsAt(k+1, s.To) {
		return !p.Words[k+1].Capital
	}
	return before && (p.EndsAt(k+1, s.To) || afterName().Has(p.Words, k+1, k+2))
}

// misnames reports whether word k is a first name that nobody with the surname behind it has.
func (r *reading) misnames(p *prose.Body, s *prose.Sentence, k int) bool {
	return k > s.From && k+1 < s.To && p.FollowsSpace(k+1) && p.Words[k+1].Capital &&
		r.isStranger(p, k) && !tools(bareName(p.Words[k].Low)) && !prose.IsTitle(p.Words[k]) &&
		r.names.everyone.surnames[bareName(p.Words[k+1].Low)] &&
		!(r.namesDayOff(p.Words[k].Low) && r.namesDayOff(p.Words[k+1].Low))
}

// actsLikeName reports whether the first word of a sentence is used as only a name is: it is
// addressed, or it acts.
func actsLikeName(p *prose.Body, k, to int) bool {
	if end := p.Words[k].End; end < len(p.S) && p.S[end] == ',' {
		return true
	}
	return k+1 < to && acts(p.Words[k+1].Low)
}

// acts follow the name of someone at the beginning of a sentence.
var acts = text.OneOf(`has is was told said had will and wrote asked must can could would might
	think thinks wants seems says say clearly already just also tells asks knows writes expects offers
	confirms confirmed mentioned called calls sent sends gave gives reached came works`)
