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

// A figure of another offer that may be quoted isn't the private one near it, unless she'd accept it.
func TestRoundedAndQuoted(t *testing.T) {
	s := New(parse(t, `version: 1
id: x
currency: USD
client: {name: Ada Poe, email: ada@mail.example, timezone: UTC}
opportunities:
- {id: a, company: A, offers: [{id: o, made: 2026-01-01, base: 128000}]}
- {id: b, company: B, may_quote: true, verified: true, offers: [{id: p, made: 2026-01-01, base: 164000}]}
- {id: c, company: C, may_quote: false, verified: true, offers: [{id: q, made: 2026-01-01, base: 118500}]}
private: {walk_away: 163350, current_pay: 118700}
`), Scope{Opportunity: "a"})
	for says, want := range map[string]string{
		"My other offer has a base salary of $164,000.": "",
		"I'd sign today if the base were $164,000.":     "",
		"I could live with a base of $164,000.":         "private.walk_away:$164,000",
		"My base would be at about $164,000.":           "private.walk_away:$164,000",
		"My other offer has a base of $163,350.":        "private.walk_away:$163,350",
		"My last offer has a base of $118,500.":         "private.current_pay:$118,500",
	} {
		if got := fields(s, says); got != want {
			t.Errorf("%s: found %q, want %q", says, got, want)
		}
	}
}

// A private amount is found as the difference from a figure that the reader knows.
func TestSteps(t *testing.T) {
	s := New(parse(t, `version: 1
id: x
currency: USD
client: {name: Ada Poe, email: ada@mail.example, timezone: UTC}
opportunities:
- {id: a, company: A, offers: [{id: o, made: 2026-01-01, base: 141000, sign_on: 9500}], asks: [{round: 1, base: 158000}],
    market: [{metric: base, value: 163300, source: a survey, retrieved: 2026-01-01}]}
private: {walk_away: 150500, current_pay: 118700}
`), Scope{Opportunity: "a"})
	for says, want := range map[string]string{
		"That's $22,300 more than I make today.":               "private.current_pay:$22,300",
		"Your base is $22,300 above my current pay.":           "private.current_pay:$22,300",
		"I'd take $9,500 more than your $141,000.":             "private.walk_away:$9,500",
		"I could go $7,500 below what I asked for.":            "private.walk_away:$7,500",
		"Could you go $17,000 higher in base?":                 "", // it's the ask
		"The sign-on is $9,500 more than the first offer had.": "",
		"The survey's median is $22,300 more than the base.":   "",
		"I'd take $8,000 more than your $141,000.":             "",
		"I'd need 150 five to move.":                           "private.walk_away:150",
		"One hundred eighteen seven is my base now.":           "private.current_pay:One hundred eighteen",
		"I ran 150 five-star rooms, and 118 seven of us cared": "",
		"Of our 150 five left, and 118 seven times won.":       "",
	} {
		if got := fields(s, says); got != want {
			t.Errorf("%s: found %q, want %q", says, got, want)
		}
	}
}

// In India and East Asia, pay is said without the word for its unit.
func TestBareUnits(t *testing.T) {
	for _, tt := range []struct{ private, says, want string }{
		{"currency: INR", "I couldn't join for less than 46.5.", "private.walk_away:46.5?"},
		{"currency: INR", "My CCTC is 38 today.", "private.current_pay:38?"},
		{"currency: INR", "I'm at 46.5 fixed.", "private.walk_away:46.5?"},
		{"currency: INR", "I couldn't join for less than 46.5 लाख.", "private.walk_away:46.5 लाख"},
		{"currency: INR", "My train takes 38 minutes, and 46.5 km.", ""},
		{"currency: JPY", "I couldn't join for less than 465.", "private.walk_away:465?"},
		{"currency: JPY", "I need 4.65 in base.", "private.walk_away:4.65?"},
		{"currency: HUF", "I need 4.65 in base.", "private.walk_away:4.65?"},
		{"currency: HUF", "I couldn't join for less than 465.", ""},
	} {
		s := New(parse(t, `version: 1
id: x
`+tt.private+`
client: {name: Ada Poe, email: ada@mail.example, timezone: UTC}
opportunities:
- {id: a, company: A}
private: {walk_away: 4650000, current_pay: 3800000}
`), Scope{Opportunity: "a"})
		got := ""
		for _, f := range s.Find(tt.says) {
			if got += f.Field + ":" + tt.says[f.Start:f.End]; f.Doubtful {
				got += "?"
			}
		}
		if got != tt.want {
			t.Errorf("%s: %s: found %q, want %q", tt.private, tt.says, got, tt.want)
		}
	}
}

// A number is no private amount where it counts something.
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
		"We fed 163,350 commuters.":              "",
		"I ran a 118,700-seat arena.":            "",
		"I laid 118,700 square feet of tile":     "",
		"163,350 riders came":                    "",
		"118.7k subscribers read it":             "",
		"I'm on 118,700 these days":              "private.current_pay:118,700",
		"I think 163,350 nails it":               "private.walk_away:163,350",
		"I need 163,350 Canadian dollars":        "private.walk_away:163,350",
		"a 163,350-plus base":                    "private.walk_away:163,350",
		"118,700 two years ago":                  "private.current_pay:118,700",
		"163,350 really works for me":            "private.walk_away:163,350",
		"163,350 guaranteed bonuses aside":       "private.walk_away:163,350",
		"A floor of 163,350 stands.":             "private.walk_away:163,350",
		"My salary of 118,700 trails yours.":     "private.current_pay:118,700",
		"163,350 clinches it.":                   "private.walk_away:163,350",
		"A salary of 163,350 tempts me.":         "private.walk_away:163,350",
		"Today 118,700 lands in my account":      "private.current_pay:118,700",
		"a 163,350-fixed salary":                 "private.walk_away:163,350",
		"163,350 keeps people like me":           "private.walk_away:163,350",
		"A base of 163,350 brought customers":    "private.walk_away:163,350",
		"We served over 163,350 patients.":       "",
		"I flew 118,700 nautical miles":          "",
		"a 163,350-member union":                 "",
	} {
		if got := fields(s, says); got != want {
			t.Errorf("%s: found %q, want %q", says, got, want)
		}
	}
}
