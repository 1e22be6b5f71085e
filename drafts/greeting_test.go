package drafts_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// Nobody is greeted with an initial, except in a formal email.
func TestGreeting(t *testing.T) {
	for _, tt := range []struct{ name, warm, formal string }{
		{"Jordan Reed", "Hi Jordan,", "Dear Jordan,"},
		{"J. Lindqvist", "Hi,", "Dear J. Lindqvist,"},
		{"J Lindqvist", "Hi,", "Dear J Lindqvist,"},
		{"Lindqvist, J.", "Hi,", "Dear J. Lindqvist,"},
		{"Lindqvist J.", "Hi,", "Dear Lindqvist J.,"},
		{"J. Lindqvist, goes_by: Jo", "Hi Jo,", "Dear Jo,"},
		{"Ms. J. Lindqvist", "Dear Ms. J. Lindqvist,", "Dear Ms. Lindqvist,"},
		{"Mr. James St. John", "Hi James,", "Dear Mr. St. John,"},
		{"James St. John", "Hi James,", "Dear James,"},
	} {
		for voice, want := range map[string]string{"warm": tt.warm, "direct": tt.warm, "formal": tt.formal} {
			name, other, _ := strings.Cut(tt.name, ", goes_by")
			person := "name: \"" + name + "\""
			if other != "" {
				person += ", goes_by" + other
			}
			c, err := casefile.Parse("ada.yaml", strings.NewReader("version: 1\nid: ada\ncurrency: USD\n"+
				"client: {name: Ada North, email: ada@mail.example, timezone: America/New_York, voice: "+voice+"}\n"+
				"opportunities:\n  - company: Arbor\n    people: [{role: recruiter, email: j@arbor.example, "+person+"}]\n"+
				"    offers: [{made: 2026-05-04, base: 180000}]\n    asks: [{base: 200000}]\n"))
			if err != nil {
				t.Fatal(err)
			}
			d, err := drafttest.Catalog(t).Draft(c, letter.Request{Kind: "counter-base",
				Send: drafttest.Instant(t, "2026-05-05T14:00:00Z")})
			if err != nil {
				t.Errorf("%s, %s: %v", tt.name, voice, err)
			} else if !strings.HasPrefix(d.Text, want+"\n") {
				t.Errorf("%s, %s: want %q in\n%s", tt.name, voice, want, d.Text)
			}
			for _, h := range c.Hints() { // what they say about it is so
				_, name, greets := strings.Cut(h.Text, "emails greet them ")
				_, whom, _ := strings.Cut(want, " ")
				if said := strings.Trim(strings.TrimPrefix(name, "as "), `"`); greets &&
					said != strings.TrimSuffix(whom, ",") && (said != "without a name" || whom != "") {
					t.Errorf("%s, %s: %q, but %q", tt.name, voice, h.Text, want)
				}
			}
		}
	}
}
