package casefile_test

import (
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

func TestAtCompany(t *testing.T) {
	c := &casefile.Case{
		Client: casefile.Client{Email: "ana@home.example"},
		Opportunities: []casefile.Opportunity{
			{ID: "a", People: []casefile.Person{{Email: "jo@quarry.example"}, {Email: "jo@gmail.com"},
				{Email: "jo@home.example"}, {Email: "jo@agency.example"}, {}}},
			{ID: "b", People: []casefile.Person{{Email: "mo@agency.example"}}},
		},
	}
	for email, want := range map[string]bool{
		"kim@quarry.example": true, "kim@QUARRY.example": true, "kim@mail.quarry.example": true,
		"kim@notquarry.example": false, "kim@example": false, "kim@gmail.com": false,
		"kim@home.example": false, "kim@agency.example": false, "": false, "kim": false,
	} {
		if got := c.AtCompany(&c.Opportunities[0], email); got != want {
			t.Errorf("%q: got %t", email, got)
		}
	}
}
