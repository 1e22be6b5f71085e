package calendar

import "time"

// Due is a deadline in the light of the office's calendar.
type Due struct {
	At     time.Time `json:"at"`               // the deadline, in the office's time zone
	Day    Date      `json:"day"`              // the last day on which it can be met
	Closed bool      `json:"closed,omitempty"` // the office doesn't work on Day before then
	// there is no time to answer a reply held over Break
	Touched bool  `json:"touched,omitempty"`
	Break   Break `json:"break,omitzero"` // that long weekend, or else the break around Day

	// At, or noon of the workday before if Closed: when to act by
	Act   time.Time `json:"act"`
	AskBy time.Time `json:"ask_by"`         // when to ask for more time by
	Shift time.Time `json:"shift,omitzero"` // the deadline to ask for instead, if Closed or Touched
}

// Deadline returns what the deadline means for the office. A deadline at midnight belongs to the
// day that ends then.
func (o *Office) Deadline(at time.Time) Due {
	r := o.rules
	d := Due{At: at.In(o.zone), Day: o.Day(at.Add(-1))}
	d.Act = d.At
	if !o.Workday(d.Day) || !at.After(o.At(d.Day, r.Opens)) {
		d.Closed = true
		d.Act = o.At(o.AddWorkdays(d.Day, -1), r.Noon)
	}
	d.Break, d.Touched = o.touches(at)
	if b, ok := o.Break(d.Day); ok && !d.Touched {
		d.Break = b
	}
	d.AskBy = o.askBy(d.Day)
	if d.Closed || d.Touched {
		d.Shift = o.shift(d)
	}
	return d
}

// touches returns the long weekend that the deadline touches, and whether there is one: the
// deadline is after noon on its eve, and no later than when a reply held over it would be answered.
func (o *Office) touches(at time.Time) (Break, bool) {
	d := o.Day(at)
	for e := o.AddWorkdays(d, -o.rules.SubstanceDay); e.Sub(d) <= 1; e = e.AddDays(1) {
		b, ok := o.Break(e)
		if !ok {
			continue
		}
		substance := o.At(o.AddWorkdays(b.Last, o.rules.SubstanceDay), o.rules.SubstanceAt)
		if b.Long && at.After(o.HoldSpan(b).From) && !at.After(substance) {
			return b, true
		}
		e = b.Last
	}
	return Break{}, false
}

// askBy returns the last moment to ask for more time: when the office closes two workdays ahead, or
// the noon after which no ask goes out.
func (o *Office) askBy(deadline Date) time.Time {
	d := o.AddWorkdays(deadline, -o.rules.ExtensionAhead)
	by := o.closes(d)
	if !o.Workday(d.AddDays(1)) {
		by = o.At(d, o.rules.Noon)
	}
	for e := d; !e.After(deadline); e = e.AddDays(1) {
		if b, ok := o.Break(e); ok {
			if last := o.LastAsk(b); b.Long && last.Before(by) {
				return last
			}
			e = b.Last
		}
	}
	return by
}

// shift returns the deadline to ask for: the first workday back and one more, at the same time of
// day, or at closing time if that is outside working hours. It is always later than the deadline.
func (o *Office) shift(d Due) time.Time {
	back := d.Day // a workday, but the deadline is before it opens
	if !d.Break.Last.IsZero() {
		back = o.AddWorkdays(d.Break.Last, 1)
	}
	at := func(day Date) time.Time {
		t := o.At(day, o.clock(d.At))
		if closes := o.closes(day); t.After(closes) || !t.After(o.At(day, o.rules.Opens)) {
			return closes
		}
		return t
	}
	to := o.AddWorkdays(back, o.rules.ShiftAfter)
	if !at(to).After(d.At) {
		to = o.AddWorkdays(d.Day, 1)
	}
	return at(to)
}
