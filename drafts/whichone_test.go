package drafts_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// The subject of an email to somebody who stands in two open opportunities says which one it's about.
func TestSubjectSaysWhichOne(t *testing.T) {
	const amy = "{role: recruiter, name: Amy Wirth, email: amy@oak.example}"
	const same, shout = "{role: recruiter, name: Max Orr, email: max@fenn.example}",
		"{role: recruiter, name: Max Orr, email: MAX@fenn.example}"
	for _, tt := range []struct{ name, kind, other, company, stage, want string }{
		{"two people", "response-hold", amy, "Oak Labs", "stage: offer", ""},
		{"one of two", "response-hold", same, "Oak Labs", "stage: offer", " – Fenn Optics"},
		{"written another way", "lever-pivot", shout, "Oak Labs", "stage: interview", " – Fenn Optics"},
		{"with who writes", "written-offer-request", same, "Oak Labs", "stage: offer", " – Ines Roth, Fenn Optics"},
		{"it has the role", "decline-elsewhere", same, "Oak Labs", "stage: offer", " role – Ines Roth"},
		{"the role is the same", "decline-elsewhere", same, "Oak Labs", "role: Lead Engineer", " role – Ines Roth, Fenn Optics"},
		{"it has the company", "accept-recap", same, "Oak Labs", "stage: offer", ""},
		{"it begins with it", "counter-base", same, "Oak Labs", "role: Lead Engineer", ""},
		{"the company is the same", "response-hold", same, "Fenn Optics", "role: Optician", " – Lead Engineer"},
		{"the company in its legal form", "response-hold", same, "Fenn Optics LLC", "role: Optician", " – Lead Engineer"},
		{"the other is over", "response-hold", same, "Oak Labs", "stage: declined", ""},
	} {
		c := events(t, countered+wondered, "people: [{id: amy, role: recruiter, name: Amy Wirth, email: amy@oak.example}]",
			"people: ["+tt.other+"]", "Oak Labs", tt.company, "STAGE", tt.stage)
		d, err := drafttest.Catalog(t).Draft(c, letter.Request{Kind: tt.kind, Opportunity: "fenn", Send: onJune9})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if !strings.HasSuffix(d.Subject, tt.want) || tt.want == "" && strings.Contains(d.Subject, " – ") {
			t.Errorf("%s: got %q, want %q at its end", tt.name, d.Subject, tt.want)
		}
	}
}
