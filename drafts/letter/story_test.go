package letter

import "testing"

func TestStory(t *testing.T) {
	led, grew := Proof{Sentence: "I led the move."}, Proof{Sentence: "In Ohio, I grew a team."}
	helped := Proof{Sentence: "I cut costs.", Helps: "That's your plan."}
	for _, tt := range []struct {
		about []Proof
		want  string
	}{
		{nil, ""},
		{[]Proof{led}, "I led the move."},
		{[]Proof{grew, led}, "In Ohio, I grew a team. I also led the move."},
		{[]Proof{led, grew, helped}, "I led the move. In Ohio, I grew a team."},
		{[]Proof{helped, led}, "I cut costs. That's your plan. I also led the move."},
	} {
		if got := (&Ask{Evidence: tt.about}).Story(); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}
