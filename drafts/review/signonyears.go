package review

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// mixedYears reports the second year of one sign-on bonus next to the first of another: "$225,000 in
// the first year", as asked for, with $120,000 in the second, as offered.
func (r *reading) mixedYears(p *prose.Body) {
	ways := r.askedValues(ledger.SignOnPart)
	for i := range r.o.Offers {
		ways = append(ways, valuesOf(ledger.SignOnPart, r.o.Offers[i].Package()))
	}
	ways = slices.DeleteFunc(ways, func(way []int64) bool { return len(way) < 2 })
	if len(ways) == 0 {
		return
	}
	is := func(year int, n *comp.Amount) func(way []int64) bool {
		return func(way []int64) bool { return n.Is(way[year-1]) }
	}
	for i := 1; i < len(p.Numbers); i++ {
		first, second := &p.Numbers[i-1], &p.Numbers[i]
		if !p.IsOwn(second.Start) || p.SentenceAt(first.Start) != p.SentenceAt(second.Start) ||
			r.facts.ContextOf(p, i-1).Year != 1 || r.facts.ContextOf(p, i).Year != 2 ||
			!slices.ContainsFunc(ways, is(1, first)) || !slices.ContainsFunc(ways, is(2, second)) ||
			slices.ContainsFunc(ways, func(way []int64) bool { return is(1, first)(way) && is(2, second)(way) }) {
			continue
		}
		words, before := text.OneLine(p.S[second.Start:second.End]), text.OneLine(p.S[first.Start:first.End])
		r.find(p.Text, second.Start, words, words+" doesn't go with "+before,
			"write both years as they were offered, or as you ask for them")
	}
}
