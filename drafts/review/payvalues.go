package review

import (
	"cmp"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
)

// packages returns the pay in every offer and ask.
func (r *reading) packages() (list []casefile.Package) {
	for i := range r.o.Offers {
		list = append(list, r.o.Offers[i].Package())
	}
	for i := range r.o.Asks {
		list = append(list, r.o.Asks[i].Packages()...)
	}
	return list
}

// askedValues returns the figures that each ask, and its last step, has for a part of pay, in
// hundredths.
func askedValues(asks []casefile.Ask, part ledger.Part) [][]int64 {
	var list [][]int64
	for i := range asks {
		ways := asks[i].Packages()
		if step := asks[i].Fallback; step != nil {
			ways = append(ways, step.Package())
		}
		for _, x := range ways {
			if v := valuesOf(part, x); len(v) > 0 {
				list = append(list, v)
			}
		}
	}
	return list
}

var partNames = map[ledger.Part]string{ledger.BasePart: "base salary",
	ledger.SignOnPart: "sign-on bonus", ledger.EquityPart: "equity", ledger.BonusPart: "bonus"}

// valuesOf returns the figures of a part of a package, in hundredths.
func valuesOf(part ledger.Part, x casefile.Package) []int64 {
	var list []int64
	switch part {
	case ledger.BasePart:
		if !x.Base.IsZero() {
			list = append(list, comp.Hundredths(x.Base))
		}
	case ledger.BonusPart:
		if b := x.Bonus; b != nil {
			list = append(list, cmp.Or(int64(b.Target), comp.Hundredths(b.Amount)))
		}
	case ledger.SignOnPart:
		for _, m := range x.SignOn.ByYear() {
			list = append(list, comp.Hundredths(m))
		}
	case ledger.EquityPart:
		switch e := x.Equity; {
		case e == nil:
		case e.Value.IsZero():
			list = append(list, int64(e.Units)*100)
		default:
			list = append(list, comp.Hundredths(e.Value))
		}
	}
	return list
}
