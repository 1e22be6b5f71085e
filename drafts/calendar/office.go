package calendar

import (
	"errors"
	"fmt"
	"slices"
	"time"
)

// Office is a recipient's side of the world: when it works, and by it when a mail should arrive there.
type Office struct {
	calendar *Calendar
	zone     *time.Location
	closures []Closure
	rules    Rules
}

// Closure is a run of days off that a company has for itself. From and To both count.
type Closure struct {
	From, To Date
	Name     string
}

// Bounds on closures, so that there is always a workday to be found.
const (
	MaxClosures    = 100
	MaxClosureDays = 366
)

// NewOffice returns the office that works by the calendar and the clocks of the zone. The zero Rules are the defaults. It
// fails where the calendar or the zone is nil, a closure is out of order or too long, or the rules contradict themselves.
func NewOffice(c *Calendar, zone *time.Location, closures []Closure, rules Rules) (*Office, error) {
	if c == nil || zone == nil {
		return nil, errors.New("want a calendar and a time zone")
	}
	var errs []error
	if len(closures) > MaxClosures {
		errs = append(errs, fmt.Errorf("want at most %d closures, got %d", MaxClosures, len(closures)))
	}
	for _, s := range closures {
		if days := s.To.Sub(s.From) + 1; s.From.IsZero() || s.To.IsZero() || days < 1 || days > MaxClosureDays {
			errs = append(errs, fmt.Errorf("closure %q: want 1 to %d days, got %s to %s", s.Name, MaxClosureDays, s.From, s.To))
		}
	}
	o := &Office{calendar: c, zone: zone, closures: slices.Clone(closures)}
	o.rules = rules.withDefaults(o.weekBegins())
	o.rules.AskDays, o.rules.FallbackDay = slices.Clone(o.rules.AskDays), slices.Clone(o.rules.FallbackDay)
	errs = append(errs, o.rules.check())
	if err := errors.Join(errs...); err != nil {
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
	return time.Monday // no weekend at all
}

// Calendar returns the office's calendar.
func (o *Office) Calendar() *Calendar { return o.calendar }

// Zone returns the office's time zone.
func (o *Office) Zone() *time.Location { return o.zone }

// Rules returns the rules with every default filled in.
func (o *Office) Rules() Rules {
	r := o.rules
	r.AskDays, r.FallbackDay = slices.Clone(r.AskDays), slices.Clone(r.FallbackDay)
	return r
}

// Day returns the office's day at t.
func (o *Office) Day(t time.Time) Date { return DateOf(t.In(o.zone)) }

// At returns the moment at which the office's clocks read the time of day, given as a duration since midnight. Of two such
// moments it is the earlier; where there is none, because the clocks jump over it, the moment of the jump.
func (o *Office) At(d Date, clock time.Duration) time.Time { return d.at(clock, o.zone) }

// clock returns what the office's clocks read at t, as a duration since midnight.
func (o *Office) clock(t time.Time) time.Duration {
	h, m, s := t.In(o.zone).Clock()
	return time.Duration(h)*time.Hour + time.Duration(m)*time.Minute + time.Duration(s)*time.Second
}
