package strict_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

type nest struct {
	N *nest  `json:"n"`
	L []nest `json:"l"`
	T string `json:"t"`
}

func TestLimits(t *testing.T) {
	const tooMany = "the file has more than 20000 keys, values and other parts\n"
	repeat := strings.Repeat
	flow := func(depth int) string { return repeat("{n: ", depth-1) + "{t: a}" + repeat("}", depth-1) }
	block := func(depth int) string {
		var b strings.Builder
		for i := range depth {
			b.WriteString(repeat(" ", i) + "n:\n")
		}
		return strings.TrimSuffix(b.String(), "n:\n") + "t: a\n"
	}
	aliases := func(n int) string { return "n: &a {t: b}\nl: [*a" + repeat(", *a", n-1) + "]\n" }
	const few = 1000
	tests := []struct{ name, src, want string }{
		{"size", "t: " + repeat("a", strict.MaxBytes-4) + "\n", ""},
		{"size, one more", "t: a\n# \u00e9" + repeat("a", strict.MaxBytes-8),
			fmt.Sprintf("2:%d: the file has more than %d bytes\n", strict.MaxBytes-5, strict.MaxBytes)},
		{"depth in braces", flow(strict.MaxDepth), ""},
		{"depth in braces, one more", flow(strict.MaxDepth + 1), "1:201: nested more than 50 levels deep\n"},
		{"depth by indentation", block(strict.MaxDepth), ""},
		{"depth by indentation, one more", block(strict.MaxDepth + 1),
			"51:51: nested more than 50 levels deep\n"},
		{"aliases", aliases(strict.MaxAliases), ""},
		{"aliases, one more", aliases(strict.MaxAliases + 1), "2:405: more than 100 aliases\n"},
		{"parts", "l: [" + repeat("{},", strict.MaxParts-3) + "]", ""},
		{"parts, more", "l: [" + repeat("{},", strict.MaxParts-2) + "]", "1:59996: " + tooMany},
		{"values of aliases", "l: &a [{l: &b [" + repeat("{},", 6_000) + "]}]\nn: {l: [" +
			repeat("{l: *b}, ", 40) + "]}\n",
			"2:298: n.l[32].l: more than 200000 values, counting those of aliases\n"},
		{"key", repeat("a", strict.MaxKey) + ": 1\n",
			"1:1: " + repeat("a", strict.MaxKey) + ": unknown key \"" + repeat("a", 40) +
				"…\"; known keys: n, l, t\n"},

		// What the parser or the scanner of the library cannot take.
		{"brackets", repeat("[", few), "1:51: nested more than 50 levels deep\n"},
		{"braces", repeat("{", few), "1:51: nested more than 50 levels deep\n"},
		{"dashes", repeat("- ", few), "1:101: nested more than 50 levels deep\n"},
		{"lines of keys in braces", "{" + repeat("a:\n ", few), "2:2: ',' or '}' must be specified\n"},
		{"question marks", repeat("? ", few), "1:101: nested more than 50 levels deep\n"},
		{"documents", "t: a\n" + repeat("---\n", few),
			"2:1: a second document begins here, and a file may have one only\n"},
		{"a megabyte of brackets", repeat("[", strict.MaxBytes), "1:200001: " + tooMany},
		{"a megabyte of dashes", repeat("- ", strict.MaxBytes/2), "1:400001: " + tooMany},
		{"a megabyte of question marks", repeat("? ", strict.MaxBytes/2), "1:400001: " + tooMany},
		{"a megabyte of <", "t: " + repeat("<", strict.MaxBytes-3), ""},
		{"blank lines after a block", "t: |-\n  a" + repeat("\n", strict.MaxBytes-9), ""},
		{"blank lines between keys", "t: a\n" + repeat("\n", 5000) + "# b\n", ""},
		{"tabs in quotes", "t: \"" + repeat("\ta", strict.MaxBytes/2-4) + "\n",
			"1:4: could not find end character of double-quoted text\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, problems := new(strict.Decoder).Decode([]byte(test.src), new(nest))
			if got := lines(problems); got != test.want {
				t.Errorf("got:\n%.300swant:\n%s", got, test.want)
			}
		})
	}
}

func TestMaxProblems(t *testing.T) {
	src := strings.Repeat("- 1\n", 3*strict.MaxProblems)
	_, problems := new(strict.Decoder).Decode([]byte("tags:\n"+src), new(caseFile))
	if len(problems) != strict.MaxProblems+1 {
		t.Fatalf("got %d problems", len(problems))
	}
	if got, want := inLine(problems[strict.MaxProblems]), "there are more problems than these"; got != want {
		t.Errorf("last problem %q, want %q", got, want)
	}
	if got, want := problems[strict.MaxProblems-1].Line, 1+strict.MaxProblems; got != want {
		t.Errorf("the last problem shown is on line %d, want %d", got, want)
	}
}

// Were a place on a long line found by walking along that line, these would take minutes.
func TestLongLine(t *testing.T) {
	fill := func(most int, text string) string {
		return strings.Repeat(text, min(most, (strict.MaxBytes-10)/len(text)))
	}
	const parts = 9000
	const all = strict.MaxProblems + 1
	tests := []struct {
		name string
		want int
		src  string
	}{
		{"keys", all, "{" + fill(parts, "unknown-key"+strings.Repeat("-more", 16)+": 1, ") + "}"},
		{"anchors", 0, "l: [" + fill(parts/2, "&a {t: text"+strings.Repeat(" and more", 20)+"}, ") + "]"},
		{"tags", all, "l: [" + fill(parts, "!tag"+strings.Repeat("-and-more", 10)+" text, ") + "]"},
		{"tabs", all, "t: " + fill(strict.MaxBytes, "some words\t") + "end"},
		{"question marks", all, "{" + fill(parts, "? unknown-key"+strings.Repeat("-more", 16)+" : 1, ") + "}"},
		{"controls", strict.MaxProblems, "t: " + fill(strict.MaxBytes, "some words\x01")},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, problems := new(strict.Decoder).Decode([]byte(test.src), new(nest))
			if len(problems) != test.want {
				t.Errorf("%d problems, want %d", len(problems), test.want)
			}
		})
	}
}
