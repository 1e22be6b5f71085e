package letter

import "github.com/tactful-drafts/tactful/drafts/casefile"

// Competing is another company's offer that exists and is verified, with what the client allows to
// be said about it.
type Competing struct {
	Company string // empty if it may not be named
	// base, bonus, sign-on, and equity; nil if they may not be quoted or are unknown
	Offer *Terms
}

// Pay returns what the offer pays in words that can follow "with": "a base salary of $188,000 and an
// annual bonus of 20% of the base"; "" if it may not be quoted or is unknown.
func (c Competing) Pay() string {
	if c.Offer == nil {
		return ""
	}
	a := Ask{Base: c.Offer.Base, Bonus: c.Offer.Bonus, SignOn: c.Offer.SignOn, Equity: c.Offer.Equity}
	return AndList(a.payParts())
}

// inTalks reports whether, on the day of sending, another company is interviewing the client or has
// made her an offer.
func (j *Job) inTalks() bool {
	for i := range j.Case.Opportunities {
		o := j.Case.AsOf(i, j.sent)
		if o.ID != j.Opportunity.ID && o.Open() &&
			(o.Stage == casefile.StageInterview || o.HasOffer(j.sent)) {
			return true
		}
	}
	return false
}

// competing returns the other offer that may be mentioned; of several, the one about which most may
// be said.
func (j *Job) competing() *Competing {
	told := func(o *casefile.Opportunity) int {
		n := 0
		if o.MayName {
			n++
		}
		if o.MayQuote {
			n += 2
		}
		return n
	}
	var best *casefile.Opportunity
	for i := range j.Case.Opportunities {
		if o := &j.Case.Opportunities[i]; o.ID == j.Opportunity.ID || !o.Verified {
			continue
		}
		o := j.Case.AsOf(i, j.sent)
		if !o.Open() || !o.HasOffer(j.sent) {
			continue
		}
		if best == nil || told(o) > told(best) {
			best = o
		}
	}
	if best == nil {
		return nil
	}
	c := &Competing{}
	if best.MayName {
		c.Company = best.Company
	}
	if i := best.CurrentOffer(j.sent); i >= 0 && best.MayQuote {
		f := &best.Offers[i]
		t := &Terms{Base: amount(f.Base), Bonus: newBonus(f.Bonus), SignOn: newInstalments(f.SignOn),
			Equity: newGrant(f.Equity)}
		if t.Base != nil || t.SignOn != nil || t.Equity != nil {
			c.Offer = t
		}
	}
	return c
}
