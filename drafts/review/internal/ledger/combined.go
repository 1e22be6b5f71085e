package ledger

import (
	"fmt"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// mostCombined is how long a list is at most of which every combination is added up.
const mostCombined = 6

// inAll adds the sum of a list of amounts and, of a short one, of each part of it, unless they are in
// several currencies, and returns that of all.
func (f *Facts) inAll(amounts []comp.Money, list, how string) (whole Fact) {
	all := 1<<min(len(amounts), 62) - 1
	for set := all; set > 0 && (set == all || len(amounts) <= mostCombined); set-- {
		x := Fact{Currency: amounts[0].Currency(), needs: aWhole}
		for i, m := range amounts {
			if m.Currency() != x.Currency {
				return Fact{Currency: m.Currency()}
			}
			if set>>i&1 == 1 {
				x.Value += comp.Hundredths(m)
				x.Fields = append(x.Fields, fmt.Sprintf("%s.%s[%d].amount", f.path, list, i))
			}
		}
		switch {
		case set == all:
			whole = x
			f.add(x, how)
		case len(x.Fields) > 1:
			f.add(x, "part of", how)
		}
	}
	return whole
}

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
