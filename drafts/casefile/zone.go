package casefile

import (
	"fmt"
	"slices"
	"strings"
	"time"
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

// zone is loadZone, except that a parsed case loads each zone once, and that no name is a zone.
func (c *Case) zone(name string) (*time.Location, error) {
	if name == "" {
		return unnamed, nil
	}
	if c.lookups == nil {
		return loadZone(name)
	}
	if known, ok := c.lookups.zones.Load(name); ok {
		return known.(*time.Location), nil
	}
	loc, err := loadZone(name)
	if err == nil {
		c.lookups.zones.Store(name, loc)
	}
	return loc, err
}

// loadZone loads an IANA time zone. It refuses names whose meaning depends on the machine: its own
// zone, and the copies that some systems keep in posix/ and right/.
func loadZone(name string) (*time.Location, error) {
	folder, _, _ := strings.Cut(name, "/")
	// Etc/GMT+5 is five hours behind GMT, which would confuse every reader
	reversed := strings.HasPrefix(name, "Etc/GMT")
	if reversed || slices.Contains([]string{"", "Local", "localtime", "posixrules", "Factory",
		"posix", "right"}, folder) {
		return nil, fmt.Errorf("want an IANA time zone such as Europe/London, got %q", name)
	}
	// EST is an hour off in summer, and an abbreviation may stand for several zones.
	abbreviation := len(name) <= 4 && name != "UTC" && name != "GMT"
	loc, err := time.LoadLocation(name)
	if err != nil || abbreviation {
		return nil, unknownZone(name)
	}
	return loc, nil
}
