package letter

import (
	"reflect"
	"testing"
)

func TestParseAdvice(t *testing.T) {
	for _, tt := range []struct {
		note string
		want []Advice
	}{
		{"", nil},
		{"When to send: today.", []Advice{{"When to send", "today."}}},
		{": no label", []Advice{{"", ": no label"}}},
		{"Do not add: figures.\n: or names", []Advice{{"Do not add", "figures. : or names"}}},
		{"an aside: in lower case", []Advice{{"", "an aside: in lower case"}}},
	} {
		if got := ParseAdvice(tt.note); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%q: got %q, want %q", tt.note, got, tt.want)
		}
	}
}

// One line is enough for several answers if the same email is ready for them.
func TestAddTrigger(t *testing.T) {
	var u Upcoming
	for _, x := range []Trigger{{"They say yes", "Level: examples", "Wed"}, {"They say no", "Level: a review", "Wed"},
		{"They ask a question", "Level: examples", "Wed"}, {"No answer", "Level: examples", "Fri"}} {
		u.Add(x)
	}
	if want := []Trigger{{"They say yes, or they ask a question", "Level: examples", "Wed"},
		{"They say no", "Level: a review", "Wed"}, {"No answer", "Level: examples", "Fri"}}; !reflect.DeepEqual(u.Alternates, want) {
		t.Errorf("got %q", u.Alternates)
	}
}
