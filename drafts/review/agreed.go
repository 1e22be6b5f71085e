package review

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/privacy"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// agreedTerms is rule 22: an acceptance lists every agreed term, as they said yes to it or, if the log
// has no yes, as the offer or an ask has it.
func agreedTerms(r *reading) {
	if !r.traits.accept || r.o == nil {
		return
	}
	p := r.bodies[0]
	o := letter.AsOf(r.c, r.index, privacy.LastDay(r.about.Send), r.about.Kind.Logged)
	standing := privacy.CurrentOffer(o, r.about.Send)
	if standing < 0 {
		return
	}
	offer := agreed(o.Offers[:standing+1])
	asks := r.unanswered(offer, o)
	if granted := r.granted(); granted != nil && offer.ID == granted.ID {
		offer, asks = granted, nil
	} else if len(asks) == 0 {
		r.askedAgain(p)
	}
	if r.about.Ahead { // for a yes, perhaps to another start
		asks = append(asks, casefile.Ask{Start: o.Start.On})
	}
	r.findPhrases(p, notYet(), `"%s" takes the acceptance back`, "accept without conditions, or wait")
	r.addedTerms(p, offer, asks)
	var missing []string
	if offer.Level != "" && !text.HasWords(p.S, offer.Level) {
		missing = append(missing, "the level")
	}
	for _, part := range []ledger.Part{ledger.BasePart, ledger.SignOnPart, ledger.EquityPart,
		ledger.BonusPart} {
		if !lists(p, offer, asks, part) {
			missing = append(missing, "the "+partNames[part])
		}
	}
	if x := offer.Relocation; x != nil && !x.Amount.IsZero() && !movesFor(p, offer, asks) {
		missing = append(missing, "the help with the move")
	}
	if !offer.Start.IsZero() && !r.startsOn(p, offer, asks) {
		missing = append(missing, "the start date")
	}
	if len(missing) > 0 {
		r.miss("agreed, but not in the email: "+strings.Join(missing, ", "),
			"list every term, each as it was agreed")
	}
}

// granted returns the offer as the log says that they agreed to it; nil if it doesn't.
func (r *reading) granted() *casefile.Offer {
	if r.about.Kind.Others == nil || r.about.Kind.ID == "" { // what the emails in the log asked for isn't known
		return nil
	}
	j, err := letter.Resolve(r.c, &r.about.Kind, letter.Request{
		Kind: r.about.Kind.ID, Opportunity: r.o.ID, Send: r.about.Send})
	if err != nil {
		return nil
	}
	return j.Granted()
}

// notYet is what an acceptance doesn't say.
var notYet = prose.Lazy(`
	not|never|isn't yet|quite|really? ready|able|willing|prepared|going|yet to? accept|sign|join|commit
	can't|cannot|couldn't|won't|don't accept|sign|join
	accept|sign|join it? unless|provided|only
	accept|sign on condition|the|one condition
`)

// unanswered returns the asks about an offer, unless the last of them has been answered with less: the
// client may accept what they ask for. now is the opportunity by what the log says.
func (r *reading) unanswered(offer *casefile.Offer, now *casefile.Opportunity) (open []casefile.Ask) {
	less := false
	for _, e := range letter.NotesOfTime(r.c.Events(r.o, privacy.LastDay(r.about.Send)), r.about.Kind.Logged) {
		switch e.What {
		case casefile.EventReplyPartial, casefile.EventReplyNo:
			less = true
		case casefile.EventReplyYes, casefile.EventAsked:
			less = false
		case casefile.EventSent:
			k := r.about.Kind.Logged(e)
			less = less && (k == nil || k.Act != letter.ActCounter)
		}
	}
	if less && !r.about.Ahead {
		return nil
	}
	for i, a := range r.o.Asks {
		if a.Offer == "" || a.Offer == offer.ID || now.Asks[i].Offer == "" {
			open = append(open, a)
		}
	}
	return open
}

// askedAgain reports amounts that were asked for, and not agreed.
func (r *reading) askedAgain(p *prose.Body) {
	for i := range p.Numbers {
		if n := &p.Numbers[i]; p.IsOwn(n.Start) && r.facts.IsOnly(n, ledger.Asked) {
			r.findSpan(p, n.Start, n.End, "%s was asked for, and isn't what was agreed",
				"accept what was agreed")
		}
	}
}

// agreed returns the offer whose terms an acceptance lists: the last one or, if that is a written
// offer, the last agreed one before it with what the written one has more of, because the client
// doesn't accept mistakes in that.
func agreed(offers []casefile.Offer) *casefile.Offer {
	last := &offers[len(offers)-1]
	if i := letter.AgreedBefore(offers); i >= 0 {
		return letter.BestOf(&offers[i], last)
	}
	return last
}

// letterOf returns the index of the offer that the current one has to match, or -1.
func (r *reading) letterOf() int {
	if r.o == nil || len(r.o.Offers) < 2 || r.about.Kind.Others == nil {
		return -1
	}
	o := letter.AsOf(r.c, r.index, privacy.LastDay(r.about.Send), r.about.Kind.Logged)
	return letter.AgreedBefore(o.Offers[:privacy.CurrentOffer(o, r.about.Send)+1])
}

// grant adds to the facts what they've said yes to by the log.
func (r *reading) grant() {
	if r.o == nil || r.about.Kind.Others == nil {
		return
	}
	o := letter.AsOf(r.c, r.index, privacy.LastDay(r.about.Send), r.about.Kind.Logged)
	if i := privacy.CurrentOffer(o, r.about.Send); i >= 0 {
		r.facts.Grant(&o.Offers[i], i)
	}
}

// states reports whether the part of the email has a number with the value.
func states(p *prose.Body, value int64) bool {
	return slices.ContainsFunc(p.Numbers, func(n comp.Amount) bool { return p.IsOwn(n.Start) && n.Is(value) })
}

// lists reports whether the email states a part of pay in full, as the offer or as one of the asks or
// their last steps has it, or the offer has no such part.
func lists(p *prose.Body, offer *casefile.Offer, asks []casefile.Ask, part ledger.Part) bool {
	isMissing := func(value int64) bool { return !states(p, value) }
	offered := valuesOf(part, offer.Package())
	return len(offered) == 0 ||
		slices.ContainsFunc(append(askedValues(asks, part), offered), func(way []int64) bool {
			return !slices.ContainsFunc(way, isMissing)
		})
}

// movesFor reports whether the email states the help with the move, as the offer or as one of the asks
// or their last steps has it.
func movesFor(p *prose.Body, offer *casefile.Offer, asks []casefile.Ask) bool {
	ways := []*casefile.Relocation{offer.Relocation}
	for i := range asks {
		ways = append(ways, asks[i].Relocation)
		if step := asks[i].Fallback; step != nil {
			ways = append(ways, step.Relocation)
		}
	}
	return slices.ContainsFunc(ways, func(x *casefile.Relocation) bool {
		return x != nil && states(p, comp.Hundredths(x.Amount))
	})
}

// startsOn reports whether the email names the first day of work, as the offer or one of the asks
// has it.
func (r *reading) startsOn(p *prose.Body, offer *casefile.Offer, asks []casefile.Ask) bool {
	starts := []calendar.Date{offer.Start}
	for _, a := range asks {
		if !a.Start.IsZero() {
			starts = append(starts, a.Start)
		}
	}
	is := func(d prose.Day) bool { return slices.ContainsFunc(starts, d.Is) }
	return slices.ContainsFunc(p.Days, is) || !r.about.By.IsZero() && len(p.Days) > 0
}
