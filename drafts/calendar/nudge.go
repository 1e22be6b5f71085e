package calendar

import "time"

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
