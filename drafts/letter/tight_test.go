package letter

import (
	"strings"
	"testing"
)

// letterAfter composes a counter with the ask alone to an offer that came with words.
func letterAfter(t *testing.T, said, ask string) *Letter {
	t.Helper()
	text := strings.NewReplacer("{round: 1, base: 215000, would_sign: true, fallback: {base: 212000}}",
		"{round: 1, "+ask+"}", "      - {round: 2, sign_on: 40000}\n", "",
		"what: written-offer, offer: one", `what: written-offer, offer: one, text: "`+said+`"`).Replace(threadCase)
	return letterIn(t, text, "2026-05-12T15:00", &Kind{Act: ActCounter})
}

// What they said, with the offer, that they can't do much about is left alone, and said.
func TestTight(t *testing.T) {
	const signOn, equity, base = "sign_on: 40000", "equity: {units: 900}", "base: 215000"
	for _, tt := range []struct{ said, ask, want string }{
		{"The base is pretty much locked for this level.", signOn, "the base"},
		{"Base is fairly fixed at this level, so tell me what matters.", signOn, "the base"},
		{"We don't have a lot of flexibility on salary.", equity, "the base"},
		{"There's not much room on cash, honestly.", equity, "cash"},
		{"The salary has to stay as it is because of the grade.", signOn, "the base"},
		{"Base can't move, I'm afraid.", equity, "the base"},
		{"Base can move.", signOn, ""},
		{"There's not much room on cash, honestly.", signOn, ""}, // a sign-on is cash
		{"There isn't any leeway on the base.", base, ""},        // it's what the ask is for
		{"We have room on base.", signOn, ""},
		{"The base isn't set in stone.", signOn, ""},
		{"Is the base firm?", signOn, ""},
		{"The base was fixed until May.", signOn, ""},
		{"If salary is tight, we can look at a bonus.", signOn, ""},
		{"I never said the base is firm.", signOn, ""},
		{"The base is set at $190,000.", signOn, ""},
		{"Salary is fixed, and the rest comes on top.", signOn, ""},
		{"There's not a lot of room on the base or the sign-on.", signOn, ""},
		{"The base is locked, but there's some flexibility on the sign-on.", signOn, "the base"},
		{"", signOn, ""},
	} {
		if got := letterAfter(t, tt.said, tt.ask).Tight; got != tt.want {
			t.Errorf("%q for %s: got %q, want %q", tt.said, tt.ask, got, tt.want)
		}
	}
}
