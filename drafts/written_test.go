package drafts_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// Only a letter that there has been can be updated.
func TestLetterIsOnlyUpdatedOnceThereIsOne(t *testing.T) {
	for _, tt := range []struct{ status, want, not string }{
		{"verbal", "Could you send me a letter with everything in it", "updated"},
		{"written", "Could you send me the updated letter", "everything in it"},
	} {
		c, err := casefile.Parse("maria.yaml", strings.NewReader("currency: USD\n"+
			"client: {name: Maria Sol, email: maria@mail.example, timezone: America/New_York}\n"+
			"opportunities:\n  - company: Halcyon\n    role: Engineer\n"+
			"    people: [{role: recruiter, name: Tom Hale, email: tom@halcyon.example}]\n"+
			"    offers: [{made: 2026-03-09, status: "+tt.status+", base: 180000}]\n"+
			"    asks: [{base: 190000, would_sign: true}]\n"+
			"log:\n  - {on: 2026-03-10, what: sent, kind: counter-base}\n"+
			"  - {on: 2026-03-12, what: reply-yes, base: 190000}\n"))
		if err != nil {
			t.Fatal(err)
		}
		d, err := drafttest.Catalog(t).Draft(c, letter.Request{Kind: "written-offer-request",
			Send: drafttest.Instant(t, "2026-03-16T15:00:00Z")})
		if err != nil {
			t.Errorf("%s: %v", tt.status, err)
		} else if all := d.Subject + "\n" + d.Text; !strings.Contains(all, tt.want) ||
			strings.Contains(all, tt.not) || !strings.Contains(all, "to $190,000. Could") {
			t.Errorf("%s: want %q, not %q, in\n%s", tt.status, tt.want, tt.not, all)
		}
	}
}
