package calendar

import (
	"slices"
	"time"
)

// Break is days in a row on which the office is closed, as many as there are: the day before First and the day after Last are
// workdays. Soft days count as closed, and join what lies on both sides of them.
type Break struct {
	First Date     `json:"first"`
	Last  Date     `json:"last"`
	Soft  []Date   `json:"soft,omitempty"`  // the workdays in it
	Names []string `json:"names,omitempty"` // of the holidays and closures in it, in order, each once
	Plain bool     `json:"plain,omitempty"` // a weekend and no more
	Long  bool     `json:"long,omitempty"`  // a long weekend: as many non-workdays as [Rules.LongWeekend]
}

// searchDays is how far ahead a long weekend is looked for: more than a year, so that one that comes every year is found.
const searchDays = 400

// Soft reports whether the day is a soft day: the only workday between two runs of non-workdays, such as the Friday after
// Thanksgiving. Few are at their desks.
func (o *Office) Soft(d Date) bool {
	return o.Workday(d) && !o.Workday(d.AddDays(-1)) && !o.Workday(d.AddDays(1))
}

func (o *Office) closed(d Date) bool { return !o.Workday(d) || o.Soft(d) }

// Break returns the break that the day lies in, and whether it lies in one.
func (o *Office) Break(d Date) (Break, bool) {
	if !o.closed(d) {
		return Break{}, false
	}
	b := Break{First: d, Last: d, Plain: true}
	for o.closed(b.First.AddDays(-1)) {
		b.First = b.First.AddDays(-1)
	}
	for o.closed(b.Last.AddDays(1)) {
		b.Last = b.Last.AddDays(1)
	}
	off := 0
	for e := b.First; !e.After(b.Last); e = e.AddDays(1) {
		if o.Workday(e) {
			b.Soft = append(b.Soft, e)
		} else {
			off++
		}
		b.Plain = b.Plain && !o.special(e)
		for _, name := range o.Names(e) {
			if !slices.Contains(b.Names, name) {
				b.Names = append(b.Names, name)
			}
		}
	}
	b.Long = off >= o.rules.LongWeekend
	return b, true
}

// NextLong returns the first long weekend that is not over on the day, and whether there is one in the 400 days from it.
func (o *Office) NextLong(d Date) (Break, bool) {
	for e := d; e.Sub(d) < searchDays; e = e.AddDays(1) {
		b, ok := o.Break(e)
		if !ok {
			continue
		}
		if b.Long {
			return b, true
		}
		e = b.Last
	}
	return Break{}, false
}

// FirstBack reports whether the day is the first workday after a break that is more than a plain weekend.
func (o *Office) FirstBack(d Date) bool {
	if o.closed(d) {
		return false
	}
	b, ok := o.Break(d.AddDays(-1))
	return ok && !b.Plain
}

// Greets returns the long weekend for which a mail that goes out on the day may greet, and whether there is one: only on the
// first two workdays back.
func (o *Office) Greets(d Date) (Break, bool) {
	if o.closed(d) {
		return Break{}, false
	}
	for range o.rules.Greeting {
		d = d.AddDays(-1)
		if b, ok := o.Break(d); ok {
			return b, b.Long
		}
	}
	return Break{}, false
}

// Quiet reports whether the day lies in the quiet period, from 24 December to 1 January.
func (o *Office) Quiet(d Date) bool {
	from, to := o.rules.QuietFrom.in(d.Year()), o.rules.QuietTo.in(d.Year())
	if to.Before(from) { // over the turn of the year
		return !d.Before(from) || !d.After(to)
	}
	return !d.Before(from) && !d.After(to)
}

// LastAsk returns the last moment for an ask before the long weekend: noon, two workdays before it. After it only a status
// note goes out.
func (o *Office) LastAsk(b Break) time.Time {
	return o.At(o.AddWorkdays(b.First, -o.rules.LastAsk), o.rules.Noon)
}

// Reopens returns the moment at which the office opens after the break.
func (o *Office) Reopens(b Break) time.Time {
	return o.At(o.AddWorkdays(b.Last, 1), o.rules.Opens)
}
