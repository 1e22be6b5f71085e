package drafts_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
)

// An email that goes on after a decision in the log contradicts it, unless they came back in between.
func TestLogGoesOnAfterADecision(t *testing.T) {
	counter := event("09", "what: sent, kind: counter-equity")
	for _, tt := range []struct{ name, log, want string }{
		{"accepted", event("05", "what: accepted") + counter, "counter-equity on 2026-06-09 comes after accepted on 2026-06-05"},
		{"declined", event("05", "what: declined") + counter, "comes after declined on 2026-06-05"},
		{"withdrawn", event("05", "what: withdrawn") + event("09", "what: asked"), "asked on 2026-06-09 comes after withdrawn"},
		{"accepted by an email", event("05", "what: sent, kind: accept-recap") + counter, "comes after accept-recap on"},
		{"asked for time after a no", event("05", "what: declined") + event("09", "what: sent, kind: deadline-extension"),
			"deadline-extension on"},
		{"they said yes to the acceptance", event("05", "what: accepted") + saidYes + counter, "comes after accepted"},
		{"they came back after a no", event("05", "what: declined") + movedUp + counter, ""},
		{"a letter to sign", event("05", "what: accepted") + event("09", "what: sent, kind: written-offer-request"), ""},
		{"in touch after a no", event("05", "what: declined") + event("09", "what: sent, kind: keep-warm"), ""},
		{"taken back", event("05", "what: accepted") + event("08", "what: rescinded") + counter, ""},
		{"before it", countered + event("08", "what: accepted"), ""},
		{"another company", "{on: 2026-06-05, opportunity: oak, what: withdrawn}," + counter, ""},
	} {
		var got []string
		for _, p := range drafttest.Catalog(t).LogHints(events(t, tt.log)) {
			got = append(got, p.Text)
		}
		if all := strings.Join(got, "; "); !strings.Contains(all, tt.want) || tt.want == "" && all != "" {
			t.Errorf("%s: got %q, want %q", tt.name, all, tt.want)
		}
	}
}
