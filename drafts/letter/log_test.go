package letter_test

import (
	"testing"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// On the day of an offer, the order of the log says which asks are about it.
func TestAsksMade(t *testing.T) {
	made := calendar.NewDate(2026, 9, 10)
	event := func(day int, what casefile.EventKind, offer string) *casefile.Event {
		return &casefile.Event{On: calendar.NewDate(2026, 9, day), What: what, Offer: offer}
	}
	verbal, written := casefile.EventVerbalOffer, casefile.EventWrittenOffer
	for _, test := range []struct {
		name string
		log  []*casefile.Event
		want int
	}{
		{"above the offer", []*casefile.Event{event(10, casefile.EventAsked, ""),
			event(10, written, "o2")}, 0},
		{"below it", []*casefile.Event{event(10, written, "o2"), event(10, casefile.EventAsked, "")}, 1},
		{"between two offers", []*casefile.Event{event(10, verbal, "o1"),
			event(10, casefile.EventAsked, ""), event(10, written, "o2")}, 0},
		{"before the same offer comes in writing", []*casefile.Event{event(10, verbal, "o1"),
			event(10, casefile.EventAsked, ""), event(10, written, "o1")}, 1},
		{"before it comes in writing on a later day", []*casefile.Event{event(10, verbal, "o1"),
			event(11, casefile.EventAsked, ""), event(12, written, "o1")}, 1},
		{"the day before", []*casefile.Event{event(9, casefile.EventAsked, ""),
			event(10, written, "o1")}, 0},
	} {
		o := &casefile.Opportunity{Offers: []casefile.Offer{{Made: made}}}
		_, got := letter.AsksMade(o, 0, test.log, func(*casefile.Event) *letter.Kind { return nil })
		if got != test.want {
			t.Errorf("%s: %d asks, want %d", test.name, got, test.want)
		}
	}
}
