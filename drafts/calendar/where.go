package calendar

import (
	"slices"
	"strings"
)

// CountryOf returns the code of the country, such as US, that a calendar belongs to, or else a time
// zone; "" if neither says.
func CountryOf(code, zone string) string {
	if country, _, _ := strings.Cut(code, "-"); len(country) == 2 {
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

// RegionOf returns the code of the calendar of the country's region that one of the places or time zones
// is in, the first that tells; else "".
func (c *Calendar) RegionOf(places ...string) string {
	for _, name := range places {
		if p, ok := findPlace(name); ok && strings.HasPrefix(p.code, c.code+"-") {
			return p.code
		}
	}
	return ""
}

// ZoneOf returns the time zone of a calendar's region or country if it has just one; else "".
func ZoneOf(code string) string {
	country, _, isRegion := strings.Cut(code, "-")
	var zones []string
	for _, p := range allPlaces() {
		if p.code == code && code != "" {
			zones = append(zones, p.zones...)
		}
	}
	if len(zones) == 0 && isRegion {
		return ZoneOf(country)
	}
	slices.Sort(zones)
	if zones = slices.Compact(zones); len(zones) != 1 {
		return ""
	}
	return zones[0]
}

// ZonesNamed returns the time zones that a name stands for, an IANA name or a place such as
// Toronto. If there are none, the error says what may be meant.
func ZonesNamed(name string) ([]string, error) {
	_, err := LoadZone(name)
	if err == nil {
		return []string{name}, nil
	}
	if p, ok := findPlace(name); ok && len(p.zones) > 0 {
		return slices.Clone(p.zones), nil
	}
	return nil, err
}
