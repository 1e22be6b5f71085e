package review

import (
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// calendar adds the days that follow from the calendars, and the one that the request names.
func (f *facts) calendar() {
	f.moment(f.about.by, "named in the request", "")
	if f.about.send.IsZero() {
		return
	}
	days, err := letter.NamedDays(f.c, f.o.ID, f.about.send)
	if err != nil {
		return // a calendar that cannot be read names no day
	}
	for _, d := range days {
		f.moment(d.When, d.What, "")
	}
}

// trace returns the fact that an amount, percentage or number of shares comes from; reason says why there is none.
func (f *facts) trace(n *comp.Amount, c context) (found *fact, reason string) {
	sort := sortOf(n)
	look := func(list []fact) *fact {
		for i := range list {
			x := &list[i]
			if x.sort != sort || !n.Is(x.value) || sort == ofMoney && !n.Fits(x.currency) {
				continue
			}
			ok, why := c.admits(x)
			if ok {
				return x
			}
			if reason == "" {
				reason = why
			}
		}
		return nil
	}
	if x := look(f.list); x != nil {
		return x, ""
	}
	if x := look(f.read()); x != nil {
		return x, ""
	}
	if x := look(f.reckon()); x != nil {
		return x, ""
	}
	if reason == "" {
		reason = "neither the case nor a sum of its figures has it"
	}
	return nil, reason
}

// traceDay returns the fact that a date comes from.
func (f *facts) traceDay(d *day) *fact {
	for _, of := range []func() []fact{func() []fact { return f.list }, f.read, f.follow} {
		list := of()
		for i := range list {
			if x := &list[i]; x.sort == ofDays && d.is(x.day) {
				return x
			}
		}
	}
	return nil
}

// nearest returns the fact of the same sort that has the same digits in another order, or all but one.
func (f *facts) nearest(n *comp.Amount) *fact {
	digits := func(v int64) (c [10]int, all int) {
		for v /= 100; v > 0; v /= 10 {
			c[v%10]++
			all++
		}
		return c, all
	}
	want, length := digits(n.Value)
	for i := range f.list {
		x := &f.list[i]
		if x.sort == ofDays || (x.sort == ofPercent) != n.Percent || (x.sort == ofUnits) != n.Shares {
			continue
		}
		has, l := digits(x.value)
		apart := 0
		for d := range has {
			apart += max(has[d]-want[d], want[d]-has[d])
		}
		if l-length <= 1 && length-l <= 1 && apart <= 2 {
			return x
		}
	}
	return nil
}

// hasOn reports whether a term of one side has the number.
func (f *facts) hasOn(n *comp.Amount, side side) bool {
	for i := range f.list {
		if x := &f.list[i]; x.side == side && x.sort != ofDays && n.Is(x.value) && n.Fits(x.currency) {
			return true
		}
	}
	return false
}

// isOnly reports whether a figure of the case has the amount, and each that has is of one of the sides.
func (f *facts) isOnly(n *comp.Amount, sides ...side) bool {
	found := false
	for i := range f.list {
		x := &f.list[i]
		if x.sort == ofDays || x.sort == ofPercent || !n.Is(x.value) || !n.Fits(x.currency) {
			continue
		}
		found = true
		only := false
		for _, s := range sides {
			only = only || x.side == s
		}
		if !only {
			return false
		}
	}
	return found
}

// isComputed reports whether an amount follows from figures of the case, such as what is forfeited, so
// that nobody chose it.
func (f *facts) isComputed(n *comp.Amount) bool {
	x, _ := f.trace(n, context{compares: true, sums: true})
	return x != nil && x.side != asked
}
