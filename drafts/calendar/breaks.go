package calendar

import (
	"slices"
	"time"
)

// Break is a maximal run of days on which the office is closed: the day before First and the day
// after Last are workdays. Soft days count as closed, so they join the days off on either side.
type Break struct {
	First Date     `json:"first"`
	Last  Date     `json:"last"`
	Soft  []Date   `json:"soft,omitempty"`  // the workdays in the break
	Names []string `json:"names,omitempty"` // of its holidays and closures, no repeats
	Plain bool     `json:"plain,omitempty"` // just a weekend
	Long  bool     `json:"long,omitempty"`  // a long weekend: at least [Rules.LongWeekend] days off
}

// searchDays is how far ahead to look for a long weekend: more than a year, so that a yearly one is
// found.
const searchDays = 400

// Soft reports whether the day is a soft day: a single workday between days off, such as the Friday
// after Thanksgiving, when few people are at their desks.
func (o *Office) Soft(d Date) bool {
	return o.Workday(d) && !o.calendar.works[d] && !o.Workday(d.AddDays(-1)) && !o.Workday(d.AddDays(1))
}

func (o *Office) closed(d Date) bool { return !o.Workday(d) || o.Soft(d) }

// Break returns the break that contains the day, and whether there is one.
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
		b.Plain = b.Plain && !o.Special(e)
		for _, name := range o.Names(e) {
			if !slices.Contains(b.Names, name) {
				b.Names = append(b.Names, name)
			}
		}
	}
	b.Long = off >= o.rules.LongWeekend
	return b, true
}

// NextLong returns the first long weekend that ends on the day or later, and whether one begins
// within 400 days.
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

// FirstBack reports whether the day is the first workday after a break other than a plain weekend.
func (o *Office) FirstBack(d Date) bool {
	if o.closed(d) {
		return false
	}
	b, ok := o.Break(d.AddDays(-1))
	return ok && !b.Plain
}

// Greets returns the long weekend that an email sent on the day may open with a word about, and
// whether there is one. By default it may on the first two workdays back.
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

// Quiet reports whether the day is in the quiet period, by default 24 December to 1 January.
func (o *Office) Quiet(d Date) bool {
	from, to := o.rules.QuietFrom.in(d.Year()), o.rules.QuietTo.in(d.Year())
	if to.Before(from) { // the period spans the new year
		return !d.Before(from) || !d.After(to)
	}
	return !d.Before(from) && !d.After(to)
}

// LastAsk returns the last moment for an ask before the long weekend, by default noon two workdays
// ahead. After that only a status note goes out.
func (o *Office) LastAsk(b Break) time.Time {
	return o.At(o.AddWorkdays(b.First, -o.rules.LastAsk), o.rules.Noon)
}

// Reopens returns the moment when the office opens after the break.
func (o *Office) Reopens(b Break) time.Time {
	return o.At(o.AddWorkdays(b.Last, 1), o.rules.Opens)
}
