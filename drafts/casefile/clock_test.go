package casefile

import (
	"strings"
	"testing"
	"time"
)

// What the client writes down today counts today, wherever the company is; other days stay.
func TestOnTheirClock(t *testing.T) {
	for _, tt := range []struct{ home, there, at, want string }{
		{"Asia/Tokyo", "America/Los_Angeles", "2026-03-10T09:00", "2026-03-09"},
		{"Asia/Tokyo", "America/Los_Angeles", "2026-03-10T16:00", "2026-03-10"}, // it's the tenth there
		{"Asia/Tokyo", "America/Los_Angeles", "2026-03-09T20:00", "2026-03-10"}, // still to come
		{"Asia/Kolkata", "America/New_York", "2026-03-10T09:00", "2026-03-09"},
		{"Europe/London", "Europe/Paris", "2026-03-10T09:00", "2026-03-10"},
		{"America/Los_Angeles", "Asia/Tokyo", "2026-03-10T20:00", "2026-03-10"},
	} {
		c := accepted(t, "currency: USD\nclient: {name: Ina Kurz, email: ina@mail.example, timezone: "+tt.home+"}\n"+
			"opportunities:\n  - {id: far, company: Far, timezone: "+tt.there+", people: [{id: bo, "+
			"role: recruiter, name: Bo Wirth}, {id: di, role: recruiter, name: Di Blum}],\n"+
			"    offers: [{id: one, made: 2026-03-02, base: 90000}, {id: two, made: 2026-03-10, base: 95000}]}\n"+
			"log:\n  - {on: 2026-03-02, what: written-offer}\n"+
			"  - {on: 2026-03-10, what: recruiter-change, to: di}\n")
		at, err := time.ParseInLocation("2006-01-02T15:04", tt.at, zoneOf(t, tt.home))
		if err != nil {
			t.Fatal(err)
		}
		before := c.Fingerprint()
		moved := c.OnTheirClock(at)
		o := &moved.Opportunities[0]
		got := []string{moved.Log[0].On.String(), moved.Log[1].On.String(), o.Offers[0].Made.String(),
			o.Offers[1].Made.String(), o.People[1].From.String()}
		want := []string{"2026-03-02", tt.want, "2026-03-02", tt.want, tt.want}
		if strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("%s for %s at %s: got %v, want %v", tt.home, tt.there, tt.at, got, want)
		}
		if c.Fingerprint() != before || (moved == c) != (tt.want == "2026-03-10") {
			t.Errorf("%s for %s at %s: the case itself changed, or was copied for nothing", tt.home, tt.there, tt.at)
		}
	}
}
