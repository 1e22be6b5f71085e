package prose

import (
	"slices"
	"sync"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// timeCount is a time in days from the day of sending: "in ten days", "two weeks left".
type timeCount struct {
	days          int
	before, after int // by how many days it may be off
	left          bool
}

// timeUnits are how many days a unit of time has, and by how many a count of it may be off.
var timeUnits = map[string][2]int{"day": {1, 1}, "days": {1, 1}, "week": {7, 2}, "weeks": {7, 2},
	"fortnight": {14, 3}, "month": {30, 6}, "months": {30, 6}}

// unitHashes are the hashes of those units, which rule most sentences out.
var unitHashes = sync.OnceValue(func() *text.HashSet {
	all := &text.HashSet{}
	for unit := range timeUnits {
		all.Add(unit)
	}
	return all
})

// hasUnit reports whether a sentence may have such a unit.
func (p *Body) hasUnit(s *Sentence) bool {
	hashes := unitHashes()
	return slices.ContainsFunc(p.Words[s.From:s.To], func(w text.Word) bool { return hashes.Has(w.Hash) })
}

// smallCounts are the numbers in words that stand before them.
var smallCounts = map[string]int{"a": 1, "an": 1, "another": 1, "one": 1, "two": 2, "three": 3, "four": 4,
	"five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}

var (
	timeIn   = Lazy("in about|just|exactly|only?")
	timeLeft = Lazy("left|remaining\nto go")
	// timeFor leads to a time for which an offer is still there.
	timeFor   = Lazy("for another|about|just|the? next?")
	staysOpen = Lazy("open|good|valid|stands|holds|available")
	// upTo make a time the longest that's meant, and orMore one of two.
	upTo   = Lazy("within\nin the? next\nin|within less|under than?")
	orMore = Lazy("or|and")
	// roughly stand before a time that's left and isn't exact.
	roughly = Lazy("than|under|over|nearly|almost|least|most|good|only|maybe|perhaps")
)

// timeAt reads a time from the day of sending at word k, and returns where it ends; k if there is none.
func (p *Body) timeAt(k, to int) (c timeCount, end int) {
	at := k
	in := timeIn().At(p.Words, k, to)
	within := upTo().At(p.Words, k, to)
	open := k
	if k > 0 && staysOpen().Has(p.Words, k-1, k) {
		open = timeFor().At(p.Words, k, to)
	}
	at = max(k, in, within, open)
	if at < to && open > k && timeUnits[p.Words[at].Low][0] > 0 {
		at-- // "for another week"
	}
	if at+1 >= to {
		return c, k
	}
	n := smallCounts[p.Words[at].Low] + atoi(p.Words[at].Low)
	unit, ok := timeUnits[p.Words[at+1].Low]
	if n == 0 || !ok {
		return c, k
	}
	end = at + 2
	c = timeCount{days: n * unit[0], before: unit[1], after: unit[1]}
	if open > k {
		c.left = true
	} else if at == k {
		if end = timeLeft().At(p.Words, at+2, to); end < 0 {
			return c, k
		}
		c.left = true
	}
	if within > in || at == k && k > 0 && roughly().Has(p.Words, k-1, k) {
		c.before = c.days
	}
	if end < to && orMore().Has(p.Words, end, end+1) {
		c.after += 2 * c.days
	}
	return c, end
}
