package calendar

import (
	"fmt"
	"time"
)

// Window is the time in which a mail should go out: from From up to but not at To, both on the office's clocks.
type Window struct {
	From time.Time `json:"from"`
	To   time.Time `json:"to"`
}

// Contains reports whether t lies in the window.
func (w Window) Contains(t time.Time) bool { return !t.Before(w.From) && t.Before(w.To) }

// Within returns the part of the window from the one moment to the other, and whether there is any. A zero moment is no
// bound.
func (w Window) Within(from, to time.Time) (Window, bool) {
	if w.From.Before(from) {
		w.From = from.In(w.From.Location())
	}
	if !to.IsZero() && to.Before(w.To) {
		w.To = to.In(w.To.Location())
	}
	return w, w.From.Before(w.To)
}

// Class is a class of send windows.
type Class string

// The classes.
const (
	Ask   Class = "ask"   // asks for something: see [Office.Ask]
	Reply Class = "reply" // answers: in working hours, from 11:00 on the first day back; from noon before a long weekend, as [Office.Hold]
	Nudge Class = "nudge" // follows up: on a day that [Office.Nudge] may choose
	Hold  Class = "hold"  // holds the line over a break: the same day
	Snap  Class = "snap"  // answers a snap reply: see [Office.Snap]
	Final Class = "final" // accepts, declines, withdraws: the same day, whatever day it is
)

// horizonDays is how far ahead a window is looked for: more than the longest closure, and a year to spare.
const horizonDays = MaxClosureDays + 366

// Window returns the first send window of the class at or after at; where at lies in it, it begins at at. For hold and final it
// ends at the office's midnight; the others lie in working hours. For nudge, hold and snap, [Office.Nudge], [Office.Hold] and
// [Office.Snap] begin with the mail that is followed up or answered. It fails for a class that there is not, and where the next
// two years have no such window.
func (o *Office) Window(c Class, at time.Time) (Window, error) {
	w, ok := Window{}, false
	switch c {
	case Ask:
		w, ok = o.Ask(at, time.Time{})
	case Reply:
		w, ok = o.reply(at)
	case Nudge:
		w, ok = o.first(o.Day(at), o.nudgeHours, at, time.Time{})
	case Hold, Final:
		w, ok = o.sameDay(at), true
	case Snap:
		w, ok = o.snap(at), true
	default:
		return Window{}, fmt.Errorf("unknown class of send windows %q: want ask, reply, nudge, hold, snap or final", c)
	}
	if !ok {
		return Window{}, fmt.Errorf("no window to send a mail of class %q within %d days of %s", c, horizonDays, o.Day(at))
	}
	return w, nil
}

// first returns what of the first day's hours lies from at to by, of the days from d on that have hours, and whether there is
// any.
func (o *Office) first(d Date, hours func(Date) (Window, bool), at, by time.Time) (Window, bool) {
	for range horizonDays {
		if w, ok := hours(d); ok {
			if !by.IsZero() && !w.From.Before(by) {
				return Window{}, false
			}
			if w, ok := w.Within(at, by); ok {
				return w, true
			}
		}
		d = d.AddDays(1)
	}
	return Window{}, false
}

// sameDay returns the rest of the office's day.
func (o *Office) sameDay(at time.Time) Window {
	return Window{at.In(o.zone), o.Day(at).AddDays(1).In(o.zone)}
}

// reply returns the window for an answer: not while a long weekend is near, when it would be read in a hurry.
func (o *Office) reply(at time.Time) (Window, bool) {
	if h, ok := o.Hold(at, time.Time{}); ok {
		return h.Substance, true
	}
	return o.first(o.Day(at), o.replyHours, at, time.Time{})
}

func (o *Office) replyHours(d Date) (Window, bool) {
	if !o.Workday(d) {
		return Window{}, false
	}
	return Window{o.firstMail(d), o.lastMail(d)}, true
}

// lastMail returns when the last answer of the workday goes out: when the office closes, but at noon before a long weekend.
func (o *Office) lastMail(d Date) time.Time {
	if b, ok := o.Break(d.AddDays(1)); ok && b.Long {
		return o.At(d, o.rules.Noon)
	}
	return o.At(d, o.rules.Closes)
}

// firstMail returns when the office may have the first mail of the workday from us: on the first day back its people have a
// full inbox to read first.
func (o *Office) firstMail(d Date) time.Time {
	if o.FirstBack(d) {
		return o.At(d, o.rules.BackFrom)
	}
	return o.At(d, o.rules.Opens)
}

// AnswerBy returns the moment by which a mail that landed at the given moment is answered, be it with a line: the close of
// the second workday after.
func (o *Office) AnswerBy(landed time.Time) time.Time {
	return o.At(o.AddWorkdays(o.Day(landed), o.rules.Silence), o.rules.Closes)
}
