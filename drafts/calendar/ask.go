package calendar

import (
	"slices"
	"time"
)

// Ask returns the first window for an ask from at until by, and whether there is one. A zero by
// means no deadline.
//
// By default an ask goes out Tuesday to Thursday from 09:30 to 11:30, or, in a week when none of
// those days will do, on Monday from 11:00 to 16:00. It never goes out after noon on a Friday or
// the eve of a holiday, before 11:00 on the first day back, on a soft day, on one that is off in most
// of the country, in the quiet period, or after [Office.LastAsk]. If the weekend isn't Saturday and
// Sunday, the days shift with it.
func (o *Office) Ask(at, by time.Time) (Window, bool) {
	day := o.Day(at)
	week := day.AddDays(-int(day.Weekday()-o.weekBegins()+7) % 7)
	for range horizonDays / 7 {
		for _, days := range [][]time.Weekday{o.rules.AskDays, o.rules.FallbackDay} {
			for d := week; d.Sub(week) < 7; d = d.AddDays(1) {
				if !slices.Contains(days, d.Weekday()) {
					continue
				}
				w, ok := o.askHours(d)
				if !ok {
					continue
				}
				if w, ok = w.Within(at, by); ok {
					return w, true
				}
			}
		}
		week = week.AddDays(7)
		if !by.IsZero() && !week.In(o.zone).Before(by) {
			break
		}
	}
	return Window{}, false
}

// askHours returns the hours of the day when an ask or a nudge may go out, and whether there are
// any.
func (o *Office) askHours(d Date) (Window, bool) {
	if o.closed(d) || o.Quiet(d) || o.MostlyOff(d) {
		return Window{}, false
	}
	from, to := o.rules.AskFrom, o.rules.AskTo
	if slices.Contains(o.rules.FallbackDay, d.Weekday()) {
		from, to = o.rules.BackFrom, o.rules.FallbackTo
	}
	if o.FirstBack(d) {
		from = max(from, o.rules.BackFrom)
	}
	limit, ok := o.askLimit(d)
	if to = min(to, limit); !ok || from >= to {
		return Window{}, false
	}
	return Window{o.At(d, from), o.At(d, to)}, true
}

// askLimit returns the time of day after which no ask goes out, or false if none goes out that day
// at all, because the last ask before a long weekend had to go earlier.
func (o *Office) askLimit(d Date) (limit time.Duration, ok bool) {
	limit = 24 * time.Hour
	if !o.Workday(d.AddDays(1)) {
		limit = o.rules.Noon
	}
	e := d
	for n := 1; n <= o.rules.LastAsk; n++ { // the nth workday before what follows e
		if b, ok := o.Break(e.AddDays(1)); ok {
			if b.Long {
				return min(limit, o.rules.Noon), n == o.rules.LastAsk
			}
			e = b.Last
		}
		e = e.AddDays(1)
	}
	return limit, true
}

// FollowUp is when to follow up on an email that nobody answered, and the reasons for that day.
type FollowUp struct {
	Due     Date   `json:"due"`               // three workdays after the email, or five
	Holiday bool   `json:"holiday,omitempty"` // one came before Due and adds a workday
	Back    bool   `json:"back,omitempty"`    // that day is a first day back, so Window is later
	Window  Window `json:"window"`
}

// NudgeOnLevel is [Office.Nudge] for an email about a level, on which more than one person has to
// agree: five workdays later.
func (o *Office) NudgeOnLevel(sent time.Time) (FollowUp, bool) {
	return o.nudge(sent, o.rules.LevelAfter)
}

// Nudge returns when to follow up on an email sent at the given moment: three workdays later, or
// four if a holiday or a closure came in between. On the first day back, on a soft day, on one that
// is off in most of the country, in the quiet period, and after [Office.LastAsk], it waits for the
// next day that will do. The hours are those of an ask. Nudge doesn't know about deadlines; the
// caller has to compare. The second result is false if the next two years have no such day.
func (o *Office) Nudge(sent time.Time) (FollowUp, bool) { return o.nudge(sent, o.rules.NudgeAfter) }

func (o *Office) nudge(sent time.Time, after int) (FollowUp, bool) {
	day := o.Day(sent)
	f := FollowUp{Due: o.AddWorkdays(day, after)}
	for d := day.AddDays(1); d.Before(f.Due); d = d.AddDays(1) {
		f.Holiday = f.Holiday || o.Special(d)
	}
	d := f.Due
	if f.Holiday {
		d = o.AddWorkdays(d, o.rules.NudgeHoliday)
	}
	f.Back = o.FirstBack(f.Due) || o.FirstBack(d)
	w, ok := o.first(d, o.nudgeHours, time.Time{})
	f.Window = w
	return f, ok
}

func (o *Office) nudgeHours(d Date) (Window, bool) {
	if o.FirstBack(d) {
		return Window{}, false
	}
	return o.askHours(d)
}
