package privacy

import (
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

func TestNoAmounts(t *testing.T) {
	c := parse(t, `version: 1
id: x
currency: USD
client: {name: Ada Poe, email: ada@mail.example, timezone: UTC}
opportunities:
- {id: a, company: A, offers: [{id: o, made: 2026-01-01, base: 128000}]}
private: {walk_away: 139000, target: 152000, notes: [asks about the 401k]}
`)
	s := New(c, Scope{Opportunity: "a"})
	for says, want := range map[string]string{
		"My desk is at 139 Grand Street, not far.":     "",
		"It's at 152 Grand River Ave.":                 "",
		"We met at 139 K Street.":                      "",
		"I live at one thirty-nine Grand Boulevard.":   "",
		"I hoped for 139 grand.":                       "private.walk_away:139 grand",
		"I hoped for 139 Grand.":                       "private.walk_away:139 Grand",
		"That's 139 K. Street parking is extra.":       "private.walk_away:139 K",
		"I hoped for $139 Grand Street clothes aside.": "private.walk_away:$139 Grand",
	} {
		if got := fields(s, says); got != want {
			t.Errorf("%q: found %q, want %q", says, got, want)
		}
	}
	for says, want := range map[string]int{
		"the 401k plan, and a 401K's match": 0, "$401k": 1, "402k": 1, "401,000": 1,
		"Thanks a million.": 0, "A million thanks!": 0, "a thousand apologies": 0, "a million bucks": 1,
		"a million is fine": 1, "a million a year": 1, "I'd say a million.": 1, "two million thanks": 1,
	} {
		if got := len(s.Amounts(says, text.Words(says))); got != want {
			t.Errorf("%q: %d amounts, want %d", says, got, want)
		}
	}
	s = New(parse(t, `version: 1
id: x
currency: USD
client: {name: Ada Poe, email: ada@mail.example, timezone: UTC}
opportunities:
- {id: a, company: A}
private: {walk_away: 401000}
`), Scope{Opportunity: "a"})
	if got := fields(s, "I hoped for 401k."); got != "private.walk_away:401k" {
		t.Errorf("a floor of 401,000: found %q", got)
	}
	s = New(parse(t, `version: 1
id: x
currency: USD
client: {name: Ada Poe, email: ada@mail.example, timezone: UTC}
opportunities:
- {id: a, company: A}
private: {notes: [nothing below 401000]}
`), Scope{Opportunity: "a"})
	if got := fields(s, "I hoped for $401,000."); got != "private.notes[0]:$401,000" {
		t.Errorf("a note with 401000: found %q", got)
	}
}
