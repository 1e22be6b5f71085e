package review_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// Her work may be about what would be a personal need of hers.
func TestNeedsThatAreWork(t *testing.T) {
	const text = `version: 1
id: lu
currency: USD
client: {name: Lu Moreau, email: lu@mail.example, timezone: America/New_York, calendar: US}
opportunities:
  - id: amazon
    company: Ansley
    people: [{id: mo, role: recruiter, name: Mo Pell, email: mo@ansley.example}]
    evidence: [{action: cut the food costs of a wedding kitchen, result: waste fell, shareable: true}]
    offers: [{id: one, made: 2026-08-10, base: 82000}]
`
	c, err := casefile.Parse("lu.yaml", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	testSlips(t, c, []slip{
		{"personal-need", "I cut the food costs of a wedding kitchen.", ""},
		{"personal-need", "My wedding is in May.", "wedding"},
		{"personal-need", "I have a mortgage to pay.", "have a mortgage"},
	})
}
