package letter

import "testing"

func TestEvidenceForTheAsk(t *testing.T) {
	led := Proof{Sentence: "I led the move.", Criterion: "calm restores"}
	grew := Proof{Sentence: "In Ohio, I grew a team.", Criterion: "growing others"}
	helped := Proof{Sentence: "I cut costs.", Criterion: "costs", Helps: "That's your plan."}
	loose := Proof{Sentence: "I ran the desk."}
	interviewed := Level{Source: "our interviews"}
	senior := Level{Offered: "L5", Target: "L5", Source: "the job description"}
	for _, tt := range []struct {
		name           string
		l              *Letter
		about          []Proof
		story, matches string
	}{
		{"one", &Letter{Offer: &Terms{}, Level: interviewed}, []Proof{led}, "I led the move.",
			"we discussed in the interviews"},
		{"two", &Letter{Offer: &Terms{Level: "L5"}, Level: senior}, []Proof{grew, led},
			"In Ohio, I grew a team. I also led the move.", "the job description asks for"},
		{"three", &Letter{Offer: &Terms{}, Level: interviewed}, []Proof{led, grew, loose},
			"I led the move. In Ohio, I grew a team.", "we discussed in the interviews"},
		{"the coach says how it helps", &Letter{Offer: &Terms{}, Level: interviewed}, []Proof{helped, led},
			"I cut costs. That's your plan. I also led the move.", ""},
		{"it answers nothing", &Letter{Offer: &Terms{}, Level: interviewed}, []Proof{led, loose},
			"I led the move. I also ran the desk.", ""},
		{"of another level", &Letter{Offer: &Terms{Level: "L4"}, Level: senior}, []Proof{led}, "I led the move.", ""},
		{"the level is open", &Letter{Offer: &Terms{}, Level: interviewed, LevelOpen: true}, []Proof{led},
			"I led the move.", ""},
		{"before an offer", &Letter{Level: interviewed}, []Proof{led}, "I led the move.", ""},
		{"nobody says where", &Letter{Offer: &Terms{}}, []Proof{led}, "I led the move.", ""},
	} {
		tt.l.Ask = &Ask{Evidence: tt.about}
		if got := tt.l.Ask.Story(); got != tt.story {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.story)
		}
		if got := tt.l.Matches(); got != tt.matches {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.matches)
		}
	}
}
