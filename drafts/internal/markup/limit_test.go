package markup_test

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/internal/markup"
)

// No source of a template's size takes long, whatever it repeats.
func TestWorkIsBounded(t *testing.T) {
	for part, want := range map[string]string{
		"- ":     "more than 20 lists",
		"1. ":    "more than 20 lists",
		"> ":     "more than 20 lists",
		" * 7) ": "more than 20 lists",
		"[a](":   "more than 2000 times",
		"a[":     "more than 2000 times",
		"a**b":   "more than 2000 times",
		"<a ":    "more than 2000 times",
		"a`":     "more than 2000 times",
		"a word": "",
		"a\\[":   "",
	} {
		source := "Hi,\n\n" + strings.Repeat(part, 20_000)
		before := time.Now()
		_, _, err := markup.Render([]byte(source))
		if err == nil != (want == "") || err != nil && (!strings.Contains(err.Error(), want) ||
			!strings.HasPrefix(err.Error(), "line 3: ")) {
			t.Errorf("%q: %v, want %q", part, err, want)
		}
		if took := time.Since(before); took > time.Minute {
			t.Errorf("%q took %s", part, took)
		}
	}
	if _, _, err := markup.Render([]byte(strings.Repeat("a word ", 50_000))); err == nil {
		t.Error("350 KB were read")
	}
	if _, _, err := markup.Render([]byte(strings.Repeat("- ", 20) + "deep")); err != nil {
		t.Errorf("20 lists: %v", err)
	}
}

// A table's rows are filled up to its widest one, so that is what is counted.
func TestTablesAreBounded(t *testing.T) {
	table := func(columns, rows int, row string) string {
		return strings.Repeat("h|", columns) + "h\n" + strings.Repeat("-|", columns) + "-\n" + strings.Repeat(row, rows) + "\n"
	}
	for _, tt := range []struct {
		name, source string
		ok           bool
	}{
		{"wide and long", table(3000, 1500, "c|c\n"), false},
		{"rows of one cell", table(3000, 1500, "c\n"), false},
		{"several", strings.Repeat(table(50, 60, "c|c\n"), 4), false},
		{"four years of pay", table(9, 40, "c|c\n"), true},
		{"long lines of prose", strings.Repeat("one | two\n\n", 900), true},
		{"lines without a cell", strings.Repeat("one two\n", 9000), true},
	} {
		if _, _, err := markup.Render([]byte(tt.source)); (err == nil) != tt.ok {
			t.Errorf("%s: got %v", tt.name, err)
		}
	}
}
