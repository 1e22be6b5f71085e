package ledger

import (
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// calendar adds the days derived from the calendars, and the one that the request names.
func (f *Facts) calendar() {
	f.moment(f.about.By, "named in the request", "")
	if f.about.Send.IsZero() {
		return
	}
	days, err := letter.NamedDays(f.c, f.O.ID, f.about.Send)
	if err != nil {
		return // a calendar that can't be read gives no days
	}
	for _, d := range days {
		f.moment(d.When, d.What, "")
	}
}

// NoSource is why a number has no fact, unless the case has it in another place.
const NoSource = "neither the case nor a sum of its figures has it"

// Trace returns the fact that an amount, percentage, or number of shares comes from; if there is
// none, reason says why.
func (f *Facts) Trace(n *comp.Amount, c *Context) (found *Fact, reason string) {
	sort := kindOf(n)
	look := func(list []Fact) (first *Fact) {
		for i := range list {
			x := &list[i]
			if x.Kind != sort || !x.is(n) || sort == Money && !fits(n, x) {
				continue
			}
			ok, why := c.admits(x)
			if ok && (c.each && x.year > 0 || c.yearly && (x.Part == SignOnPart || x.Part == RelocationPart)) &&
				!f.repeats(x) {
				ok, why = false, "the case has it for one year only"
			}
			switch {
			case ok && (c.before.Value == 0 || i > 0 && x.follows(&list[i-1], &c.before)):
				return x
			case ok && first == nil:
				first = x
			case !ok && reason == "":
				reason = why
			}
		}
		return first
	}
	for _, list := range f.sources() {
		if x := look(list()); x != nil {
			return x, ""
		}
	}
	if reason == "" {
		reason = NoSource
	}
	return nil, reason
}

// sources returns the lists of figures in the order in which they explain one, each made when it's needed.
func (f *Facts) sources() []func() []Fact {
	return []func() []Fact{func() []Fact { return f.List }, f.fromTexts, f.derived}
}

// roughly is the part of a rounded number that it's off at most.
const roughly = 200

// TraceRough returns the fact that a rounded number comes from, or nil.
func (f *Facts) TraceRough(n *comp.Amount) *Fact {
	for _, of := range f.sources() {
		list := of()
		for i := range list {
			x := &list[i]
			if x.Kind == Money && kindOf(n) == Money && fits(n, x) && abs(x.Value-n.Value) <= n.Value/roughly {
				return x
			}
		}
	}
	return nil
}

// TraceTimes returns the base salary, the total, or the difference of two of either that a number is when
// it's paid so many times a year, or nil. A rough number may be further off.
func (f *Facts) TraceTimes(n *comp.Amount, c *Context, times int64, rough bool) *Fact {
	most := int64(1_00) // the difference at each time, in hundredths
	if rough {
		most = n.Value / roughly
	}
	for _, of := range []func() []Fact{func() []Fact { return f.List }, f.derived} {
		list := of()
		for i := range list {
			x := &list[i]
			ok, _ := c.admits(x)
			if ok && (x.Part == BasePart || x.Part == TotalPart) && x.year != manyYears && fits(n, x) &&
				abs(n.Value-x.Value/times) <= most {
				return x
			}
		}
	}
	return nil
}

// HasCurrency reports whether a field of the case has an amount in a number's currency.
func (f *Facts) HasCurrency(n *comp.Amount) bool {
	return slices.ContainsFunc(f.List, func(x Fact) bool { return x.Kind == Money && fits(n, &x) })
}

// repeats reports whether another of the first two years has what a fact has for its year.
func (f *Facts) repeats(x *Fact) bool {
	return slices.ContainsFunc(f.List, func(y Fact) bool {
		return y.year != x.year && (y.year == 1 || y.year == 2) &&
			y.Kind == x.Kind && y.Value == x.Value && y.Part == x.Part &&
			y.Side == x.Side && y.Index == x.Index
	})
}

// follows reports whether a fact is the next year's after the one before it in a list, which is the
// number before.
func (x *Fact) follows(last *Fact, before *comp.Amount) bool {
	return x.year > 1 && x.year == last.year+1 && x.Part == last.Part && x.Side == last.Side &&
		x.Index == last.Index && last.is(before)
}

// fits reports whether the currencies of a number and a fact agree, as far as they name one.
func fits(n *comp.Amount, x *Fact) bool {
	switch {
	case x.sign == "":
		return n.Fits(x.Currency)
	case n.Currency != "":
		return (&comp.Amount{Sign: x.sign}).Fits(n.Currency)
	}
	return n.Sign == "" || n.Sign == x.sign
}

// TraceDay returns the fact that a date comes from, or nil.
func (f *Facts) TraceDay(d *prose.Day) *Fact {
	for x := range f.AllDays() {
		if x.IsDay(d) {
			return x
		}
	}
	return nil
}

// AllDays returns the days in the fields of the case, those in its texts, and those derived from
// them.
func (f *Facts) AllDays() iter.Seq[*Fact] {
	return func(yield func(*Fact) bool) {
		for _, of := range []func() []Fact{func() []Fact { return f.List }, f.fromTexts, f.derivedDays} {
			list := of()
			for i := range list {
				if list[i].Kind == Day && !yield(&list[i]) {
					return
				}
			}
		}
	}
}

// HasDay reports whether a field of the case has the date, other than as a day off.
func (f *Facts) HasDay(d *prose.Day) bool {
	return slices.ContainsFunc(f.List, func(x Fact) bool {
		return x.Kind == Day && x.IsDay(d) && !x.Is([]string{".closures["})
	})
}

// Is reports whether the path of a field that the fact comes from contains one of the parts.
func (x *Fact) Is(parts []string) bool {
	return slices.ContainsFunc(x.Fields, func(field string) bool {
		return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(field, part) })
	})
}

