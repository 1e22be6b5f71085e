package calendar

import "time"

// Held is what to do about a reply that came just before a long weekend or during it.
type Held struct {
	Break     Break  `json:"break"`
	Send      Window `json:"send"`               // when to send a short note: the same day
	Substance Window `json:"substance"`          // when to send the answer
	Deadline  bool   `json:"deadline,omitempty"` // Substance is earlier because of it
}

// HoldSpan returns the time during which a reply is held over the long weekend: from noon of the
// last workday before it until the office reopens.
func (o *Office) HoldSpan(b Break) Window {
	return Window{o.At(o.AddWorkdays(b.First, -1), o.rules.Noon), o.Reopens(b)}
}

// Hold returns what to do about a reply that came in at landed, and whether to hold it, which is so
// in the [Office.HoldSpan] of a long weekend. The answer goes on the second workday back, from
// 10:00 until the office closes, or until noon before another long weekend, but always before the
// deadline. A zero deadline means none.
func (o *Office) Hold(landed, deadline time.Time) (Held, bool) {
	b, ok := o.held(landed)
	if !ok {
		return Held{}, false
	}
	second := o.AddWorkdays(b.Last, o.rules.SubstanceDay)
	h := Held{
		Break:     b,
		Send:      o.sameDay(landed),
		Substance: Window{o.At(second, o.rules.SubstanceAt), o.latest(second)},
	}
	if deadline.IsZero() || !deadline.After(landed) {
		return h, true
	}
	if before, ok := h.Substance.Within(time.Time{}, deadline); ok {
		h.Substance = before
		return h, true
	}
	h.Deadline = true
	h.Substance = o.before(deadline, landed)
	return h, true
}

// held returns the long weekend over which a reply that came in at landed is held.
func (o *Office) held(landed time.Time) (Break, bool) {
	day := o.Day(landed)
	// It came in during the break, on its eve, or before the office reopened.
	for _, d := range []Date{day, day.AddDays(1), day.AddDays(-1)} {
		if b, ok := o.Break(d); ok && b.Long && o.HoldSpan(b).Contains(landed) {
			return b, true
		}
	}
	return Break{}, false
}

// before returns the working hours between landed and the deadline on the last day that has any.
func (o *Office) before(deadline, landed time.Time) Window {
	end := o.Deadline(deadline).Act
	if !end.After(landed) {
		return o.Left(Reply, landed, deadline)
	}
	from := o.Day(end.Add(-1)).In(o.zone)
	if from.Before(landed) {
		from = landed
	}
	return o.Left(Reply, from, end)
}

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
