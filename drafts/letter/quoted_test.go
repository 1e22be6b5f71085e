package letter

import "testing"

// The quotes for the move stand behind an ask for help with it and for something else.
func TestQuotedMove(t *testing.T) {
	const two = "    moving: [{what: a van from Tulsa, amount: 3100}, {what: two nights on the road, amount: 420}]\n"
	for _, tt := range []struct{ voice, ask, facts, want string }{
		{"warm", "base: 215000, relocation: {amount: 3500}", two,
			"I've been quoted $3,520 for the move: $3,100 for a van from Tulsa and $420 for two nights on the road."},
		{"formal", "base: 215000, relocation: {amount: 3000}", "    moving: [{what: a van, amount: 3100}]\n",
			"I have been quoted $3,100 for a van."},
		{"warm", "relocation: {amount: 3500}", two, ""},               // its kind lists them
		{"warm", "base: 215000, relocation: {amount: 4000}", two, ""}, // they're for less
		{"warm", "base: 215000", two, ""},
		{"warm", "base: 215000, relocation: {amount: 4000}", "", ""},
	} {
		got := ""
		for _, s := range letterAsking(t, tt.voice, tt.ask, tt.facts).Ask.Reasons {
			got += s
		}
		if got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.ask, got, tt.want)
		}
	}
}
