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
		if took := time.Since(before); took > 5*time.Second {
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
