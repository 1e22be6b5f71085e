package letter

import (
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Competing is an offer of another company that can be shown, as far as the client allows it to be told; voice.md, rule 19.
type Competing struct {
	Company string // empty where it may not be named
	Offer   *Terms // nil where it may not be quoted, or where the case has no figures; base, sign-on and equity alone
}

// inTalks reports whether another company interviews the client, or has made her an offer that stands on the day of sending.
func (j *Job) inTalks() bool {
	for i := range j.C.Opportunities {
		if o := &j.C.Opportunities[i]; o != j.Opp && o.Open() && (o.Stage == casefile.StageInterview || o.HasOffer(j.Sent)) {
			return true
		}
	}
	return false
}

// competing returns the other offer that may be claimed: of several, the one that may be told most of.
func (j *Job) competing() *Competing {
	var best *casefile.Opportunity
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
	for i := range j.C.Opportunities {
		o := &j.C.Opportunities[i]
		if o == j.Opp || !o.Verified || !o.Open() || !o.HasOffer(j.Sent) {
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
	if i := best.CurrentOffer(j.Sent); i >= 0 && best.MayQuote {
		f := &best.Offers[i]
		t := &Terms{Base: amount(f.Base), SignOn: newInstalments(f.SignOn), Equity: newGrant(f.Equity)}
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

func relocation(r *casefile.Relocation) *LetterRelocation {
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
