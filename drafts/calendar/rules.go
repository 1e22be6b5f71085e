package calendar

import (
	"cmp"
	"errors"
	"time"

	"github.com/tactful-drafts/tactful/drafts/internal/input"
)

// Rules are the numbers behind every window. A zero field stands for its default, so the zero Rules
// are the defaults. Times of day are durations since midnight on the recipient's clocks. A negative
// count means none.
//
// The defaults are common practice; there is little evidence on when to send email.
type Rules struct {
	Opens  time.Duration // start of working hours: 09:00
	Closes time.Duration // end of working hours: 17:30
	Noon   time.Duration // end of a half day: 12:00

	// An ask goes out on AskDays, by default the second to fourth day of the working week.
	AskDays []time.Weekday // Tuesday to Thursday
	AskFrom time.Duration  // 09:30
	AskTo   time.Duration  // 11:30

	// In a week when no ask day will do, it goes out on a fallback day from BackFrom to FallbackTo,
	// by default the first day of the working week.
	FallbackDay []time.Weekday // Monday
	FallbackTo  time.Duration  // 16:00
	BackFrom    time.Duration  // also the earliest time for an email on the first day back: 11:00

	LongWeekend int      // days off in a row that make a long weekend: 3
	LastAsk     int      // the last ask goes by noon, this many workdays before a long weekend: 2
	QuietFrom   MonthDay // first day of the quiet period, without asks and nudges: 24 December
	QuietTo     MonthDay // last day of the quiet period: 1 January

	SubstanceDay int           // workday back on which a held reply is answered: 2
	SubstanceAt  time.Duration // earliest time for that answer: 10:00
	SnapSpan     time.Duration // working hours back in which a reply is a snap reply: 4 h
	SnapAfter    time.Duration // working hours to wait before answering a snap reply: 2 h
	SnapWithin   int           // workdays within which a snap reply is answered: 1
	Greeting     int           // workdays back on which an email may mention the break: 2

	Silence      int // workdays within which every reply is answered: 2
	NudgeAfter   int // workdays from an email to its nudge: 3
	LevelAfter   int // workdays from an email about a level to its nudge: 5
	NudgeHoliday int // workdays to add if a holiday came in between: 1
	Nudges       int // nudges before asking someone else: 2

	ExtensionAhead int // workdays before a deadline by which to ask for more time: 2
	ShiftAfter     int // workdays after the first day back to move a deadline to: 1
}

// MonthDay is a day of every year. The zero MonthDay means none.
type MonthDay struct {
	Month time.Month
	Day   int
}

func (m MonthDay) in(year int) Date { return NewDate(year, m.Month, m.Day) }

// withDefaults returns the rules with every zero field filled in, for a working week that begins on
// the weekday.
func (r Rules) withDefaults(begins time.Weekday) Rules {
	clock := func(d *time.Duration, hour, minute int) {
		if *d == 0 {
			*d = time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute
		}
	}
	clock(&r.Opens, 9, 0)
	clock(&r.Closes, 17, 30)
	clock(&r.Noon, 12, 0)
	clock(&r.AskFrom, 9, 30)
	clock(&r.AskTo, 11, 30)
	clock(&r.FallbackTo, 16, 0)
	clock(&r.BackFrom, 11, 0)
	clock(&r.SubstanceAt, 10, 0)
	clock(&r.SnapSpan, 4, 0)
	clock(&r.SnapAfter, 2, 0)
	if r.AskDays == nil {
		r.AskDays = []time.Weekday{(begins + 1) % 7, (begins + 2) % 7, (begins + 3) % 7}
	}
	if r.FallbackDay == nil {
		r.FallbackDay = []time.Weekday{begins}
	}
	if (r.QuietFrom == MonthDay{}) {
		r.QuietFrom = MonthDay{time.December, 24}
	}
	if (r.QuietTo == MonthDay{}) {
		r.QuietTo = MonthDay{time.January, 1}
	}
	for _, c := range r.counts() {
		*c.n = max(cmp.Or(*c.n, c.byDefault), 0)
	}
	return r
}

// count is a count in the rules.
type count struct {
	n         *int
	byDefault int
}

func (r *Rules) counts() [12]count {
	return [...]count{
		{&r.LongWeekend, 3}, {&r.LastAsk, 2}, {&r.SubstanceDay, 2}, {&r.SnapWithin, 1}, {&r.Greeting, 2},
		{&r.Silence, 2}, {&r.NudgeAfter, 3}, {&r.LevelAfter, 5}, {&r.NudgeHoliday, 1}, {&r.Nudges, 2},
		{&r.ExtensionAhead, 2}, {&r.ShiftAfter, 1},
	}
}

// check returns an error for every contradiction in the rules, whose defaults must be filled in.
func (r Rules) check() error {
	var errs []error
	order := func(a string, x time.Duration, b string, y, gap time.Duration) {
		if y-x < gap {
			errs = append(errs, input.Errorf("rules: want %s before %s, got %s and %s", a, b, x, y))
		}
	}
	order("midnight", 0, "Opens", r.Opens, 1)
	order("Opens", r.Opens, "Noon", r.Noon, 1)
	order("Noon", r.Noon, "Closes", r.Closes, 1)
	order("Closes", r.Closes, "midnight", 24*time.Hour, 1)
	if len(errs) > 0 {
		return errors.Join(errs...) // the other hours are within these
	}
	order("Opens", r.Opens, "AskFrom", r.AskFrom, 0)
	order("AskFrom", r.AskFrom, "AskTo", r.AskTo, 1)
	order("AskTo", r.AskTo, "Closes", r.Closes, 0)
	order("Opens", r.Opens, "BackFrom", r.BackFrom, 0)
	order("BackFrom", r.BackFrom, "FallbackTo", r.FallbackTo, 1)
	order("FallbackTo", r.FallbackTo, "Closes", r.Closes, 0)
	order("Opens", r.Opens, "SubstanceAt", r.SubstanceAt, 0)
	order("SubstanceAt", r.SubstanceAt, "Noon", r.Noon, 1)
	if day := r.Closes - r.Opens; r.SnapSpan <= 0 || r.SnapSpan > day || r.SnapAfter < 0 ||
		r.SnapAfter >= day {
		errs = append(errs, input.Errorf("rules: want a SnapSpan above zero and a SnapAfter of zero or "+
			"more, both within the %s from Opens to Closes, got %s and %s", day, r.SnapSpan, r.SnapAfter))
	}
	if r.LongWeekend < 2 || r.SubstanceDay < 1 || r.SnapWithin < 1 || r.NudgeAfter < 1 ||
		r.LevelAfter < 1 {
		errs = append(errs, input.Errorf("rules: want LongWeekend of at least 2, "+
			"and SubstanceDay, SnapWithin, NudgeAfter, and LevelAfter of at least 1"))
	}
	for _, m := range []MonthDay{r.QuietFrom, r.QuietTo} {
		if d := m.in(2000); d.Month() != m.Month || d.Day() != m.Day {
			errs = append(errs, input.Errorf("rules: quiet period: want a day that exists, got %d of %d",
				m.Day, int(m.Month)))
		}
	}
	for _, c := range r.counts() {
		if *c.n > 100 {
			errs = append(errs, input.Errorf("rules: want counts of at most 100, got %d", *c.n))
		}
	}
	return errors.Join(errs...)
}
