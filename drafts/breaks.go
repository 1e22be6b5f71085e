package drafts

import "time"

// How near the day of sending a break must be for a letter to speak of it; timing.md, rules 5 and 12.
const (
	breakAhead = 4 // days before its first day
	breakBack  = 2 // workdays after it, the first day back counted
)

// near returns the company closure that begins within a few days of the day of sending, holds it, or ended just before it; nil where
// there is none.
func (j *job) near(m manner) *Break {
	for _, c := range j.opp.Closures {
		back := workday(c.To.AddDays(1))
		last := back
		for range breakBack - 1 {
			last = workday(last.AddDays(1))
		}
		if j.sent.Before(c.From.AddDays(-breakAhead)) || last.Before(j.sent) {
			continue
		}
		return &Break{Name: c.Name, Ahead: j.sent.Before(back), Back: *m.day(back)}
	}
	return nil
}

// workday returns the day itself or the Monday after it.
func workday(d Date) Date {
	for d.Weekday() == time.Saturday || d.Weekday() == time.Sunday {
		d = d.AddDays(1)
	}
	return d
}
