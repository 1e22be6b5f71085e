package calendar_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

// zones has every kind of clock: either side of the date line, offsets of half and quarter hours,
// clocks that change at midnight, at two, and by half an hour, and ones that never change.
func zones() []string {
	return []string{"America/Los_Angeles", "Europe/London", "Pacific/Auckland", "Pacific/Honolulu",
		"Asia/Kathmandu",
		"America/Santiago", "Australia/Lord_Howe", "Africa/Cairo", "Pacific/Kiritimati",
		"America/St_Johns", "UTC"}
}

// everywhere calls f with an office for each calendar, going through the zones. Ukraine has no
// holidays under martial law, so most properties say nothing about it; regions with the same
// holidays are tried once.
func everywhere(t *testing.T, f func(t *testing.T, o *calendar.Office)) {
	seen := map[string]bool{}
	for i, code := range calendar.Codes() {
		key := fmt.Sprint(observed(lookup(t, code), 2026, calendar.Closed),
			observed(lookup(t, code), 2027, calendar.Closed))
		if code == "UA" || seen[key] {
			continue
		}
		seen[key] = true
		name := zones()[i%len(zones())]
		t.Run(code+" "+name, func(t *testing.T) {
			t.Parallel()
			f(t, office(t, code, name))
		})
	}
}

// moments calls f with moments from 2024 to 2032, the years of the tables, one every step.
func moments(step time.Duration, f func(time.Time)) {
	end := time.Date(2033, 1, 1, 0, 0, 0, 0, time.UTC)
	for at := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC); at.Before(end); at = at.Add(step) {
		f(at)
	}
}

const odd = 61*time.Hour + 13*time.Minute // reaches every weekday and time of day

func TestWindowsAreInWorkingHours(t *testing.T) {
	everywhere(t, func(t *testing.T, o *calendar.Office) {
		moments(7*odd, func(at time.Time) {
			for _, c := range []calendar.Class{calendar.Ask, calendar.Reply, calendar.Nudge, calendar.Snap} {
				w, err := o.Window(c, at)
				if err != nil {
					t.Fatal(err)
				}
				last := w.To.Add(-1)
				switch {
				case w.From.Before(at) || !w.From.Before(w.To):
					t.Errorf("%s at %s: %s is not after it", c, at, span(w))
				case !o.Working(w.From) || !o.Working(last):
					t.Errorf("%s at %s: %s is not in working hours", c, at, span(w))
				case c != calendar.Snap && o.Day(w.From) != o.Day(last):
					t.Errorf("%s at %s: %s is not in one day", c, at, span(w))
				case o.FirstBack(o.Day(w.From)) && w.From.Before(o.At(o.Day(w.From), 11*time.Hour)):
					t.Errorf("%s at %s: %s is too early on the first day back", c, at, span(w))
				}
				if c != calendar.Ask && c != calendar.Nudge {
					continue
				}
				d := o.Day(w.From)
				if o.Soft(d) || o.Quiet(d) || c == calendar.Nudge && o.FirstBack(d) {
					t.Errorf("%s at %s: %s is a soft or quiet day, or the first one back", c, at, d)
				}
				if !o.Workday(d.AddDays(1)) && w.To.After(o.At(d, 12*time.Hour)) {
					t.Errorf("%s at %s: %s runs past noon on an eve", c, at, span(w))
				}
				if b, ok := o.NextLong(d); ok && o.WorkdaysBetween(d, b.First) < 2 &&
					w.To.After(o.LastAsk(b)) {
					t.Errorf("%s at %s: %s is after the last ask before %s", c, at, span(w), b.First)
				}
			}
			for _, c := range []calendar.Class{calendar.Hold, calendar.Final} {
				w, err := o.Window(c, at)
				if err != nil || !w.From.Equal(at) || o.Day(w.To.Add(-1)) != o.Day(at) ||
					o.Day(w.To) != o.Day(at).AddDays(1) {
					t.Errorf("%s at %s: %s, %v is not the same day", c, at, span(w), err)
				}
			}
		})
	})
}

// A window is the first there is: from a moment inside it, the window is the rest of it.
func TestWindowsAreTheFirst(t *testing.T) {
	everywhere(t, func(t *testing.T, o *calendar.Office) {
		moments(15*odd, func(at time.Time) {
			for _, c := range []calendar.Class{calendar.Ask, calendar.Reply, calendar.Nudge} {
				w, err := o.Window(c, at)
				if err != nil {
					t.Fatal(err)
				}
				inside := w.From.Add(w.To.Sub(w.From) / 2)
				again, err := o.Window(c, inside)
				if err != nil {
					t.Fatal(err)
				}
				if c == calendar.Ask && o.Day(w.From).Weekday() == time.Monday {
					continue // a Monday counts only while the week has no other day left
				}
				if !again.From.Equal(inside) || !again.To.Equal(w.To) {
					t.Errorf("%s at %s: %s, but from %s: %s", c, at, span(w), inside, span(again))
				}
			}
		})
	})
}

