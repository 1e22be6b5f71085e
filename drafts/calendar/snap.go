package calendar

import "time"

// SnapSpan returns the time during which a reply is a snap reply: the first four working hours
// after the long weekend.
func (o *Office) SnapSpan(b Break) Window {
	opens := o.Reopens(b)
	return Window{opens, o.AddWorking(opens, o.rules.SnapSpan)}
}

// Snap returns the window for the answer to a reply that came in at landed, and whether it is a
// snap reply: one in the [Office.SnapSpan] of a long weekend. The answer waits two working hours,
// and on the first day back until 11:00. The window ends one workday's worth of working hours after
// the reply, which is usually on the next day.
func (o *Office) Snap(landed time.Time) (Window, bool) {
	d := o.Day(landed)
	if !o.Workday(d) {
		return Window{}, false
	}
	for !o.closed(d.AddDays(-1)) && o.Day(landed).Sub(d) < 7 {
		d = d.AddDays(-1) // long rules can make the span end on a later day
	}
	b, ok := o.Break(d.AddDays(-1))
	if !ok || !b.Long || !o.SnapSpan(b).Contains(landed) {
		return Window{}, false
	}
	return o.snap(landed), true
}

func (o *Office) snap(at time.Time) Window {
	at = o.nextWorking(at)
	w := Window{
		From: o.AddWorking(at, o.rules.SnapAfter),
		To:   o.AddWorking(at, time.Duration(o.rules.SnapWithin)*(o.rules.Closes-o.rules.Opens)),
	}
	// Nobody sends email at the very moment of closing.
	if w.From.Equal(o.closes(o.Day(w.From))) {
		w.From = o.At(o.AddWorkdays(o.Day(w.From), 1), o.rules.Opens)
	}
	if first := o.earliest(o.Day(w.From)); w.From.Before(first) {
		w.From = first
	}
	return w
}
