package drafts

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/letter"
)

// A template is the coach's own, but may never end or exhaust memory, so its output is limited.
func TestTemplatesAreBounded(t *testing.T) {
	c, send := caseFile(t, "oliver.yaml"), instant(t, "2026-03-05T10:00:00Z")
	loops := func(deep int, text string) string {
		return strings.Repeat("{{ range list 1 2 3 4 5 6 7 8 9 10 }}", deep) + text +
			strings.Repeat("{{ end }}", deep)
	}
	again := func(text string) string { return strings.Repeat(text, 40) + "Hello" }
	const tooLong, tooMany = "the text is longer than 16 KiB", "takes more than 20000 steps"
	for _, tt := range []struct{ text, want string }{
		{again(`{{ $x := "aaaaaaaaaa" }}{{ $x = replace "a" $x $x }}`), ""},
		{`{{ $x := "aaaaaaaaaa" }}` + again(`{{ $x = replace "a" $x $x }}`), tooLong},
		{`{{ $x := "aaaaaaaaaa" }}` + again(`{{ $x = replace "" $x $x }}`), tooLong},
		{`{{ $x := "aaaaaaaaaa" }}` + again(`{{ $x = join $x (list $x $x $x) }}`), tooLong},
		{`{{ $x := "aaaaaaaaaa" }}` + again(`{{ $x = quote (indent 40 $x) }}`), ""},
		{`{{ $x := list "a" }}` + again(`{{ $x = list $x $x }}`) + `{{ if eq $x $x }}a{{ end }}`,
			"a list can't be in a list"},
		{`{{ $x := dict "a" 1 }}` + again(`{{ $x = dict "a" $x "b" $x }}`), "a dict can't be in a dict"},
		{`{{ $x := dict (list 1) 2 }}Hello`, "want a name, got a []interface {}"},
		{`{{ $x := list ` + strings.Repeat("1 ", 1001) + `}}Hello`, "at most 1000 values"},
		{loops(2, strings.Repeat("a letter ", 1000)), "the email is longer than 256 KiB"},
		{loops(9, ""), tooMany},
		{loops(9, `{{ if contains "a" "b" }}c{{ end }}`), tooMany},
		{loops(3, "{{ if and"+strings.Repeat(` (contains "a" "b")`, 50)+" }}c{{ end }}"), tooMany},
		{`{{ range index (list 1000000000) 0 }}{{ end }}Hello`, tooMany},
	} {
		d, err := catalogOf(t, kindPath, kindText(tt.text)).Draft(c, letter.Request{Kind: "x", Send: send})
		switch {
		case err == nil && tt.want == "":
		case err == nil || tt.want == "" || !strings.Contains(err.Error(), tt.want) ||
			!strings.HasPrefix(err.Error(), "counter/x.md"):
			t.Errorf("%.60s…: got %v, %v, want %q", tt.text, d, err, tt.want)
		}
	}
}
