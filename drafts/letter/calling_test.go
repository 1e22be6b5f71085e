package letter

import "testing"

func TestWhatTheJobCallsFor(t *testing.T) {
	proof := func(criterion string) Proof { return Proof{Sentence: "I did.", Criterion: criterion} }
	helped := func(p Proof) Proof {
		p.Helps = "That's your plan."
		return p
	}
	senior := Level{Offered: "L5", Target: "L5"}
	for _, tt := range []struct {
		name  string
		l     *Letter
		about []Proof
		want  string
	}{
		{"one criterion", &Letter{Offer: &Terms{}}, []Proof{proof("calm restores")}, "This job calls for calm restores"},
		{"two", &Letter{Offer: &Terms{}, Level: Level{Source: "our interviews"}},
			[]Proof{proof("growing others"), proof("calm restores")},
			"In our interviews, we talked about growing others and calm restores"},
		{"formal", &Letter{Offer: &Terms{}, Level: Level{Source: "our interviews"}, Voice: "formal"},
			[]Proof{proof("growing others")}, "In our interviews, we spoke about growing others"},
		{"in the job ad", &Letter{Offer: &Terms{}, Level: Level{Source: "the job description"}},
			[]Proof{proof("growing others")}, "The job description asks for growing others"},
		{"one twice", &Letter{Offer: &Terms{}}, []Proof{proof("growing others"), proof("growing others")},
			"This job calls for growing others"},
		{"at the level that's offered", &Letter{Offer: &Terms{Level: "L5"}, Level: senior},
			[]Proof{proof("SQL tuning")}, "This job calls for SQL tuning"},
		{"of another level", &Letter{Offer: &Terms{Level: "L4"}, Level: senior}, []Proof{proof("growing others")}, ""},
		{"the level is open", &Letter{Offer: &Terms{}, LevelOpen: true}, []Proof{proof("growing others")}, ""},
		{"before an offer", &Letter{}, []Proof{proof("growing others")}, ""},
		{"one answers nothing", &Letter{Offer: &Terms{}}, []Proof{proof("growing others"), proof("")}, ""},
		{"the coach says how it helps", &Letter{Offer: &Terms{}}, []Proof{helped(proof("growing others"))}, ""},
		{"how one of them helps", &Letter{Offer: &Terms{}}, []Proof{helped(proof("one app")), proof("two labs")},
			"This job calls for one app and two labs"},
		{"a third one isn't shown", &Letter{Offer: &Terms{}},
			[]Proof{proof("one app"), proof("two labs"), proof("")}, "This job calls for one app and two labs"},
		{"a clause", &Letter{Offer: &Terms{}}, []Proof{proof("she owns the roadmap")}, ""},
		{"a title", &Letter{Offer: &Terms{}}, []Proof{proof("Design direction")}, ""},
		{"too long", &Letter{Offer: &Terms{}}, []Proof{
			proof("growing the people who run the night shift in all four of the plants on the coast"),
			proof("growing the people who run the day shift in all four of the plants on the coast")}, ""},
		{"none", &Letter{Offer: &Terms{}}, nil, ""},
	} {
		tt.l.Ask = &Ask{Evidence: tt.about}
		got := ""
		if c := tt.l.Calling(); c != nil {
			got = c.Lead
			if several := len(tt.about) > 1 && tt.about[0].Criterion != tt.about[1].Criterion; c.Several != several {
				t.Errorf("%s: several is %t", tt.name, c.Several)
			}
		}
		if got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}
