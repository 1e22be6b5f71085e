package review

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// nightEnds is the hour until which people count the night to the day before: "today, at 1 a.m. my
// time".
const nightEnds = 5

// traceClock reports a time of day next to a date that the case has with other times only. A time
// counts on the clock it names; without one, on the recipient's or the client's.
func (r *reading) traceClock(p *prose.Body, d *prose.Day) {
	c, ok := p.ClockNear(d)
	if !ok {
		return
	}
	here, err := r.c.HomeZone()
	if err != nil {
		return
	}
	there, err := r.c.Zone(r.o)
	if err != nil {
		return
	}
	times := r.facts.TimesOn(d, here, there)
	if len(times) == 0 {
		return
	}
	zones, named := zonesOf(c.Zone)
	if !named {
		zones = []*time.Location{there, here}
	}
	for _, t := range times {
		for _, zone := range zones {
			if t := t.In(zone); (t.Hour() == c.Hour || c.Either && t.Hour()%12 == c.Hour%12) && t.Minute() == c.Minute &&
				(c.Hour < nightEnds || d.Is(calendar.DateOf(t))) {
				return
			}
		}
	}
	r.findSpanAs(r.harmOf(p, d), p, c.Start, c.End, "%s: the case has %s for that day",
		"write the time that the case has", times[0].Format("15:04 MST"))
}

// zonesOf returns the time zones that the words after a time can mean; not ok if they name none.
func zonesOf(words string) (zones []*time.Location, ok bool) {
	names := prose.ZoneNames[words]
	if names == nil && words != "" {
		names, _ = calendar.ZonesNamed(words)
	}
	for _, name := range names {
		if zone, err := calendar.LoadZone(name); err == nil {
			zones = append(zones, zone)
		}
	}
	return zones, len(zones) > 0
}
