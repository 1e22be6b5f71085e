package casefile

import "testing"

func TestSpokenCompany(t *testing.T) {
	for name, want := range map[string]string{
		"Marsh & Rowe LLP": "Marsh & Rowe", "Halden, Inc.": "Halden", "Vela GmbH": "Vela", "Fjord A/S": "Fjord",
		"Kelso Pty Ltd": "Kelso", "The Limited": "The Limited", "Acme": "Acme", "Zincorp": "Zincorp", "Inc.": "Inc.",
	} {
		if got := spokenCompany(name); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}
