package ledger

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// Grant makes what they've said yes to a term of the offer at the index, which has it now: it was only
// asked for by the case.
func (f *Facts) Grant(now *casefile.Offer, i int) {
	terms := f.apart(func() { f.offer(now, i, "") })
	for _, x := range f.List {
		has := func(y Fact) bool {
			return y.Kind == x.Kind && y.Part == x.Part && y.Value == x.Value && y.Currency == x.Currency
		}
		if x.Side == Asked && slices.ContainsFunc(terms, has) {
			x.Side, x.Index = Offered, i
			f.List = append(f.List, x)
		}
	}
}
