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