// IsDay reports whether a date in the email can be the fact's.
func (x *Fact) IsDay(d *prose.Day) bool {
	if x.dom != 0 {
		return d.Month == 0 && d.Dom == x.dom
	}
	if x.AnyYear {
		bare := *d
		bare.Year = 0
		return bare.Is(x.Day)
	}
	return d.Is(x.Day)
}

// TimesOn returns the moments on a date whose time of day the case has, on the recipient's clock.
func (f *Facts) TimesOn(d *prose.Day, here, there *time.Location) []time.Time {
	f.derivedDays() // adds the moments of the calendars
	var list []time.Time
	for _, m := range f.moments {
		t := m.at.In(there)
		if d.Is(m.at.Date) || d.Is(calendar.DateOf(t.In(here))) {
			list = append(list, t)
		}
	}
	return list
}

// Nearest returns the fact of the same kind that differs by a swapped, missing, or wrong digit, or
// nil.
func (f *Facts) Nearest(n *comp.Amount) *Fact {
	digits := func(v int64) (c [10]int, all int) {
		for v /= 100; v > 0; v /= 10 {
			c[v%10]++
			all++
		}
		return c, all
	}
	sort := kindOf(n)
	want, length := digits(n.Value)
	for i := range f.List {
		x := &f.List[i]
		if x.Kind != sort {
			continue
		}
		has, l := digits(x.Value)
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

// has reports whether a fact has the number in a currency that the number can be in.
func (x *Fact) has(n *comp.Amount) bool { return x.Kind != Day && x.is(n) && n.Fits(x.Currency) }

// On returns the facts of the side that have the number.
func (f *Facts) On(n *comp.Amount, side Side) iter.Seq[*Fact] {
	return func(yield func(*Fact) bool) {
		for i := range f.List {
			if x := &f.List[i]; x.Side == side && x.has(n) && !yield(x) {
				return
			}
		}
	}
}

// HasOn reports whether a fact of the side has the number.
func (f *Facts) HasOn(n *comp.Amount, side Side) bool {
	for range f.On(n, side) {
		return true
	}
	return false
}

// IsField reports whether the field has the amount.
func (f *Facts) IsField(n *comp.Amount, field string) bool {
	return slices.ContainsFunc(f.List, func(x Fact) bool {
		return x.has(n) && slices.Contains(x.Fields, field)
	})
}

// IsOnly reports whether facts have the amount, all of them on one of the sides.
func (f *Facts) IsOnly(n *comp.Amount, sides ...Side) bool {
	found := false
	for i := range f.List {
		x := &f.List[i]
		if x.Kind == Percent || !x.has(n) {
			continue
		}
		if found = true; !slices.Contains(sides, x.Side) {
			return false
		}
	}
	return found
}

// IsComputed reports whether an amount is computed from the case, such as what is forfeited, rather
// than chosen.
func (f *Facts) IsComputed(n *comp.Amount) bool {
	x, _ := f.Trace(n, &Context{sentenceTopics: &sentenceTopics{compares: true, sums: true}})
	return x != nil && x.Side != Asked
}
