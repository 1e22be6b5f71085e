package letter

import (
	"strings"
	"testing"
)

// What the offer doesn't have doesn't read as a part of it, and a first year that stays isn't a change.
func TestWhatIsAddedComesLast(t *testing.T) {
	for _, tt := range []struct{ ask, change, versus string }{
		{"{base: 215000, other_terms: [{text: 30 days of vacation}]}",
			"a base salary of $215,000 instead of $198,000, plus 30 days of vacation", ""},
		{"{base: 215000, start: 2026-07-06}",
			"a base salary of $215,000 instead of $198,000, plus a start on Monday, July 6", ""},
		{"{base: 215000, sign_on: 25000}",
			"a base salary of $215,000 instead of $198,000 and a sign-on bonus of $25,000 instead of $20,000", ""},
		{"{sign_on: [20000, 15000], start: 2026-08-03}", "a sign-on bonus of $20,000 in the first year and $15,000 in " +
			"the second, instead of $20,000, plus a start on Monday, August 3", ""},
		{"{base: 215000, sign_on: [22000, 15000], other_terms: [{text: 30 days of vacation}]}",
			"a base salary of $215,000 instead of $198,000 and a sign-on bonus of $22,000 in the first year and " +
				"$15,000 in the second, instead of $20,000, plus 30 days of vacation", ""},
		{"{base: 215000}", "a base salary of $215,000 instead of $198,000", "from $198,000 to $215,000"},
		{"{sign_on: [20000, 15000]}", "", ""},
		{"{sign_on: [25000, 15000]}", "",
			"from $20,000 to $25,000 in the first year and $15,000 in the second"},
	} {
		src := strings.Replace(threadCase, "{round: 1, base: 215000, would_sign: true, fallback: {base: 212000}}",
			strings.Replace(tt.ask, "{", "{round: 1, ", 1), 1)
		src = strings.Replace(src, "  - {on: 2026-05-14, what: sent, to: tom, kind: raise-base}\n", "", 1)
		a := letterIn(t, src, "2026-05-18T15:00", &Kind{Act: ActCounter, Needs: []string{"ask"}}).Ask
		if got := a.Change(); tt.change != "" && got != tt.change {
			t.Errorf("%s: got %q, want %q", tt.ask, got, tt.change)
		}
		if got := a.Versus(); got != tt.versus {
			t.Errorf("%s: got %q, want %q", tt.ask, got, tt.versus)
		}
	}
}

// Of an amount that stays, only what else changes about it is asked for.
func TestSameAmountOtherwise(t *testing.T) {
	for _, tt := range []struct{ offered, ask, change, moves string }{
		{"relocation: {amount: 6000}", "relocation: {amount: 6000, grossed_up: true}",
			"the $6,000 for the move, grossed up for taxes", ""},
		{"relocation: {amount: 6000}", "relocation: {amount: 7500, grossed_up: true}",
			"$7,500 for the move, grossed up for taxes, instead of $6,000",
			"relocation go from $6,000 to $7,500, grossed up for taxes"},
		{"relocation: {amount: 6000, grossed_up: true}", "relocation: {amount: 7500, grossed_up: true}",
			"$7,500 for the move, grossed up for taxes, instead of $6,000, grossed up for taxes",
			"relocation go from $6,000, grossed up for taxes, to $7,500, grossed up for taxes"},
		{"relocation: {amount: 6000}", "relocation: {amount: 7500}", "$7,500 for the move instead of $6,000",
			"relocation go from $6,000 to $7,500"},
		{"sign_on: {years: [20000], clawback: 18}", "sign_on: {years: [20000], clawback: 6}",
			"the sign-on bonus with a 6-month clawback instead of 18 months", ""},
		{"sign_on: {years: [20000], clawback: 18}", "sign_on: {years: [22000], clawback: 6}",
			"a sign-on bonus of $22,000, with a 6-month clawback, instead of $20,000", ""},
	} {
		src := strings.NewReplacer("base: 215000, would_sign: true, fallback: {base: 212000}", tt.ask,
			"sign_on: 20000", tt.offered).Replace(threadCase)
		a := letterIn(t, src, "2026-05-12T15:00", &Kind{Act: ActCounter, Needs: []string{"ask"}}).Ask
		if got := a.Change(); got != tt.change {
			t.Errorf("%s: got %q, want %q", tt.ask, got, tt.change)
		}
		if got := a.Moves(); got != tt.moves {
			t.Errorf("%s: got %q, want %q", tt.ask, got, tt.moves)
		}
	}
}
