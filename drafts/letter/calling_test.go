package letter

import (
	"strings"
	"testing"
)

func TestWhatTheJobCallsFor(t *testing.T) {
	proof := func(criterion string) Proof {
		return Proof{Sentence: "I moved five teams to one ledger.", Criterion: criterion}
	}
	helped := func(p Proof) Proof {
		p.Helps = "That's your plan."
		return p
	}
	senior := Level{Offered: "L5", Target: "L5"}
	interviewed := Level{Source: "our interviews"}
	for _, tt := range []struct {
		name   string
		l      *Letter
		about  []Proof
		things string
		shown  string
	}{
		{"one criterion", &Letter{Offer: &Terms{}}, []Proof{proof("calm restores")},
			"one thing this job calls for", "calm restores"},
		{"two", &Letter{Offer: &Terms{}, Level: interviewed}, []Proof{proof("growing others"), proof("calm restores")},
			"two things that came up in our interviews", "growing others; calm restores"},
		{"in the job ad", &Letter{Offer: &Terms{}, Level: Level{Source: "the job description"}},
			[]Proof{proof("growing others")}, "one thing in the job description", "growing others"},
		{"one twice", &Letter{Offer: &Terms{}}, []Proof{proof("growing others"), proof("growing others")},
			"one thing this job calls for", "; "},
		{"a sentence that says it", &Letter{Offer: &Terms{}},
			[]Proof{proof("growing others"), proof("one ledger for teams")}, "two things this job calls for", "; "},
		{"at the level that's offered", &Letter{Offer: &Terms{Level: "L5"}, Level: senior},
			[]Proof{proof("SQL tuning")}, "one thing this job calls for", "SQL tuning"},
		{"of another level", &Letter{Offer: &Terms{Level: "L4"}, Level: senior},
			[]Proof{proof("growing others")}, "", ""},
		{"the level is open", &Letter{Offer: &Terms{}, LevelOpen: true}, []Proof{proof("growing others")}, "", ""},
		{"before an offer", &Letter{}, []Proof{proof("growing others")}, "", ""},
		{"one answers nothing", &Letter{Offer: &Terms{}}, []Proof{proof("growing others"), proof("")}, "", ""},
		{"the coach says how it helps", &Letter{Offer: &Terms{}}, []Proof{helped(proof("growing others"))}, "", ""},
		{"a third one isn't shown", &Letter{Offer: &Terms{}},
			[]Proof{proof("one app"), proof("two labs"), proof("")}, "two things this job calls for", "one app; two labs"},
		{"a clause", &Letter{Offer: &Terms{}}, []Proof{proof("she owns the roadmap")}, "one thing this job calls for", ""},
		{"a title", &Letter{Offer: &Terms{}}, []Proof{proof("Design direction")}, "one thing this job calls for", ""},
		{"none", &Letter{Offer: &Terms{}}, nil, "", ""},
	} {
		tt.l.Ask = &Ask{Evidence: tt.about}
		things := ""
		if c := tt.l.Calling(); c != nil {
			things = c.Things
			if several := strings.HasPrefix(things, "two"); c.Several != several {
				t.Errorf("%s: several is %t", tt.name, c.Several)
			}
		}
		var shown []string
		for _, p := range tt.l.Works() {
			shown = append(shown, p.Criterion)
		}
		if things == "" { // then no criterion is shown
			tt.shown = strings.Repeat("; ", max(len(shown)-1, 0))
		}
		if got := strings.Join(shown, "; "); things != tt.things || got != tt.shown {
			t.Errorf("%s: got %q with %q, want %q with %q", tt.name, things, got, tt.things, tt.shown)
		}
	}
}
