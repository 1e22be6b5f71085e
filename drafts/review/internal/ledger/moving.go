package ledger

import (
	"fmt"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// uncovered adds how much of all quotes for the move the offers leave to the client.
func (f *Facts) uncovered(quotes Fact) {
	for i := range f.O.Offers {
		r := f.O.Offers[i].Relocation
		if r == nil || !f.mayMention(i) || quotes.Currency != r.Amount.Currency() {
			continue
		}
		x := quotes
		x.Value -= comp.Hundredths(r.Amount)
		x.Part, x.needs = RelocationPart, aDifference
		x.Fields = append([]string{fmt.Sprintf("%s.offers[%d].relocation", f.path, i)}, x.Fields...)
		f.add(x, "all quotes for the move − offered")
	}
}
