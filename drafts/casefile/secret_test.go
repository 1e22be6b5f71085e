package casefile

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

func TestPrivateValuesAreBlanked(t *testing.T) {
	for _, tt := range []struct{ private, want string }{
		{"private:\n  walk_awy: 139000\n", `unknown key "walk_awy"`},
		{"private: {walk_awy: 139000}\n", `unknown key "walk_awy"`},
		{"private:\n  walk_away: 139000 or so\n", "private.walk_away"},
		{"private:\n  walk_away: 139.00.0\n", "private.walk_away"},
		{"private:\n  walk_away: \"139k GBQ\"\n", "private.walk_away"},
		{"private:\n  walk_away: 139000\n  walk_away: 139000\n", "walk_away"},
		{"private:\n  walk_away: [139000]\n", "private.walk_away"},
		{"private:\n  notes:\n    - \"knows the\tband\"\n", "private.notes[0]"},
		{"private:\n  notes: knows the band\n", "private.notes"},
		{"private:\n  notes: [\"knows the band\n", ""},
		{"private:\n  walk_away: 139000\n notes: x\n", ""},
		{"private:\n  walk_away: 1k\n\ttarget: 139000\n", "tabs"},
		{"private:\n\n# knows 139000\n\n  target: 139000 bananas\n", "private.target"},
		{"private:\n  target: 1k\n# she asked\n  targt: 139000\n", `unknown key "targt"`},
		{"private:\n  notes:\n  - knows the\tband\n", ""},
		{"private:\n  notes:\n  - knows: band\n", "private.notes[0]"},
		{"private:\n  notes: [&a x, *knows-139]\n", ""},
		{"private:\n  notes: [\"knows\nband\"]\n  x: 1\n", ""},
		{"private:\n  139000: target\n", "known keys"},
		{"private:\n  139k: target\n", "known keys"},
		{"private: {notes: knows, the band}\n", "private.notes"},
		{"private: {walk_away: about, 139000}\n", "private.walk_away"},
		{"private: {\n  139000}\n", "private"},
		{"private:\n- walk_away: 139000\n", "private"},
		{"private: |\n  walk_away: 139000\n", "private: want keys with values"},
		{"private:\n  notes: |\n    knows 139 and the band\n", "private.notes: want a list"},
		{"private:\n  notes: she told us, and he\n    knows, what the band is\n", "private.notes"},
		{"private:\n  walk_away: \"1,39,000\"\n", "private.walk_away"},
		{"private:\n  walk_away: \"139.000,5\"\n", "private.walk_away"},
		{"private:\n  walk_away:\n    139000 bananas\n", "private.walk_away"},
		{"private:\n  walk_away: \"139,00\"\n", "write it like 185,000"},
		{"private:\n  target: \"139 000 00\"\n", "write it like 185,000"},
		{"private:\n  current_pay: 1390.00,0 or 500 a week\n", "an amount such as 185000"},
		{"private:\n  walk_away: &floor 139000\nid: *floor\nversion: *floor\n", ""},
		{"private:\nwalk_away: 139000\n", `unknown key "walk_away"`},
		{"privat: {walk_away: 139000}\n", `did you mean "private"`},
		{"Private:\n  x: 139000\n", `did you mean "private"`},
		{"\"walk-away\": 139000\n", `unknown key "walk-away"`},
		{"current pay : 139k\n", `unknown key "current pay"`},
		{"target: 139.000 EUR\n", `unknown key "target"`},
		{"floor: 139000\n", `unknown key "floor"`},
		{"notes: knows the band\n", `unknown key "notes"`},
		{"notes:\n- knows the band\n", `unknown key "notes"`},
		{"log: [{walk_away: 139000}]\n", "log[0].walk_away"},
		{"log:\n- private:\n    walk_away: 139000\n", "log[0].private"},
		{"? private\n: {walk_away: 139000 bananas}\n", ""},
	} {
		_, err := Parse("case.yaml", strings.NewReader(smallCase+tt.private))
		var wrong *Error
		if !errors.As(err, &wrong) {
			t.Errorf("%q is accepted", tt.private)
			continue
		}
		for _, p := range wrong.Problems {
			shown := p.Error() + "\n" + p.Excerpt() + p.Hint
			for _, secret := range []string{"139", "knows", "band"} {
				if strings.Contains(shown, secret) {
					t.Errorf("%q: %q is shown in %s", tt.private, secret, shown)
				}
			}
			if p.Line == 0 || !strings.Contains(wrong.Error(), tt.want) {
				t.Errorf("%q: got %s, want %s", tt.private, shown, tt.want)
			}
		}
	}
	for _, monthly := range []string{"7,250 monthly", "GBP 7250 a month"} {
		_, err := Parse("case.yaml", strings.NewReader(smallCase+"private:\n  walk_away: "+monthly+"\n"))
		if err == nil || !strings.Contains(err.Error(), "what it is for a year, got") {
			t.Errorf("%s: got %v, want an error without an amount made of it", monthly, err)
		}
	}
	const inBraces = `{
"client": {"name": "Erica Vale", "email": "erica@vale.example"},
"opportunities": [{"company": "Acme"}],
"aside": &aside {"walk_away": "knows 139"},
"private": `
	for _, private := range []string{
		"{\n\"walk_away\": \"knows 139\"\n}\n}\n",
		"\n{\n\"walk_away\": \"knows 139\",\n\"notes\": [\n\"the\tband\"\n]\n}\n}\n",
		"{\n\"walk_away\": \"knows 139,\n\"notes\": [\"the band\"]\n}\n}\n",
		"{\n\"walk_away\": \"{}}\",\n\"current_pay\": \"knows 139\"\n}\n}\n",
		"*aside\n}\n",
	} {
		_, err := Parse("case.json", strings.NewReader(inBraces+private))
		var wrong *Error
		if !errors.As(err, &wrong) {
			t.Fatalf("%q is accepted", private)
		}
		for _, p := range wrong.Problems {
			shown := p.Text + p.Excerpt() + p.Hint
			if p.Field != "aside" && (strings.Contains(shown, "139") || strings.Contains(shown, "band") ||
				strings.Contains(p.Excerpt(), "knows")) {
				t.Errorf("%q: a value is shown in %s", private, shown)
			}
		}
	}
	for _, tt := range []struct{ private, want string }{
		{"private:\n  walk_away: 1k\nwages: 139000\n", "wages: 139000"}, // a line after the private ones
		{"private:\n  walk_away: 1k\n  walk_away: 1k\n", "it's already on line 13"},
		{"log: [{target: 15%, x: 1}]\n", "target: 15%, x: 1"}, // of a bonus
	} {
		_, err := Parse("case.yaml", strings.NewReader(smallCase+tt.private))
		var wrong *Error
		if !errors.As(err, &wrong) ||
			!strings.Contains(wrong.Error()+"\n"+wrong.Problems[0].Excerpt(), tt.want) {
			t.Errorf("%q: got %v, want %s", tt.private, err, tt.want)
		}
	}
}

// Were a long private value read again for each problem on its line, this would take minutes.
func TestManyProblemsInPrivate(t *testing.T) {
	unknown, notes := "", strings.Repeat("one two22 three333 ", 4_000)
	for i := range 250 {
		unknown += fmt.Sprintf("k%d: 1, ", i)
	}
	_, err := Parse("case.yaml", strings.NewReader("private: {"+unknown+"notes: ["+notes+"]}\n"))
	var wrong *Error
	if !errors.As(err, &wrong) || len(wrong.Problems) < 250 {
		t.Fatalf("got %T", err)
	}
	for _, p := range wrong.Problems {
		if strings.Contains(p.Error()+p.Excerpt(), "three333") {
			t.Fatalf("a value is shown in %v", p)
		}
	}
}
