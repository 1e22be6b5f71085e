package suggest

import (
	"slices"
	"testing"
)

func TestNearest(t *testing.T) {
	known := []string{"base", "sign_on", "equity", "start", "relocation"}
	for _, tt := range []struct{ name, want string }{
		{"base", "base"},
		{"BASE", "base"},
		{"bsae", "base"},
		{"bas", "base"},
		{"ba", ""},            // two edits are more than half of it
		{"signon", "sign_on"}, // one edit
		{"sing-on", ""},       // three edits
		{"relocatoin", "relocation"},
		{"reallocatoin", "relocation"}, // four edits are a third of its length
		{"bonus", ""},
		{"stort", "start"},
		{"", ""},
	} {
		if got := Nearest(tt.name, known); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.name, got, tt.want)
		}
	}
	if got := Nearest("cat", []string{"car", "bat"}); got != "car" {
		t.Errorf("got %q, want the first of equally close names", got)
	}
	if got := Nearest("équité", []string{"équitè"}); got != "équitè" {
		t.Errorf("got %q, want edits counted in characters", got)
	}
}

func TestOneOf(t *testing.T) {
	allowed := []string{"warm", "direct", "formal"}
	for _, tt := range []struct{ got, want string }{
		{"warm", ""},
		{"worm", `unknown value "worm": did you mean "warm"? (known: warm, direct, formal)`},
		{"Warm", `unknown value "Warm": did you mean "warm"? (known: warm, direct, formal)`},
		{"cheerful", `unknown value "cheerful" (known: warm, direct, formal)`},
	} {
		text := ""
		if err := OneOf(tt.got, allowed); err != nil {
			text = err.Error()
		}
		if text != tt.want {
			t.Errorf("%q: got %q, want %q", tt.got, text, tt.want)
		}
	}
}

func TestWithin(t *testing.T) {
	known := []string{"DE", "DE-BE", "DE-BW", "DE-BY", "GB", "US"}
	for _, tt := range []struct {
		word  string
		typos int
		want  []string
	}{
		{"us", 1, []string{"US"}},
		{"UB", 1, []string{"GB", "US"}},
		{"DE-BX", 2, []string{"DE-BE", "DE-BW", "DE-BY"}},
		{"DE-B", 0, nil},
		{"", 1, nil},
	} {
		if got := Within(tt.typos, tt.word, known); !slices.Equal(got, tt.want) {
			t.Errorf("Within(%d, %q) = %q, want %q", tt.typos, tt.word, got, tt.want)
		}
	}
}
