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
