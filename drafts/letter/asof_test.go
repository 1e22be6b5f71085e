package letter

import (
	"testing"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// A yes to a request for more time moves the deadline to the day that was asked for.
func TestAsOfMovesTheDeadline(t *testing.T) {
	more := &Kind{Act: ActAsk, AsksFor: []Topic{TopicTime}}
	day := func(d int) calendar.Date { return calendar.NewDate(2026, 7, d) }
	sent := casefile.Event{On: day(6), What: casefile.EventSent, Opportunity: "a", Kind: "more"}
	reply := func(what casefile.EventKind) casefile.Event {
		return casefile.Event{On: day(7), What: what, Opportunity: "a"}
	}
	named := reply(casefile.EventReplyYes)
	named.Deadline = calendar.LocalTime{Date: day(14)}
	for name, tt := range map[string]struct {
		log  []casefile.Event
		on   int
		want string
	}{
		"nobody asked":    {[]casefile.Event{reply(casefile.EventReplyYes)}, 8, "2026-07-09"},
		"no answer":       {[]casefile.Event{sent}, 8, "2026-07-09"},
		"a yes":           {[]casefile.Event{sent, reply(casefile.EventReplyYes)}, 8, "2026-07-17"},
		"the day before":  {[]casefile.Event{sent, reply(casefile.EventReplyYes)}, 6, "2026-07-09"},
		"a no":            {[]casefile.Event{sent, reply(casefile.EventReplyNo)}, 8, "2026-07-09"},
		"a day they name": {[]casefile.Event{sent, named}, 8, "2026-07-14"},
	} {
		c := &casefile.Case{Log: tt.log, Opportunities: []casefile.Opportunity{{ID: "a",
			Offers:    []casefile.Offer{{ID: "o", Made: day(1), Deadline: calendar.LocalTime{Date: day(9)}}},
			Extension: casefile.Extension{Until: calendar.LocalTime{Date: day(17)}}}}}
		o := AsOf(c, 0, day(tt.on), func(e *casefile.Event) *Kind {
			if e.Kind == "more" {
				return more
			}
			return nil
		})
		if got := o.Offers[0].Deadline.String(); got != tt.want {
			t.Errorf("%s: got %s, want %s", name, got, tt.want)
		}
	}
}
