package review

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

var (
	// granting is what they are thanked for, and granted what they have done.
	granting = text.OneOf("extending raising increasing approving granting agreeing matching lifting doubling")
	granted  = text.OneOf("extended raised increased approved granted agreed matched lifted doubled")
	// whoGrants have done it, and haveDone stand between.
	whoGrants = text.OneOf("you you've we we've they they've team")
	haveDone  = text.OneOf("have has already just now both all kindly")
	// asWished is what they grant besides a part of the offer, and endsObject ends what a verb is about.
	asWished = prose.Lazy("my|our request|requests|ask|asks|proposal|wish|suggestion\n" +
		"deadline|extension\nmore|extra time")
	// passedOn says that a request is raised with someone, or lifted up to them.
	passedOn = prose.Lazy("my|our request|requests|ask|asks|proposal|wish|suggestion|question|concern|case\n" +
		"with|up|past")
	// longAgo is before the offer, or comes again.
	longAgo = prose.Lazy("last|every|each|previous year|years|quarter|spring|summer|fall|winter\n" +
		"years? ago")
	endsObject = text.OneOf(`that offer invitation about which who talk meet speak discuss look consider
		call chat see`)
	// mayBe make it something that they may still do.
	mayBe = prose.Lazy("if|once|when|until|whether|hope|hoping|would|could|will|can|may|might|not|haven't|hasn't")
)

// mostInObject is within how many words after a verb it's said what it is about.
const mostInObject = 7

// ungranted warns of thanks for what they haven't granted by the case.
func (r *reading) ungranted(p *prose.Body) {
	if r.traits.accept || r.about.Ahead || r.answered() {
		return
	}
	for s := range p.Between() {
		thanked := isGlad().Has(p.Words, s.From, s.To)
		for k := s.From; k < s.To && !s.Question; k++ {
			low := p.Words[k].Low
			did := thanked && granting(low) ||
				granted(low) && r.isByThem(p, s, k) && !longAgo().Has(p.Words, s.From, s.To)
			if did && !mayBe().Has(p.Words, s.From, k) {
				if end := r.endOfGrant(p, s, k+1); end > k {
					r.findWordsAs(Warning, p, k, end, "%q: the case has no answer like that",
						"leave it out, or log what they said")
					break
				}
			}
		}
	}
}

// answered reports whether they've said yes to anything by the log, or the email answers such a yes.
func (r *reading) answered() bool {
	k := &r.about.Kind
	return k.Answers(letter.ReplyYes) || k.Answers(letter.ReplyPartial) ||
		slices.ContainsFunc(r.c.Log, func(e casefile.Event) bool {
			return e.Opportunity == r.o.ID &&
				(e.What == casefile.EventReplyYes || e.What == casefile.EventReplyPartial) &&
				(r.about.Send.IsZero() || !e.On.After(calendar.DateOf(r.about.Send)))
		})
}

// isByThem reports whether someone at the company does what the verb at word k says.
func (r *reading) isByThem(p *prose.Body, s *prose.Sentence, k int) bool {
	for k--; k > s.From && haveDone(p.Words[k].Low); k-- {
	}
	return k >= s.From && (whoGrants(p.Words[k].Low) || p.Words[k].Capital && r.names.isPerson(p.Words[k].Low) &&
		!r.names.isClient(p.Words[k].Low))
}

// endOfGrant returns the end of the words from word k on that name what the case doesn't have as granted; 0
// if there are none.
func (r *reading) endOfGrant(p *prose.Body, s *prose.Sentence, k int) int {
	last := min(s.To, k+mostInObject)
	if verb := p.Words[k-1].Low; (strings.HasPrefix(verb, "rais") || strings.HasPrefix(verb, "lift")) &&
		passedOn().Has(p.Words, k, last) {
		return 0
	}
	for i := k; i < last; i++ {
		if endsObject(p.Words[i].Low) {
			last = i
		}
	}
	if k >= last {
		return 0
	}
	for _, n := range p.NumbersIn(s) {
		if n.Start >= p.Words[k].Start && n.Start < p.Words[last-1].End {
			if r.isOnlyOn(&n, ledger.Asked, ledger.Offered) {
				return text.From(p.Words, n.End)
			}
			return 0
		}
	}
	for m := range r.facts.Mentions(p, k, last) {
		if !r.improved(m.Part) && !r.isTold(p.Words[m.From].Low) {
			return m.To
		}
		return 0
	}
	if h := asWished().Find(p.Words, k, last); len(h) > 0 {
		return h[0].To
	}
	return 0
}

// improved reports whether an offer has more of a part than an earlier one, or may have.
func (r *reading) improved(part ledger.Part) bool {
	var last int64
	for i := range r.o.Offers {
		value := int64(0)
		if on := r.o.Offers[i].Deadline; part == ledger.DeadlinePart && !on.IsZero() {
			value = int64(on.Date.Sub(calendar.Date{}))
		}
		for _, v := range valuesOf(part, r.o.Offers[i].Package()) {
			value += v
		}
		if last > 0 && value > last {
			return true
		}
		last = value
	}
	return part == ledger.RelocationPart || part == ledger.StartPart || part == ledger.TotalPart
}
