package plan_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// The note that a plain yes needn't wait for the end of a break stands only where a yes is accepted.
func TestPlainYesOnlyWhereItIsAccepted(t *testing.T) {
	for kind, want := range map[string]bool{
		"counter-base": true, "offer-clarify": false, "level-up-request": false, "deadline-extension": false,
	} {
		s := setup{made: "2026-08-31", more: "    level: {offered: L5, target: L6}\n",
			log: []string{"2026-08-31 written-offer", "2026-09-03 sent kind: " + kind}}
		p, err := plan.New(drafttest.Catalog(t), s.parse(t), on(t, "2026-09-03 15:00", "America/Los_Angeles"))
		if err != nil {
			t.Fatal(err)
		}
		got := false
		for step := range p.All() {
			got = got || slices.ContainsFunc(step.Notes, func(n string) bool {
				return strings.HasPrefix(n, "a plain yes does not have to wait") && strings.Contains(step.ID(), "/"+kind+"/")
			})
		}
		if got != want {
			t.Errorf("%s: the note is there: %t", kind, got)
		}
	}
}
