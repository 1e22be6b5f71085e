package calendar

import (
	"strings"
	"testing"
)

// Each place has a zone that exists, and each code is one of a country or of a known region.
func TestPlaces(t *testing.T) {
	seen := map[string]string{}
	for line := range strings.Lines(places) {
		cells := strings.Split(strings.TrimSpace(line), " |")
		if len(cells) == 1 && cells[0] == "" {
			continue
		}
		if len(cells) != 3 {
			t.Fatalf("%q has %d parts", line, len(cells))
		}
		for name := range strings.SplitSeq(cells[0], ", ") {
			if name != placeName(name) || seen[name] != "" {
				t.Errorf("%q can't be found or is also in %q", name, seen[name])
			}
			seen[name] = line
			found, ok := findPlace(name)
			if !ok || len(found.zones) == 0 {
				t.Errorf("%q is not found", name)
			}
			for _, zone := range found.zones {
				if _, err := LoadZone(zone); err != nil {
					t.Errorf("%s: %v", name, err)
				}
			}
			if _, err := Lookup(found.code); err != nil && len(found.code) > 2 {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	if len(seen) < 250 {
		t.Errorf("only %d names", len(seen))
	}
}

// What people write for a place leads to its time zones.
func TestZoneOfPlace(t *testing.T) {
	for name, want := range map[string]string{
		"Washington": `"America/New_York" or "America/Los_Angeles"`, "Washington, D.C.": `"America/New_York"`,
		"Washington State": `"America/Los_Angeles"`, "newyork": `"America/New_York"`,
		"NewYork":         `"America/New_York"`,
		"Pacific/Aukland": `"Pacific/Auckland"`, "America/Torono": `"America/Toronto"`,
		"Amsterdm": `"Europe/Amsterdam"`, "Lodon": `"Europe/London"`, "Europe/Lodnon": `"Europe/London"`,
		"Melborne": `"Australia/Melbourne"`, "Europe/Munich": `"Europe/Berlin"`,
		"Bombay": `"Asia/Kolkata"`, "Berlin, Germany": `"Europe/Berlin"`,
		"America/Indiana": `"America/Indiana/Indianapolis" or "America/Chicago"`,
		"CST6CDT":         `"America/Chicago", "America/Winnipeg", "America/Regina", "America/Costa_Rica", or "America/Mexico_City"`,
		"PST8PDT":         `"America/Los_Angeles", "America/Vancouver", or "America/Tijuana"`,
		"Philadelhpia":    `"America/New_York"`, "Amstredam": `"Europe/Amsterdam"`,
	} {
		_, err := LoadZone(name)
		if err == nil || !strings.HasSuffix(err.Error(), "did you mean "+want+"?") {
			t.Errorf("%s: got %v, want %s", name, err, want)
		}
	}
}

// A city that isn't known is no typo of one in another country.
func TestCitiesThatAreNear(t *testing.T) {
	for _, name := range []string{"Venice", "Genoa", "Nantes", "Tirana", "Brescia", "Cairns",
		"Europe/Salerno", "Lucerne", "Asia/Malacca"} {
		if _, err := LoadZone(name); err == nil || strings.Contains(err.Error(), "did you mean") {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestZonesOfCity(t *testing.T) {
	for name, want := range map[string]string{
		"Kolkata": "Asia/Kolkata", "ho chi minh": "Asia/Ho_Chi_Minh", "Europe/Tashkent": "Asia/Tashkent",
		"boise": "America/Boise", "Indianapolis": "America/Indianapolis America/Indiana/Indianapolis",
		"PORT OF SPAIN": "America/Port_of_Spain", "Dar es Salaam": "Africa/Dar_es_Salaam",
		"Honolulu": "Pacific/Honolulu", "Atlantis": "", "": "", "/": "", "..": "", "über": "",
	} {
		if got := strings.Join(zonesOfCity(name), " "); got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
	}
}

// A zone is loaded or refused, and what a refusal suggests can be loaded.
func FuzzLoadZone(f *testing.F) {
	for _, s := range []string{"Europe/London", "EST", "UTC+1", "Etc/GMT-14", "GMT0", "Berlin, Germany",
		"../etc/passwd", "posix/UTC", "+05:30", "America/New York", "CET-1CEST", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		loc, err := LoadZone(name)
		if (loc == nil) == (err == nil) {
			t.Fatalf("%q: %v, %v", name, loc, err)
		}
		if err == nil && loc.String() != name {
			t.Errorf("%q is %s", name, loc)
		}
		for _, zone := range atOffset(name) {
			if _, err := LoadZone(zone); err != nil {
				t.Errorf("%q: %v", name, err)
			}
		}
	})
}

// A calendar is found or refused, and what a refusal suggests can be found.
func FuzzLookup(f *testing.F) {
	for _, s := range []string{"US", "us_wa", "UK-SCT", "Germany", "Toronto, Canada", "DE-BX", "IN-KA", "-",
		"../US", "US-", "AU", "a/b/(c)"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, code string) {
		c, err := Lookup(code)
		if err == nil {
			if c.Code() != code {
				t.Errorf("%q is %q", code, c.Code())
			}
			return
		}
		for _, near := range err.(*UnknownError).Nearest {
			if _, err := Lookup(near); err != nil {
				t.Errorf("%q: %v", code, err)
			}
		}
	})
}
