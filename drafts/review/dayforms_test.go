package review_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// TestFormsOfDays checks dates and times of day in other forms than the usual ones, in a case with a
// deadline on Friday, 15 May 2026, at 16:30 in London.
func TestFormsOfDays(t *testing.T) {
	c, err := casefile.Parse("ida.yaml", strings.NewReader(strings.Replace(twoOffers,
		"base: 80000, ", "base: 80000, deadline: 2026-05-15T16:30, ", 1)))
	if err != nil {
		t.Fatal(err)
	}
	for says, finds := range map[string]bool{
		"It ends on 15-05-2026.":                     false,
		"It ends on 14-05-2026.":                     true,
		"It ends on 14-May.":                         true,
		"It ends on 15-May-2026.":                    false,
		"It ends on May fifteenth.":                  false,
		"It ends on May fourteenth.":                 true,
		"It ends on the twenty-fourth of May.":       true,
		"It ends on the fifteenth of May.":           false,
		"It ends on 14. Juni 2026.":                  true,
		"It ends on 14 de mayo de 2026.":             true,
		"It ends on 15. Mai 2026.":                   false,
		"It ends on May 15 (Monday).":                true,
		"It ends on May 15 (Friday).":                false,
		"It ends on 15 May, a Monday.":               true,
		"It ends on May 15, Monday.":                 true,
		"It ends on May 15, Monday at the latest":    false, // it may be another day
		"In May second interviews begin.":            false,
		"It ends on 2026-05-15T16:30.":               false,
		"It ends on 2026-05-15T15:30.":               true,
		"It ends on May 15 at half past four.":       false,
		"It ends on May 15 at half past three.":      true,
		"It ends on May 15 at a quarter to five.":    true,
		"It ends on May 15 at quarter to five.":      true,
		"It ends on May 15 at four o'clock.":         true,
		"It ends on May 15 at five p.m.":             true,
		"It ends on May 15 at 16.30.":                false,
		"It ends on May 15 at 17.00.":                true,
		"It ends on May 15 at 1630.":                 false,
		"It ends on May 15 at 1700.":                 true,
		"It ends on May 15 at 16:30 (Madrid).":       true,
		"It ends on May 15 at 16:30 (London).":       false,
		"It ends on May 15 at 16:30 West Coast time": true,
		"It ends on May 15, five to six of us think": false,
	} {
		got := of(c, says, "figures") + of(c, says, "finished")
		if (got != "") != finds {
			t.Errorf("%s: found %q", says, got)
		}
	}
}
