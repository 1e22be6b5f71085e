package casefile

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"
)

// zones are the IANA zones that have been read: reading a zone's file takes longer than composing
// an email.
var zones sync.Map // string to *time.Location

// readZone is [time.LoadLocation], except that it reads each zone once.
func readZone(name string) (*time.Location, error) {
	if known, ok := zones.Load(name); ok {
		return known.(*time.Location), nil
	}
	loc, err := time.LoadLocation(name)
	if err == nil {
		zones.Store(name, loc)
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
	loc, err := readZone(name)
	if err != nil || abbreviation {
		return nil, unknownZone(name)
	}
	return loc, nil
}
