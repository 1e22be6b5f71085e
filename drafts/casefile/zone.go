package casefile

import (
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
