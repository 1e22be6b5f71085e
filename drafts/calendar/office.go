package calendar

import (
	"errors"
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts/internal/input"
)

// Office is where a recipient works: it knows when people there work, and so when an email should
// arrive. [NewOffice] makes one; the zero Office can't be used.
type Office struct {
	calendar *Calendar
	zone     *time.Location
	closures []Closure
	rules    Rules
}

// Closure is a run of days on which one company is closed, From and To included.
type Closure struct {
	From, To Date
	Name     string
}

// Check refuses a closure that ends before it begins or is too long.
func (s Closure) Check() error {
	days := s.To.Sub(s.From) + 1
	if s.From.IsZero() || s.To.IsZero() || days < 1 || days > MaxClosureDays {
		return input.Errorf("closure %q: want 1 to %d days, got %s to %s", s.Name, MaxClosureDays, s.From, s.To)
	}
	return nil
}

// Limits on closures, so that there is always a workday to find.
const (
	MaxClosures    = 100
	MaxClosureDays = 366
)

// NewOffice returns an office with the calendar, in the time zone. The zero Rules are the defaults.
// It fails if the calendar or the zone is nil, a closure ends before it begins or is too long, or
// the rules contradict each other; the error lists every such problem.
func NewOffice(c *Calendar, zone *time.Location, closures []Closure, rules Rules) (*Office, error) {
	if c == nil || zone == nil {
		return nil, input.Errorf("want a calendar and a time zone")
	}
	var errs []error
	if len(closures) > MaxClosures {
		errs = append(errs, input.Errorf("want at most %d closures, got %d", MaxClosures, len(closures)))
	}
	for _, s := range closures {
		errs = append(errs, s.Check())
	}
	o := &Office{calendar: c, zone: zone, closures: slices.Clone(closures)}
	rules.AskDays, rules.FallbackDay = slices.Clone(rules.AskDays), slices.Clone(rules.FallbackDay)
	o.rules = rules.withDefaults(o.weekBegins())
	if err := errors.Join(append(errs, o.rules.check())...); err != nil {
		return nil, err
	}
	return o, nil
}

// weekBegins returns the first workday of the working week: the one after the weekend.
func (o *Office) weekBegins() time.Weekday {
	for w := time.Monday; w < time.Monday+7; w++ {
		if !o.calendar.weekend[w%7] && o.calendar.weekend[(w+6)%7] {
			return w % 7
		}
	}
	return time.Monday // there is no weekend
}

// Calendar returns the office's calendar.
func (o *Office) Calendar() *Calendar { return o.calendar }

// Zone returns the office's time zone.
func (o *Office) Zone() *time.Location { return o.zone }

// Rules returns a copy of the rules, with every default filled in.
func (o *Office) Rules() Rules {
	r := o.rules
	r.AskDays, r.FallbackDay = slices.Clone(r.AskDays), slices.Clone(r.FallbackDay)
	return r
}

// Day returns the date at t in the office's time zone.
func (o *Office) Day(t time.Time) Date { return DateOf(t.In(o.zone)) }

// At returns the moment when the office's clocks show the time of day, a duration since midnight.
// Of two such moments it returns the earlier; if the clocks skip that time, the moment they go
// forward.
func (o *Office) At(d Date, clock time.Duration) time.Time { return d.at(clock, o.zone) }

// clock returns the time of day that the office's clocks show at t, as a duration since midnight.
func (o *Office) clock(t time.Time) time.Duration {
	h, m, s := t.In(o.zone).Clock()
	return time.Duration(h)*time.Hour + time.Duration(m)*time.Minute + time.Duration(s)*time.Second
}
