package casefile

import (
	"fmt"
	"testing"
)

// A phrase that an email puts into a sentence can stand there, or an error shows what can.
func TestPhrases(t *testing.T) {
	const (
		draws  = "draws: %q"
		detail = "interview: {on: 2026-03-02, detail: %q}"
		term   = "asks: [{other_terms: [{text: %q}]}]"
		more   = "extension: {until: 2026-05-01, reason: %q}"
		slower = "timeline: {by: 2026-05-01, reason: %q}"
		begin  = "start: {on: 2026-05-01, reason: %q}"
		clause = `reason: want a clause that can follow "because", such as I'm away until the 20th, got`
	)
	for _, tt := range []struct{ field, words, want string }{
		{draws, "working on payments reliability", ""},
		{draws, "the chance to build the team", ""},
		{draws, "I'm excited about the chance to build the team", `write "the chance to build the team"`},
		{draws, "I’m excited about the team", `write "the team"`},
		{draws, "Excited about the team", `write "the team"`},
		{draws, "to build the team", `a phrase that can follow "I'm excited about"`},
		{draws, "I'd like to build the team", `a phrase that can follow`},
		{draws, "because it matters", `a phrase that can follow`},
		{detail, "how you hand over at night", ""},
		{detail, "what is next for the yard", ""},
		{detail, "We talked about how restores work", ""},
		{detail, "I keep thinking about your night crew", `detail: want only the words after "I keep thinking about": ` +
			`write "your night crew"`},
		{detail, "What do you measure?", `detail: want a phrase that can follow "I keep thinking about"`},
		{detail, "why did the yard close", "such as how you replay a night of traffic"},
		{detail, "They all seemed happy", "a phrase that can follow"},
		{term, "two days a week from home", ""},
		{term, "a desk by the window", ""},
		{term, "to leave early on Fridays", `other_terms[0].text: want a phrase that can follow "could the offer include"`},
		{term, "I'd like a desk", "such as two days a week from home"},
		{term, "Could you move the review?", "could the offer include"},
		{more, "I want to read the plan", ""},
		{more, "my lease ends with the month", ""},
		{more, "My notice ends", ""},
		{more, "the board meets in May", ""},
		{more, "because our exams are in June", ""},
		{more, "another firm has promised me an answer", ""},
		{more, "Norad wants to read it", ""},
		{more, "my parents arrive that week", ""},
		{more, "my manager and team depend on me", ""},
		{more, "due to a wedding in the family", clause},
		{more, "exams", clause},
		{more, "due to a wedding", clause},
		{slower, "My lease", clause},
		{slower, "family reasons", clause},
		{slower, "waiting for a visa", clause},
		{begin, "a trip to Peru", clause},
		{begin, "we'll be in Peru", ""},
	} {
		src := smallCase + "    " + fmt.Sprintf(tt.field, tt.words) + "\n"
		if tt.want == "" {
			accepted(t, src)
		} else {
			says(t, src, tt.want)
		}
	}
}

// A term says what it is, with its lever if need be.
func TestTermsInFull(t *testing.T) {
	for _, tt := range []struct{ lever, text, want string }{
		{"title", "Lead Welder", "the title Lead Welder"},
		{"title", "the title of Lead Welder", "the title of Lead Welder"},
		{"title", "a promotion to Lead Welder", "a promotion to Lead Welder"},
		{"leave", "28 days.", "28 days of vacation"},
		{"leave", "six weeks a year", "six weeks of vacation a year"},
		{"leave", "28 vacation days", "28 vacation days"},
		{"leave", "the week of July 4 off", "the week of July 4 off"},
		{"remote", "Mondays", "Mondays from home"},
		{"remote", "two days a week", "two days a week from home"},
		{"remote", "two days a week in Ghent from May", "two days a week in Ghent from May"},
		{"remote", "fully remote", "fully remote work"},
		{"remote", "working remotely on Mondays", "working remotely on Mondays"},
		{"early-review", "After nine months", "a pay review after nine months"},
		{"early-review", "9 months", "a pay review after 9 months"},
		{"early-review", "a first review of pay after nine months", "a first review of pay after nine months"},
		{"sign-on", "28 days", "28 days"},
	} {
		c := accepted(t, smallCase+fmt.Sprintf("    asks: [{other_terms: [{lever: %s, text: %q}]}]\n", tt.lever, tt.text))
		if got := c.Opportunities[0].Asks[0].OtherTerms[0].Text; got != tt.want {
			t.Errorf("%s, %q: got %q, want %q", tt.lever, tt.text, got, tt.want)
		}
	}
}
