package calendar

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/tactful-drafts/tactful/drafts/internal/input"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/suggest"
)

// LoadZone loads the time zone of a place by its IANA name, or UTC. It refuses names whose meaning
// depends on the machine: its own zone, and the copies that some systems keep in posix/ and right/.
// It also refuses abbreviations and offsets, which don't follow the clocks of a place: EST is an
// hour off in New York's summer. The error says which zones may be meant.
func LoadZone(name string) (*time.Location, error) {
	if loc, ok := loadedZones.Load(name); ok {
		return loc.(*time.Location), nil
	}
	folder, _, nested := strings.Cut(name, "/")
	if slices.Contains([]string{"", "Local", "localtime", "posixrules", "Factory", "posix",
		"right"}, folder) {
		return nil, input.Errorf("want an IANA time zone such as Europe/London, got %q", name)
	}
	loc, err := time.LoadLocation(name)
	if err != nil || name != "UTC" && (!nested && (len(name) <= 4 || notPlace().MatchString(name)) ||
		folder == "Etc" && name != "Etc/UTC") {
		return nil, unknownZone(name)
	}
	loadedZones.Store(name, loc)
	return loc, nil
}

// loadedZones has the zones loaded so far, by name: each is a file.
var loadedZones sync.Map

// notPlace matches the IANA names without a slash that are no places.
var notPlace = lazy.Regexp(`^(GMT[+-]?0|[A-Z]{3}[0-9][A-Z]{3}|Greenwich|UCT|Universal|Zulu)$`)

// unknownZone returns the error for a time zone that can't be used, with those that may be meant.
func unknownZone(name string) error {
	if p, ok := findPlace(name); ok {
		return input.Errorf("unknown time zone %q: did you mean %s?", name, suggest.Or(p.zones))
	}
	if zones := atOffset(name); len(zones) > 0 {
		return input.Errorf("unknown time zone %q: an offset doesn't follow the clocks of a place: did "+
			"you mean %s?", name, suggest.Or(zones))
	}
	zones := zonesOfCity(name)
	if len(zones) > 0 {
		return input.Errorf("unknown time zone %q: did you mean %s?", name, suggest.Or(zones))
	}
	if near := nearestZone(name); near != "" {
		return input.Errorf("unknown time zone %q: did you mean %q?", name, near)
	}
	return input.Errorf("unknown time zone %q: want an IANA name such as Europe/London", name)
}

// zonesOfCity returns the IANA names that end with the name of a city: Asia/Kolkata for Kolkata.
func zonesOfCity(name string) (zones []string) {
	city := name[strings.LastIndex(name, "/")+1:]
	words := strings.FieldsFunc(strings.ToLower(city), func(r rune) bool { return r == ' ' || r == '_' })
	for i, low := range words {
		if low != "of" && low != "es" { // Port_of_Spain, Dar_es_Salaam
			words[i] = strings.ToUpper(low[:1]) + low[1:]
		}
	}
	city = strings.Join(words, "_")
	for _, folder := range []string{"Africa", "America", "America/Argentina", "America/Indiana",
		"America/Kentucky", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"} {
		zone := folder + "/" + city
		if _, err := time.LoadLocation(zone); err == nil && city != "" {
			zones = append(zones, zone)
		}
	}
	return zones
}

// offsetName matches an offset from UTC, such as UTC+1, GMT-05:00, +0530, or Etc/GMT+5, and zones
// such as EST5EDT.
var offsetName = lazy.Regexp(`^(?i)(?:(etc/gmt)|utc|gmt|[a-z]{3})? ?([+-]?)(\d{1,2}):?(\d\d)?` +
	`([a-z]{3})?$`)

// atOffset returns up to five zones whose standard time has the offset that the name states. POSIX
// names and those in Etc count hours west of Greenwich.
func atOffset(name string) (zones []string) {
	m := offsetName().FindStringSubmatch(name)
	if m == nil {
		return nil
	}
	hours, _ := strconv.Atoi(m[3])
	minutes, _ := strconv.Atoi(m[4])
	offset := (hours*60 + minutes) * 60
	if (m[2] == "-") != (m[1] != "") || m[2] == "" && m[1] == "" {
		offset = -offset
	}
	list := slices.Clone(allPlaces())
	abroad := func(p namedPlace) int { // fewer coaches mean it
		if strings.HasPrefix(p.code, "US") {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(list, func(p, q namedPlace) int { return abroad(p) - abroad(q) })
	if summer, ok := findPlace(m[5]); ok { // EDT, in EST5EDT
		list = slices.Insert(list, 0, namedPlace{place: summer})
	}
	for _, p := range list {
		for _, zone := range p.zones {
			loc, err := time.LoadLocation(zone)
			if err != nil || len(zones) == 5 || slices.Contains(zones, zone) {
				continue
			}
			_, january := time.Date(2026, 1, 1, 0, 0, 0, 0, loc).Zone()
			_, july := time.Date(2026, 7, 1, 0, 0, 0, 0, loc).Zone()
			if min(january, july) == offset {
				zones = append(zones, zone)
			}
		}
	}
	return zones
}
