package packet_test

import (
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// A packet stays the same while the emails to send are the same and no window has closed.
func TestCurrent(t *testing.T) {
	cat, c := reference(t)
	start := time.Date(2026, 6, 29, 11, 0, 0, 0, time.UTC)
	amazon := plan.Options{Only: "amazon"}
	first, err := amazon.New(cat, c, start)
	if err != nil {
		t.Fatal(err)
	}
	p, err := packet.New(first, c, cat)
	if err != nil {
		t.Fatal(err)
	}
	another := func(change func(*packet.Manifest)) *packet.Manifest {
		m := *p.Manifest
		change(&m)
		return &m
	}
	for _, tt := range []struct {
		name    string
		last    *packet.Manifest
		at      string
		options plan.Options
		kept    bool
	}{
		{"the same minute", p.Manifest, "2026-06-29T11:00:00Z", amazon, true},
		{"later that day", p.Manifest, "2026-06-29T18:00:00Z", amazon, true},
		{"while the window is open", p.Manifest, "2026-06-30T17:00:00Z", amazon, true},
		{"the window has closed", p.Manifest, "2026-06-30T18:31:00Z", amazon, false},
		{"a clock that was set back", p.Manifest, "2026-06-29T10:59:00Z", amazon, false},
		{"another horizon", p.Manifest, "2026-06-29T18:00:00Z",
			plan.Options{Only: "amazon", Horizon: 7 * 24 * time.Hour}, false},
		{"no packet", nil, "2026-06-29T18:00:00Z", amazon, false},
		{"another case", another(func(m *packet.Manifest) { m.Case = "x" }),
			"2026-06-29T18:00:00Z", amazon, false},
		{"other templates", another(func(m *packet.Manifest) { m.Templates = "x" }),
			"2026-06-29T18:00:00Z", amazon, false},
	} {
		at, err := time.Parse(time.RFC3339, tt.at)
		if err != nil {
			t.Fatal(err)
		}
		next, err := tt.options.New(cat, c, at)
		if err != nil {
			t.Fatal(err)
		}
		got, err := packet.Current(tt.last, next, tt.options, c, cat)
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		if kept := got != next && got.At.Equal(start); kept != tt.kept {
			t.Errorf("%s: kept is %t, want %t", tt.name, kept, tt.kept)
		}
	}
}
