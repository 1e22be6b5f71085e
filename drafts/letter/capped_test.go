package letter

import "testing"

// A limit that they named with the offer is known to whoever asks for more than it.
func TestCapped(t *testing.T) {
	for _, tt := range []struct{ said, ask, want string }{
		{"198 is the top of the band for an L6.", "base: 215000", "the base is at the top of the band"},
		{"It puts you near the top of our range.", "base: 215000", "the base is near the top of the range"},
		{"That's at the higher end of the grid.", "base: 215000", "the base is at the higher end of the grid"},
		{"198 is pretty much the top of the scale.", "base: 215000", "the base is near the top of the scale"},
		{"198k is already at the top of the grid.", "base: 215000", "the base is at the top of the grid"},
		{"205 is the top of the band.", "base: 215000", ""},
		{"The top of the band is $205,000.", "base: 215000", ""},
		{"There's not much room on base.", "base: 215000", "there isn't much room on the base"},
		{"Base is pretty much locked.", "base: 215000, sign_on: 40000", "there isn't much room on the base"},
		{"198 is the top of the band for an L6.", "sign_on: 40000", ""},
		{"That isn't the top of the band.", "base: 215000", ""},
		{"Is it the top of the range?", "base: 215000", ""},
		{"We have room on base.", "base: 215000", ""},
		{"The grant is at the top of our range for equity.", "base: 215000", ""},
		{"", "base: 215000", ""},
	} {
		if got := letterAfter(t, tt.said, tt.ask).Capped; got != tt.want {
			t.Errorf("%q for %s: got %q, want %q", tt.said, tt.ask, got, tt.want)
		}
	}
}
