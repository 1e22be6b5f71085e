package letter

import (
	"cmp"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/worth"
)

// Competing is another company's offer that is still open and verified, with what the client allows
// to be said about it.
type Competing struct {
	Company string // empty if it may not be named
	// base, bonus, sign-on, and equity, in an email that asks for more without what is no better than
	// here; nil if they may not be quoted or are unknown
	Offer *Terms
	// until when it's open; nil if it may not be quoted, is unknown, or isn't before the deadline here
	Deadline *Moment
	Written  bool // it isn't only a word, and the client may say what it has
}

// Pay returns what the offer pays in words that can follow "with": "a base salary of $188,000 and a
// bonus target of 20%"; "" if it may not be quoted or is unknown.
func (c Competing) Pay() string {
	if c.Offer == nil {
		return ""
	}
	a := Ask{Base: c.Offer.Base, Bonus: c.Offer.Bonus, SignOn: c.Offer.SignOn, Equity: c.Offer.Equity}
	parts := a.payParts()
	if g := a.Equity; g != nil && len(g.years) > 1 {
		parts[len(parts)-1] += overYears(len(g.years))
	}
	return termList(parts)
}

// toldOfOther reports whether an email to the person addressed has told them about the other offer
// since this one was made, so that another one may come back to it.
func (j *Job) toldOfOther() bool {
	if !j.reads("Competing") || j.offer < 0 {
		return false
	}
	return slices.ContainsFunc(j.log, func(e *casefile.Event) bool {
		k := j.kindOf(e)
		return e.What == casefile.EventSent && k != nil && slices.Contains(k.Needs, "competing") &&
			!e.On.Before(j.Opportunity.Offers[j.offer].Made) && j.isTo(j.wroteTo(e, k))
	})
}

// firstChoice reports whether no other company can be her first choice, by the case: see
// [Letter.FirstChoice].
func (j *Job) firstChoice() bool {
	signs := func(o *casefile.Opportunity) bool {
		n := o.CurrentOffer(j.known)
		return slices.ContainsFunc(o.OpenAsks(n), func(i int) bool { return o.Asks[i].WouldSign })
	}
	for i := range j.Case.Opportunities {
		s, err := j.standing(i)
		switch {
		case err != nil:
			return false
		case s.SameCompany(j.Opportunity) || !s.InTalks:
		case signs(s.Opportunity), j.offer < 0 && s.CurrentOffer(j.known) < 0:
			return false
		}
	}
	return true
}

// stays reports whether the other job that she takes is at this company: one that she has accepted, or that
// she can accept while no other company has made her an offer.
func (j *Job) stays() (stays bool) {
	away := false
	for i := range j.Case.Opportunities {
		s, err := j.standing(i)
		if err != nil || s.ID == j.Opportunity.ID || s.Stage == casefile.StageCurrent ||
			!s.Offered && s.Decided != ActAccept {
			continue
		}
		same := s.SameCompany(j.Opportunity)
		if s.Decided == ActAccept {
			return same
		}
		stays, away = stays || same, away || !same
	}
	return stays && !away
}

// better returns what another company's offer pays without what is no better than here. What can't be
// compared counts as better.
func (j *Job) better(f *casefile.Offer) casefile.Ask {
	pay, here := payOf(f), j.Opportunity.Offers[j.offer]
	if here.Equity = byWorth(here.Equity); pay.Equity != nil {
		pay.Equity = cmp.Or(byWorth(pay.Equity), pay.Equity)
	}
	return pay.Beyond(&casefile.Offer{}, &here, nil)
}

// byWorth returns a grant that can be compared with one of another company; nil if its worth is unknown.
func byWorth(e *casefile.Equity) *casefile.Equity {
	worth, known := e.Worth()
	if !known {
		return nil
	}
	return &casefile.Equity{Value: worth}
}

// supports reports whether another company's offer can be a reason for the ask of the email: a term
// that it asks for is better there, or all of the pay if it asks for more than a salary. An offer that
// can't be compared can, too.
func (j *Job) supports(f *casefile.Offer) bool {
	if !j.argues() {
		return true
	}
	ask, better := &j.Opportunity.Asks[j.ask], j.better(f)
	if slices.ContainsFunc(ask.Packages(), func(p casefile.Package) bool {
		return !p.Base.IsZero() && !better.Base.IsZero() || p.Bonus != nil && better.Bonus != nil ||
			p.SignOn != nil && better.SignOn != nil || p.Equity != nil && better.Equity != nil
	}) {
		return true
	}
	salary := ask.Package() == casefile.Package{Base: ask.Base, Bonus: ask.Bonus} && ask.Total.IsZero() &&
		len(ask.Options) == 0 && !(ask.Base.IsZero() && ask.Bonus == nil)
	if salary {
		return f.Base.IsZero()
	}
	return j.terms(f).mayPayMore(j.current())
}

// argues reports whether the email argues for an ask about an offer.
func (j *Job) argues() bool { return j.offer >= 0 && j.ask >= 0 && j.Kind.MakesAsk() }

// elsewhere finds whether the client has accepted another company's offer, whether another one is
// interviewing her or has made her an offer, and the offer that may be mentioned, if any; of several,
// the one about which most may be said. An email that asks for more leaves out an offer that's no
// better than here in what it asks for.
func (j *Job) elsewhere() (signed, inTalks bool, _ *Competing, _ error) {
	told := func(s *Standing) int {
		n := 0
		if s.MayName {
			n++
		}
		if s.MayQuote {
			n += 2
		}
		return n
	}
	var best *Standing
	for i := range j.Case.Opportunities {
		if j.Case.Opportunities[i].ID == j.Opportunity.ID {
			continue
		}
		s, err := j.standing(i)
		if err != nil {
			return false, false, nil, err
		}
		signed = signed || s.Stage == casefile.StageAccepted
		if s.SameCompany(j.Opportunity) {
			continue
		}
		if s.Offered && s.last >= 0 && !j.supports(&s.Offers[s.last]) {
			continue
		}
		inTalks = inTalks || s.InTalks
		if s.Offered && s.Verified && (best == nil || told(s) > told(best)) {
			best = s
		}
	}
	if best == nil {
		return signed, inTalks, nil, nil
	}
	c := &Competing{}
	if best.MayName {
		c.Company = best.SpokenCompany()
	}
	if best.last >= 0 && best.MayQuote {
		f := &best.Offers[best.last]
		c.Written = f.Status == casefile.StatusWritten || f.Status == "" &&
			slices.ContainsFunc(j.Case.Events(best.Opportunity, j.sent), func(e *casefile.Event) bool {
				return e.What == casefile.EventWrittenOffer && (e.Offer == f.ID || e.Offer == "" && !e.On.Before(f.Made))
			})
		if there, err := j.Case.Zone(best.Opportunity); err == nil {
			if here := j.currentDeadline(); here.IsZero() || f.Deadline.In(there).Before(here) {
				c.Deadline = j.style.Moment(f.Deadline, there, j.Home)
			}
		}
		pay := payOf(f)
		if j.argues() {
			pay = j.better(f)
		}
		t := &Terms{Base: amount(pay.Base), Bonus: newBonus(pay.Bonus), SignOn: newInstalments(pay.SignOn)}
		if pay.Equity != nil {
			t.Equity = newGrant(f.Equity)
		}
		t.outlook = worth.OutlookOf(j.Case, f)
		if t.Base != nil || t.SignOn != nil || t.Equity != nil {
			c.Offer = t
		}
	}
	return signed, inTalks, c, nil
}
