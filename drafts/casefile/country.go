package casefile

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

// Country returns the code of the country that the client lives in, such as GB, by her calendar or
// her time zone; "" if neither says.
func (c Client) Country() string { return calendar.CountryOf(c.Calendar, c.Timezone) }

// Country returns the code of the country that the recruiter works in, such as US, by the calendar
// or the time zone; "" if neither says.
func (o *Opportunity) Country() string { return calendar.CountryOf(o.Calendar, o.Timezone) }

// English returns the English that the client writes: her own choice, or that of her country.
func (c *Case) English() English {
	british := []string{"GB", "IE", "AU", "NZ", "ZA", "IN", "SG", "HK"}
	switch {
	case c.Client.English != "":
		return c.Client.English
	case slices.Contains(british, c.Client.Country()):
		return EnglishGB
	}
	return EnglishUS
}

// homeZoneName returns the name of [Case.HomeZone]; "" if nothing in the case says where the client
// is.
func (c *Case) homeZoneName() string {
	if c.Client.Timezone != "" {
		return c.Client.Timezone
	}
	if zone := calendar.ZoneOf(c.Client.Calendar); zone != "" {
		return zone
	}
	for _, o := range c.Opportunities {
		if o.Timezone != "" {
			return o.Timezone
		}
	}
	for _, o := range c.Opportunities {
		if zone := calendar.ZoneOf(o.Calendar); zone != "" {
			return zone
		}
	}
	return ""
}
