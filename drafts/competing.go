package drafts

import "github.com/tactful-drafts/tactful/drafts/comp"

// Competing is an offer of another company that can be shown, as far as the client allows it to be told; voice.md, rule 19.
type Competing struct {
	Company string // empty where it may not be named
	Offer   *Terms // nil where it may not be quoted, or where the case has no figures; base, sign-on and equity alone
}

// inTalks reports whether another company interviews the client, or has made her an offer that stands on the day of sending.
func (j *job) inTalks() bool {
	for i := range j.c.Opportunities {
		if o := &j.c.Opportunities[i]; o != j.opp && o.open() && (o.Stage == stageInterview || o.hasOffer(j.sent)) {
			return true
		}
	}
	return false
}

// competing returns the other offer that may be claimed: of several, the one that may be told most of.
func (j *job) competing() *Competing {
	var best *Opportunity
	told := func(o *Opportunity) int {
		n := 0
		if o.MayName {
			n++
		}
		if o.MayQuote {
			n += 2
		}
		return n
	}
	for i := range j.c.Opportunities {
		o := &j.c.Opportunities[i]
		if o == j.opp || !o.Verified || !o.open() || !o.hasOffer(j.sent) {
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
	if i := best.offer(j.sent); i >= 0 && best.MayQuote {
		f := &best.Offers[i]
		t := &Terms{Base: amount(f.Base), SignOn: instalments(f.SignOn), Equity: grant(f.Equity)}
		if t.Base != nil || t.SignOn != nil || t.Equity != nil {
			c.Offer = t
		}
	}
	return c
}

// pay reports whether the ask is for pay.
func (a *LetterAsk) pay() bool {
	return a.Base != nil || a.SignOn != nil || a.Equity != nil || a.Total != nil || len(a.Options) > 0
}

// hasOffer reports whether an offer of the opportunity stands on the day. One whose terms are not in the case is known by the stage alone.
func (o *Opportunity) hasOffer(on Date) bool {
	return o.offer(on) >= 0 || len(o.Offers) == 0 && o.Stage == stageOffer
}

func relocation(r *Relocation) *LetterRelocation {
	if r == nil {
		return nil
	}
	return &LetterRelocation{r.Amount, r.GrossedUp}
}

func quoted(list []LetterQuote) *comp.Money {
	amounts := make([]comp.Money, len(list))
	for i, q := range list {
		amounts[i] = q.Amount
	}
	return sum(amounts)
}
