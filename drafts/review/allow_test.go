package review

import (
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// A kind can turn off what is a matter of taste in it, and never what does harm.
func TestHarmCannotBeAllowed(t *testing.T) {
	c := drafttest.Case(t, "erica.yaml")
	m := &email{plain: mail.Body{Text: "I would never go below $470,000, I am afraid.",
		Passages: []mail.Passage{{Kind: mail.PassageOwn, Line: 1,
			Text: "I would never go below $470,000, I am afraid."}}}}
	m.about.Opportunity = "amazon"
	found := func(allow ...letter.Allow) map[string]bool {
		m.about.Kind = letter.Kind{Allow: allow}
		list := map[string]bool{}
		for _, f := range apply(m, c).Findings {
			list[f.Rule] = true
		}
		return list
	}
	if list := found(); !list["private"] || !list["hedge"] {
		t.Fatalf("got %v", list)
	}
	list := found(letter.Allow{Rule: "private", Because: "x"}, letter.Allow{Rule: "hedge", Because: "x"})
	if !list["private"] || list["hedge"] {
		t.Errorf("got %v", list)
	}
}
