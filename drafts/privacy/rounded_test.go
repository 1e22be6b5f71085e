package privacy

import "testing"

// What the client earns or would accept is found as people round it, and other figures near it aren't.
func TestRounded(t *testing.T) {
	c := parse(t, `version: 1
id: x
currency: USD
client: {name: Ada Poe, email: ada@mail.example, timezone: UTC}
opportunities:
- {id: a, company: A, offers: [{id: o, made: 2026-01-01, base: 128000}], asks: [{round: 1, base: 165000}]}
private: {walk_away: 163350, current_pay: 118700}
`)
	s := New(c, Scope{Opportunity: "a"})
	for says, want := range map[string]string{
		"I currently earn about $119K.":              "private.current_pay",
		"My base salary today is around $118,500.":   "private.current_pay",
		"I make roughly $120,000 at my job now.":     "private.current_pay",
		"I'm on $118K.":                              "private.current_pay",
		"I make 119k now.":                           "private.current_pay",
		"I'd be happy with about $163,000.":          "private.walk_away",
		"I could live with $163.4K.":                 "private.walk_away",
		"I'm on 119 now.":                            "private.current_pay?",
		"I make a bit under 119 right now.":          "private.current_pay?",
		"I make about 118 at my job now.":            "private.current_pay?",
		"The project cost around $119K.":             "private.current_pay?",
		"I'd be happy with $165,000.":                "", // it's the ask
		"My base would go from $128,000 to $165,000": "",
		"The move cost $119K.":                       "",
		"I make about 119 calls a month.":            "",
		"I'd be happy with $175,000.":                "",
	} {
		got := ""
		for _, f := range s.Find(says) {
			if got += f.Field; f.Doubtful {
				got += "?"
			}
			if !f.Rounded {
				t.Errorf("%s: not rounded", says)
			}
		}
		if got != want {
			t.Errorf("%s: found %q, want %q", says, got, want)
		}
	}
}

// A number is no private amount where a text of the case counts as many of something.
func TestCounts(t *testing.T) {
	s := New(parse(t, `version: 1
id: x
currency: USD
client: {name: Ada Poe, email: ada@mail.example, timezone: UTC}
opportunities:
- {id: a, company: A, evidence: [
    {say: "it sorts 163,350 parcels a day, and 118.7k customer records", shareable: true},
    {say: "it saves 118,700 a year", shareable: true}]}
private: {walk_away: 163350, current_pay: 118700}
`), Scope{Opportunity: "a"})
	for says, want := range map[string]string{
		"it sorts 163,350 parcels a day":         "",
		"I moved 118.7k customer records.":       "",
		"I could accept 163,350.":                "private.walk_away:163,350",
		"it saves 118,700 a year":                "private.current_pay:118,700",
		"I need $163,350 parcels aside":          "private.walk_away:$163,350",
		"163,350 covers it, and 163,350 is fine": "private.walk_away:163,350|private.walk_away:163,350",
	} {
		if got := fields(s, says); got != want {
			t.Errorf("%s: found %q, want %q", says, got, want)
		}
	}
}
