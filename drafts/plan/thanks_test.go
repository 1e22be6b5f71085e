package plan_test

import (
	"strings"
	"testing"
)

// An offer is thanked for once: in an email of its own only if no request that thanks them goes out that day.
func TestThanksForAnOffer(t *testing.T) {
	const more = "extension: {until: 2026-06-12T12:00, reason: my family is away until then}"
	for _, tt := range []struct{ name, day, deadline, more, want string }{
		{"on the day of the offer", "2026-06-01", "2026-06-26", "visa: false", "offer-acknowledge, counter-base"},
		{"with a request for more time", "2026-06-02", "2026-06-04T12:00", more, "deadline-extension, counter-base"},
	} {
		p := planOf(t, wholeCase, tt.day, "OFFER", "deadline: "+tt.deadline, "ASK", "{base: 99000}", "MORE", tt.more,
			", {on: 2026-06-02, what: sent, kind: offer-acknowledge}, LOG", "")
		var got []string
		for _, s := range p.Steps {
			got = append(got, s.Kind)
		}
		if s := strings.Join(got, ", "); s != tt.want {
			t.Errorf("%s: got %s, want %s", tt.name, s, tt.want)
		}
	}
}
