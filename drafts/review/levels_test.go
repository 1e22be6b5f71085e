package review

import (
	"maps"
	"slices"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// The case's own levels say how a level is written.
func TestLadder(t *testing.T) {
	for role, want := range map[string][]string{
		"Engineer":             nil,
		"Engineer, L6 (IC4)":   {"ic", "l"},
		"Engineer \u0301":      nil,
		"Engineer E5 \u0301":   {"e"},
		"Head of 2030 Tooling": nil,
		"Level 7":              nil,
	} {
		c := &casefile.Case{Opportunities: []casefile.Opportunity{{Role: role}}}
		got := slices.Sorted(maps.Keys(newNames(c, 0, false).ladder))
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", role, got, want)
		}
	}
}
