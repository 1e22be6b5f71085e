package drafts_test

import (
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

func TestAddressees(t *testing.T) {
	cat, c := drafttest.Catalog(t), drafttest.Case(t, "erica.yaml")
	want := "to Priya Shah <priya@amazon.example>, about Amazon"
	for range 2 {
		d, err := cat.Draft(c, letter.Request{Kind: "counter-sign-on-split", Opportunity: "amazon",
			Send: afterOffer})
		if err != nil {
			t.Fatal(err)
		}
		if got := d.Addressees(c); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		c.Opportunities[0].People[1].Email = ""
		want = "to Priya Shah (no address), about Amazon"
	}
}
