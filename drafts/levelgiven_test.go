package drafts_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// An acceptance below the level that the client wants says so if nobody has asked for it.
func TestAcceptanceGivesTheLevelUp(t *testing.T) {
	asked := event("02", "what: sent, kind: level-up-request")
	for _, tt := range []struct {
		name, log, level string
		want             bool
	}{
		{"not asked for", countered + saidYes, "target: L6", true},
		{"asked for", asked + countered + saidYes, "target: L6", false},
		{"asked for a review", event("02", "what: sent, kind: level-review-commitment") + countered + saidYes,
			"target: L6", false},
		{"the offer has it", countered + saidYes, "target: L5", false},
	} {
		c := events(t, tt.log, "target: L6", tt.level)
		d, err := drafttest.Catalog(t).Draft(c, letter.Request{Kind: "accept-recap", Opportunity: "fenn", Send: onJune9})
		if err != nil {
			t.Fatal(err)
		}
		if got := slices.ContainsFunc(d.Warnings, func(w drafts.Warning) bool {
			return strings.Contains(w.Text, "the email gives the level up: by the log, L6 hasn't been asked for")
		}); got != tt.want {
			t.Errorf("%s: got %v", tt.name, d.Warnings)
		}
	}
}
