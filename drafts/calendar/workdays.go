package calendar

import (
	"slices"
	"time"
)

// Workday reports whether the office works on the day.
func (o *Office) Workday(d Date) bool {
	return !o.calendar.off(d) && !slices.ContainsFunc(o.closures, func(c Closure) bool { return c.covers(d) })
}

func (c Closure) covers(d Date) bool { return !d.Before(c.From) && !d.After(c.To) }

// Special reports whether the day is off for a reason other than the weekend.
func (o *Office) Special(d Date) bool { return !o.calendar.weekend[d.Weekday()] && !o.Workday(d) }

// Names returns the names of the holidays for which offices close that fall on the day or are
// observed on it, and of the company's closures, without repeats. A workday has names too if its
// holiday is observed on another day, but not if the company works on it.
func (o *Office) Names(d Date) []string {
	names := o.holidays(d, Closed)
	for _, c := range o.closures {
		if c.covers(d) && !slices.Contains(names, c.Name) {
			names = append(names, c.Name)
		}
	}
	return names
}

// SoftNames returns the names of the holidays on the day for which not all offices close, without
// repeats: it counts as a workday, but people may be away.
func (o *Office) SoftNames(d Date) []string {
	if !o.Workday(d) {
		return nil
	}
	return append(o.holidays(d, Mostly), o.holidays(d, Soft)...)
}

// MostlyOff reports whether offices close on the day in most of the country, but not in all of it.
func (o *Office) MostlyOff(d Date) bool { return o.Workday(d) && len(o.holidays(d, Mostly)) > 0 }

// holidays returns the names of the holidays of the kind, unless the company works on the day.
func (o *Office) holidays(d Date, kind Kind) (names []string) {
	if o.calendar.works[d] {
		return nil
	}
	for _, h := range o.calendar.Holidays(d) {
		if h.Kind == kind && !slices.Contains(names, h.Name) {
			names = append(names, h.Name)
		}
	}
	return names
}

// closes returns when the office closes on the day: earlier on a weekday that is half a day.
func (o *Office) closes(d Date) time.Time {
	if o.calendar.half[d.Weekday()] {
		return o.At(d, o.rules.Noon)
	}
	return o.At(d, o.rules.Closes)
}

// AddWorkdays returns the nth workday after the day, or before it if n is negative. The day itself
// doesn't count and needn't be a workday; for n = 0 it is the result.
func (o *Office) AddWorkdays(d Date, n int) Date {
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	for n > 0 {
		d = d.AddDays(step)
		if o.Workday(d) {
			n--
		}
	}
	return d
}

// WorkdaysBetween returns the number of workdays after from, up to and including to. If to is the
// earlier day, it returns the negative number of workdays from to until before from. If to is a
// workday, AddWorkdays(from, WorkdaysBetween(from, to)) is to.
func (o *Office) WorkdaysBetween(from, to Date) int {
	n := 0
	for d := from.AddDays(1); !d.After(to); d = d.AddDays(1) {
		if o.Workday(d) {
			n++
		}
	}
	for d := to; d.Before(from); d = d.AddDays(1) {
		if o.Workday(d) {
			n--
		}
	}
	return n
}

// Working reports whether t is in the working hours of a workday; closing time itself isn't.
func (o *Office) Working(t time.Time) bool {
	d := o.Day(t)
	return o.Workday(d) && !t.Before(o.At(d, o.rules.Opens)) && t.Before(o.closes(d))
}

// nextWorking returns the first moment from t on that is in working hours.
func (o *Office) nextWorking(t time.Time) time.Time {
	if o.Working(t) {
		return t.In(o.zone)
	}
	d := o.Day(t)
	if !o.Workday(d) || !t.Before(o.At(d, o.rules.Opens)) {
		d = o.AddWorkdays(d, 1)
	}
	return o.At(d, o.rules.Opens)
}

// AddWorking returns when the office will have worked for the duration since t, which must not be
// negative.
func (o *Office) AddWorking(t time.Time, work time.Duration) time.Time {
	t = o.nextWorking(t)
	for {
		left := o.closes(o.Day(t)).Sub(t)
		if work <= left {
			return t.Add(work)
		}
		work -= left
		t = o.At(o.AddWorkdays(o.Day(t), 1), o.rules.Opens)
	}
}
