package review_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// The title that the client takes, or that a recap lists, is the one of the case.
func TestRoleInTheText(t *testing.T) {
	c, err := casefile.Parse("ida.yaml", strings.NewReader(strings.Replace(twoOffers, "company: Corrin",
		"company: Corrin\n    role: Head Curator\n    team: Prints", 1)))
	if err != nil {
		t.Fatal(err)
	}
	for says, want := range map[string]string{
		"I look forward to joining Max's group as Registrar.":             "Registrar",
		"I'm joining the museum as Deputy Curator on 1 June.":             "Deputy Curator",
		"I start on Monday as the Archivist.":                             "Archivist",
		"Here's what we said:\n\n• Role: Deputy Curator\n• Base: £80,000": "Deputy Curator",
		"Here's what we said:\n\n• Title: Registrar":                      "Registrar",
		"Here's what we said:\n\n• Role: Head Curator, Prints":            "",
		"I look forward to joining Max's group as Head Curator.":          "",
		"I'm joining as your Head Curator at Corrin.":                     "",
		"I'd join as early as Monday.":                                    "",
		"I came on board as the Events Manager.":                          "",
		"I was asked to start as the Archivist.":                          "",
		"I could start as the Welsh term ends.":                           "",
		"Job: Re: the letter":                                             "",
	} {
		if got := of(c, says, "finished"); got != want {
			t.Errorf("%q: found %q, want %q", says, got, want)
		}
	}
}
