package casefile

import (
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

// OnTheirClock returns a valid case as the companies' calendars have it at a moment: what the client
// has written down today happened today there, too, even if her day hasn't begun there yet. It's the
// case itself if there's nothing to move.
func (c *Case) OnTheirClock(at time.Time) *Case {
	home, err := c.HomeZone()
	if err != nil {
		return c
	}
	moved := c
	for i := range c.Opportunities {
		zone, err := c.Zone(&c.Opportunities[i])
		if err != nil {
			continue
		}
		t := today{calendar.DateOf(at.In(home)), calendar.DateOf(at.In(zone))}
		if !t.theirs.Before(t.ours) || !slices.ContainsFunc(c.daysOf(i), t.isOn) {
			continue
		}
		if moved == c {
			cp := *c
			cp.Opportunities, cp.Log = slices.Clone(c.Opportunities), slices.Clone(c.Log)
			if cp.places == nil {
				cp.places = strict.Places{} // it needs no other check
			}
			moved = &cp
		}
		t.move(moved, i)
	}
	return moved
}

// today is the day that it is for the client, and for a company where that day hasn't begun.
type today struct{ ours, theirs calendar.Date }

func (t today) isOn(d *calendar.Date) bool { return t.theirs.Before(*d) && !t.ours.Before(*d) }

// move changes the client's day in what the case has of the opportunity at the index.
func (t today) move(c *Case, i int) {
	o := &c.Opportunities[i]
	o.Offers, o.People = slices.Clone(o.Offers), slices.Clone(o.People)
	for _, d := range c.daysOf(i) {
		if t.isOn(d) {
			*d = t.theirs
		}
	}
}

// daysOf returns the days on which something happened at the opportunity at the index.
func (c *Case) daysOf(i int) (days []*calendar.Date) {
	o := &c.Opportunities[i]
	for n := range o.Offers {
		days = append(days, &o.Offers[n].Made)
	}
	for n := range o.People {
		days = append(days, &o.People[n].From)
	}
	for n := range c.Log {
		if c.Log[n].Opportunity == o.ID {
			days = append(days, &c.Log[n].On)
		}
	}
	return days
}
