package calendar

import "time"

// FollowUp is when to follow up on a mail that nobody answered, and how that day comes about.
type FollowUp struct {
	Due     Date   `json:"due"`               // three workdays after the mail
	Holiday bool   `json:"holiday,omitempty"` // a holiday fell between, which is worth another workday
	Back    bool   `json:"back,omitempty"`    // Due, or the workday after it that the holiday is worth, is a first day back
	Window  Window `json:"window"`
}

// Nudge returns when to follow up on a mail that was sent at the given moment: three workdays later, four where a holiday or
// a closure fell between; never on the first day back, on a soft day, in the quiet period or after [Office.LastAsk], but on
// the next day that is none of those. The hours are those of an ask. It does not know of deadlines: the caller compares. The
// second result is false where the next two years have no such day.
func (o *Office) Nudge(sent time.Time) (FollowUp, bool) {
	day := o.Day(sent)
	f := FollowUp{Due: o.AddWorkdays(day, o.rules.NudgeAfter)}
	for d := day.AddDays(1); d.Before(f.Due); d = d.AddDays(1) {
		f.Holiday = f.Holiday || o.special(d)
	}
	d := f.Due
	if f.Holiday {
		d = o.AddWorkdays(d, o.rules.NudgeHoliday)
	}
	f.Back = o.FirstBack(f.Due) || o.FirstBack(d)
	w, ok := o.first(d, o.nudgeHours, time.Time{}, time.Time{})
	f.Window = w
	return f, ok
}

func (o *Office) nudgeHours(d Date) (Window, bool) {
	if o.FirstBack(d) {
		return Window{}, false
	}
	return o.askHours(d)
}
