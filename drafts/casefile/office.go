package casefile

import (
	"cmp"
	"fmt"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

// ZoneName returns the IANA name of [Case.Zone]; "" if nothing in the case says where the recruiter
// or the client is.
func (c *Case) ZoneName(o *Opportunity) string {
	if zone := cmp.Or(o.Timezone, c.Client.Timezone); zone != "" {
		return zone
	}
	return cmp.Or(calendar.ZoneOf(o.Calendar), c.homeZoneName())
}

// Office returns the office of the opportunity at the index, with its calendar, its time zone, its
// weekend, and the days on which it works or is closed. The error names the field that is wrong.
func (c *Case) Office(i int, rules calendar.Rules) (*calendar.Office, error) {
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
	var closures []calendar.Closure
	for _, s := range o.Closures {
		closures = append(closures, calendar.Closure(s))
	}
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
