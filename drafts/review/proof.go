package review

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// count is a number of things in a text: "nine hours", "eleven".
type count struct {
	start, end int
	value      int64
	unit       string // of time, in the plural, or aMonth; "" if it counts anything else
}

// sameAs reports whether two counts agree, as far as both name a unit of time.
func (c *count) sameAs(o *count) bool {
	return c.like(o) && c.value == o.value && (c.unit == "" || o.unit == "" || c.unit == o.unit)
}

// like reports whether two counts count the same kind of thing.
func (c *count) like(o *count) bool { return (c.unit == aMonth) == (o.unit == aMonth) }

// timeUnits are the units of time in the singular and the plural.
var timeUnits = map[string]string{
	"second": "seconds", "seconds": "seconds", "minute": "minutes", "minutes": "minutes",
	"hour": "hours", "hours": "hours", "day": "days", "days": "days", "week": "weeks", "weeks": "weeks",
	"month": "months", "months": "months", "quarter": "quarters", "quarters": "quarters",
	"year": "years", "years": "years",
}

// aMonth is the unit of the name of a month.
const aMonth = "month's name"

// proof is a text of the case, or several that belong together such as those of a piece of evidence.
type proof struct{ counts []count }

// The share of the longer words of a text, in percent, and how many of them retell it.
const (
	retells      = 60
	leastRetells = 2
)

// retoldBy returns the texts with counts that words retell, in their order.
func (x *told) retoldBy(words []text.Word) []*proof {
	var texts [usualTexts]int // on the stack, and so is the next
	var longer [8 * usualTexts]bool
	hits := append(texts[:0], make([]int, len(x.fields))...)
	seen := append(longer[:0], make([]bool, len(x.byWord))...)
	for i := range words {
		if !x.longer.Has(words[i].Hash) {
			continue
		}
		if w, ok := x.byWord[words[i].Low]; ok && !seen[w.index] {
			seen[w.index] = true
			for _, i := range w.fields {
				hits[i]++
			}
		}
	}
	var list []*proof
	for i, n := range hits {
		if n < leastRetells {
			continue
		}
		f := &x.fields[i]
		if n*100 >= f.longer*retells && len(f.counts) > 0 && !slices.Contains(list, f.proof) {
			list = append(list, f.proof)
		}
	}
	return list
}

// usualTexts is how many texts most cases have.
const usualTexts = 64

// compare returns the index of a count that's missing in what is said, and of one like it that's
// said instead; -1 if there is none.
func (x *proof) compare(said []count) (missing, instead int) {
	for missing := range x.counts {
		c := &x.counts[missing]
		if slices.ContainsFunc(said, func(o count) bool { return c.sameAs(&o) }) {
			continue
		}
		for instead := range said {
			o := &said[instead]
			if o.like(c) && !x.has(o) {
				return missing, instead
			}
		}
	}
	return -1, -1
}

// has reports whether the text has a count.
func (x *proof) has(o *count) bool {
	return slices.ContainsFunc(x.counts, func(c count) bool { return c.sameAs(o) })
}

// String returns the count in figures.
func (c count) String() string {
	if c.unit == aMonth {
		return time.Month(c.value / 100).String()
	}
	return strings.TrimSpace(fmt.Sprintf("%d %s", c.value/100, c.unit))
}
