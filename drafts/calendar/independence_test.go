package calendar_test

import (
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

// A client in London and a recruiter in Seattle: 4 July 2026 is a Saturday, and the offer's
// deadline is Monday, 6 July at 17:00.
func TestIndependenceDayAbroad(t *testing.T) {
	us := office(t, "US", "America/Los_Angeles")
	gb := office(t, "GB", "Europe/London")
	deadline := at(us, "2026-07-06 17:00")

	long, ok := us.NextLong(day("2026-06-30"))
	if !ok || long.First != day("2026-07-03") || long.Last != day("2026-07-05") ||
		long.Names[0] != "Independence Day" {
		t.Fatalf("long weekend: %+v", long)
	}
	if !gb.Workday(day("2026-07-03")) {
		t.Error("England does not work on the Friday")
	}
	if got := deadline.In(gb.Zone()).Format(clock); got != "Tue 2026-07-07 01:00" {
		t.Errorf("deadline in London: %s", got)
	}
	if calendar.ReadAlike(deadline, us.Zone(), gb.Zone()) {
		t.Error("the deadline reads the same in both zones")
	}
	w, err := us.Window(calendar.Ask, at(us, "2026-06-30 00:00"))
	check(t, "the counter", w, "Tue 2026-06-30 09:30", "Tue 2026-06-30 11:30")
	if err != nil {
		t.Error(err)
	}
	moment(t, "last ask", us.LastAsk(long), "Wed 2026-07-01 12:00")

	check(t, "hold", us.HoldSpan(long), "Thu 2026-07-02 12:00", "Mon 2026-07-06 09:00")
	for _, landed := range []string{"2026-07-02 12:00", "2026-07-03 15:00", "2026-07-05 23:59",
		"2026-07-06 08:59"} {
		h, ok := us.Hold(at(us, landed), deadline)
		if !ok || !h.Deadline || h.Send.From.Format(local) != landed ||
			us.Day(h.Send.To) != us.Day(h.Send.From).AddDays(1) {
			t.Errorf("reply of %s: %+v %v", landed, h, ok)
		}
		check(t, "substance by the deadline", h.Substance, "Mon 2026-07-06 11:00", "Mon 2026-07-06 17:00")
		h, _ = us.Hold(at(us, landed), time.Time{})
		check(t, "substance", h.Substance, "Tue 2026-07-07 10:00", "Tue 2026-07-07 17:30")
	}
	for _, landed := range []string{"2026-07-02 11:59", "2026-07-06 09:00"} {
		if _, ok := us.Hold(at(us, landed), deadline); ok {
			t.Errorf("a reply of %s is held", landed)
		}
	}

	check(t, "snap", us.SnapSpan(long), "Mon 2026-07-06 09:00", "Mon 2026-07-06 13:00")
	s, ok := us.Snap(at(us, "2026-07-06 09:00"))
	check(t, "answer to a snap reply", s, "Mon 2026-07-06 11:00", "Mon 2026-07-06 17:30")
	if !ok {
		t.Error("a reply at opening is not a snap reply")
	}
	if _, ok := us.Snap(at(us, "2026-07-06 13:00")); ok {
		t.Error("a reply at 13:00 is a snap reply")
	}
	w, _ = us.Window(calendar.Reply, at(us, "2026-07-06 09:30"))
	check(t, "nothing of ours before 11:00", w, "Mon 2026-07-06 11:00", "Mon 2026-07-06 17:30")

	n, _ := us.Nudge(at(us, "2026-06-30 10:00"))
	if n.Due != day("2026-07-06") || !n.Holiday || !n.Back ||
		us.Day(n.Window.From) != day("2026-07-07") || !n.Window.From.After(deadline) {
		t.Errorf("nudge: %+v", n)
	}
	d := us.Deadline(deadline)
	if d.Closed || !d.Touched || !d.Act.Equal(deadline) {
		t.Errorf("deadline: %+v", d)
	}
	moment(t, "ask to move it by", d.AskBy, "Wed 2026-07-01 12:00")
	moment(t, "move it to", d.Shift, "Tue 2026-07-07 17:00")
}
