package calendar

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/tactful-drafts/tactful/drafts/internal/suggest"
)

// places are what people write in place of a time zone or a calendar, one a line: names | the
// calendar's code | the time zones, the most likely first.
//
//go:embed places.txt
var places string

// place is what one name in places stands for.
type place struct {
	code  string   // of a calendar, which may not exist; or ""
	zones []string // the most likely first
}

type namedPlace struct {
	names []string
	place
}

// allPlaces returns every place with its names, in the order of places.
var allPlaces = sync.OnceValue(func() (list []namedPlace) {
	for line := range strings.Lines(places) {
		names, rest, ok := strings.Cut(strings.TrimSpace(line), " |")
		code, zones, _ := strings.Cut(rest, "|")
		if ok {
			list = append(list, namedPlace{strings.Split(names, ", "),
				place{strings.TrimSpace(code), strings.Split(strings.TrimSpace(zones), ", ")}})
		}
	}
	return list
})

// findPlace returns the place with the name or the code. If the name has several parts, such as
// Berlin, Germany or Europe/Munich, it's that of the first part that is known, or of the last one
// between slashes.
func findPlace(name string) (place, bool) {
	parts := strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune(",/()", r) })
	if strings.Contains(name, "/") {
		slices.Reverse(parts)
		if n := len(parts) - 1; n > 0 && isArea(parts[n]) {
			parts = parts[:n] // Pacific, of Pacific/Aukland, isn't the one in California
		}
	}
	for _, part := range append([]string{name}, parts...) {
		part = placeName(part)
		if part == "" {
			continue
		}
		found, ok, name := place{}, false, joined(part)
		for _, p := range allPlaces() {
			if slices.ContainsFunc(p.names, func(n string) bool { return joined(n) == name }) {
				return p.place, true
			}
			if !ok && strings.ToLower(p.code) == part {
				found, ok = p.place, true
			}
		}
		if ok {
			return found, true
		}
	}
	return place{}, false
}

// IsPlace reports whether a name is that of a country, a region, or a city, or what people write for its
// time zone.
func IsPlace(name string) bool { return placeNames()[joined(placeName(name))] }

// placeNames are those names, joined.
var placeNames = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, p := range allPlaces() {
		for _, n := range p.names {
			all[joined(n)] = true
		}
	}
	return all
})

// isArea knows what begins an IANA name.
func isArea(part string) bool {
	return slices.Contains([]string{"Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic",
		"Australia", "Europe", "Indian", "Pacific", "Etc"}, part)
}

// nearestZone returns the time zone of the city or the place whose name is nearest to a mistyped one, or
// "".
func nearestZone(name string) string {
	city := placeName(name[strings.LastIndex(name, "/")+1:])
	if len(city) < fewestLetters {
		return ""
	}
	zones := map[string]string{}
	var names []string
	for _, p := range allPlaces() {
		for _, zone := range p.zones {
			city := placeName(zone[strings.LastIndex(zone, "/")+1:])
			zones[city], names = zone, append(names, city)
		}
	}
	for _, p := range allPlaces() {
		for _, n := range p.names {
			if zones[n] == "" && len(n) >= fewestLetters && p.zones[0] != "" {
				zones[n], names = p.zones[0], append(names, n)
			}
		}
	}
	near := suggest.Within(1, city, names)
	if len(near) == 0 {
		near = slices.DeleteFunc(suggest.Within(2, city, names), func(n string) bool {
			return len(city) < longName && letters(n) != letters(city)
		})
	}
	if len(near) == 0 {
		return ""
	}
	return zones[near[0]]
}

// letters returns the letters of a name in alphabetical order.
func letters(name string) string {
	runes := []rune(name)
	slices.Sort(runes)
	return string(runes)
}

// longName is how many octets a name has in which two letters may be wrong: of shorter ones, some are
// as near to others as Penang to Peking, unless two letters are only swapped.
const longName = 9

// fewestLetters is how many letters a name has whose typos can be told from another name.
const fewestLetters = 5

// joined returns a name as people write it in one word.
func joined(name string) string { return strings.ReplaceAll(name, " ", "") }

var placeMarks = strings.NewReplacer("_", " ", "-", " ", ",", " ", ".", "")

// placeName returns a name as places has it: in lower case, without "standard time" and the like.
func placeName(s string) string {
	s = placeMarks.Replace(strings.ToLower(s))
	words := strings.Fields(s)
	for n := len(words) - 1; n > 0 && slices.Contains([]string{"time", "zone", "timezone", "standard",
		"daylight", "summer"}, words[n]); n-- {
		words = words[:n]
	}
	return strings.Join(words, " ")
}

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
