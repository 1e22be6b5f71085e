package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/worth"
)

// Competing is another company's offer that is still open and verified, with what the client allows
// to be said about it.
type Competing struct {
	Company string // empty if it may not be named
	// base, bonus, sign-on, and equity; nil if they may not be quoted or are unknown
	Offer *Terms
	// until when it's open; nil if it may not be quoted, is unknown, or isn't before the deadline here
	Deadline *Moment
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
	return AndList(parts)
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
		n := o.CurrentOffer(j.sent)
		return slices.ContainsFunc(o.OpenAsks(n), func(i int) bool { return o.Asks[i].WouldSign })
	}
	for i := range j.Case.Opportunities {
		s, err := j.standing(i)
		switch {
		case err != nil:
			return false
		case s.ID == j.Opportunity.ID || !s.InTalks:
		case signs(s.Opportunity), j.offer < 0 && s.CurrentOffer(j.sent) < 0:
			return false
		}
	}
	return true
}

// elsewhere finds whether the client has accepted another company's offer, whether another one is
// interviewing her or has made her an offer, and the offer that may be mentioned, if any; of several,
// the one about which most may be said.
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
		signed, inTalks = signed || s.Stage == casefile.StageAccepted, inTalks || s.InTalks
		if s.Offered && s.Verified && (best == nil || told(s) > told(best)) {
			best = s
		}
	}
	if best == nil {
		return signed, inTalks, nil, nil
	}
	c := &Competing{}
	if best.MayName {
		c.Company = best.Company
	}
	if best.last >= 0 && best.MayQuote {
		f := &best.Offers[best.last]
		if there, err := j.Case.Zone(best.Opportunity); err == nil {
			if here := j.currentDeadline(); here.IsZero() || f.Deadline.In(there).Before(here) {
				c.Deadline = j.style.Moment(f.Deadline, there, j.Home)
			}
		}
		t := &Terms{Base: amount(f.Base), Bonus: newBonus(f.Bonus), SignOn: newInstalments(f.SignOn),
			Equity: newGrant(f.Equity)}
		t.outlook = worth.OutlookOf(j.Case, f)
		if t.Base != nil || t.SignOn != nil || t.Equity != nil {
			c.Offer = t
		}
	}
	return signed, inTalks, c, nil
}
