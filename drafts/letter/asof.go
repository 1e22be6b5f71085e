package letter

import (
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// AsOf returns [casefile.Case.AsOf] with the later deadline that the case asks for, if the log says
// that they agreed to it by that day. A line of the log that names the new deadline itself decides.
func AsOf(c *casefile.Case, i int, on calendar.Date,
	kindOf func(*casefile.Event) *Kind) *casefile.Opportunity {
	o := c.AsOf(i, on)
	until, asked := o.Extension.Until, false
	for k := range c.Log {
		e := &c.Log[k]
		if e.Opportunity != o.ID || on.Before(e.On) {
			continue
		}
		switch kind := kindOf(e); {
		case e.What == casefile.EventSent && kind != nil && slices.Contains(kind.AsksFor, TopicTime):
			asked = true
		case e.IsReply():
			n := o.CurrentOffer(e.On)
			if asked && e.What == casefile.EventReplyYes && e.Deadline.IsZero() && n >= 0 &&
				o.Offers[n].Deadline.In(time.UTC).Before(until.In(time.UTC)) {
				later := *o
				later.Offers = slices.Clone(o.Offers)
				later.Offers[n].Deadline = until
				o = &later
			}
			asked = false
		}
	}
	return o
}
