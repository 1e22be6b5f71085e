package plan_test

import (
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// What came or went out today, by the client's clock, is known today, though it's yesterday there.
func TestTodayOnTheClientsClock(t *testing.T) {
	for _, tt := range []struct {
		made string
		log  []string
		want string
		sent bool
	}{
		{"2026-09-08", nil, "offer-acknowledge", false},
		{"2026-09-02", []string{"2026-09-08 sent kind: counter-base"}, "counter-base", true},
		{"2026-09-02", []string{"2026-09-08 sent kind: counter-base", "2026-09-08 reply-yes"}, "accept-recap", false},
	} {
		c := setup{home: "JP", homeZone: "Asia/Tokyo", made: tt.made, deadline: "2026-09-11T17:00",
			log: tt.log}.parse(t)
		p, err := plan.New(drafttest.Catalog(t), c, on(t, "2026-09-08 09:00", "Asia/Tokyo"))
		if err != nil {
			t.Fatal(err)
		}
		if next := p.Steps[0]; next.Kind != tt.want || next.Sent != tt.sent ||
			next.Draft == nil && !next.Sent {
			t.Errorf("%s, %v: got %s, sent %t, %v; want %s, sent %t", tt.made, tt.log, next.Kind, next.Sent,
				next.Warnings, tt.want, tt.sent)
		}
	}
}
