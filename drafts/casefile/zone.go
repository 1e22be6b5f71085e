package casefile

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

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
	if c.lookups == nil {
		return calendar.LoadZone(name)
	}
	if known, ok := c.lookups.zones.Load(name); ok {
		return known.(*time.Location), nil
	}
	loc, err := calendar.LoadZone(name)
	if err == nil {
		c.lookups.zones.Store(name, loc)
	}
	return loc, err
}
