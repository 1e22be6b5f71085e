package privacy

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

func TestShows(t *testing.T) {
	c, err := casefile.Parse("x.yaml", strings.NewReader(`version: 1
id: x
currency: USD
coach: {name: Dana Reyes, email: dana@coach.example}
client: {name: Ada, email: ada@mail.example, timezone: UTC}
opportunities: [{id: a, company: A}]
private: {walk_away: 470000, target: 500000, current_pay: 250500, notes: ["peers earn more"]}
`))
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ text, want string }{
		{"We offer $480,000.", ""},
		{"We offer $470,000.", "private.walk_away"},
		{"470.000 USD", "private.walk_away"},
		{"470 000", "private.walk_away"},
		{"470000.00", "private.walk_away"},
		{"$470k", "private.walk_away"},
		{"470 kilometres, 1,470,000 and 470,0001", ""},
		{"between 450K and 500K", "private.target"},
		{"250500", "private.current_pay"},
		{"250", ""},
		{"said DANA\n reyes", "coach.name"},
		{"Cc: <dana@coach.example>", "coach.email"},
		{"that Peers  earn more", "private.notes[0]"},
	}
	for _, tt := range tests {
		if got := Shown(c, tt.text); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
}
