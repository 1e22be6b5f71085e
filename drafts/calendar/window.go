package calendar

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/internal/input"
)

// Window is the time during which an email should go out: from From until just before To, both in
// the office's time zone.
type Window struct {
	From time.Time `json:"from"`
	To   time.Time `json:"to"`
}

// Contains reports whether t is in the window.
func (w Window) Contains(t time.Time) bool { return !t.Before(w.From) && t.Before(w.To) }

// Within returns the part of the window between from and to, and whether there is any. A zero time
// is no limit.
func (w Window) Within(from, to time.Time) (Window, bool) {
	if w.From.Before(from) {
		w.From = from.In(w.From.Location())
	}
	if !to.IsZero() && to.Before(w.To) {
		w.To = to.In(w.To.Location())
	}
	return w, w.From.Before(w.To)
}

// Class is a class of emails that share a send window.
type Class string

// The classes.
const (
	Ask   Class = "ask"   // asks for something; see [Office.Ask]
	Reply Class = "reply" // answers, in working hours; see also [Office.Hold]
	Nudge Class = "nudge" // follows up; see [Office.Nudge]
	Hold  Class = "hold"  // a short note before a break, on the same day; see [Office.Hold]
	Snap  Class = "snap"  // answers a snap reply; see [Office.Snap]
	Final Class = "final" // accepts, declines, or withdraws, on the same day, even a day off
)

// horizonDays is how far ahead to look for a window: the longest closure and another year.
const horizonDays = MaxClosureDays + 366

// Window returns the first send window of the class from at on. A window that contains at begins at
// at. For hold and final it ends at the office's midnight; the others are in working hours. To
// start from the email that is followed up or answered, use [Office.Nudge], [Office.Hold], or
// [Office.Snap]. Window fails for an unknown class, and if the next two years have no such window.
func (o *Office) Window(c Class, at time.Time) (Window, error) {
	w, ok := Window{}, false
	switch c {
	case Ask:
		w, ok = o.Ask(at, time.Time{})
	case Reply:
		w, ok = o.reply(at)
	case Nudge:
		w, ok = o.first(o.Day(at), o.nudgeHours, at)
	case Hold, Final:
		w, ok = o.sameDay(at), true
	case Snap:
		w, ok = o.snap(at), true
	default:
		return Window{}, input.Errorf("unknown class of send windows %q: "+
			"want ask, reply, nudge, hold, snap, or final", c)
	}
	if !ok {
		return Window{}, input.Errorf("no window to send an email of class %q within %d days of %s",
			c, horizonDays, o.Day(at))
	}
	return w, nil
}

// first returns the first window from day d on that isn't over at the time, and whether there is
// one. The hours are those that the function gives for a day.
func (o *Office) first(d Date, hours func(Date) (Window, bool), at time.Time) (Window, bool) {
	for range horizonDays {
		if w, ok := hours(d); ok {
			if w, ok := w.Within(at, time.Time{}); ok {
				return w, true
			}
		}
		d = d.AddDays(1)
	}
	return Window{}, false
}

// Left returns the first hours between two times in which people at the office read an email of the
// class: working hours, also on a soft day, but on the first day back not before 11:00, and on the
// eve of days off only until noon. For a nudge, the first day back counts only if no other day
// does. If there are no such hours, it's any working hours; then the daytime of a day off; and then
// all that is left. From must be before by.
func (o *Office) Left(c Class, from, by time.Time) Window {
	good := func(d Date) (Window, bool) {
		return Window{o.earliest(d), o.beforeDaysOff(d)}, o.Workday(d)
	}
	for _, hours := range []func(Date) (Window, bool){
		func(d Date) (Window, bool) {
			w, ok := good(d)
			return w, ok && (c != Nudge || !o.back(d))
		},
		good,
		func(d Date) (Window, bool) { return Window{o.At(d, o.rules.Opens), o.closes(d)}, o.Workday(d) },
		func(d Date) (Window, bool) {
			return Window{o.At(d, o.rules.Opens), o.At(d, o.rules.Closes)}, true
		},
	} {
		if w, ok := o.first(o.Day(from), hours, from); ok {
			if w, ok := w.Within(time.Time{}, by); ok {
				return w
			}
		}
	}
	return Window{from.In(o.zone), by.In(o.zone)}
}

// beforeDaysOff returns when the office closes on the day, but noon on the eve of days off.
func (o *Office) beforeDaysOff(d Date) time.Time {
	if !o.Workday(d.AddDays(1)) {
		return o.At(d, o.rules.Noon)
	}
	return o.closes(d)
}

// sameDay returns the rest of the day at the office.
func (o *Office) sameDay(at time.Time) Window {
	return Window{at.In(o.zone), o.Day(at).AddDays(1).In(o.zone)}
}

// reply returns the window for an answer, which is held over a long weekend because it would be
// read in a hurry just before it.
func (o *Office) reply(at time.Time) (Window, bool) {
	if h, ok := o.Hold(at, time.Time{}); ok {
		return h.Substance, true
	}
	return o.first(o.Day(at), o.replyHours, at)
}

func (o *Office) replyHours(d Date) (Window, bool) {
	if !o.Workday(d) {
		return Window{}, false
	}
	return Window{o.earliest(d), o.latest(d)}, true
}

// latest returns the end of the hours for an answer: when the office closes, or noon before a long
// weekend.
func (o *Office) latest(d Date) time.Time {
	if b, ok := o.Break(d.AddDays(1)); ok && b.Long {
		return o.At(d, o.rules.Noon)
	}
	return o.closes(d)
}

// earliest returns the start of the hours for an email: when the office opens, but later on the
// first day back, when people have a full inbox to read first.
func (o *Office) earliest(d Date) time.Time {
	if o.back(d) {
		return o.At(d, o.rules.BackFrom)
	}
	return o.At(d, o.rules.Opens)
}

// back reports whether the day is the first one back, or a soft day after a holiday.
func (o *Office) back(d Date) bool {
	return o.FirstBack(d) || o.Soft(d) && o.Special(d.AddDays(-1))
}

// AnswerBy returns when a reply that came in at landed should have an answer, if only a line: by
// default when the office closes on the second workday after.
func (o *Office) AnswerBy(landed time.Time) time.Time {
	return o.closes(o.AddWorkdays(o.Day(landed), o.rules.Silence))
}
