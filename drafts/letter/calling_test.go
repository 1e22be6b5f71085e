package letter

import (
	"reflect"
	"testing"
)

func TestWhatTheJobCallsFor(t *testing.T) {
	proof := func(criterion string) Proof { return Proof{Sentence: "I did.", Criterion: criterion} }
	senior := Level{Offered: "L5", Target: "L5"}
	for _, tt := range []struct {
		name  string
		l     *Letter
		about []Proof
		want  *Calling
	}{
		{"one criterion", &Letter{Offer: &Terms{}}, []Proof{proof("one ledger for all teams")},
			&Calling{"one ledger for all teams", "that"}},
		{"two", &Letter{Offer: &Terms{}}, []Proof{proof("growing others"), proof("clear direction")},
			&Calling{"growing others and clear direction", "both"}},
		{"one twice", &Letter{Offer: &Terms{}}, []Proof{proof("growing others"), proof("growing others")},
			&Calling{"growing others", "that"}},
		{"at the level that's offered", &Letter{Offer: &Terms{Level: "L5"}, Level: senior},
			[]Proof{proof("SQL tuning")}, &Calling{"SQL tuning", "that"}},
		{"of another level", &Letter{Offer: &Terms{Level: "L4"}, Level: senior},
			[]Proof{proof("growing others")}, nil},
		{"the level is open", &Letter{Offer: &Terms{}, LevelOpen: true}, []Proof{proof("growing others")}, nil},
		{"before an offer", &Letter{}, []Proof{proof("growing others")}, nil},
		{"one answers nothing", &Letter{Offer: &Terms{}}, []Proof{proof("growing others"), proof("")}, nil},
		{"a third one isn't shown", &Letter{Offer: &Terms{}},
			[]Proof{proof("one app"), proof("two labs"), proof("")}, &Calling{"one app and two labs", "both"}},
		{"a clause", &Letter{Offer: &Terms{}}, []Proof{proof("she owns the roadmap")}, nil},
		{"a title", &Letter{Offer: &Terms{}}, []Proof{proof("Design direction")}, nil},
		{"none", &Letter{Offer: &Terms{}}, nil, nil},
	} {
		tt.l.Ask = &Ask{Evidence: tt.about}
		if got := tt.l.Calling(); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s: got %+v, want %+v", tt.name, got, tt.want)
		}
	}
}
