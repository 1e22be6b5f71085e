package letter

import "testing"

// What they offered, with the offer, to be flexible about is taken up where the ask is for that.
func TestLeeway(t *testing.T) {
	const signOn, equity, base, both = "sign_on: 40000", "equity: {units: 900}", "base: 215000", "base: 215000, sign_on: 40000"
	for _, tt := range []struct{ said, ask, want string }{
		{"We have a little flexibility if you need it.", base, "there's some flexibility"},
		{"We have a little flexibility if you need it.", both, "there's some flexibility"},
		{"The sign-on is paid once, so I do have some room there if you're leaving a bonus behind.", signOn,
			"there's some room on the sign-on"},
		{"There’s some wiggle room here.", signOn, "there's some flexibility"},
		{"There's a bit of room on the base.", base, "there's some room on the base"},
		{"There's more flexibility with the sign-on.", signOn, "there's some room on the sign-on"},
		{"RSUs come out of a different budget, and there's a bit more give there.", equity, "there's some room on equity"},
		{"RSUs come out of a different budget, and there's a bit more give there.", base, ""},
		{"There's a bit of room on the base.", signOn, ""},
		{"There's a bit of room on the base.", both, ""},
		{"We have some flexibility on timing.", base, ""},
		{"There's a lot of room for growth.", base, ""},
		{"There isn't a lot of room.", base, ""},
		{"I wish we had some flexibility.", base, ""},
		{"We have little room.", base, ""},
		{"Is there some flexibility on your end?", base, ""},
		{"There's a little room if you can start in May.", base, ""},
		{"", base, ""},
	} {
		if got := letterAfter(t, tt.said, tt.ask).Leeway; got != tt.want {
			t.Errorf("%q for %s: got %q, want %q", tt.said, tt.ask, got, tt.want)
		}
	}
}
