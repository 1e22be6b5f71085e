package casefile

import (
	"fmt"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

// ZoneName returns the IANA name of the zone in which every time of the opportunity is read: its own, or the client's where it names none.
func (c *Case) ZoneName(o *Opportunity) string {
	if o.Timezone != "" {
		return o.Timezone
	}
	return c.Client.Timezone
}

// Office returns the recipients' side of the opportunity at the index: its calendar, its zone and its closures. Without a zone it is the
// client's.
func (c *Case) Office(i int, rules calendar.Rules) (*calendar.Office, error) {
	o, path := &c.Opportunities[i], fmt.Sprintf("opportunities[%d]", i)
	cal, err := c.calendar(path+".calendar", o.Calendar)
	if err != nil {
		return nil, err
	}
	loc, err := loadZone(c.ZoneName(o))
	if err != nil {
		return nil, err
	}
	var closures []calendar.Closure
	for _, s := range o.Closures {
		closures = append(closures, calendar.Closure(s))
	}
	office, err := calendar.NewOffice(cal, loc, closures, rules)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return office, nil
}

// Home returns the client's own side: her calendar and her zone.
func (c *Case) Home(rules calendar.Rules) (*calendar.Office, error) {
	cal, err := c.calendar("client.calendar", c.Client.Calendar)
	if err != nil {
		return nil, err
	}
	loc, err := c.Client.Location()
	if err != nil {
		return nil, err
	}
	return calendar.NewOffice(cal, loc, nil, rules)
}
