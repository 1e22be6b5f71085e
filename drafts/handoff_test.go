package drafts_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// A recruiter who takes over again isn't welcomed, and is told what she was asked herself.
func TestHandoffToOneWhoKnows(t *testing.T) {
	const people = "    people: [{id: uma, role: recruiter, name: Uma Reyes, email: uma@corrin.example}, " +
		"{id: gil, role: recruiter, name: Gil Roth, email: gil@corrin.example}]\n"
	const again = "    people: [{id: uma, role: recruiter, name: Uma Reyes, email: uma@corrin.example, until: " +
		"2026-05-07}, {id: gil, role: recruiter, name: Gil Roth, email: gil@corrin.example, from: 2026-05-08, " +
		"until: 2026-05-10}, {id: uma-2, role: recruiter, name: Uma Reyes, email: uma@corrin.example, from: 2026-05-11}]\n"
	const namesakes = "    people: [{id: uma, role: recruiter, name: Uma Reyes, email: uma@corrin.example}, " +
		"{id: gil, role: recruiter, name: Uma Lind, email: ulind@corrin.example}]\n"
	const to, back = "  - {on: 2026-05-08, what: recruiter-change, to: gil}\n",
		"  - {on: 2026-05-11, what: recruiter-change, to: uma}\n"
	for _, tt := range []struct{ name, people, log, want, not string }{
		{"the first one after her", people, to, "Welcome, ", "again"},
		{"it names the other", people, to, "I asked Uma to go", "asked you"},
		{"a namesake", namesakes, to, "I asked Uma Reyes to go", "asked you"},
		{"back to her", people, to + back, "I asked you to go", "Welcome"},
		{"back to her, again", people, to + back, "Thank you for picking this up again. Gil has been", "Uma to"},
		{"there and back twice", people, to + back + strings.Replace(to, "08", "12", 1),
			"picking this up again. Uma has been", "Welcome"},
		{"by the days in the case", again, "", "I asked you to go", "Welcome"},
	} {
		c, err := casefile.Parse("ida.yaml", strings.NewReader("currency: GBP\n"+
			"client: {name: Ida Rowe, email: ida@mail.example, timezone: Europe/London, calendar: GB}\n"+
			"opportunities:\n  - id: corrin\n    company: Corrin\n"+tt.people+
			"    offers: [{made: 2026-05-04, base: 80000}]\n    asks: [{base: 90000}]\n"+
			"log:\n  - {on: 2026-05-06, what: sent, kind: counter-base, to: uma}\n"+tt.log))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		d, err := drafttest.Catalog(t).Draft(c, letter.Request{Kind: "recruiter-handoff",
			Send: drafttest.Instant(t, "2026-05-13T09:00:00Z")})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
		} else if !strings.Contains(d.Text, tt.want) || strings.Contains(d.Text, tt.not) {
			t.Errorf("%s: want %q, not %q, in\n%s", tt.name, tt.want, tt.not, d.Text)
		}
	}
}
