package review

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// The limits of rule 4, in tenths of a percent above the offer.
const (
	leastAsk = 100
	mostAsk  = 200
)

// askSize is rule 4: the base or annual total asked for first is 10 to 20% above the offer, and a
// later one is above it too. A sign-on bonus or equity may be far more.
func askSize(r *reading, p *prose.Body) {
	if r.o == nil || len(r.o.Offers) == 0 || r.traits.several || r.traits.nudge || r.traits.accept {
		return
	}
	at := r.headline(p)
	if i := r.roundOf(p); at < 0 || i >= 0 && len(r.o.Asks[i].Options) > 0 {
		return // the parts of packages to choose from add up to one value
	}
	for _, n := range r.askedAmounts(p, p.Sentences[at]) {
		sort := r.askedPart(p, at, &n)
		offered := r.facts.LastOffered(sort)
		if !n.IsMoney() || len(offered) == 0 || r.asksOther(&n, sort) ||
			r.ofOthers(&n) && r.speaksOfOthers(p, n.Start) {
			continue
		}
		last := offered[len(offered)-1]
		switch least := slices.Min(offered); {
		case n.Value <= least:
			r.findSpanAs(Error, p, n.Start, n.End, "%s is not above their offer",
				"ask for more than they offer, or accept it")
		case !r.isWithin(p, n.Value, offered) && !r.laterAsk(p) && !r.givesReason(p, n.Value, last):
			r.findSpan(p, n.Start, n.End, "%s is %+.1f%% compared with their offer: outside 10 to 20%%",
				"ask for 10 to 20% more, or give the reason in the email",
				float64(n.Value-last)/float64(last)*100)
		}
	}
}

// laterAsk reports whether the email is a last step, or another ask after they answered one.
func (r *reading) laterAsk(p *prose.Body) bool {
	k := &r.about.Kind
	i := r.roundOf(p)
	return i >= 0 && r.o.Asks[i].Round > 1 || k.Answers(letter.ReplyPartial) || k.Answers(letter.ReplyNo) ||
		slices.Contains(k.AsksFor, letter.TopicMinimum) ||
		r.logged(calendar.Date{}, casefile.EventReplyPartial, casefile.EventReplyNo)
}

// givesReason reports whether the email has the coach's reason for an ask or, if that's at least a
// twentieth above the offer, a figure of the market or of another offer that it's near: at most a
// tenth below, and a twentieth above.
func (r *reading) givesReason(p *prose.Body, ask, offered int64) bool {
	if r.ownReason(p) != "" {
		return true
	}
	if ask*20 < offered*21 {
		return false
	}
	for i := range p.Numbers {
		n := &p.Numbers[i]
		if ask*20 > n.Value*21 || ask*10 < n.Value*9 {
			continue
		}
		x, _, _ := r.trace(p, i)
		if x != nil && x.How == "" && x.Is([]string{".market["}) || r.ofOthers(n) && r.speaksOfOthers(p, n.Start) {
			return true
		}
	}
	return false
}

// isWithin reports whether an amount is 10 to 20% above one of the offered amounts; half of that is
// enough in an email that asks for something else, too.
func (r *reading) isWithin(p *prose.Body, value int64, offered []int64) bool {
	least := int64(leastAsk)
	if i := r.roundOf(p); i >= 0 && r.o.Asks[i].Several() {
		least /= 2
	}
	return slices.ContainsFunc(offered, func(base int64) bool {
		return base > 0 && value*1000 >= base*(1000+least) && value*1000 <= base*(1000+mostAsk)
	})
}

// askedPart returns the part of the offer that an amount is asked for: the one it has in the case's
// ask, else the one named last before it in its sentence or first in it, else the one that the kind
// needs, else the one that the subject names. For the amount of a change it's none of them.
func (r *reading) askedPart(p *prose.Body, sentence int, n *comp.Amount) ledger.Part {
	x, _, _ := r.trace(p, p.NumberFrom(n.Start))
	switch {
	case x != nil && x.Side == ledger.Asked:
		return x.Part
	case x != nil && x.How != "":
		return ledger.OtherPart
	}
	for i, m := range slices.Backward(r.facts.MentionsIn(p, sentence)) {
		if i == 0 || p.Words[m.From].Start < n.Start {
			return m.Part
		}
	}
	for _, need := range r.about.Kind.Needs {
		if part, ok := askNeeds[need]; ok {
			return part
		}
	}
	for m := range r.facts.Mentions(r.subject, 0, len(r.subject.Words)) {
		return m.Part
	}
	return ledger.OtherPart
}

// askNeeds maps the needs that name a part of an ask to that part.
var askNeeds = map[string]ledger.Part{"ask.base": ledger.BasePart,
	"ask.salary": ledger.BasePart, "ask.sign_on": ledger.SignOnPart,
	"ask.equity": ledger.EquityPart, "ask.total": ledger.TotalPart}

// asksOther reports whether the amount is asked for only as another part of pay, such as the value
// of the grant.
func (r *reading) asksOther(n *comp.Amount, part ledger.Part) bool {
	other := false
	for x := range r.facts.On(n, ledger.Asked) {
		if x.Part == part {
			return false
		}
		other = true
	}
	return other
}
