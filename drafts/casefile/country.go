package casefile

import (
	"slices"
	"strings"
)

// countryOf returns the code of the country, such as US, that a calendar belongs to, or else a time
// zone; "" if neither says.
func countryOf(cal, zone string) string {
	if country, _, _ := strings.Cut(cal, "-"); len(country) == 2 {
		return country
	}
	for _, p := range allPlaces() {
		if p.code != "" && slices.Contains(p.zones, zone) {
			country, _, _ := strings.Cut(p.code, "-")
			return country
		}
	}
	return ""
}

// zoneIn returns the time zone of a calendar's region or country if it has just one; else "".
func zoneIn(cal string) string {
	country, _, isRegion := strings.Cut(cal, "-")
	var zones []string
	for _, p := range allPlaces() {
		if p.code == cal && cal != "" {
			zones = append(zones, p.zones...)
		}
	}
	if len(zones) == 0 && isRegion {
		return zoneIn(country)
	}
	slices.Sort(zones)
	if zones = slices.Compact(zones); len(zones) != 1 {
		return ""
	}
	return zones[0]
}

// Country returns the code of the country that the client lives in, such as GB, by her calendar or
// her time zone; "" if neither says.
func (c Client) Country() string { return countryOf(c.Calendar, c.Timezone) }

// Country returns the code of the country that the recruiter works in, such as US, by the calendar
// or the time zone; "" if neither says.
func (o *Opportunity) Country() string { return countryOf(o.Calendar, o.Timezone) }

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
	if zone := zoneIn(c.Client.Calendar); zone != "" {
		return zone
	}
	for _, o := range c.Opportunities {
		if o.Timezone != "" {
			return o.Timezone
		}
	}
	for _, o := range c.Opportunities {
		if zone := zoneIn(o.Calendar); zone != "" {
			return zone
		}
	}
	return ""
}