func TestWorkdaysInvert(t *testing.T) {
	everywhere(t, func(t *testing.T, o *calendar.Office) {
		for d := day("2024-01-01"); d.Before(day("2033-01-01")); d = d.AddDays(11) {
			for _, n := range []int{1, 2, 3, 10, 23} {
				to := o.AddWorkdays(d, n)
				if !o.Workday(to) || o.WorkdaysBetween(d, to) != n {
					t.Errorf("%s + %d workdays: %s, %d between", d, n, to, o.WorkdaysBetween(d, to))
				}
				from := o.AddWorkdays(d, -n)
				if !o.Workday(from) || o.WorkdaysBetween(d, from) != -n {
					t.Errorf("%s - %d workdays: %s, %d between", d, n, from, o.WorkdaysBetween(d, from))
				}
				if o.Workday(d) && (o.AddWorkdays(to, -n) != d || o.AddWorkdays(from, n) != d) {
					t.Errorf("%s and %d workdays: %s and %s do not invert it", d, n,
						o.AddWorkdays(to, -n), o.AddWorkdays(from, n))
				}
			}
		}
	})
}

func TestBreaksAreMaximal(t *testing.T) {
	everywhere(t, func(t *testing.T, o *calendar.Office) {
		seen := 0
		for d := day("2024-01-01"); d.Before(day("2033-01-01")); d = d.AddDays(1) {
			b, ok := o.Break(d)
			if !ok {
				if !o.Workday(d) {
					t.Errorf("%s is off but not in a break", d)
				}
				continue
			}
			before, after := b.First.AddDays(-1), b.Last.AddDays(1)
			for _, edge := range []calendar.Date{before, after} {
				if !o.Workday(edge) || o.Soft(edge) {
					t.Errorf("break %s to %s: %s should be in it", b.First, b.Last, edge)
				}
			}
			off := 0
			for e := b.First; !e.After(b.Last); e = e.AddDays(1) {
				if !o.Workday(e) {
					off++
				} else if o.Workday(e.AddDays(-1)) || o.Workday(e.AddDays(1)) {
					t.Errorf("break %s to %s: %s is a workday next to another", b.First, b.Last, e)
				}
			}
			if b.Long != (off >= 3) {
				t.Errorf("break %s to %s: %d days off, long: %t", b.First, b.Last, off, b.Long)
			}
			if b.Long && len(b.Names) == 0 {
				t.Errorf("break %s to %s has no name", b.First, b.Last)
			}
			if b.Long {
				seen++
			}
			d = b.Last
		}
		if seen < 9 {
			t.Errorf("%d long weekends in 9 years", seen)
		}
	})
}

func TestHeldRepliesAreAnswered(t *testing.T) {
	everywhere(t, func(t *testing.T, o *calendar.Office) {
		for d := day("2024-01-01"); d.Before(day("2031-12-01")); {
			b, ok := o.NextLong(d)
			if !ok {
				t.Fatalf("no long weekend after %s", d)
			}
			d = b.Last.AddDays(1)
			s := o.HoldSpan(b)
			if !s.To.Equal(o.SnapSpan(b).From) {
				t.Errorf("%s: a reply between %s and %s is neither held nor snap", b.First, s.To,
					o.SnapSpan(b).From)
			}
			for at := s.From; at.Before(s.To); at = at.Add(31*time.Hour + 41*time.Minute) {
				for _, after := range []time.Duration{0, time.Hour, 20 * time.Hour, 90 * time.Hour,
					200 * time.Hour} {
					deadline := at.Add(after)
					h, ok := o.Hold(at, deadline)
					if !ok || h.Break.First != b.First || !h.Send.Contains(at) {
						t.Fatalf("reply of %s: %+v, %t", at, h, ok)
					}
					if !h.Substance.From.Before(h.Substance.To) || h.Substance.From.Before(at) ||
						after > 0 && h.Substance.To.After(deadline) {
						t.Errorf("reply of %s, deadline %s: substance %s", at, deadline, span(h.Substance))
					}
				}
			}
		}
	})
}

func TestDeadlinesCanBeMet(t *testing.T) {
	everywhere(t, func(t *testing.T, o *calendar.Office) {
		moments(7*odd, func(at time.Time) {
			d := o.Deadline(at)
			if d.Act.After(at) || !o.Workday(o.Day(d.Act.Add(-1))) {
				t.Errorf("deadline %s: act by %s", d.At, d.Act)
			}
			if !d.AskBy.Before(d.Act) || !o.Workday(o.Day(d.AskBy)) ||
				o.WorkdaysBetween(o.Day(d.AskBy), d.Day) < 2 && o.Workday(d.Day) {
				t.Errorf("deadline %s: ask by %s", d.At, d.AskBy)
			}
			if moved := d.Closed || d.Touched; moved != !d.Shift.IsZero() || moved &&
				(!d.Shift.After(at) || !o.Working(d.Shift.Add(-1))) {
				t.Errorf("deadline %s: closed %t touched %t, shift to %s", d.At, d.Closed, d.Touched, d.Shift)
			}
		})
	})
}
