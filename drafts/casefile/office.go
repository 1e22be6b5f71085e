package casefile

import (
	"cmp"
	"fmt"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
)

// ZoneName returns the IANA name of [Case.Zone]; "" if nothing in the case says where the recruiter
// or the client is.
func (c *Case) ZoneName(o *Opportunity) string {
	if zone := c.statedZone(o); zone != "" {
		return zone
	}
	return c.homeZoneName()
}

// statedZone is [Case.ZoneName] if the opportunity or the client has one, or the calendar of the
// opportunity; else "".
func (c *Case) statedZone(o *Opportunity) string {
	if zone := cmp.Or(o.Timezone, c.Client.Timezone); zone != "" {
		return zone
	}
	return calendar.ZoneOf(o.Calendar)
}

// Office returns the office of the opportunity at the index, with its calendar, its time zone, its
// weekend, and the days on which it works or is closed. The error names the field that is wrong.
func (c *Case) Office(i int, rules calendar.Rules) (*calendar.Office, error) {
	if err := c.checkIndex(i); err != nil {
		return nil, err
	}
	o, path := &c.Opportunities[i], fmt.Sprintf("opportunities[%d]", i)
	cal, err := c.calendar(path+".calendar", o.Calendar)
	if err != nil {
		return nil, err
	}
	loc, err := c.Zone(o)
	if err != nil {
		return nil, err
	}
	if len(o.Weekend) > 0 {
		if cal, err = cal.WithWeekend(weekdays(o.Weekend)...); err != nil {
			return nil, c.ErrorAt(FieldProblem{path + ".weekend", err.Error()})
		}
	}
	if len(o.Works) > 0 {
		cal = cal.WithWorkdays(o.Works...)
	}
	closures := each.Of(o.Closures, func(s Closure) calendar.Closure { return calendar.Closure(s) })
	office, err := calendar.NewOffice(cal, loc, closures, rules)
	if err != nil {
		return nil, InputErrorf("%s: %w", path, err)
	}
	return office, nil
}

// Home returns the client's own calendar and time zone as an office.
func (c *Case) Home(rules calendar.Rules) (*calendar.Office, error) {
	cal, err := c.calendar("client.calendar", c.Client.Calendar)
	if err != nil {
		return nil, err
	}
	loc, err := c.HomeZone()
	if err != nil {
		return nil, err
	}
	office, err := calendar.NewOffice(cal, loc, nil, rules)
	if err != nil {
		return nil, InputErrorf("%w", err)
	}
	return office, nil
}

// Zone returns the time zone of the opportunity, in which all its times are: its own, or if
// it has none, the client's, or that of its calendar.
func (c *Case) Zone(o *Opportunity) (*time.Location, error) { return c.zone(c.ZoneName(o)) }

// HomeZone returns the client's time zone. If the case doesn't have it, that of her calendar or of
// the recruiter is taken, and [Case.Hints] says so. If nothing says where she is, it's UTC without a
// name, so that a time is printed without a zone.
func (c *Case) HomeZone() (*time.Location, error) { return c.zone(c.homeZoneName()) }

// unnamed is the zone of a case that doesn't say where anybody is.
var unnamed = time.FixedZone("", 0)

// zone is [calendar.LoadZone], except that a parsed case loads each zone once, and that no name is
// a zone, too.
func (c *Case) zone(name string) (*time.Location, error) {
	if name == "" {
		return unnamed, nil
	}
	if c.lookups != nil {
		if known, ok := c.lookups.zones.Load(name); ok {
			return known.(*time.Location), nil
		}
	}
	loc, err := calendar.LoadZone(name)
	if err != nil {
		return nil, c.ErrorAt(FieldProblem{c.zoneField(name), err.Error()})
	}
	if c.lookups != nil {
		c.lookups.zones.Store(name, loc)
	}
	return loc, nil
}

// zoneField returns the field that has the time zone.
func (c *Case) zoneField(name string) string {
	for i := range c.Opportunities {
		if c.Opportunities[i].Timezone == name {
			return fmt.Sprintf("opportunities[%d].timezone", i)
		}
	}
	return "client.timezone"
}

// checkIndex refuses an index that is none of an opportunity.
func (c *Case) checkIndex(i int) error {
	if c == nil {
		return InputErrorf("there is no case")
	}
	if i < 0 || i >= len(c.Opportunities) {
		return InputErrorf("there is no opportunity with the index %d: the case has %d", i,
			len(c.Opportunities))
	}
	return nil
}
