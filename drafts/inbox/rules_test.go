package inbox

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func TestParseRules(t *testing.T) {
	list, err := parseRules("# a comment\nset color = red\nset color = dark blue\n\nsays\n  it\n    is {color}|it was|\n    it will be\n  no .. left\nother\n  x\n")
	if err != nil || len(list) != 2 || list[0].name != "says" || list[1].name != "other" {
		t.Fatalf("got %v, %v", list, err)
	}
	for words, want := range map[string]bool{
		"it is red": true, "now it is dark blue too": true, "it was": true, "it will be": true,
		"it is blue": false, "credit is red": false,
		"no money at all is left": true, "no left": true, "no a b c d e left": false, "nothing": false,
	} {
		if got := list[0].pattern.MatchString(words); got != want {
			t.Errorf("%q: got %v", words, got)
		}
	}
	if !list[0].atTheEnd.MatchString("it is red") || list[0].atTheEnd.MatchString("it is red now") {
		t.Error("the pattern for the end of the words matches elsewhere")
	}
	if _, err := parseRules("says\n  (\n"); err == nil {
		t.Error("no error for a pattern that isn't one")
	}
}

// TestRulesAreUsed checks that each rule of rules.txt is one that the code asks for, and the other
// way around.
func TestRulesAreUsed(t *testing.T) {
	list, err := parseRules(rulesText)
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, r := range list {
		known[r.name] = true
	}
	var code strings.Builder
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		code.Write(b)
	}
	used := map[string]bool{}
	for _, m := range regexp.MustCompile(`(?:matches|endsWith|without|anywhere)\("([a-z-]+)"[,)]|rules\(\)\["([a-z-]+)"\]`).FindAllStringSubmatch(code.String(), -1) {
		used[m[1]+m[2]] = true
	}
	for _, w := range Whats() {
		if known[string(w)] {
			used[string(w)] = true // pass.other asks for them by their kinds
		}
	}
	for _, l := range levers() {
		used["lever-"+string(l)] = true
	}
	for name := range known {
		if !used[name] {
			t.Errorf("nothing uses the rule %s", name)
		}
	}
	for name := range used {
		if !known[name] {
			t.Errorf("there's no rule %s", name)
		}
	}
}
