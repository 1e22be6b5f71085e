package review

import (
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
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
	if s := p.SentenceOf(c.Start); s != nil && isMeeting(p, s, text.From(p.Words, min(c.Start, d.Start))) {
		return
	}
	zones, named := r.zonesOf(c.Zone)
	if !named {
		zones = []*time.Location{there, here}
	}
	for _, t := range times {
		for _, zone := range zones {
			if t := t.In(zone); c.Is(t) && (c.Hour < nightEnds || d.Is(calendar.DateOf(t))) {
				return
			}
		}
	}
	r.findSpanAs(r.harmOf(p, d), p, c.Start, c.End, "%s: the case has %s for that day",
		"write the time that the case has", times[0].Format("15:04 MST"))
}

// zonesOf returns the time zones that the words after a time can mean; not ok if they name none.
func (r *reading) zonesOf(words string) (zones []*time.Location, ok bool) {
	if zone := prose.OffsetZone(words); zone != nil {
		return []*time.Location{zone}, true
	}
	for _, w := range strings.Fields(words) {
		var zone *time.Location
		var err error
		switch {
		case r.coach:
		case w == "my" || w == "our":
			zone, err = r.c.HomeZone()
		case w == "your" || w == "their":
			zone, err = r.c.Zone(r.o)
		}
		if zone != nil && err == nil {
			return []*time.Location{zone}, true
		}
	}
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

var (
	// meets stand before the time of something else than the deadline, and stillOpen before its own.
	meets = prose.Lazy("meet|meeting|talk|speak|call|chat|phone|zoom|see|visit|interview|conversation|" +
		"appointment|lunch|coffee|fly|flight|train|land|arrive|exam|free|available|reachable|catch|connect|dial|" +
		"join|met|talked|spoke|spoken|chatted|interviewed|visited")
	stillOpen = prose.Lazy("until|till|deadline|expires|lapses|ends|ending|closes|closing|due|open|good|" +
		"valid|stands\nruns|run out")
)

// isMeeting reports whether the words before word k, the nearest first, make what follows the time of a
// meeting, a call, or the like.
func isMeeting(p *prose.Body, s *prose.Sentence, k int) bool {
	for k--; k >= s.From; k-- {
		if stillOpen().Has(p.Words, k, min(k+2, s.To)) {
			return false
		}
		if meets().Has(p.Words, k, k+1) {
			return true
		}
	}
	return false
}
