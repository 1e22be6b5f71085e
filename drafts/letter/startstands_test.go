package letter

import "testing"

// More time leaves the start alone if there are two weeks between them.
func TestStartStands(t *testing.T) {
	style := DateStyle{}
	for _, tt := range []struct {
		start, until string
		want         bool
	}{{"2026-06-15", "2026-06-01", true}, {"2026-06-14", "2026-06-01", false}, {"", "2026-06-01", false}, {"2026-06-15", "", false}} {
		l := &Letter{Offer: &Terms{}}
		if tt.start != "" {
			l.Offer.Start = style.Day(localTime(t, tt.start).Date)
		}
		if tt.until != "" {
			l.By = style.Moment(localTime(t, tt.until), zoneOf(t, "UTC"), zoneOf(t, "UTC"))
		}
		if got := l.StartStands(); got != tt.want {
			t.Errorf("start %q, until %q: got %t", tt.start, tt.until, got)
		}
		if l.Ask = (&Ask{Start: l.Offer.Start}); l.Offer.Start != nil && l.StartStands() {
			t.Errorf("start %q: an ask for another is open", tt.start)
		}
	}
}
