package review

import (
	"slices"
	"sync"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// mixedYears reports the second year of one sign-on bonus next to the first of another: "$225,000 in
// the first year", as asked for, with $120,000 in the second, as offered.
func (r *reading) mixedYears(p *prose.Body) {
	ways := sync.OnceValue(r.signOns)
	for i := 1; i < len(p.Numbers); i++ {
		first, second := &p.Numbers[i-1], &p.Numbers[i]
		if !p.IsOwn(second.Start) || p.SentenceAt(first.Start) != p.SentenceAt(second.Start) ||
			r.facts.ContextOf(p, i-1).Year != 1 || r.facts.ContextOf(p, i).Year != 2 {
			continue
		}
		ones, twos, both := false, false, false
		for _, way := range ways() {
			one, two := first.Is(way[0]), second.Is(way[1])
			ones, twos, both = ones || one, twos || two, both || one && two
		}
		if !ones || !twos || both {
			continue
		}
		r.findSpan(p, second.Start, second.End, "%s doesn't go with %s",
			"write both years as they were offered, or as you ask for them",
			text.OneLine(p.S[first.Start:first.End]))
	}
}

// signOns returns the amounts of each sign-on bonus of the case, by year, that has two or more.
func (r *reading) signOns() [][]int64 {
	ways := askedValues(r.o.Asks, ledger.SignOnPart)
	for i := range r.o.Offers {
		ways = append(ways, valuesOf(ledger.SignOnPart, r.o.Offers[i].Package()))
	}
	return slices.DeleteFunc(ways, func(way []int64) bool { return len(way) < 2 })
}
