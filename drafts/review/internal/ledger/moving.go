package ledger

import (
	"fmt"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// moving adds by how much the help with the move in an ask exceeds that in an offer.
func (f *Facts) moving(asked, offered *casefile.Relocation, ask, offer string) {
	if asked == nil || offered == nil {
		return
	}
	f.less(Fact{Value: comp.Hundredths(asked.Amount), Currency: asked.Amount.Currency(),
		Fields: []string{ask + ".relocation"}}, offered, offer, "relocation asked for")
}

// uncovered adds how much of all quotes for the move the offers leave to the client.
func (f *Facts) uncovered(quotes Fact) {
	for i := range f.O.Offers {
		if r := f.O.Offers[i].Relocation; r != nil && f.mayMention(i) {
			f.less(quotes, r, fmt.Sprintf("%s.offers[%d]", f.path, i), "all quotes for the move")
		}
	}
}

// less adds what is left of an amount without the help with the move in an offer.
func (f *Facts) less(x Fact, r *casefile.Relocation, offer, what string) {
	if x.Currency != r.Amount.Currency() {
		return
	}
	x.Value -= comp.Hundredths(r.Amount)
	x.Part, x.needs = RelocationPart, aDifference
	x.Fields = append([]string{offer + ".relocation"}, x.Fields...)
	f.add(x, what+" − offered")
}
