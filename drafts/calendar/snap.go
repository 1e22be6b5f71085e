package calendar

import "time"

// SnapSpan returns the time in which a reply is a snap reply: the first four working hours after the long weekend.
func (o *Office) SnapSpan(b Break) Window {
	opens := o.Reopens(b)
	return Window{opens, o.AddWorking(opens, o.rules.SnapSpan)}
}

// Snap returns the window for the answer to a reply that landed at the given moment, and whether it is a snap reply: one in
// the [Office.SnapSpan] of a long weekend. The answer goes two working hours later at the earliest, not before 11:00 on the first
// day back, and one workday later at the latest, by the same time of day.
func (o *Office) Snap(landed time.Time) (Window, bool) {
	d := o.Day(landed)
	if !o.Workday(d) {
		return Window{}, false
	}
	for !o.closed(d.AddDays(-1)) && o.Day(landed).Sub(d) < 7 {
		d = d.AddDays(-1) // the span reaches into a later day where rules make it long
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
		To:   o.At(o.AddWorkdays(o.Day(at), o.rules.SnapWithin), o.clock(at)),
	}
	if w.From.Equal(o.At(o.Day(w.From), o.rules.Closes)) {
		w.From = o.At(o.AddWorkdays(o.Day(w.From), 1), o.rules.Opens) // nobody sends at the stroke of closing
	}
	if first := o.firstMail(o.Day(w.From)); w.From.Before(first) {
		w.From = first
	}
	return w
}
