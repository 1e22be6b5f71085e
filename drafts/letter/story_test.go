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
		{[]Proof{led, {Sentence: "I have trained six cooks."}}, "I led the move. I have also trained six cooks."},
		{[]Proof{led, {Sentence: "I was asked back."}}, "I led the move. I was also asked back."},
		{[]Proof{led, {Sentence: "I have a license."}}, "I led the move. I also have a license."},
		{[]Proof{helped, led}, "I cut costs. That's your plan. I also led the move."},
	} {
		if got := (&Ask{Evidence: tt.about}).Story(); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}
