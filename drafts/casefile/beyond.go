package casefile

import (
	"reflect"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Beyond returns what the ask and its last step are still for once an offer has changed, and some
// packages have been answered: without each part that was more than the offer and isn't anymore, and
// without the options that are met or answered. It's empty if nothing is left.
func (a Ask) Beyond(was, now *Offer, answered []Package) Ask {
	a.setPackage(a.Package().beyond(was, now))
	if met(totalPart(a.Total, was), totalPart(a.Total, now)) {
		a.Total = comp.Money{}
	}
	if now.Relocation.covers(a.Relocation) && !was.Relocation.covers(a.Relocation) {
		a.Relocation = nil
	}
	if a.Start == now.Start && a.Start != was.Start {
		a.Start = calendar.Date{}
	}
	a.OtherTerms = slices.DeleteFunc(slices.Clone(a.OtherTerms), func(t OtherTerm) bool {
		return slices.Contains(now.OtherTerms, t.Text) && !slices.Contains(was.OtherTerms, t.Text)
	})
	var left []Package
	for _, p := range a.Options {
		same := func(other Package) bool { return reflect.DeepEqual(p, other) }
		if rest := p.beyond(was, now); !rest.empty() && !slices.ContainsFunc(answered, same) {
			left = append(left, rest)
		}
	}
	if a.Options = left; len(left) == 1 && a.Package().empty() { // there's no choice anymore
		a.setPackage(left[0])
		a.Options = nil
	}
	a.Fallback = a.Fallback.beyond(was, now)
	return a
}

// Settled returns the ask with what they said yes to in the place of what it asks for; now is the offer
// since. A yes that names pay settles which of several ways to meet the ask it is.
func (a Ask) Settled(yes *Terms, now *Offer) Ask {
	open := a.IsOpen()
	if open && (!yes.Base.IsZero() || yes.Bonus != nil || yes.SignOn != nil || yes.Equity != nil) {
		a.Options, a.Total = nil, comp.Money{}
	} else {
		open = false
	}
	if !yes.Base.IsZero() && (open || !a.Base.IsZero()) {
		a.Base = now.Base
	}
	if yes.Bonus != nil && (open || a.Bonus != nil) {
		a.Bonus = now.Bonus
	}
	if yes.SignOn != nil && (open || a.SignOn != nil) {
		a.SignOn = now.SignOn
		if yes.SignOn.Clawback > 0 {
			a.Clawback = 0
		}
	}
	if yes.Equity != nil && (open || a.Equity != nil || !a.Strike.IsZero()) {
		a.Equity, a.Strike = now.Equity, comp.Price{}
	}
	if yes.Relocation != nil && a.Relocation != nil {
		a.Relocation = now.Relocation
	}
	if !yes.Start.IsZero() && !a.Start.IsZero() {
		a.Start = now.Start
	}
	if yes.OtherTerms != nil && len(a.OtherTerms) > 0 {
		a.OtherTerms = TermsOf(yes.OtherTerms)
	}
	return a
}

// Settled is [Ask.Settled] for a last step.
func (f *Fallback) Settled(yes *Terms, now *Offer) *Fallback {
	return f.Ask().Settled(yes, now).step()
}

// Ask returns the last step as an ask.
func (f *Fallback) Ask() Ask {
	a := Ask{Total: f.Total, Relocation: f.Relocation}
	a.setPackage(f.Package())
	return a
}

func (a Ask) step() *Fallback {
	return &Fallback{a.Base, a.Bonus, a.SignOn, a.Equity, a.Total, a.Relocation}
}

// beyond is [Ask.Beyond] for a last step; nil if nothing of it is left.
func (f *Fallback) beyond(was, now *Offer) *Fallback {
	if f == nil {
		return nil
	}
	left := f.Ask().Beyond(was, now, nil)
	if left.Empty() {
		return nil
	}
	return left.step()
}

// beyond returns the parts of the package that weren't in the offer and still aren't.
func (p Package) beyond(was, now *Offer) Package {
	before := p.parts(was)
	for i, part := range p.parts(now) {
		if part.field == "sign_on" && p.SignOn.later(now.SignOn) {
			part.order = 0
		}
		if !met(before[i], part) {
			continue
		}
		switch part.field {
		case "base":
			p.Base = comp.Money{}
		case "bonus":
			p.Bonus = nil
		case "sign_on":
			p.SignOn = nil
		case "clawback":
			p.Clawback = 0
		case "strike":
			p.Strike = comp.Price{}
		default:
			p.Equity = nil
		}
	}
	return p
}

// met reports whether a part that was more than the offer isn't anymore.
func met(before, after part) bool { return before.order > 0 && after.order <= 0 }

// later reports whether a sign-on bonus is as much as another in all, and otherwise no better: by the
// end of no year has more of it been paid.
func (s *SignOn) later(than *SignOn) bool {
	if than == nil || moneyOrder(s.sum(), than.sum()) != 0 ||
		s.Paid != "" && s.Paid != than.Paid ||
		s.Clawback > 0 && s.Clawback < than.Clawback {
		return false
	}
	var asked, offered int64
	for i, year := range than.Years {
		if i < len(s.Years) {
			asked += s.Years[i].Minor()
		}
		if offered += year.Minor(); asked > offered {
			return false
		}
	}
	return true
}

// covers reports whether the help with a move is all that's asked for.
func (r *Relocation) covers(asked *Relocation) bool {
	return r != nil && asked != nil && (r.GrossedUp || !asked.GrossedUp) &&
		moneyOrder(asked.Amount, r.Amount) <= 0
}

func (a *Ask) setPackage(p Package) {
	a.Base, a.Bonus, a.SignOn, a.Clawback, a.Equity, a.Strike =
		p.Base, p.Bonus, p.SignOn, p.Clawback, p.Equity, p.Strike
}
