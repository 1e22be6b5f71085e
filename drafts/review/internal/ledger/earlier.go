package ledger

import (
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/privacy"
)

// Earlier returns the term of an offer from before the current one that a number was, if another
// number in the email is what there's now in its place: "from $210,000 to $215,000".
func (f *Facts) Earlier(n *comp.Amount, now *Fact) *Fact {
	for i := range privacy.CurrentOffer(f.O, f.about.Send) {
		if f.mayMention(i) {
			continue
		}
		o, at := &f.O.Offers[i], index(f.path+".offers", i)
		was := f.apart(func() {
			f.pay(o.Package(), Offered, i, at)
			f.relocation(o.Relocation, Offered, i, at)
		})
		for k := range was {
			if x := &was[k]; x.Kind == now.Kind && x.Part == now.Part && x.year == now.year &&
				x.is(n) && fits(n, x) {
				return x
			}
		}
	}
	return nil
}

// apartFrom adds how far two amounts are apart that the offers and the asks have for the same part of
// pay, such as those of two asks.
func (f *Facts) apartFrom() {
	var terms []Fact
	for _, x := range f.List {
		if x.Side != Stated && x.Kind != Percent && x.price.IsZero() && !x.monthly {
			terms = append(terms, x)
		}
	}
	for i, x := range terms {
		for _, y := range terms[i+1:] {
			if x.Kind != y.Kind || x.Part != y.Part || x.year != y.year || x.Currency != y.Currency {
				continue
			}
			both, how := []string{x.Fields[0], y.Fields[0]}, y.Fields[0]+" against "+x.Fields[0]
			f.add(Fact{Kind: x.Kind, Value: abs(x.Value - y.Value), Currency: x.Currency, Part: x.Part,
				year: x.year, Fields: both, needs: aDifference}, how)
			f.ratio(x.Value, y.Value, x.year, both, how)
		}
	}
}
