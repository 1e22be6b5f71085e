package suggest

import (
	"fmt"
	"slices"
	"testing"
)

func TestNearest(t *testing.T) {
	known := []string{"recruiter", "hiring-manager", "current-manager", "other", "rsu", "no"}
	for name, want := range map[string]string{
		"recruiter":      "recruiter",
		"recuiter":       "recruiter",
		"RECRUITER":      "recruiter",
		"Recruter":       "recruiter",
		"hiring_manager": "hiring-manager",
		"hiringmanager":  "hiring-manager",
		"manager":        "",
		"othr":           "other",
		"ohter":          "other",
		"rs":             "rsu",
		"rsus":           "rsu",
		"on":             "", // two edits are all of it
		"x":              "",
		"":               "",
		"salary":         "",
		"王小明天天":          "", // every name is as many edits away as it has letters
		"żółć":           "",
	} {
		if got := Nearest(name, known); got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
	}
	if got := Nearest("bate", []string{"data", "base", "date"}); got != "base" {
		t.Errorf("got %q, want the first of two equally close names", got)
	}
	if got := Nearest("base", nil); got != "" {
		t.Errorf("got %q, want nothing without known names", got)
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

func TestMeant(t *testing.T) {
	allowed := []string{"reply-yes", "reply-no", "declined", "sent"}
	words := map[string]string{
		"reply-no": "no, said no, rejected", "declined": "rejected", "sent": "mail, e mail",
	}
	for _, tt := range []struct{ got, want string }{
		{"sent", ""},
		{"Sent", `: did you mean "sent"?`},
		{"Said  NO", `: did you mean "reply-no"?`},
		{"rejected", `: did you mean "reply-no" or "declined"?`},
		{"an E-mail", `: did you mean "sent"?`},
		{"a mail to Ann", `: did you mean "sent"?`},
		{"reply_no", `: did you mean "reply-no"?`},
		{"decline", `: did you mean "declined"?`}, // the nearest, without a synonym
		{"blue", ""},
		{"", ""},
	} {
		text := ""
		if err := Meant(tt.got, allowed, words); err != nil {
			text = err.Error()
		}
		want := fmt.Sprintf("unknown value %q%s (known: reply-yes, reply-no, declined, sent)",
			tt.got, tt.want)
		if tt.got == "sent" {
			want = ""
		}
		if text != want {
			t.Errorf("%q: got %q, want %q", tt.got, text, want)
		}
	}
}

func TestOr(t *testing.T) {
	for want, names := range map[string][]string{
		"": nil, `"a"`: {"a"}, `"a" or "b"`: {"a", "b"}, `"a", "b", or "c"`: {"a", "b", "c"},
	} {
		if got := Or(names); got != want {
			t.Errorf("%q: got %q, want %q", names, got, want)
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
